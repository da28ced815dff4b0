import type { Mechanism } from "./mechanism.ts";

const FETCH = 'fetch("{tracker}/collect?w=1", { mode: "no-cors" }).catch(() => 0);';

export const scripts: readonly Mechanism[] = [
  {
    name: "script",
    html: '<script src="{tracker}/s.js"></script>',
    files: { "{tracker}/s.js": 'new Image().src = "{other}/pixel.gif";' },
    sent: ["GET {tracker}/s.js", "GET {other}/pixel.gif"],
  },
  {
    name: "script-inserted",
    html: `<script>
      const script = document.createElement("script");
      script.async = true;
      script.src = "{tracker}/s.js?cb=run";
      document.head.append(script);
    </script>`,
    sent: ["GET {tracker}/s.js?cb=run"],
  },
  {
    name: "script-document-write",
    html: `<script>document.write('<script src="{tracker}/s.js"><\\/script>')</script>`,
    sent: ["GET {tracker}/s.js"],
  },
  {
    name: "module-import",
    html: '<script type="module" src="{cdn}/main.js"></script>',
    files: { "{cdn}/main.js": 'import "{tracker}/inner.js";' },
    sent: ["GET {cdn}/main.js", "GET {tracker}/inner.js"],
  },
  {
    name: "module-dynamic-import",
    html: '<script>import("{tracker}/later.js")</script>',
    sent: ["GET {tracker}/later.js"],
  },
  {
    name: "module-json",
    html: '<script type="module">import "{tracker}/data.json" with { type: "json" };</script>',
    sent: ["GET {tracker}/data.json"],
  },
  {
    name: "worker-fetch",
    html: '<script>new Worker("worker.js")</script>',
    files: { "{shop}/worker.js": FETCH },
    sent: ["GET {shop}/worker.js", "GET {tracker}/collect?w=1"],
  },
  {
    name: "worker-post",
    html: '<script>new Worker("worker.js")</script>',
    files: {
      "{shop}/worker.js": `fetch("{tracker}/collect", {
        method: "POST", mode: "no-cors", body: new Blob(["from=worker"]) });`,
    },
    sent: ["POST {tracker}/collect"],
  },
  {
    name: "worker-import-scripts",
    html: '<script>new Worker("worker.js")</script>',
    files: { "{shop}/worker.js": 'importScripts("{tracker}/part.js");' },
    sent: ["GET {tracker}/part.js"],
  },
  {
    name: "worker-module",
    html: '<script>new Worker("worker.js", { type: "module" })</script>',
    files: { "{shop}/worker.js": `import "{tracker}/part.js"; ${FETCH}` },
    sent: ["GET {tracker}/part.js", "GET {tracker}/collect?w=1"],
  },
  {
    name: "worker-blob",
    html: `<script>new Worker(URL.createObjectURL(new Blob([\`${FETCH}\`])))</script>`,
    sent: ["GET {tracker}/collect?w=1"],
  },
  {
    name: "worker-data",
    html: `<script>new Worker("data:text/javascript," + encodeURIComponent(\`${FETCH}\`))</script>`,
    sent: ["GET {tracker}/collect?w=1"],
  },
  {
    name: "worker-nested",
    html: '<script>new Worker("outer.js")</script>',
    files: { "{shop}/outer.js": 'new Worker("inner.js");', "{shop}/inner.js": FETCH },
    sent: ["GET {shop}/outer.js", "GET {shop}/inner.js", "GET {tracker}/collect?w=1"],
  },
  {
    name: "worker-xhr",
    html: '<script>new Worker("worker.js")</script>',
    files: {
      "{shop}/worker.js": `const x = new XMLHttpRequest();
        x.open("POST", "{tracker}/collect"); x.send("from=worker");`,
    },
    sent: ["POST {tracker}/collect"],
  },
  {
    name: "worker-websocket",
    html: '<script>new Worker("worker.js")</script>',
    files: {
      "{shop}/worker.js": `const s = new WebSocket("{socket}/live");
        s.onopen = () => s.send("from=worker");`,
    },
    sent: ["GET {socket}/live"],
  },
  {
    name: "shared-worker",
    html: '<script>new SharedWorker("shared.js")</script>',
    files: { "{shop}/shared.js": FETCH },
    sent: ["GET {shop}/shared.js", "GET {tracker}/collect?w=1"],
  },
  {
    name: "shared-worker-post",
    html: '<script>new SharedWorker("shared.js")</script>',
    files: {
      "{shop}/shared.js": `fetch("{tracker}/collect", {
        method: "POST", mode: "no-cors", body: "from=shared" });`,
    },
    sent: ["POST {tracker}/collect"],
  },
  {
    name: "service-worker-fetch",
    html: '<script>navigator.serviceWorker.register("sw.js")</script>',
    files: { "{shop}/sw.js": `oninstall = (event) => event.waitUntil(${FETCH.slice(0, -1)})` },
    sent: ["GET {shop}/sw.js", "GET {tracker}/collect?w=1"],
  },
  {
    name: "service-worker-import",
    html: '<script>navigator.serviceWorker.register("sw.js")</script>',
    files: { "{shop}/sw.js": 'importScripts("{tracker}/part.js");' },
    sent: ["GET {shop}/sw.js", "GET {tracker}/part.js"],
  },
  {
    name: "service-worker-rewrites",
    html: `<script>
      navigator.serviceWorker.register("sw.js");
      navigator.serviceWorker.oncontrollerchange = () => {
        new Image().src = "{tracker}/asked.gif";
      };
    </script>`,
    files: {
      "{shop}/sw.js": `
        oninstall = () => skipWaiting();
        onactivate = (event) => event.waitUntil(clients.claim());
        onfetch = (event) => {
          if (event.request.url.includes("asked"))
            event.respondWith(fetch("{other}/fetched.gif", { mode: "no-cors" }));
        };`,
    },
    sent: ["GET {other}/fetched.gif"],
    attempted: ["GET {tracker}/asked.gif"],
    wait: 2500,
  },
  {
    name: "service-worker-answers",
    html: `<script>
      navigator.serviceWorker.register("sw.js");
      navigator.serviceWorker.oncontrollerchange = () => {
        fetch("{tracker}/asked.txt");
        fetch("{tracker}/passed.txt");
      };
    </script>`,
    files: {
      "{shop}/sw.js": `
        oninstall = () => skipWaiting();
        onactivate = (event) => event.waitUntil(clients.claim());
        onfetch = (event) => {
          if (event.request.url.includes("asked")) event.respondWith(new Response("made"));
          if (event.request.url.includes("passed")) event.respondWith(fetch(event.request));
        };`,
    },
    sent: ["GET {tracker}/passed.txt"],
    attempted: ["GET {tracker}/asked.txt"],
    wait: 2500,
  },
  {
    name: "audio-worklet",
    html: '<script>new AudioContext().audioWorklet.addModule("{tracker}/worklet.js")</script>',
    sent: ["GET {tracker}/worklet.js"],
  },
  {
    name: "paint-worklet",
    html: '<script>CSS.paintWorklet.addModule("{tracker}/worklet.js")</script>',
    sent: ["GET {tracker}/worklet.js"],
  },
  {
    name: "cache-add",
    html: `<script>caches.open("c").then((cache) => cache.add("{tracker}/cached.txt"))</script>`,
    sent: ["GET {tracker}/cached.txt"],
  },
  {
    name: "wasm",
    html: `<script>
      WebAssembly.compileStreaming(fetch("{tracker}/module.wasm")).catch(() => 0);
    </script>`,
    sent: ["GET {tracker}/module.wasm"],
  },
];
