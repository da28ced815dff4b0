import type { Mechanism } from "./mechanism.ts";

/** What pages wait for to send their last word, as a script that calls `leave`. */
const MOMENTS: Readonly<Record<string, string>> = {
  pagehide: 'addEventListener("pagehide", leave)',
  "visibility-change":
    'document.addEventListener("visibilitychange", (event) => document.visibilityState === "hidden" && leave(event))',
  "before-unload": 'addEventListener("beforeunload", (event) => leave(event))',
  unload: 'addEventListener("unload", leave)',
};

/** What they send, and what the server then sees. */
const CALLS: Readonly<Record<string, readonly [script: string, sent: string]>> = {
  beacon: ['navigator.sendBeacon("{tracker}/left", "last=word")', "POST {tracker}/left"],
  blob: ['navigator.sendBeacon("{tracker}/left", new Blob(["last=blob"]))', "POST {tracker}/left"],
  keepalive: [
    'fetch("{tracker}/left", { method: "POST", mode: "no-cors", keepalive: true, body: "k=1" })',
    "POST {tracker}/left",
  ],
  "fetch-later": ['fetchLater("{tracker}/left?later=1")', "GET {tracker}/left?later=1"],
  image: ['new Image().src = "{tracker}/left.gif"', "GET {tracker}/left.gif"],
};

function leaving(moment: string, call: string): string {
  return `<script>const leave = (event) => { ${call} }; ${moment}</script>`;
}

export const exits: readonly Mechanism[] = [
  ...Object.entries(MOMENTS).flatMap(([moment, listen]) =>
    Object.entries(CALLS).map(
      ([call, [script, sent]]): Mechanism => ({
        name: `${moment}-${call}`,
        html: leaving(listen, script),
        sent: [sent],
      }),
    ),
  ),
  ...Object.entries(CALLS).map(
    ([call, [script, sent]]): Mechanism => ({
      name: `frame-pagehide-${call}`,
      html: '<iframe src="{frame}/inner.html"></iframe>',
      files: { "{frame}/inner.html": leaving(`${MOMENTS.pagehide}`, script) },
      sent: ["GET {frame}/inner.html", sent],
    }),
  ),
  ...["visibility-change", "before-unload", "unload"].map(
    (moment): Mechanism => ({
      name: `frame-${moment}-beacon`,
      html: '<iframe src="{frame}/inner.html"></iframe>',
      files: {
        "{frame}/inner.html": leaving(
          `${MOMENTS[moment]}`,
          'navigator.sendBeacon("{tracker}/left", "from=frame")',
        ),
      },
      sent: ["POST {tracker}/left"],
    }),
  ),
  {
    name: "visibility-change-trusted",
    html: leaving(
      `${MOMENTS["visibility-change"]}`,
      'if (event.isTrusted) navigator.sendBeacon("{tracker}/left", "trusted")',
    ),
    sent: ["POST {tracker}/left"],
  },
  {
    name: "pagehide-trusted",
    html: leaving(
      `${MOMENTS.pagehide}`,
      'if (event.isTrusted) navigator.sendBeacon("{tracker}/left", "trusted")',
    ),
    sent: ["POST {tracker}/left"],
  },
  {
    name: "frame-pagehide-trusted",
    html: '<iframe src="{frame}/inner.html"></iframe>',
    files: {
      "{frame}/inner.html": leaving(
        `${MOMENTS.pagehide}`,
        'if (event.isTrusted) navigator.sendBeacon("{tracker}/left", "trusted")',
      ),
    },
    sent: ["POST {tracker}/left"],
  },
  {
    name: "pagehide-once",
    html: `<script>addEventListener("pagehide", () => {
      navigator.sendBeacon("{tracker}/left", "once");
    }, { once: true })</script>`,
    sent: ["POST {tracker}/left"],
  },
  {
    name: "pagehide-in-nested-frame",
    html: '<iframe src="{frame}/one.html"></iframe>',
    files: {
      "{frame}/one.html": '<iframe src="{other}/two.html"></iframe>',
      "{other}/two.html": leaving(
        `${MOMENTS.pagehide}`,
        'navigator.sendBeacon("{tracker}/left", "nested")',
      ),
    },
    sent: ["GET {other}/two.html", "POST {tracker}/left"],
  },
  {
    name: "pagehide-in-srcdoc",
    html: `<iframe srcdoc='<script>
      addEventListener("pagehide", () => navigator.sendBeacon("{tracker}/left", "srcdoc"));
    </script>'></iframe>`,
    sent: ["POST {tracker}/left"],
  },
  {
    name: "pagehide-in-sandbox",
    html: '<iframe sandbox="allow-scripts" src="{frame}/inner.html"></iframe>',
    files: {
      "{frame}/inner.html": leaving(
        `${MOMENTS.pagehide}`,
        'navigator.sendBeacon("{tracker}/left", "sandbox")',
      ),
    },
    sent: ["POST {tracker}/left"],
  },
  {
    name: "pagehide-collected-events",
    html: `<script>
      const events = [];
      for (const type of ["load", "scroll", "mousemove"])
        addEventListener(type, () => events.push(type), { once: true });
      addEventListener("pagehide", () => {
        navigator.sendBeacon("{tracker}/left", JSON.stringify({ events, url: location.href }));
      });
    </script><div style="height:3000px"></div>`,
    sent: ["POST {tracker}/left"],
  },
  {
    name: "fetch-later",
    html: '<script>fetchLater("{tracker}/later", { method: "POST", body: "later=1" })</script>',
    sent: ["POST {tracker}/later"],
  },
  {
    name: "fetch-later-get",
    html: '<script>fetchLater("{tracker}/later?id=7")</script>',
    sent: ["GET {tracker}/later?id=7"],
  },
  {
    name: "fetch-later-activated",
    html: '<script>fetchLater("{tracker}/later", { activateAfter: 300 })</script>',
    sent: ["GET {tracker}/later"],
    wait: 2500,
  },
  {
    name: "fetch-later-in-frame",
    html: '<iframe src="{shop}/inner.html"></iframe>',
    files: {
      "{shop}/inner.html": `<script>
        fetchLater("{tracker}/later", { method: "POST", body: "frame" });
      </script>`,
    },
    sent: ["POST {tracker}/later"],
  },
];
