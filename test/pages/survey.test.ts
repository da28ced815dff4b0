import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Survey,
  type SurveyedElement,
  surveyPage,
} from "../../src/sources/page/survey/index.ts";
import { launchBrowser } from "../browser.ts";
import { makePicture } from "../picture.ts";

/** Every picture is this large. */
const PICTURE = { width: 120, height: 90 };

/** What is expected of the element that asks for the case's picture; absent fields must be absent. */
interface Expected {
  readonly type?: string;
  readonly trigger?: string;
  readonly potential?: boolean;
  readonly size?: { readonly width?: number; readonly height?: number };
  readonly hiddenBy?: string;
  readonly onlyIn?: string;
}

/** `$` is the URL of the case's own picture; `hiddenBy` ends there unless an ancestor is named. */
const CASES: readonly (readonly [name: string, markup: string, expected: Expected])[] = [
  ["plain", `<img src="$">`, { size: PICTURE }],
  ["one-pixel", `<img src="$" width="1" height="1">`, { size: { width: 1, height: 1 } }],
  [
    "styled-size",
    `<img src="$" style="width:7.5px;height:3px">`,
    { size: { width: 7.5, height: 3 } },
  ],
  [
    "content-size",
    `<img src="$" style="box-sizing:border-box;width:50px;height:40px;padding:5px;border:1px solid">`,
    { size: { width: 38, height: 28 } },
  ],
  [
    "no-width",
    `<img src="$" style="width:0;height:40px">`,
    { size: { width: 0, height: 40 }, hiddenBy: "width: 0" },
  ],
  ["display-none", `<img src="$" style="display:none">`, { hiddenBy: "display: none" }],
  [
    "display-none-sized",
    `<img src="$" width="1" height="2" style="display:none">`,
    { size: { width: 1, height: 2 }, hiddenBy: "display: none" },
  ],
  [
    "display-none-parent",
    `<p style="display:none"><b><img src="$"></b></p>`,
    { hiddenBy: "display: none on <p>" },
  ],
  [
    "hidden-attribute",
    `<div hidden class="menu"><img src="$"></div>`,
    { hiddenBy: `hidden attribute on <div class="menu">` },
  ],
  [
    "visibility",
    `<img src="$" style="visibility:hidden">`,
    { size: PICTURE, hiddenBy: "visibility: hidden" },
  ],
  [
    "visibility-parent",
    `<div id="away" style="visibility:hidden"><b><img src="$"></b></div>`,
    { size: PICTURE, hiddenBy: `visibility: hidden on <div id="away">` },
  ],
  [
    "visibility-taken-back",
    `<div style="visibility:hidden"><img src="$" style="visibility:visible"></div>`,
    { size: PICTURE },
  ],
  ["opacity", `<img src="$" style="opacity:0">`, { size: PICTURE, hiddenBy: "opacity: 0" }],
  [
    "opacity-parent",
    `<div style="opacity:0.001"><img src="$"></div>`,
    { size: PICTURE, hiddenBy: "opacity: 0.001 on <div>" },
  ],
  [
    "opacity-of-many",
    `<div style="opacity:.3"><div style="opacity:.3"><img src="$" style="opacity:.3"></div></div>`,
    { size: PICTURE, hiddenBy: "opacity: 0.3" },
  ],
  ["opacity-faint", `<img src="$" style="opacity:.4">`, { size: PICTURE }],
  [
    "filter",
    `<img src="$" style="filter:opacity(0)">`,
    { size: PICTURE, hiddenBy: "filter: opacity(0)" },
  ],
  [
    "zero-height-parent",
    `<div style="height:0;overflow:hidden"><img src="$"></div>`,
    { size: PICTURE, hiddenBy: "height: 0 with overflow: hidden on <div>" },
  ],
  ["zero-height-visible", `<div style="height:0"><img src="$"></div>`, { size: PICTURE }],
  [
    "dot-parent",
    `<div style="width:1px;height:1px;overflow:hidden"><img src="$"></div>`,
    { size: PICTURE, hiddenBy: "width: 1px, height: 1px with overflow: hidden on <div>" },
  ],
  [
    "max-height-parent",
    `<div style="max-height:0;overflow:hidden"><img src="$"></div>`,
    { size: PICTURE, hiddenBy: "max-height: 0 with overflow: hidden on <div>" },
  ],
  [
    "zero-scroller",
    `<div style="height:0;overflow:auto"><img src="$"></div>`,
    { size: PICTURE, hiddenBy: "height: 0 with overflow: auto on <div>" },
  ],
  [
    "escapes-static-clip",
    `<div style="height:0;overflow:hidden"><img src="$" style="position:absolute;left:50px"></div>`,
    { size: PICTURE },
  ],
  [
    "clipped-absolute",
    `<div style="height:0;overflow:hidden;position:relative"><img src="$" style="position:absolute"></div>`,
    { size: PICTURE, hiddenBy: "height: 0 with overflow: hidden on <div>" },
  ],
  [
    "scrolled-to",
    `<div style="width:200px;height:50px;overflow:auto"><p style="height:900px">.</p><img src="$"></div>`,
    { size: PICTURE },
  ],
  [
    "cut-off",
    `<div style="width:200px;height:50px;overflow:hidden"><p style="height:900px;margin:0">.</p><img src="$"></div>`,
    { size: PICTURE, hiddenBy: "overflow: hidden on <div>" },
  ],
  [
    "contain",
    `<div style="height:0;contain:paint"><img src="$"></div>`,
    { size: PICTURE, hiddenBy: "height: 0 with contain: paint on <div>" },
  ],
  [
    "off-left",
    `<img src="$" style="position:absolute;left:-9999px">`,
    { size: PICTURE, hiddenBy: "left: -9999px" },
  ],
  [
    "off-left-parent",
    `<div style="position:absolute;top:-5000px"><img src="$"></div>`,
    { size: PICTURE, hiddenBy: "top: -5000px on <div>" },
  ],
  [
    "off-margin",
    `<img src="$" style="margin-left:-4000px">`,
    { size: PICTURE, hiddenBy: "margin-left: -4000px" },
  ],
  [
    "off-transform",
    `<img src="$" style="transform:translateX(-5000px)">`,
    { size: PICTURE, hiddenBy: "transform: translate(-5000px, 0)" },
  ],
  [
    "off-indent",
    `<p style="text-indent:-9999px"><img src="$"></p>`,
    { size: PICTURE, hiddenBy: "text-indent: -9999px on <p>" },
  ],
  [
    "off-fixed",
    `<img src="$" style="position:fixed;left:9000px;top:0">`,
    { size: PICTURE, hiddenBy: "left: 9000px" },
  ],
  ["off-a-little", `<img src="$" style="position:absolute;left:-60px">`, { size: PICTURE }],
  [
    "scale",
    `<img src="$" style="transform:scale(0)">`,
    { size: PICTURE, hiddenBy: "transform: scale(0, 0)" },
  ],
  [
    "scale-parent",
    `<div style="scale:0"><img src="$"></div>`,
    { size: PICTURE, hiddenBy: "scale: 0 on <div>" },
  ],
  [
    "scale-to-a-dot",
    `<img src="$" style="transform:scale(.02)">`,
    { size: PICTURE, hiddenBy: "transform: scale(0.02, 0.02)" },
  ],
  [
    "scale-edge-on",
    `<img src="$" style="transform:rotateY(90deg)">`,
    { size: PICTURE, hiddenBy: "transform: rotate3d(0, 1, 0, 90deg)" },
  ],
  ["scale-half", `<img src="$" style="transform:scale(.5)">`, { size: PICTURE }],
  [
    "clip-path",
    `<img src="$" style="clip-path:inset(50%)">`,
    { size: PICTURE, hiddenBy: "clip-path: inset(50%)" },
  ],
  [
    "clip-path-circle",
    `<div style="clip-path:circle(0)"><img src="$"></div>`,
    { size: PICTURE, hiddenBy: "clip-path: circle(0) on <div>" },
  ],
  [
    "clip-path-polygon",
    `<img src="$" style="clip-path:polygon(0 0,0 0,0 0)">`,
    { size: PICTURE, hiddenBy: "clip-path: polygon(0 0, 0 0, 0 0)" },
  ],
  ["clip-path-half", `<img src="$" style="clip-path:inset(0 50% 0 0)">`, { size: PICTURE }],
  [
    "clip",
    `<img src="$" style="position:absolute;clip:rect(0,0,0,0)">`,
    { size: PICTURE, hiddenBy: "clip: rect(0, 0, 0, 0)" },
  ],
  ["clip-needs-position", `<img src="$" style="clip:rect(0,0,0,0)">`, { size: PICTURE }],
  [
    "details",
    `<details><summary>more</summary><img src="$"></details>`,
    { hiddenBy: "inside a closed <details>" },
  ],
  [
    "details-open",
    `<details open><summary>more</summary><img src="$"></details>`,
    { size: PICTURE },
  ],
  ["fallback", `<video><img src="$"></video>`, { hiddenBy: "fallback content of <video>" }],
  [
    "skipped",
    `<div style="content-visibility:hidden"><img src="$"></div>`,
    { hiddenBy: "content-visibility: hidden on <div>" },
  ],
  [
    "until-found",
    `<div hidden="until-found"><img src="$"></div>`,
    { hiddenBy: "content-visibility: hidden on <div>" },
  ],
  ["contents", `<div style="display:contents"><img src="$"></div>`, { size: PICTURE }],
  [
    "shadow-tree",
    `<div><template shadowrootmode="open"><div style="opacity:0"><img src="$"></div></template></div>`,
    { size: PICTURE, hiddenBy: "opacity: 0 on <div>" },
  ],
  [
    "unslotted",
    `<x-card><template shadowrootmode="open"></template><img src="$"></x-card>`,
    { hiddenBy: "not in a slot of <x-card>" },
  ],
  [
    "slotted",
    `<x-card><template shadowrootmode="open"><p style="display:none"><slot></slot></p></template><img src="$"></x-card>`,
    { hiddenBy: "display: none on <p>" },
  ],
  [
    "background",
    `<div style="width:40px;height:30px;background:url($)"></div>`,
    { size: { width: 40, height: 30 } },
  ],
  [
    "background-hidden",
    `<div style="opacity:0;width:40px;height:30px;background:url($)"></div>`,
    { size: { width: 40, height: 30 }, hiddenBy: "opacity: 0" },
  ],
  [
    "background-undrawn",
    `<div style="display:none"><div style="background:url($)"></div></div>`,
    { potential: true, hiddenBy: "display: none on <div>" },
  ],
  [
    "background-skipped",
    `<div style="content-visibility:hidden"><b style="display:block;background:url($)">.</b></div>`,
    { potential: true },
  ],
  [
    "background-attribute",
    `<table background="$" width="30" height="20"><tr><td></table>`,
    { size: { width: 30, height: 20 } },
  ],
  [
    "before",
    `<style>.before::before{content:"";display:block;width:1px;height:1px;background:url($)}</style><p class="before">.</p>`,
    { size: { width: 1, height: 1 } },
  ],
  [
    "before-no-content",
    `<style>.none::before{background:url($)}</style><p class="none">.</p>`,
    { potential: true },
  ],
  ["content-image", `<style>.content::after{content:url($)}</style><p class="content">.</p>`, {}],
  [
    "list-image",
    `<ul style="list-style-image:url($);margin:0"><li style="width:60px;height:20px">.</ul>`,
    { size: { width: 60, height: 20 } },
  ],
  [
    "hover",
    `<style>.hover:hover{background:url($)}</style><p class="hover">.</p>`,
    { potential: true, onlyIn: ".hover:hover" },
  ],
  [
    "print",
    `<style>@media print{.print{background:url($)}}</style><p class="print">.</p>`,
    { potential: true, trigger: "print" },
  ],
  [
    "dark",
    `<style>@media (prefers-color-scheme:dark){.dark{background:url($)}}</style><p class="dark">.</p>`,
    { potential: true, onlyIn: "@media (prefers-color-scheme: dark)" },
  ],
  [
    "noscript",
    `<noscript><img src="$" width="1" height="1"></noscript>`,
    { potential: true, size: { width: 1, height: 1 }, onlyIn: "noscript" },
  ],
  [
    "template",
    `<template><img src="$" style="display:none"></template>`,
    { potential: true, hiddenBy: "display: none", onlyIn: "template" },
  ],
  ["ping", `<a href="/x" ping="$">.</a>`, { type: "ping", trigger: "click", potential: true }],
  ["preconnect", `<link rel="preconnect" href="$">`, { type: "preconnect", potential: true }],
  ["icon", `<link rel="apple-touch-icon" href="$">`, { potential: true }],
  [
    "form",
    `<form action="https://other.example/$"><input name="attributes"><input name="getAttribute"></form>`,
    { type: "document", trigger: "submit", potential: true },
  ],
  [
    "consent-script",
    `<script type="text/plain" src="$"></script>`,
    { type: "script", potential: true, hiddenBy: "display: none" },
  ],
  ["input", `<input type="image" src="$" width="1" height="1">`, { size: { width: 1, height: 1 } }],
  [
    "svg-image",
    `<svg width="50" height="40"><image href="$" width="20" height="10"/></svg>`,
    { size: { width: 20, height: 10 } },
  ],
  [
    "svg-defs",
    `<svg width="50" height="40"><defs><image href="$" width="20" height="10"/></defs></svg>`,
    { hiddenBy: "inside <defs>" },
  ],
  [
    "poster",
    `<video poster="$" width="20" height="10" preload="none"></video>`,
    { size: { width: 20, height: 10 } },
  ],
  [
    "frame",
    `<iframe src="$" width="1" height="1" style="border:0"></iframe>`,
    { type: "document", size: { width: 1, height: 1 } },
  ],
  [
    "frame-hidden",
    `<iframe src="$" style="display:none"></iframe>`,
    { type: "document", hiddenBy: "display: none" },
  ],
  [
    "named-like-the-document",
    `<img name="documentElement" src="$"><img name="createTreeWalker">`,
    { size: PICTURE },
  ],
  ["srcset", `<img srcset="$ 1x">`, { size: PICTURE }],
  ["picture", `<picture><source srcset="$"><img src="/never.png"></picture>`, { size: PICTURE }],
];

