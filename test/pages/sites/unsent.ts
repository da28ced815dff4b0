import type { Mechanism } from "./mechanism.ts";

const HANGING = [1, 2, 3, 4, 5, 6].map((number) => `{tracker}/hangs-${number}`);

/** Pages whose tracking requests never leave: tried in vain, or waiting for something to happen. */
export const unsent: readonly Mechanism[] = [
  {
    name: "csp-blocks-image",
    html: '<img src="{tracker}/pixel.gif">',
    headers: { "content-security-policy": "img-src data:" },
    attempted: ["GET {tracker}/pixel.gif"],
  },
  {
    name: "csp-blocks-stylesheet",
    html: '<link rel="stylesheet" href="{tracker}/sheet.css">',
    headers: { "content-security-policy": "style-src 'none'" },
    attempted: ["GET {tracker}/sheet.css"],
  },
  {
    name: "csp-blocks-script",
    html: '<script src="{tracker}/s.js"></script>',
    headers: { "content-security-policy": "script-src 'none'" },
    attempted: ["GET {tracker}/s.js"],
  },
  {
    name: "name-not-resolved",
    html: '<img src="{nowhere}/pixel.gif">',
    attempted: ["GET {nowhere}/pixel.gif"],
  },
  {
    name: "name-not-resolved-beacon",
    html: '<script>navigator.sendBeacon("{nowhere}/collect", "b=1")</script>',
    attempted: ["POST {nowhere}/collect"],
  },
  {
    name: "name-not-resolved-exit",
    html: `<script>
      addEventListener("pagehide", () => navigator.sendBeacon("{nowhere}/collect", "b=1"));
    </script>`,
    attempted: ["POST {nowhere}/collect"],
  },
  {
    name: "websocket-not-resolved",
    html: '<script>new WebSocket("wss://nowhere.invalid/live")</script>',
    attempted: ["GET wss://nowhere.invalid/live"],
  },
  {
    name: "mixed-content",
    html: '<script src="{insecure}/s.js"></script>',
    attempted: ["GET {insecure}/s.js"],
  },
  {
    name: "noscript-pixel",
    html: '<noscript><img src="{tracker}/noscript.gif" width="1" height="1"></noscript>',
    potential: ["{tracker}/noscript.gif"],
  },
  {
    name: "template-pixel",
    html: '<template><img src="{tracker}/template.gif"></template>',
    potential: ["{tracker}/template.gif"],
  },
  {
    name: "lazy-hidden",
    html: '<div style="display:none"><img loading="lazy" src="{tracker}/lazy.gif"></div>',
    potential: ["{tracker}/lazy.gif"],
  },
  {
    name: "css-hover",
    html: `<style>a:hover { background: url("{tracker}/hover.gif") }</style>
      <a href="#" style="position:fixed;top:1px;right:1px">go</a>`,
    potential: ["{tracker}/hover.gif"],
  },
  {
    name: "ping-unclicked",
    html: '<a href="#here" ping="{tracker}/ping">go</a>',
    potential: ["{tracker}/ping"],
  },
  {
    name: "preconnect",
    html: '<link rel="preconnect" href="https://tracker.test"><link rel="dns-prefetch" href="//other.test">',
    potential: ["https://tracker.test/", "https://other.test/"],
  },
  {
    name: "manifest",
    html: '<link rel="manifest" href="{tracker}/app.webmanifest">',
    potential: ["{tracker}/app.webmanifest"],
  },
  {
    name: "noscript-frame",
    html: '<noscript><iframe src="{tracker}/ns.html?id=7" height="0" width="0"></iframe></noscript>',
    potential: ["{tracker}/ns.html?id=7"],
  },
  {
    name: "css-print",
    html: `<style>@media print { p { background: url("{tracker}/printed.gif") } }</style><p>Hello</p>`,
    potential: ["{tracker}/printed.gif"],
  },
  {
    name: "css-dark",
    html: `<style>@media (prefers-color-scheme: dark) {
      p { background: url("{tracker}/dark.gif") } }</style><p>Hello</p>`,
    potential: ["{tracker}/dark.gif"],
  },
  {
    name: "script-waits-for-consent",
    html: '<script type="text/plain" src="{tracker}/s.js"></script>',
    potential: ["{tracker}/s.js"],
  },
  {
    name: "form-unsent",
    html: '<form action="{tracker}/subscribe"><input name="mail"></form>',
    potential: ["{tracker}/subscribe"],
  },
  {
    name: "video-preload-none",
    html: '<video preload="none" src="{tracker}/film.mp4"></video>',
    potential: ["{tracker}/film.mp4"],
  },
  {
    name: "noscript-in-frame",
    html: '<iframe src="{frame}/inner.html"></iframe>',
    files: { "{frame}/inner.html": '<noscript><img src="{tracker}/noscript.gif"></noscript>' },
    sent: ["GET {frame}/inner.html"],
    potential: ["{tracker}/noscript.gif"],
  },
  {
    // Behind six others that hang, as many as a host gets at once: alone it would be away at times.
    name: "fetch-aborted-in-line",
    html: `<script>
      for (let i = 1; i <= 6; i++) fetch("{tracker}/hangs-" + i).catch(() => 0);
      setTimeout(() => {
        const controller = new AbortController();
        fetch("{tracker}/collect", { signal: controller.signal }).catch(() => 0);
        controller.abort();
      }, 400);
    </script>`,
    files: Object.fromEntries(HANGING.map((url) => [url, { stops: "before headers" }])),
    sent: HANGING.map((url) => `GET ${url}`),
    attempted: ["GET {tracker}/collect"],
  },
];
