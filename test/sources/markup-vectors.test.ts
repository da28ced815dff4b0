import { describe, expect, test } from "vitest";
import { type MarkupLoad, type MarkupOptions, readMarkup } from "../../src/sources/markup/index.ts";

const URL = "https://t.example/p";
const B64 = Buffer.from(`<img src=${URL}>`).toString("base64");
const SVG = `<svg xmlns="http://www.w3.org/2000/svg"><image href="${URL}"/></svg>`;

/** `type trigger attribute property onlyIn`, without what is absent; `-` for an absent attribute. */
function facts({ type, trigger, element }: MarkupLoad): string {
  const { attribute = "-", property, onlyIn } = element;
  return [type, trigger, attribute, property, onlyIn && `only in ${onlyIn}`]
    .filter((fact) => fact !== undefined)
    .join(" ");
}

function expectVector(markup: string, expected: string, options?: MarkupOptions) {
  const { loads, warnings } = readMarkup(markup, options);
  const found = loads.filter(({ url }) => url === URL);
  expect(found.map(facts)).toEqual([expected]);
  expect(loads).toHaveLength(1);
  expect(warnings).toEqual([]);
}

describe("attributes that hold a URL", () => {
  test.each([
    ["<img src=$>", "image open src"],
    ["<image src=$>", "image open src"],
    ["<IMG SRC=$>", "image open src"],
    ["<img/src=$>", "image open src"],
    ["<img alt='>' src='$'>", "image open src"],
    ['<img srcset="$ 2x">', "image open srcset"],
    ['<img srcset=",, $,">', "image open srcset"],
    ['<picture><source srcset="$ 100w"><img></picture>', "image open srcset"],
    ['<picture><source media="print" srcset="$"></picture>', "image print srcset"],
    [
      '<picture><source media="(max-width: 9px)" srcset="$"></picture>',
      "image open srcset only in @media (max-width: 9px)",
    ],
    ['<link rel=preload as=image imagesrcset="$ 1x">', "image open imagesrcset"],
    ["<img lowsrc=$>", "image open lowsrc only in old clients"],
    ["<img dynsrc=$>", "media open dynsrc only in old clients"],
    ["<input type=IMAGE src=$>", "image open src"],
    ["<body background=$>", "image open background"],
    ["<table background=$><tr><td>", "image open background"],
    ["<table><tr background=$><td>", "image open background"],
    ["<table><td background=$>", "image open background"],
    ["<div background=$>", "image open background"],
    ["<video poster=$>", "image open poster"],
    ["<video src=$>", "media open src"],
    ["<audio src=$>", "media open src"],
    ["<video><source src=$></video>", "media open src"],
    ["<video><track src=$></video>", "media open src"],
    ["<bgsound src=$>", "media open src"],
    ["<iframe src=$></iframe>", "document open src"],
    ["<frameset><frame src=$></frameset>", "document open src"],
    ["<p>x<frame src=$>", "document open src"],
    ["<object data=$></object>", "document open data"],
    ["<object codebase=$></object>", "other open codebase only in old clients"],
    ["<object classid=$></object>", "other open classid only in old clients"],
    ["<object archive='$ x'></object>", "other open archive only in old clients"],
    ["<object><param name=movie value=$></object>", "document open value only in old clients"],
    ["<embed src=$>", "document open src"],
    ["<embed code=$>", "document open code only in old clients"],
    ["<applet code=$></applet>", "document open code only in old clients"],
    ["<applet object=$></applet>", "document open object only in old clients"],
    ["<portal src=$></portal>", "document open src only in chromium"],
    ["<xml src=$></xml>", "other open src only in old clients"],
    ["<script src=$></script>", "script open src"],
    ["<a href=$>x</a>", "link click href"],
    ["<map><area href=$></map>", "link click href"],
    ["<a ping=$>x</a>", "ping click ping"],
    ["<a attributionsrc=$>x</a>", "ping click attributionsrc only in chromium"],
    ["<img attributionsrc=$>", "ping open attributionsrc only in chromium"],
    ["<form action=$></form>", "document submit action"],
    ["<button formaction=$>x</button>", "document submit formaction"],
    ["<input type=submit formaction=$>", "document submit formaction"],
    ["<isindex action=$>", "document submit action only in old clients"],
    ["<html manifest=$>", "manifest open manifest only in old clients"],
    ["<head profile=$>", "other open profile only in old clients"],
    ["<img longdesc=$>", "link click longdesc only in old clients"],
    ["<blockquote cite=$>x</blockquote>", "link click cite only in old clients"],
    ["<menuitem icon=$>", "image open icon only in old clients"],
    ["<meta http-equiv=refresh content='5; URL=\"$\"'>", "document open content"],
    ["<meta http-equiv=Refresh content='0;$'>", "document open content"],
    [
      "<meta http-equiv=Content-Security-Policy content=\"img-src 'none'; report-uri $\">",
      "report open content only in old clients",
    ],
  ])("%s", (markup, expected) => expectVector(markup.replaceAll("$", URL), expected));
});