/** Below everything else, so that the browser leaves it alone. */
const FAR_BELOW = `<div style="height:20000px"></div>
  <img loading="lazy" src="/lazy.png"><img loading="lazy" srcset="/lazy-2x.png 2x">
  <div style="content-visibility:auto"><b style="display:block;background:url(/auto.png)">.</b><img src="/in-auto.png" loading="lazy"></div>`;

let server: Server;
let browser: Browser;
let address: string;
const requested: string[] = [];
const documents = new Map<string, string>();

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = request.url ?? "";
    requested.push(url);
    const document = documents.get(url);
    if (document !== undefined || url.includes("frame")) {
      response.setHeader("content-type", "text/html");
      response.end(document ?? "");
      return;
    }
    response.setHeader("content-type", "image/png");
    response.end(makePicture(PICTURE.width, PICTURE.height));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** Loads the markup at the path, waits until it is quiet, and hands the page over. */
async function open(path: string, markup: string, use: (page: Page) => Promise<void>) {
  documents.set(path, markup);
  const context = await browser.newContext({ viewport: { width: 800, height: 600 } });
  try {
    const page = await context.newPage();
    await page.goto(address + path, { waitUntil: "load" });
    await use(page);
  } finally {
    await context.close();
  }
}

function pathOf({ url }: SurveyedElement): string {
  return new URL(url).pathname;
}

