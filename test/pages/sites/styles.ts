import type { Mechanism } from "./mechanism.ts";

export const styles: readonly Mechanism[] = [
  {
    name: "css-background",
    html: `<style>.a { background: url("{tracker}/a.gif") }</style><div class="a">Hello</div>
      <p style="background-image: url({tracker}/b.gif)">Hello</p>`,
    sent: ["GET {tracker}/a.gif", "GET {tracker}/b.gif"],
  },
  {
    name: "css-content",
    html: `<style>p::before { content: url("{tracker}/before.gif") }</style><p>Hello</p>`,
    sent: ["GET {tracker}/before.gif"],
  },
  {
    name: "css-decorations",
    html: `<style>
      li { list-style-image: url("{tracker}/list.gif") }
      div { border: 1px solid; border-image: url("{tracker}/border.gif") 1 }
      p { mask-image: url("{tracker}/mask.gif") }
      h1 { background: image-set("{tracker}/set.gif" 1x) }
      h2 { float: left; width: 9px; height: 9px; shape-outside: url("{tracker}/shape.gif") }
    </style><ul><li>Hello</ul><div>Hello</div><p>Hello</p><h1>Hello</h1><h2>Hello</h2>`,
    sent: [
      "GET {tracker}/list.gif",
      "GET {tracker}/border.gif",
      "GET {tracker}/mask.gif",
      "GET {tracker}/set.gif",
      "GET {tracker}/shape.gif",
    ],
  },
  {
    name: "css-import",
    html: '<style>@import "{cdn}/one.css";</style><p>Hello</p>',
    files: {
      "{cdn}/one.css": '@import url("{tracker}/two.css");',
      "{tracker}/two.css": "p { background: url(three.gif) }",
    },
    sent: ["GET {cdn}/one.css", "GET {tracker}/two.css", "GET {tracker}/three.gif"],
  },
  {
    name: "css-font",
    html: `<style>@font-face { font-family: F; src: url("{tracker}/f.woff2") }
      p { font-family: F }</style><p>Hello</p>`,
    sent: ["GET {tracker}/f.woff2"],
  },
  {
    name: "css-font-face-api",
    html: '<script>new FontFace("F", "url({tracker}/f.woff2)").load().catch(() => 0)</script>',
    sent: ["GET {tracker}/f.woff2"],
  },
  {
    name: "css-constructed",
    html: `<p>Hello</p><script>
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('p { background: url("{tracker}/made.gif") }');
      document.adoptedStyleSheets = [sheet];
    </script>`,
    sent: ["GET {tracker}/made.gif"],
  },
  {
    name: "css-link",
    html: '<link rel="stylesheet" href="{tracker}/sheet.css">',
    sent: ["GET {tracker}/sheet.css"],
  },
  {
    name: "css-link-print",
    html: '<link rel="stylesheet" media="print" href="{tracker}/print.css">',
    sent: ["GET {tracker}/print.css"],
  },
  {
    name: "css-link-alternate",
    html: '<link rel="alternate stylesheet" title="x" href="{tracker}/alternate.css">',
    sent: ["GET {tracker}/alternate.css"],
  },
  {
    name: "css-animation",
    html: `<style>@keyframes k { to { background: url("{tracker}/frame.gif") } }
      p { animation: k .1s forwards }</style><p>Hello</p>`,
    sent: ["GET {tracker}/frame.gif"],
  },
  {
    name: "css-input-value",
    html: `<style>input[value="s"] { background: url("{tracker}/key.gif?s") }</style>
      <input value="s">`,
    sent: ["GET {tracker}/key.gif?s"],
  },
  {
    name: "css-module",
    html: `<script type="module">
      import sheet from "{cdn}/module.css" with { type: "css" };
      document.adoptedStyleSheets = [sheet];
    </script><p>Hello</p>`,
    files: { "{cdn}/module.css": 'p { background: url("{tracker}/pixel.gif") }' },
    sent: ["GET {cdn}/module.css", "GET {tracker}/pixel.gif"],
  },
  {
    name: "css-in-shadow",
    html: `<div><template shadowrootmode="closed"><style>@import "{tracker}/shadow.css";
      p { background: url("{tracker}/shadow.gif") }</style><p>Hello</p></template></div>`,
    sent: ["GET {tracker}/shadow.css", "GET {tracker}/shadow.gif"],
  },
  {
    name: "css-in-xml",
    html: '<iframe src="{frame}/drawing.svg"></iframe>',
    files: {
      "{frame}/drawing.svg": `<?xml-stylesheet type="text/css" href="{tracker}/sheet.css"?>
        <svg xmlns="http://www.w3.org/2000/svg"/>`,
    },
    sent: ["GET {frame}/drawing.svg", "GET {tracker}/sheet.css"],
  },
];