describe("<link rel>", () => {
  test.each([
    ["stylesheet", "stylesheet open href"],
    ["'alternate stylesheet'", "stylesheet open href"],
    ["stylesheet media=print", "stylesheet print href"],
    ["stylesheet media='(color)'", "stylesheet open href only in @media (color)"],
    ["preload as=font", "font open href"],
    ["preload as=style", "stylesheet open href"],
    ["prefetch", "other open href"],
    ["modulepreload", "script open href"],
    ["prerender", "document open href"],
    ["'shortcut icon'", "image open href"],
    ["apple-touch-icon", "image open href"],
    ["manifest", "manifest open href"],
    ["dns-prefetch", "preconnect open href"],
    ["preconnect", "preconnect open href"],
    ["import", "document open href only in old clients"],
    ["search", "other open href only in old clients"],
  ])("%s", (rel, expected) => expectVector(`<link rel=${rel} href=${URL}>`, expected));
});

describe("SVG, MathML, VML and AMP", () => {
  test.each([
    ["<svg><image xlink:href=$ /></svg>", "image open xlink:href"],
    ["<svg><image href=$ /></svg>", "image open href"],
    ["<svg><use href=$#a /></svg>".replace("#a", ""), "image open href"],
    ["<svg><filter><feImage href=$ /></filter></svg>", "image open href"],
    ["<svg><pattern xlink:href=$ /></svg>", "image open xlink:href"],
    ["<svg><a xlink:href=$><text>x</text></a></svg>", "link click xlink:href"],
    ["<svg><script href=$ /></svg>", "script open href"],
    ["<svg><font-face-uri xlink:href=$ /></svg>", "font open xlink:href"],
    ["<svg><image><set attributeName=href to=$ /></image></svg>", "image open to"],
    ["<svg><image><animate attributeName=href values='#;$'/></image></svg>", "image open values"],
    ["<svg><a><animate attributeName=xlink:href from=$ /></a></svg>", "link click from"],
    ["<svg><set attributeName=fill to='url($)'/></svg>", "image open to to"],
    ["<svg><rect fill='url($)'/></svg>", "image open fill fill"],
    ["<svg><rect stroke='url($) red'/></svg>", "image open stroke stroke"],
    ["<svg><rect mask=url($) /></svg>", "image open mask mask"],
    ["<svg><rect filter=url($) /></svg>", "image open filter filter"],
    ["<svg><rect clip-path=url($) /></svg>", "image open clip-path clip-path"],
    ["<svg><path marker-end=url($) /></svg>", "image open marker-end marker-end"],
    ["<svg><rect cursor=url($) /></svg>", "image open cursor cursor"],
    ["<svg><style>a{fill:url($)}</style></svg>", "image open - fill"],
    ["<svg><title><img src=$></title></svg>", "image open src"],
    ["<svg><foreignObject><img src=$></foreignObject></svg>", "image open src"],
    ["<math><mi href=$>x</mi></math>", "link click href"],
    ["<math><mi xlink:href=$>x</mi></math>", "link click xlink:href"],
    ["<v:fill src=$ />", "image open src only in mso"],
    ["<v:imagedata o:href=$ />", "image open o:href only in mso"],
    ["<x:stroke src=$ />", "image open src only in mso"],
    ["<v:roundrect href=$>x</v:roundrect>", "link click href only in mso"],
    ["<amp-img src=$></amp-img>", "image open src only in amp"],
    ["<amp-anim srcset='$ 2x'></amp-anim>", "image open srcset only in amp"],
    ["<amp-list src=$></amp-list>", "xhr open src only in amp"],
    ["<amp-state src=$></amp-state>", "xhr open src only in amp"],
    ["<form action-xhr=$></form>", "xhr submit action-xhr only in amp"],
    ["<amp-img [src]=\"'$' + a\"></amp-img>", "image open [src] only in amp"],
  ])("%s", (markup, expected) => expectVector(markup.replaceAll("$", URL), expected));
});