function expectedOf({ type, trigger, potential, element }: SurveyedElement): Expected {
  const { size, hiddenBy, onlyIn } = element;
  return {
    ...(type !== "image" && { type }),
    ...(trigger !== "open" && { trigger }),
    ...(potential && { potential }),
    ...(size && { size }),
    ...(hiddenBy !== undefined && { hiddenBy }),
    ...(onlyIn !== undefined && { onlyIn }),
  };
}

describe("one page", () => {
  let survey: Survey;
  let caused: readonly string[];

  beforeAll(async () => {
    const sections = CASES.map(([name, markup]) => {
      return `<section>${markup.replaceAll("$", `/case/${name}`)}</section>`;
    });
    // An icon that is not requested: the browser asks for its own whenever it likes.
    const icon = '<link rel="icon" href="data:,">';
    const markup = `<!DOCTYPE html><title>t</title>${icon}<body>${sections.join("\n")}${FAR_BELOW}`;
    await open("/cases", markup, async (page) => {
      const before = requested.length;
      survey = await surveyPage(page, { time: 30_000 });
      // Whatever it had caused would be on its way before this.
      await page.evaluate("fetch('/after').then((answer) => answer.blob())");
      caused = requested.slice(before);
    });
  });

  test.each(CASES)("%s", (name, _markup, expected) => {
    const found = survey.elements.filter((element) => pathOf(element).endsWith(`/case/${name}`));
    expect(found.map(expectedOf)).toEqual([expected]);
  });

  test("the survey requests nothing", () => {
    expect(caused).toEqual(["/after"]);
  });

  test("what waits below is potential, and is left alone", () => {
    const waiting = survey.elements.filter((element) => /lazy|auto/.test(pathOf(element)));
    expect(waiting.map((element) => [pathOf(element), expectedOf(element)])).toEqual([
      ["/lazy.png", { trigger: "scroll", potential: true }],
      ["/lazy-2x.png", { trigger: "scroll", potential: true }],
      ["/in-auto.png", { trigger: "scroll", potential: true }],
      ["/auto.png", { potential: true }],
    ]);
    expect(requested.filter((url) => /lazy|auto/.test(url))).toEqual([]);
  });

  test("what was requested is not called potential", () => {
    const loaded = new Set(requested);
    const wrong = survey.elements
      .filter(
        ({ url, potential }) =>
          url.startsWith(address) && potential === loaded.has(new URL(url).pathname),
      )
      .map(pathOf);
    expect(wrong).toEqual([]);
  });

  test("tags are as the browser serialises them, and the document is named", () => {
    const [element] = survey.elements.filter((each) => pathOf(each) === "/case/one-pixel");
    expect(element).toMatchObject({
      frame: `${address}/cases`,
      element: { tag: '<img src="/case/one-pixel" width="1" height="1">', attribute: "src" },
    });
    expect(survey.warnings).toEqual([]);
  });
});

