import type { Mechanism } from "./mechanism.ts";

/** Ways to make one body, by name: a script expression. */
const BODIES: Readonly<Record<string, string>> = {
  string: '"päge=/cart&n=1"',
  "url-search-params": 'new URLSearchParams({ mail: "ann@example.org" })',
  "form-data":
    '(() => { const f = new FormData(); f.append("mail", "ann@example.org"); return f })()',
  "form-data-with-file": `(() => { const f = new FormData(); f.append("mail", "ann@example.org");
    f.append("file", new File(["\\x00\\xff binary"], "a.bin")); return f })()`,
  blob: 'new Blob([JSON.stringify({ id: 7 })], { type: "text/plain" })',
  "blob-binary": "new Blob([Uint8Array.from({ length: 256 }, (_, i) => i)])",
  "array-buffer": "Uint8Array.from([0, 255, 128, 10, 13, 200]).buffer",
  "typed-array": "Uint16Array.from([1, 65535])",
};

/** Sends a body that is made in a moment. */
const GZIP = `new Response(new Blob(['{"mail":"ann@example.org"}']).stream()
  .pipeThrough(new CompressionStream("gzip"))).blob()`;

export const network: readonly Mechanism[] = [
  ...Object.entries(BODIES).flatMap(([body, expression]): Mechanism[] => [
    {
      name: `beacon-${body}`,
      html: `<script>navigator.sendBeacon("{tracker}/collect?m=b", ${expression})</script>`,
      sent: ["POST {tracker}/collect?m=b"],
    },
    {
      name: `fetch-${body}`,
      html: `<script>fetch("{tracker}/collect", {
        method: "POST", mode: "no-cors", body: ${expression} })</script>`,
      sent: ["POST {tracker}/collect"],
    },
  ]),
  {
    name: "beacon-empty",
    html: '<script>navigator.sendBeacon("{tracker}/collect?empty")</script>',
    sent: ["POST {tracker}/collect?empty"],
  },
  {
    name: "beacon-gzip",
    html: `<script>${GZIP}.then((blob) => navigator.sendBeacon("{tracker}/collect", blob))</script>`,
    sent: ["POST {tracker}/collect"],
  },
  {
    name: "beacon-large",
    html: '<script>navigator.sendBeacon("{tracker}/collect", "x".repeat(60_000))</script>',
    sent: ["POST {tracker}/collect"],
  },
  {
    name: "fetch-gzip",
    html: `<script>${GZIP}.then((body) => fetch("{tracker}/collect", {
      method: "POST", body, headers: { "content-encoding": "gzip" } }))</script>`,
    sent: ["OPTIONS {tracker}/collect", "POST {tracker}/collect"],
  },
  {
    name: "fetch",
    html: '<script>fetch("{tracker}/collect?x=1")</script>',
    sent: ["GET {tracker}/collect?x=1"],
  },
  {
    name: "fetch-credentials",
    html: '<script>fetch("{tracker}/collect", { credentials: "include" })</script>',
    files: { "{tracker}/collect": { headers: { "set-cookie": "u=1; SameSite=None; Secure" } } },
    sent: ["GET {tracker}/collect"],
  },
  {
    name: "fetch-no-cors-refused",
    html: '<script>fetch("{tracker}/collect").catch(() => 0)</script>',
    files: { "{tracker}/collect": { headers: { "access-control-allow-origin": "null" } } },
    sent: ["GET {tracker}/collect"],
  },
  {
    name: "fetch-preflight",
    html: `<script>fetch("{tracker}/collect", {
      method: "PUT", headers: { "x-user": "7" }, body: "a=1" })</script>`,
    sent: ["OPTIONS {tracker}/collect", "PUT {tracker}/collect"],
  },
  {
    name: "fetch-preflight-refused",
    html: `<script>fetch("{tracker}/collect", {
      method: "DELETE", headers: { "x-user": "7" } }).catch(() => 0)</script>`,
    files: { "{tracker}/collect": { status: 403 } },
    sent: ["OPTIONS {tracker}/collect"],
    attempted: ["DELETE {tracker}/collect"],
  },
  {
    name: "fetch-keepalive",
    html: `<script>fetch("{tracker}/collect", {
      method: "POST", mode: "no-cors", keepalive: true, body: "k=1" })</script>`,
    sent: ["POST {tracker}/collect"],
  },
  {
    name: "fetch-large",
    html: `<script>fetch("{tracker}/collect", {
      method: "POST", mode: "no-cors", body: "0123456789".repeat(50_000) })</script>`,
    sent: ["POST {tracker}/collect"],
  },
  {
    name: "fetch-aborted-late",
    html: `<script>
      const controller = new AbortController();
      fetch("{tracker}/slow", { signal: controller.signal }).then(() => controller.abort());
    </script>`,
    files: { "{tracker}/slow": { body: "some", stops: "in body" } },
    sent: ["GET {tracker}/slow"],
  },
  {
    name: "fetch-unanswered",
    html: '<script>fetch("{tracker}/slow").catch(() => 0)</script>',
    files: { "{tracker}/slow": { stops: "before headers" } },
    sent: ["GET {tracker}/slow"],
  },
  {
    name: "xhr",
    html: `<script>
      const x = new XMLHttpRequest(); x.open("GET", "{tracker}/collect?x=1"); x.send();
    </script>`,
    sent: ["GET {tracker}/collect?x=1"],
  },
  {
    name: "xhr-sync",
    html: `<script>
      const x = new XMLHttpRequest(); x.open("GET", "{tracker}/collect?x=1", false); x.send();
    </script>`,
    sent: ["GET {tracker}/collect?x=1"],
  },
  {
    name: "xhr-post",
    html: `<script>
      const x = new XMLHttpRequest(); x.open("POST", "{tracker}/collect");
      x.send(new Blob(["b=1"]));
    </script>`,
    sent: ["POST {tracker}/collect"],
  },
  {
    name: "xhr-json",
    html: `<script>
      const x = new XMLHttpRequest(); x.open("POST", "{tracker}/collect");
      x.setRequestHeader("content-type", "application/json");
      x.send(JSON.stringify({ user: "ann@example.org" }));
    </script>`,
    sent: ["OPTIONS {tracker}/collect", "POST {tracker}/collect"],
  },
  {
    name: "event-source",
    html: '<script>const e = new EventSource("{tracker}/events"); e.onerror = () => e.close()</script>',
    files: {
      "{tracker}/events": { headers: { "content-type": "text/event-stream" }, body: "data: 1\n\n" },
    },
    sent: ["GET {tracker}/events"],
  },
  {
    name: "websocket",
    html: `<script>
      const s = new WebSocket("{socket}/live?id=7");
      s.binaryType = "arraybuffer";
      s.onopen = () => {
        s.send("hello ü");
        s.send(Uint8Array.from([0, 255, 128]));
        s.send("");
      };
    </script>`,
    sent: ["GET {socket}/live?id=7"],
  },
  {
    name: "websocket-in-frame",
    html: '<iframe src="{frame}/inner.html"></iframe>',
    files: {
      "{frame}/inner.html": `<script>
        const s = new WebSocket("{socket}/live"); s.onopen = () => s.send("from frame");
      </script>`,
    },
    sent: ["GET {socket}/live"],
  },
  {
    name: "websocket-silent",
    html: '<script>new WebSocket("{socket}/live?id=8")</script>',
    sent: ["GET {socket}/live?id=8"],
  },
  {
    name: "stun",
    html: `<script>
      const peer = new RTCPeerConnection({ iceServers: [{ urls: "{stun}" }] });
      peer.createDataChannel("x");
      peer.createOffer().then((offer) => peer.setLocalDescription(offer));
    </script>`,
    sent: ["STUN {stun}"],
  },
  {
    name: "download-link",
    html: `<a id="a" download href="{shop}/file.bin">file</a><script>a.click()</script>`,
    files: { "{shop}/file.bin": "content" },
    sent: ["GET {shop}/file.bin"],
  },
  {
    name: "download-frame",
    html: '<iframe src="{tracker}/file.bin"></iframe>',
    files: {
      "{tracker}/file.bin": {
        headers: { "content-disposition": "attachment" },
        body: "content",
      },
    },
    sent: ["GET {tracker}/file.bin"],
  },
  {
    name: "web-transport",
    html: '<script>new WebTransport("{tracker}/transport").ready.catch(() => 0)</script>',
    attempted: ["CONNECT {tracker}/transport"],
  },
  {
    name: "fedcm",
    html: `<script>
      navigator.credentials.get({ identity: { providers: [
        { configURL: "https://fedcm.test/{name}/config.json", clientId: "7" },
      ] } }).catch(() => 0);
    </script>`,
    sent: [
      "GET https://fedcm.test/.well-known/web-identity",
      "GET https://fedcm.test/{name}/config.json",
    ],
  },
];