describe("CSS in a style attribute", () => {
  test.each([
    ["background:url($)", "background"],
    ["background-image:url('$')", "background-image"],
    ["BACKGROUND:URL( $ )", "background"],
    ["background:\\75 rl($)", "background"],
    ["background:\\000075rl($)", "background"],
    ["background:u\\72l($)", "background"],
    ["background:ur\\l($)", "background"],
    ["background:url(https\\3a //t.example/p)", "background"],
    ["background:/**/url($)/**/", "background"],
    ["back/**/ground:x;background:/*;*/url($)", "background"],
    ["background:image($)".replace("$", '"$"'), "background"],
    ["background:image-set('$' 2x, url(#a) 1x)", "background"],
    ["background:-webkit-image-set(url($) 2x)", "background"],
    ["background:image-set('$' type('image/png'))", "background"],
    ["background:cross-fade(url($), red)", "background"],
    ["background:src('$')", "background"],
    ["unknown-property:url($)", "unknown-property"],
    ["*background:url($)", "background"],
    ["list-style-image:url($)", "list-style-image"],
    ["border-image-source:url($)", "border-image-source"],
    ["cursor:url($),auto", "cursor"],
    ["content:url($)", "content"],
    ["mask:url($)", "mask"],
    ["shape-outside:url($)", "shape-outside"],
    ["filter:url($)", "filter"],
    ["offset-path:url($)", "offset-path"],
    ["--x:url($)", "--x"],
    ["--x:'$'", "--x"],
    ["--x:{a:url($)}", "--x"],
    ["color:red;background:url($", "background"],
    ["color:red}background:url($)", "background"],
    ["a b{background:url($)", "background"],
    ["(;background:url($)", undefined],
  ] as const)("%s", (css, property) => {
    const style = css.replaceAll("$", URL);
    const { loads } = readMarkup(`<p style="${style.replaceAll('"', "&quot;")}">`);
    const expected = property === undefined ? [] : [`image open style ${property}`];
    expect(loads.map(facts)).toEqual(expected);
    if (property !== undefined) expect(loads[0]?.url).toBe(URL);
  });

  test.each([
    ["behavior:url($)", "script open style behavior only in old clients"],
    ["-moz-binding:url($)", "script open style -moz-binding only in old clients"],
    [
      "filter:progid:DXImageTransform.Microsoft.AlphaImageLoader(src='$',sizingMethod='scale')",
      "image open style filter only in old clients",
    ],
    ["background:url('$\n')", "image open style background only in lenient css parsers"],
  ])("%s", (css, expected) => expectVector(`<p style="${css.replace("$", URL)}">`, expected));

  test("template tags with blanks are no broken URLs", () => {
    const { loads } = readMarkup('<p style="background:url(https://t.example/{{ a }})">');
    expect(loads.map(({ url }) => url)).toEqual(["https://t.example/{{ a }}"]);
    expect(loads.map(facts)).toEqual(["image open style background"]);
  });

  test("entities", () => {
    expectVector(
      `<p style="background:url(&quot;https&#58;//t.example/p&quot;)">`,
      "image open style background",
    );
  });

  test("attr()", () => {
    expectVector(
      `<p data-u="${URL}" style="background:attr(data-u url)">`,
      "image open data-u attr()",
    );
    expectVector(
      `<style>p{background:attr(data-u url)}</style><p data-u="${URL}">`,
      "image open data-u attr()",
    );
  });
});

