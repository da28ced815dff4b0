import type { File, Mechanism } from "./mechanism.ts";

function hop(location: string, cookie: string, status = 302): File {
  return {
    status,
    headers: {
      location,
      "set-cookie": [`${cookie}=1; Max-Age=9999; Secure; SameSite=None`, `${cookie}b=2; Secure`],
    },
  };
}

export const redirects: readonly Mechanism[] = [
  {
    name: "redirect-image",
    html: '<img src="{tracker}/sync">',
    files: {
      "{tracker}/sync": hop("{other}/sync?from=tracker", "a"),
      "{other}/sync": hop("{cdn}/sync?from=other", "b", 307),
      "{cdn}/sync": hop("{tracker}/done.gif", "c", 301),
    },
    sent: [
      "GET {tracker}/sync",
      "GET {other}/sync?from=tracker",
      "GET {cdn}/sync?from=other",
      "GET {tracker}/done.gif",
    ],
  },
  {
    name: "redirect-page",
    url: "https://www.shop.test/redirect-page/start",
    html: "",
    files: {
      "{www}/start": hop("{shop}/next", "a"),
      "{shop}/next": hop("{shop}/end.html", "b"),
      "{shop}/end.html": '<img src="{tracker}/pixel.gif">',
    },
    sent: ["GET {shop}/next", "GET {shop}/end.html", "GET {tracker}/pixel.gif"],
  },
  {
    name: "redirect-http-to-https",
    url: "http://shop.test/redirect-http-to-https/start",
    html: "",
    files: {
      "http://shop.test/{name}/start": hop("{shop}/end.html", "a"),
      "{shop}/end.html": '<img src="{tracker}/pixel.gif">',
    },
    sent: ["GET {shop}/end.html", "GET {tracker}/pixel.gif"],
  },
  {
    name: "redirect-fetch",
    html: '<script>fetch("{tracker}/one", { mode: "no-cors" })</script>',
    files: { "{tracker}/one": hop("{other}/two?id=7", "a") },
    sent: ["GET {tracker}/one", "GET {other}/two?id=7"],
  },
  {
    name: "redirect-beacon",
    html: '<script>navigator.sendBeacon("{tracker}/one", "body=1")</script>',
    files: { "{tracker}/one": hop("{other}/two", "a", 307) },
    sent: ["POST {tracker}/one", "POST {other}/two"],
  },
  {
    name: "redirect-post-to-get",
    html: `<script>fetch("{tracker}/one", { method: "POST", mode: "no-cors", body: "b=1" })</script>`,
    files: { "{tracker}/one": hop("{other}/two", "a") },
    sent: ["POST {tracker}/one", "GET {other}/two"],
  },
  {
    name: "redirect-script",
    html: '<script src="{tracker}/one.js"></script>',
    files: { "{tracker}/one.js": hop("{cdn}/two.js", "a") },
    sent: ["GET {tracker}/one.js", "GET {cdn}/two.js"],
  },
  {
    name: "redirect-exit-beacon",
    html: `<script>
      const leave = () => navigator.sendBeacon("{tracker}/one", "left=1");
      addEventListener("pagehide", leave, { once: true });
    </script>`,
    files: { "{tracker}/one": hop("{other}/two", "a", 307) },
    sent: ["POST {tracker}/one", "POST {other}/two"],
  },
  {
    name: "redirect-exit-beacon-trusted",
    html: `<script>
      addEventListener("pagehide", ({ isTrusted }) => {
        if (isTrusted) navigator.sendBeacon("{tracker}/one", "left=1");
      });
    </script>`,
    files: { "{tracker}/one": hop("{other}/two", "a", 307) },
    sent: ["POST {tracker}/one", "POST {other}/two"],
    unseen: [
      {
        request: "POST {tracker}/one",
        cookiesOnly: true,
        reason: "DevTools hides Set-Cookie where Fetch alone sees the answer: the page is gone",
      },
    ],
  },
];
