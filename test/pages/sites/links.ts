import type { Mechanism } from "./mechanism.ts";

export const links: readonly Mechanism[] = [
  {
    name: "preload",
    html: '<link rel="preload" as="image" href="{tracker}/early.gif">',
    sent: ["GET {tracker}/early.gif"],
  },
  {
    name: "preload-header",
    html: "",
    headers: { link: "<{tracker}/early.js>; rel=preload; as=script" },
    sent: ["GET {tracker}/early.js"],
  },
  {
    name: "prefetch",
    html: '<link rel="prefetch" href="{tracker}/next.js">',
    sent: ["GET {tracker}/next.js"],
  },
  {
    name: "prefetch-header",
    html: "",
    headers: { link: "<{tracker}/next.css>; rel=prefetch" },
    sent: ["GET {tracker}/next.css"],
  },
  {
    name: "modulepreload",
    html: '<link rel="modulepreload" href="{tracker}/module.js">',
    sent: ["GET {tracker}/module.js"],
  },
  {
    name: "stylesheet-in-body",
    html: '<p>Hello</p><link rel="stylesheet" href="{tracker}/late.css">',
    sent: ["GET {tracker}/late.css"],
  },
  {
    name: "speculation-prefetch",
    html: `<script type="speculationrules">
      { "prefetch": [{ "urls": ["{shop}/next.html"], "eagerness": "immediate" }] }
    </script>`,
    sent: ["GET {shop}/next.html"],
  },
  {
    name: "speculation-prefetch-cross-site",
    html: `<script type="speculationrules">
      { "prefetch": [{ "urls": ["{tracker}/next.html"], "eagerness": "immediate" }] }
    </script>`,
    sent: ["GET {tracker}/next.html"],
  },
  {
    name: "speculation-prerender",
    html: `<script type="speculationrules">
      { "prerender": [{ "urls": ["{shop}/next.html"], "eagerness": "immediate" }] }
    </script>`,
    files: { "{shop}/next.html": '<script>fetch("{shop}/from-prerender.txt")</script>' },
    sent: ["GET {shop}/next.html"],
  },
  {
    name: "favicon",
    fullBrowserOnly: true,
    html: "",
    head: '<link rel="icon" href="{tracker}/icon.png?id=7">',
    sent: ["GET {tracker}/icon.png?id=7"],
  },
  {
    name: "favicon-by-script",
    fullBrowserOnly: true,
    html: `<script>
      document.querySelector("link").href = "{tracker}/icon.png?tab=1";
    </script>`,
    sent: ["GET {tracker}/icon.png?tab=1"],
  },
  {
    name: "favicon-default",
    fullBrowserOnly: true,
    url: "https://favicon-default.test/{name}/",
    head: "",
    html: "",
    sent: ["GET https://favicon-default.test/favicon.ico"],
  },
  {
    name: "favicon-redirected",
    fullBrowserOnly: true,
    url: "https://favicon-redirected.test/{name}/",
    head: "",
    html: "",
    files: {
      "https://favicon-redirected.test/favicon.ico": {
        status: 302,
        headers: { location: "{tracker}/icon.png?id=7", "set-cookie": "icon=1; Max-Age=9999" },
      },
    },
    sent: ["GET https://favicon-redirected.test/favicon.ico", "GET {tracker}/icon.png?id=7"],
  },
  {
    name: "pixel-named-favicon",
    html: '<img src="{tracker}/favicon.ico?id=7"><img src="{tracker}/a/favicon.ico">',
    sent: ["GET {tracker}/favicon.ico?id=7", "GET {tracker}/a/favicon.ico"],
  },
  {
    name: "compression-dictionary",
    html: '<link rel="compression-dictionary" href="{shop}/dictionary.txt">',
    sent: ["GET {shop}/dictionary.txt"],
  },
  {
    name: "preload-srcset",
    html: '<link rel="preload" as="image" imagesrcset="{tracker}/early.gif 1x">',
    sent: ["GET {tracker}/early.gif"],
  },
];