describe("CSS in <style>", () => {
  test.each([
    ["a{background:url($)}", "image open - background"],
    ["@import '$'", "stylesheet open - @import"],
    ["@import url($);", "stylesheet open - @import"],
    ['@import url("$");', "stylesheet open - @import"],
    ['@import url( "$" ) print;', "stylesheet print - @import"],
    ['@IMPORT"$";', "stylesheet open - @import"],
    ["@\\69mport '$';", "stylesheet open - @import"],
    ["<!-- @import '$'; -->", "stylesheet open - @import"],
    ["@import '$' print;", "stylesheet print - @import"],
    ["@import '$' screen;", "stylesheet open - @import"],
    ["@import '$' (width>9px);", "stylesheet open - @import only in @media (width>9px)"],
    ["@import '$' supports(a:b);", "stylesheet open - @import only in @import supports(a:b)"],
    ["@font-face{src:url($)format('woff2')}", "font open - @font-face src"],
    ["@counter-style x{symbols:url($)}", "image open - @counter-style symbols"],
    ["@media print{a{background:url($)}}", "image print - background"],
    ["@page{background:url($)}", "image print - background"],
    [
      "@media (prefers-color-scheme:dark){a{background:url($)}}",
      "image open - background only in @media (prefers-color-scheme:dark)",
    ],
    ["@media screen{a{background:url($)}}", "image open - background"],
    ["@supports (a:b){a{background:url($)}}", "image open - background only in @supports (a:b)"],
    ["@container (width>9px){a{b:url($)}}", "image open - b only in @container (width>9px)"],
    ["@layer x{a{b:url($)}}", "image open - b"],
    ["a:hover{b:url($)}", "image open - b only in a:hover"],
    ["a:hover,b{b:url($)}", "image open - b"],
    ["a::before{b:url($)}", "image open - b"],
    ["a:first-child{b:url($)}", "image open - b"],
    ["input[value^=a]{b:url($)}", "image open - b only in input[value^=a]"],
    ["a{color:red;&:hover{b:url($)}}", "image open - b only in &:hover"],
    [
      "@media (width>9px){a:hover{b:url($)}}",
      "image open - b only in @media (width>9px) and a:hover",
    ],
    ["a{b:url(x y)} c{b:url($)}", "image open - b"],
    ["a{b:'\n} c{b:url($)}", "image open - b"],
  ])("%s", (css, expected) => expectVector(`<style>${css.replace("$", URL)}</style>`, expected));

  test.each([
    "@namespace url($);",
    "@namespace x '$';",
    "a{content:'$'}",
    "/*a{b:url($)}*/",
    "@supports (a:url($)){a{}}",
    "a{}/*# sourceMappingURL=$ */",
    "@document url($){a{}}",
    "@charset '$';",
  ])("nothing in %s", (css) => {
    expect(readMarkup(`<style>${css.replace("$", URL)}</style>`).loads).toEqual([]);
  });

  test("of another medium by its element", () => {
    expectVector(`<style media=print>a{b:url(${URL})}</style>`, "image print - b");
  });
});

