import type { Mechanism } from "./mechanism.ts";

const PIXEL = '<img src="{tracker}/pixel.gif">';

export const frames: readonly Mechanism[] = [
  {
    name: "frame",
    html: '<iframe src="{frame}/inner.html"></iframe>',
    files: { "{frame}/inner.html": PIXEL },
    sent: ["GET {frame}/inner.html", "GET {tracker}/pixel.gif"],
  },
  {
    name: "frame-hidden",
    html: '<iframe src="{tracker}/inner.html" style="display:none" width="0" height="0"></iframe>',
    sent: ["GET {tracker}/inner.html"],
  },
  {
    name: "frame-srcdoc",
    html: `<iframe srcdoc='${PIXEL}'></iframe>`,
    sent: ["GET {tracker}/pixel.gif"],
  },
  {
    name: "frame-data",
    html: `<iframe src='data:text/html,${PIXEL}'></iframe>`,
    sent: ["GET {tracker}/pixel.gif"],
  },
  {
    name: "frame-blob",
    html: `<iframe id="inner"></iframe><script>
      inner.src = URL.createObjectURL(new Blob(['${PIXEL}'], { type: "text/html" }));
    </script>`,
    sent: ["GET {tracker}/pixel.gif"],
  },
  {
    name: "frame-javascript",
    html: `<iframe src="javascript:'<img src={tracker}/pixel.gif>'"></iframe>`,
    sent: ["GET {tracker}/pixel.gif"],
  },
  {
    name: "frame-written",
    html: `<iframe id="inner"></iframe><script>
      inner.contentDocument.write('${PIXEL}');
      inner.contentDocument.close();
    </script>`,
    sent: ["GET {tracker}/pixel.gif"],
  },
  {
    name: "frame-sandboxed",
    html: '<iframe sandbox src="{frame}/inner.html"></iframe>',
    files: {
      "{frame}/inner.html": `${PIXEL}<script>new Image().src = "{tracker}/no.gif"</script>`,
    },
    sent: ["GET {frame}/inner.html", "GET {tracker}/pixel.gif"],
  },
  {
    name: "frame-nested",
    html: '<iframe src="{frame}/one.html"></iframe>',
    files: {
      "{frame}/one.html": '<iframe src="{other}/two.html"></iframe>',
      "{other}/two.html": '<iframe src="{cdn}/three.html"></iframe>',
      "{cdn}/three.html": `<script>navigator.sendBeacon("{tracker}/collect", "deep")</script>`,
    },
    sent: [
      "GET {frame}/one.html",
      "GET {other}/two.html",
      "GET {cdn}/three.html",
      "POST {tracker}/collect",
    ],
  },
  {
    name: "frame-beacon",
    html: '<iframe src="{frame}/inner.html"></iframe>',
    files: {
      "{frame}/inner.html": `<script>
        navigator.sendBeacon("{tracker}/collect", new Blob(["in=frame"]));
      </script>`,
    },
    sent: ["POST {tracker}/collect"],
  },
  {
    name: "frame-removed",
    html: `<iframe id="inner" src="{frame}/inner.html"></iframe>
      <script>inner.onload = () => setTimeout(() => inner.remove(), 100)</script>`,
    files: {
      "{frame}/inner.html": `<script>
        addEventListener("pagehide", () => navigator.sendBeacon("{tracker}/collect", "gone"));
      </script>`,
    },
    sent: ["GET {frame}/inner.html", "POST {tracker}/collect"],
  },
  {
    name: "frame-redirected",
    html: '<iframe src="{frame}/go"></iframe>',
    files: { "{frame}/go": { status: 302, headers: { location: "{tracker}/inner.html" } } },
    sent: ["GET {frame}/go", "GET {tracker}/inner.html"],
  },
  {
    name: "frame-no-content",
    html: '<iframe src="{tracker}/nothing"></iframe>',
    sent: ["GET {tracker}/nothing"],
  },
  {
    name: "frameset",
    html: "",
    head: '<link rel="icon" href="data:,"><frameset cols="1"><frame src="{tracker}/inner.html"></frameset>',
    sent: ["GET {tracker}/inner.html"],
  },
  {
    name: "meta-refresh-in-frame",
    html: '<iframe src="{frame}/inner.html"></iframe>',
    files: {
      "{frame}/inner.html": '<meta http-equiv="refresh" content="0;url={tracker}/next.html">',
    },
    sent: ["GET {frame}/inner.html", "GET {tracker}/next.html"],
  },
  {
    name: "meta-refresh",
    html: '<meta http-equiv="refresh" content="0;url={www}/next.html">',
    files: { "{www}/next.html": PIXEL },
    sent: ["GET {www}/next.html", "GET {tracker}/pixel.gif"],
  },
  {
    name: "refresh-header",
    html: "",
    headers: { refresh: "0; url={www}/next.html" },
    files: { "{www}/next.html": PIXEL },
    sent: ["GET {www}/next.html", "GET {tracker}/pixel.gif"],
  },
  {
    name: "location-replace",
    html: '<script>location.replace("{www}/next.html")</script>',
    files: { "{www}/next.html": PIXEL },
    sent: ["GET {www}/next.html", "GET {tracker}/pixel.gif"],
  },
  {
    name: "location-assign-with-exit",
    html: `<script>
      addEventListener("pagehide", () => navigator.sendBeacon("{tracker}/collect", "left"));
      onload = () => setTimeout(() => { location = "{other}/next.html"; }, 100);
    </script>`,
    sent: ["POST {tracker}/collect", "GET {other}/next.html"],
  },
  {
    name: "location-reload",
    html: `<script>
      addEventListener("pagehide", () => navigator.sendBeacon("{tracker}/collect", "left"));
      if (!location.hash) onload = () => { location.hash = "again"; location.reload(); };
    </script>`,
    sent: ["POST {tracker}/collect"],
  },
  {
    name: "frame-sandboxed-script",
    html: '<iframe sandbox="allow-scripts" src="{frame}/inner.html"></iframe>',
    files: {
      "{frame}/inner.html": `<script>
        fetch("{tracker}/collect", { method: "POST", mode: "no-cors", body: "in=sandbox" });
      </script>`,
    },
    sent: ["POST {tracker}/collect"],
  },
  {
    name: "frame-moves-on",
    html: '<iframe src="{frame}/one.html"></iframe>',
    files: {
      "{frame}/one.html": `<script>
        addEventListener("pagehide", () => navigator.sendBeacon("{tracker}/collect", "one"));
        onload = () => setTimeout(() => { location = "{other}/two.html"; }, 50);
      </script>`,
      "{other}/two.html": PIXEL,
    },
    sent: ["POST {tracker}/collect", "GET {other}/two.html", "GET {tracker}/pixel.gif"],
  },
];
