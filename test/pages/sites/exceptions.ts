import type { Mechanism } from "./mechanism.ts";

/** What Chromium sends and tells nobody but its own NetLog. */
export const exceptions: readonly Mechanism[] = [
  {
    name: "early-hints",
    url: "{h2}/",
    html: "",
    early: { link: "<{tracker}/hinted.js>; rel=preload; as=script" },
    unseen: [
      {
        request: "GET {tracker}/hinted.js",
        reason: "the browser's process fetches Early Hints preloads before there is a document",
        atTimes: true,
      },
    ],
  },
  {
    name: "payment-manifest",
    fullBrowserOnly: true,
    html: `<script>
      new PaymentRequest([{ supportedMethods: "{tracker}/pay" }],
        { total: { label: "t", amount: { currency: "EUR", value: "1" } } })
        .canMakePayment().catch(() => 0);
    </script>`,
    unseen: [
      {
        request: "HEAD {tracker}/pay",
        reason: "payment method manifests are fetched by the browser's process",
      },
    ],
  },
  {
    name: "webauthn-related-origin",
    html: `<script>
      navigator.credentials.get({ publicKey: {
        challenge: new Uint8Array(16), rpId: "webauthn-related-origin.test",
      } }).catch(() => 0);
    </script>`,
    unseen: [
      {
        request: "GET https://webauthn-related-origin.test/.well-known/webauthn",
        reason: "related origins are looked up by the browser's process",
      },
    ],
  },
  {
    name: "background-fetch",
    fullBrowserOnly: true,
    html: `<script>
      navigator.serviceWorker.register("sw.js").then(() => navigator.serviceWorker.ready)
        .then(({ backgroundFetch }) => backgroundFetch.fetch("b", ["{tracker}/data.txt"]));
    </script>`,
    files: { "{shop}/sw.js": "" },
    unseen: [
      {
        request: "GET {tracker}/data.txt",
        reason: "background fetches are made by the browser's process",
      },
    ],
    wait: 2500,
  },
  {
    name: "websocket-blob",
    html: `<script>
      const s = new WebSocket("{socket}/live");
      s.onopen = () => s.send(new Blob(["blob"]));
    </script>`,
    unseen: [
      {
        request: "GET {socket}/live",
        contentOnly: true,
        reason: "DevTools shows a Blob that is sent over a WebSocket as an empty message",
      },
    ],
  },
  {
    name: "fetch-stream",
    html: `<script>
      const body = new ReadableStream({ start(controller) {
        controller.enqueue(new TextEncoder().encode("streamed"));
        controller.close();
      } });
      fetch("{h2}/collect", { method: "POST", body, duplex: "half" });
    </script>`,
    unseen: [
      {
        request: "POST {h2}/collect",
        contentOnly: true,
        reason: "a stream is read once, by the network",
      },
    ],
  },
];