test("frames at any depth, of other sites and without an address", async () => {
  const other = address.replace("127.0.0.1", "localhost");
  documents.set("/inner-frame", `<img src="/innermost.png" width="2" height="2">`);
  documents.set(
    "/outer-frame",
    `<img src="/outer.png"><iframe src="${address}/inner-frame"></iframe>`,
  );
  const markup = `<iframe src="${other}/outer-frame" width="400" height="300"></iframe>
    <iframe srcdoc='<img src="/srcdoc.png" style="opacity:0">'></iframe>
    <iframe srcdoc='<img src="/dot.png">' width="1" height="1"></iframe>
    <iframe srcdoc='<img src="/none.png">' style="display:none"></iframe>`;
  await open("/frames", markup, async (page) => {
    const { elements, warnings } = await surveyPage(page, { time: 30_000 });
    const images = elements.filter(({ type }) => type === "image");
    const facts = Object.fromEntries(
      images.map((each) => [pathOf(each), [each.frame, each.element.size, each.element.hiddenBy]]),
    );
    expect(facts).toEqual({
      "/outer.png": [`${other}/outer-frame`, PICTURE, undefined],
      "/innermost.png": [`${address}/inner-frame`, { width: 2, height: 2 }, undefined],
      "/srcdoc.png": ["about:srcdoc", PICTURE, "opacity: 0"],
      "/dot.png": ["about:srcdoc", PICTURE, "inside a frame of 1×1 px"],
      "/none.png": ["about:srcdoc", undefined, "not rendered"],
    });
    expect(warnings).toEqual([]);
  });
});

