import type { Mechanism } from "./mechanism.ts";

export const images: readonly Mechanism[] = [
  {
    name: "img",
    html: '<img src="{tracker}/pixel.gif?id=7" width="1" height="1" alt="">',
    sent: ["GET {tracker}/pixel.gif?id=7"],
  },
  {
    name: "img-hidden",
    html: '<img hidden src="{tracker}/pixel.gif">',
    sent: ["GET {tracker}/pixel.gif"],
  },
  {
    name: "img-display-none",
    html: '<div style="display:none"><img src="{tracker}/pixel.gif"></div>',
    sent: ["GET {tracker}/pixel.gif"],
  },
  {
    name: "img-detached",
    html: '<script>new Image().src = "{tracker}/pixel.gif?d=1"</script>',
    sent: ["GET {tracker}/pixel.gif?d=1"],
  },
  {
    name: "img-removed",
    html: `<script>
      const image = document.createElement("img");
      image.src = "{tracker}/pixel.gif";
      document.documentElement.append(image);
      image.remove();
    </script>`,
    sent: ["GET {tracker}/pixel.gif"],
  },
  {
    name: "img-removed-on-load",
    html: '<img src="{tracker}/pixel.gif" onload="this.remove()">',
    sent: ["GET {tracker}/pixel.gif"],
  },
  {
    name: "img-closed-shadow",
    html: `<div id="host"></div><script>
      host.attachShadow({ mode: "closed" }).innerHTML = '<img src="{tracker}/pixel.gif">';
    </script>`,
    sent: ["GET {tracker}/pixel.gif"],
  },
  {
    name: "img-declarative-shadow",
    html: `<div><template shadowrootmode="closed"><img src="{tracker}/pixel.gif"></template></div>`,
    sent: ["GET {tracker}/pixel.gif"],
  },
  {
    name: "img-srcset",
    html: '<img srcset="{tracker}/small.gif 1x, {tracker}/large.gif 9x">',
    sent: ["GET {tracker}/small.gif"],
  },
  {
    name: "img-picture",
    html: `<picture><source media="(min-width: 1px)" srcset="{tracker}/source.gif">
      <img src="{tracker}/fallback.gif"></picture>`,
    sent: ["GET {tracker}/source.gif"],
  },
  {
    name: "img-document-write",
    html: `<script>document.write('<img src="{tracker}/pixel.gif">')</script>`,
    sent: ["GET {tracker}/pixel.gif"],
  },
  {
    name: "img-onerror",
    html: `<img src="data:image/gif,broken" onerror="this.onerror=null;this.src='{tracker}/pixel.gif'">`,
    sent: ["GET {tracker}/pixel.gif"],
  },
  {
    name: "img-no-content",
    html: '<img src="{tracker}/collect">',
    sent: ["GET {tracker}/collect"],
  },
  {
    name: "img-missing",
    html: '<img src="{tracker}/gone.gif">',
    files: { "{tracker}/gone.gif": { status: 404 } },
    sent: ["GET {tracker}/gone.gif"],
  },
  {
    name: "img-http",
    url: "http://shop.test/{name}/",
    html: '<img src="{insecure}/pixel.gif">',
    sent: ["GET {insecure}/pixel.gif"],
  },
  {
    name: "img-upgraded",
    html: '<img src="{insecure}/pixel.gif">',
    sent: ["GET {tracker}/pixel.gif"],
  },
  {
    name: "img-twice",
    html: `<script>
      for (let i = 0; i < 2; i++) new Image().src = "{tracker}/pixel.gif?n=" + i;
      setTimeout(() => { new Image().src = "{tracker}/pixel.gif?n=0"; }, 200);
    </script>`,
    sent: ["GET {tracker}/pixel.gif?n=0", "GET {tracker}/pixel.gif?n=1"],
  },
  {
    name: "img-eval",
    html: `<script>setTimeout("eval('new Image().src=\\"{tracker}/pixel.gif\\"')", 0)</script>`,
    sent: ["GET {tracker}/pixel.gif"],
  },
  {
    name: "img-fragment",
    html: '<img src="{tracker}/pixel.gif?a=b%20c|d#not-sent">',
    sent: ["GET {tracker}/pixel.gif?a=b%20c|d"],
  },
  {
    name: "img-idn",
    html: '<img src="https://bücher.test/{name}/päckchen.gif?ü=ß">',
    sent: ["GET https://xn--bcher-kva.test/{name}/p%C3%A4ckchen.gif?%C3%BC=%C3%9F"],
  },
  {
    name: "svg-image",
    html: '<svg><image href="{tracker}/pixel.gif" width="1" height="1"/></svg>',
    sent: ["GET {tracker}/pixel.gif"],
  },
  {
    name: "svg-feimage",
    html: `<svg><filter id="f"><feImage href="{tracker}/pixel.gif"/></filter>
      <rect width="9" height="9" filter="url(#f)"/></svg>`,
    sent: ["GET {tracker}/pixel.gif"],
  },
  {
    name: "svg-use",
    html: '<svg><use href="{shop}/sprite.svg#a"/></svg>',
    files: {
      "{shop}/sprite.svg": '<svg xmlns="http://www.w3.org/2000/svg"><g id="a"/></svg>',
    },
    sent: ["GET {shop}/sprite.svg"],
  },
  {
    name: "svg-script",
    html: '<svg><script href="{tracker}/s.js"></script></svg>',
    sent: ["GET {tracker}/s.js"],
  },
  {
    name: "input-image",
    html: '<input type="image" src="{tracker}/button.gif">',
    sent: ["GET {tracker}/button.gif"],
  },
  {
    name: "body-background",
    html: '<body background="{tracker}/body.gif">Hello',
    sent: ["GET {tracker}/body.gif"],
  },
  {
    name: "cell-background",
    html: '<table><tr><td background="{tracker}/cell.gif">Hello</table>',
    sent: ["GET {tracker}/cell.gif"],
  },
  {
    name: "img-replaced-at-once",
    html: `<script>
      const image = new Image();
      image.src = "{tracker}/never.gif";
      image.src = "{tracker}/pixel.gif";
    </script>`,
    sent: ["GET {tracker}/pixel.gif"],
  },
  {
    name: "img-base",
    head: '<link rel="icon" href="data:,"><base href="{tracker}/deep/">',
    html: '<img src="../pixel.gif">',
    sent: ["GET {tracker}/pixel.gif"],
  },
];