describe("markup inside markup", () => {
  test.each([
    ["<!--[if mso]><img src=$><![endif]-->", "image open src only in mso"],
    ["<!-- [if gte mso 9] ><img src=$><![endif]-->", "image open src only in mso"],
    [
      "<!--[if (gte mso 9)|(IE)]><td background=$><![endif]-->",
      "image open background only in mso",
    ],
    ["<!--[if IE]><img src=$><![endif]-->", "image open src only in ie"],
    ["<!--[if !mso]><img src=$><![endif]-->", "image open src only in ie"],
    ["<!--[if mso]><link rel=stylesheet href=$><![endif]-->", "stylesheet open href only in mso"],
    [
      "<!--[if mso]><style>@import '$';</style><![endif]-->",
      "stylesheet open - @import only in mso",
    ],
    ["<!--[if mso]><v:fill src=$ /><![endif]-->", "image open src only in mso"],
    ["<!--[if mso]><img src=$>", "image open src only in mso"],
    ["<!--[if !mso]><!--><img src=$><!--<![endif]-->", "image open src"],
    ["<![if !mso]><img src=$><![endif]>", "image open src"],
    ["<noscript><img src=$></noscript>", "image open src"],
    ["<head><noscript><img src=$></noscript></head>", "image open src"],
    ["<template><img src=$></template>", "image open src only in template"],
    ['<iframe srcdoc="<img src=$>"></iframe>', "image open src"],
    ['<iframe srcdoc="&lt;img src=$>"></iframe>', "image open src"],
    ["<iframe src='data:text/html,<img src=$>'></iframe>", "image open src"],
    ["<iframe src='data:text/html,%3Cimg src=$%3E'></iframe>", "image open src"],
    [`<iframe src='data:text/html;base64,${B64}'></iframe>`, "image open src"],
    [`<iframe src=' DATA:text/html;charset=utf-8;base64,${B64}'></iframe>`, "image open src"],
    [`<object data='data:image/svg+xml,${SVG}'></object>`, "image open href"],
    [`<img src='data:image/svg+xml,${SVG}'>`, "image open href only in svg image"],
    [
      `<p style="background:url('data:image/svg+xml,${SVG.replaceAll('"', "&quot;")}')">`,
      "image open href only in svg image",
    ],
    ["<link rel=stylesheet href='data:text/css,a{b:url($)}'>", "image open - b"],
    ["<style>@import 'data:text/css,a{b:url($)}'</style>", "image open - b"],
    [`<a href="javascript:document.write('<img src=$>')">x</a>`, "image click src"],
    [`<iframe src="javascript:'\\x3cimg src=$\\x3e'"></iframe>`, "image open src"],
    ["<iframe src='view-source:data:text/html,<img src=$>'></iframe>", "image open src"],
    ["<iframe src='view-source:$'></iframe>", "document open src"],
    ["<a href='data:text/html,<img src=$>'>x</a>", "image click src"],
    ["<iframe><img src=$></iframe>", "image open src only in clients without frames"],
    ["<noframes><img src=$>", "image open src only in clients without frames"],
    ["<select><img src=$></select>", "image open src"],
    ["<?xml-stylesheet href='$'?><p>", "stylesheet open href only in xml readers"],
    ["<?import namespace=a implementation='$'?><p>", "script open implementation only in ie"],
    ["<!DOCTYPE html SYSTEM '$'><p>", "other open system only in xml readers"],
    ["<!DOCTYPE html PUBLIC 'x' '$'><p>", "other open system only in xml readers"],
    ["<xml><!DOCTYPE a SYSTEM '$'></xml>", "other open system only in xml readers"],
  ])("%s", (markup, expected) => expectVector(markup.replaceAll("$", URL), expected));

  test.each([
    "<!-- <img src=$> -->",
    "<textarea><img src=$></textarea>",
    "<title><img src=$></title>",
    "<style>/*<img src=$>*/</style>",
    "<script>'<img src=$>'</script>",
    "<xmp><img src=$></xmp>",
    "<plaintext><img src=$>",
    "<!DOCTYPE html PUBLIC '-//W3C//DTD' 'http://www.w3.org/TR/html4/loose.dtd'>",
    "<html xmlns='http://www.w3.org/1999/xhtml'>",
    "<meta property='og:image' content='$'>",
    "<link rel=canonical href=$>",
    "<link rel=alternate href=$>",
    "<p title='$' data-src='$'>$</p>",
  ])("nothing in %s", (markup) => {
    expect(readMarkup(markup.replaceAll("$", URL)).loads).toEqual([]);
  });
});

describe("XML", () => {
  const xml = { language: "xml" } as const;
  test.each([
    [
      "<svg xmlns:x='http://www.w3.org/1999/xlink'><image xlink:href='$'/></svg>",
      "image open xlink:href",
    ],
    ["<s:svg><s:image href='$'/></s:svg>", "image open href"],
    ["<svg><style><![CDATA[a{fill:url($)}]]></style></svg>", "image open - fill"],
    ["<svg><style/><image href='$'/></svg>", "image open href"],
    ["<?xml-stylesheet href='$'?><svg/>", "stylesheet open href"],
    ["<!DOCTYPE svg [<!ENTITY u '$'>]><svg><image href='&u;'/></svg>", "image open href"],
    ["<!DOCTYPE svg [<!ENTITY u \"<image href='$'/>\">]><svg>&u;</svg>", "image open href"],
    [
      "<!DOCTYPE svg [<!ENTITY u SYSTEM '$'>]><svg>&u;</svg>",
      "other open system only in xml readers",
    ],
    ["<html><body><img src='$'/></body></html>", "image open src"],
  ])("%s", (markup, expected) => expectVector(markup.replaceAll("$", URL), expected, xml));

  test("text in CDATA is no markup", () => {
    expect(readMarkup(`<svg><![CDATA[<image href="${URL}"/>]]></svg>`, xml).loads).toEqual([]);
  });
});

test("markup that takes effect in one client only", () => {
  expectVector(`<amp-img src=${URL}></amp-img>`, "image open src only in amp", { onlyIn: "amp" });
  expectVector(
    `<!--[if mso]><img src=${URL}><![endif]-->`,
    "image open src only in watch and mso",
    {
      onlyIn: "watch",
    },
  );
});