test("right to left, a page scrolls to the left", async () => {
  const markup = `<body dir="rtl"><img src="/left.png" style="position:absolute;left:-900px">
    <img src="/right.png" style="position:absolute;left:9000px">`;
  await open("/rtl", markup, async (page) => {
    const { elements } = await surveyPage(page, { time: 30_000 });
    expect(elements.map((each) => [pathOf(each), each.element.hiddenBy])).toEqual([
      ["/left.png", undefined],
      ["/right.png", "left: 9000px"],
    ]);
  });
});

test("a page that takes the DOM's own functions away changes nothing", async () => {
  const markup = `<script>
    for (const { prototype } of [Element, HTMLElement, HTMLImageElement, Node, Document, Array])
      for (const name of Object.getOwnPropertyNames(prototype))
        if (!/^(?:constructor|push|slice|indexOf|length)$/.test(name))
          try { Object.defineProperty(prototype, name, { get() { return () => null } }) } catch {}
    window.getComputedStyle = () => ({}); JSON.stringify = () => "{}";
  </script><img src="/tampered.png" style="opacity:0">`;
  await open("/tampering", markup, async (page) => {
    const { elements, warnings } = await surveyPage(page, { time: 30_000 });
    expect(elements.map((each) => [pathOf(each), expectedOf(each)])).toEqual([
      ["/tampered.png", { size: PICTURE, hiddenBy: "opacity: 0" }],
    ]);
    expect(warnings).toEqual([]);
  });
});

describe("hostile pages end in a warning", () => {
  test("more elements and URLs than the limits", async () => {
    const images = Array.from({ length: 30 }, (_, index) => `<img src="/many/${index}.png">`);
    await open("/many", images.join(""), async (page) => {
      const few = await surveyPage(page, { elements: 10 });
      expect(few.elements.length).toBeLessThan(10);
      expect(few.warnings).toEqual([`${address}/many has too many elements: some were left out`]);
      const urls = await surveyPage(page, { urls: 5 });
      expect(urls.elements).toHaveLength(5);
      expect(urls.warnings).toEqual([
        `${address}/many has too many elements that load something: some were left out`,
      ]);
    });
  });

  test("more frames than the limit, whichever process holds them: the page's own document stays", async () => {
    const other = address.replace("127.0.0.1", "localhost");
    documents.set("/few", `<img src="/few.png">`);
    const markup = `<img src="/own.png"><iframe src="${other}/few?1"></iframe>
      <iframe src="${other}/few?2#there"></iframe><iframe src="${address}/few?3"></iframe>`;
    await open("/frames-enough", markup, async (page) => {
      const { elements, warnings } = await surveyPage(page, { time: 30_000, frames: 1 });
      expect([...new Set(elements.map(({ frame }) => frame))]).toEqual([
        `${address}/frames-enough`,
      ]);
      expect(warnings).toHaveLength(1);
      expect(warnings[0]).toMatch(/^3 frames could not be looked at \(first: .*\/few\?\d\)$/);
    });
  });

  test("URLs and tags of any length", async () => {
    const markup = `<img src="/${"x".repeat(70_000)}"><img src="/short.png" title="${'"'.replace('"', "&quot;").repeat(5_000)}">`;
    await open("/long", markup, async (page) => {
      const { elements, warnings } = await surveyPage(page, { time: 30_000 });
      expect(elements.map(pathOf)).toEqual(["/short.png"]);
      expect(elements[0]?.element.tag).toHaveLength(2_000);
      expect(warnings).toEqual([
        `${address}/long holds URLs of more than 65,536 characters: some were left out`,
      ]);
    });
  });

  test("a script that never ends", async () => {
    await open("/endless", `<img src="/endless.png">`, async (page) => {
      await page.evaluate("setTimeout(() => { for (;;); }, 0)");
      const { elements, warnings } = await surveyPage(page, { time: 500 });
      expect(elements).toEqual([]);
      expect(warnings).toHaveLength(1);
      expect(warnings[0]).toMatch(/could not be looked at/);
    });
  });

  test("a page that is gone", async () => {
    let gone: Page | undefined;
    await open("/gone", "", async (page) => {
      gone = page;
    });
    const { elements, warnings } = await surveyPage(gone as Page);
    expect(elements).toEqual([]);
    expect(warnings[0]).toMatch(/^the page's elements could not be looked at: /);
  });

  test("a tree of 400 levels", async () => {
    const markup = `<script>
      let at = document.body ?? document.documentElement;
      for (let level = 0; level < 400; level += 1) at = at.appendChild(document.createElement("div"));
      at.innerHTML = '<img src="/deep.png" width="1" height="1">';
    </script>`;
    await open("/deep", markup, async (page) => {
      const { elements } = await surveyPage(page, { time: 30_000 });
      expect(elements.map((each) => [pathOf(each), each.element.size])).toEqual([
        ["/deep.png", { width: 1, height: 1 }],
      ]);
    });
  });
});
