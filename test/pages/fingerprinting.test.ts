import { chromium } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Evidence, ScannedResult } from "../../src/model.ts";
import { scanSnapshot } from "../../src/scan.ts";
import { openPageReader } from "../../src/sources/page/index.ts";
import { findFullBrowser } from "../browser.ts";
import { type SeenRequest, startServer, type TestServer } from "./server.ts";

const DRAW = `const canvas = document.createElement("canvas");
  canvas.width = 240; canvas.height = 60;
  const context = canvas.getContext("2d");
  context.font = "18px Arial";
  context.fillText("Cwm fjordbank glyphs vext quiz", 2, 40);`;

const LISTEN = `const sound = new OfflineAudioContext(1, 5000, 44100);
  const source = sound.createOscillator();
  const compressor = sound.createDynamicsCompressor();
  source.connect(compressor); compressor.connect(sound.destination); source.start(0);
  sound.startRendering().then((buffer) => buffer.getChannelData(0));`;

/** As libraries do it: in a frame of its own, so that the page's styles have no part in it. */
const PROBE = `const frame = document.createElement("iframe");
  document.body.append(frame);
  const inside = frame.contentDocument;
  for (let i = 0; i < 40; i++) {
    const letters = inside.createElement("span");
    letters.textContent = "mmMwWLliI0O&1";
    letters.style.fontFamily = "'Probed " + i + "', monospace";
    inside.body.append(letters);
    letters.offsetWidth;
  }
  frame.remove();`;

const MEASURE = `const ruler = document.createElement("canvas").getContext("2d");
  for (let i = 0; i < 40; i++) { ruler.font = "72px 'Measured " + i + "', serif"; ruler.measureText("mmMwWLliI0O&1"); }`;

const ASK = `const gl = document.createElement("canvas").getContext("webgl");
  const about = gl?.getExtension("WEBGL_debug_renderer_info");
  if (gl) { gl.getParameter(37445); gl.getParameter(37446); gl.getParameter(gl.MAX_TEXTURE_SIZE); }`;

const READ = `[navigator.userAgent, navigator.platform, navigator.vendor, navigator.productSub, navigator.language,
  navigator.languages, navigator.hardwareConcurrency, navigator.deviceMemory, navigator.maxTouchPoints,
  navigator.plugins, navigator.mimeTypes, navigator.pdfViewerEnabled, navigator.webdriver, screen.width,
  screen.height, screen.availWidth, screen.colorDepth, devicePixelRatio, new Date().getTimezoneOffset(),
  Intl.DateTimeFormat().resolvedOptions().timeZone];`;

/** What third parties' scripts do, by name, and what the rule says of each. */
const FLAGS: Readonly<Record<string, readonly [script: string, confidence: string, told: RegExp]>> =
  {
    canvas: [`${DRAW} canvas.toDataURL();`, "likely", /^draws 2\d different .* 240×60 px .*URL\)$/],
    copied: [
      `${DRAW} const copy = document.createElement("canvas").getContext("2d");
       copy.drawImage(canvas, 0, 0); copy.getImageData(0, 0, 100, 100);`,
      "likely",
      /\(getImageData\)$/,
    ],
    offscreen: [
      `const hidden = new OffscreenCanvas(200, 50);
       hidden.getContext("2d").fillText("Cwm fjordbank glyphs", 2, 20); hidden.convertToBlob();`,
      "likely",
      /\(convertToBlob\)$/,
    ],
    audio: [LISTEN, "likely", /^computes a sound .*oscillator, compressor\) and reads its 5000 /],
    fonts: [PROBE, "likely", /^asks for 40 fonts by name$/],
    measured: [MEASURE, "likely", /^asks for 40 fonts by name$/],
    graphics: [`${ASK} ${READ}`, "likely", /graphics card.*; reads 20 properties/],
    all: [
      `${DRAW} canvas.toDataURL(); ${LISTEN} ${READ}`,
      "certain",
      /^draws .*; computes .*; reads/,
    ],
    clipped: [
      `${DRAW} const box = document.createElement("div"); box.style.cssText = "width:0;height:0;overflow:hidden";
       box.append(canvas); document.body.append(box); canvas.toDataURL();`,
      "likely",
      /^draws/,
    ],
    // A page's own replacements do not hide it, nor does a frame.
    patched: [
      `String.prototype.indexOf = Array.prototype.push = Map.prototype.get = () => { throw 1; };
       ${DRAW} canvas.toDataURL();`,
      "likely",
      /^draws/,
    ],
  };

const PASSES: Readonly<Record<string, string>> = {
  chart: `${DRAW} document.body.append(canvas); canvas.toDataURL();`,
  late: `${DRAW} canvas.toDataURL(); setTimeout(() => document.body.append(canvas), 300);`,
  photo: `${DRAW} canvas.toDataURL("image/jpeg");`,
  emoji: `const tiny = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    tiny.textBaseline = "top"; tiny.font = "600 32px Arial";
    for (const emoji of ["\u{1f3f3}\\ufe0f\\u200d\\u26a7\\ufe0f", "\u{1f1e8}\u{1f1f6}"]) {
      tiny.fillText(emoji, 0, 0); tiny.getImageData(0, 0, 300, 150);
    }`,
  atlas: `const glyphs = document.createElement("canvas").getContext("2d");
    for (const glyph of "abcdefghijklmnopqrstuvwxyz") {
      glyphs.clearRect(0, 0, 300, 150); glyphs.fillText(glyph, 0, 20); glyphs.getImageData(0, 0, 20, 20);
    }`,
  globe: `${ASK} gl?.canvas.getContext && document.body.append(gl.canvas);`,
  statistics: `[screen.width, screen.height, navigator.language, navigator.userAgent, navigator.platform,
    screen.colorDepth, devicePixelRatio, new Date().getTimezoneOffset()];`,
  menu: `for (const family of ["Inter", "Lora", "Mono"]) { const item = document.createElement("p");
    item.textContent = family; item.style.fontFamily = family; document.body.append(item); item.offsetWidth; }`,
};

/** What a page may ask of the functions that the hooks stand before. */
const VIEW = `const of = (owner, name) => {
    const { get, set, value, ...flags } = Object.getOwnPropertyDescriptor(owner, name);
    const own = get ?? value;
    return [own.name, own.length, typeof set, Object.keys(owner).indexOf(name), JSON.stringify(flags),
      /\\[native code\\]/.test(Function.prototype.toString.call(own))].join();
  };
  let refusal = "";
  try { Navigator.prototype.userAgent; } catch ({ constructor, message }) { refusal = constructor.name + message; }
  const probed = document.createElement("p");
  probed.setAttribute("href", "x");
  fetch("https://third.test/prints/view", { method: "POST", mode: "no-cors", body: [
    of(Navigator.prototype, "userAgent"), of(Screen.prototype, "width"), of(Document.prototype, "cookie"),
    of(HTMLElement.prototype, "offsetWidth"), of(CanvasRenderingContext2D.prototype, "font"),
    of(Element.prototype, "setAttribute"), of(Storage.prototype, "setItem"),
    of(EventTarget.prototype, "addEventListener"), of(HTMLAnchorElement.prototype, "href"), refusal,
    of(Cache.prototype, "put"), of(ServiceWorkerContainer.prototype, "register"),
    Object.hasOwn(navigator, "userAgent"), probed.outerHTML, "_" + Object.keys(window).filter((name) => /^_/.test(name)),
  ].join("\\n") });`;

const html = { headers: { "content-type": "text/html" } };
const javascript = { headers: { "content-type": "text/javascript" } };
const cases: Readonly<Record<string, string>> = {
  view: VIEW,
  ...Object.fromEntries(Object.entries(FLAGS).map(([k, [v]]) => [k, v])),
  ...PASSES,
};

function answer({ host, path }: SeenRequest) {
  const [, name = ""] = /^\/prints\/(\w+)\.js$/.exec(path) ?? [];
  if (host === "third.test") return { ...javascript, body: `{${cases[name] ?? ""}}` };
  if (host !== "page.test" || !path.startsWith("/prints/")) return undefined;
  const tags = Object.keys(cases)
    .filter((one) => one !== "patched")
    .map((one) => `<script src="https://third.test/prints/${one}.js"></script>`);
  const inline = `<script>{${DRAW} canvas.toDataURL();}</script>`;
  const patched = `<iframe src="https://page.test/prints/?frame"></iframe>`;
  const body = path.includes("frame")
    ? `<script src="https://third.test/prints/patched.js"></script>`
    : `${tags.join("")}${inline}${patched}`;
  return { ...html, body: `<!doctype html><title>Prints</title><body>${body}` };
}

let server: TestServer;
let result: ScannedResult;

beforeAll(async () => {
  server = await startServer({ answer });
  const reader = openPageReader({ browserArgs: server.browserArgs, dns: false, wait: 1_500 });
  result = await scanSnapshot(await reader.read("page", "https://page.test/prints/"));
  await reader.close();
});

afterAll(() => server.close());

function evidenceOf(url: string): Evidence | undefined {
  const found = result.findings.find(({ load }) => result.loads[load]?.url === url);
  return found?.evidence.find(({ rule }) => rule === "fingerprinting");
}

describe("a third party's script is convicted of", () => {
  test.each(Object.entries(FLAGS))("%s", (name, [, confidence, told]) => {
    const evidence = evidenceOf(`https://third.test/prints/${name}.js`);
    expect(evidence?.message).toMatch(told);
    expect(evidence?.confidence).toBe(confidence);
  });

  test("and an inline one stands in its document", () => {
    expect(evidenceOf("https://page.test/prints/")?.message).toMatch(/^draws/);
  });
});

test("to the page all is as without hooks", async () => {
  const asked = server.requests("prints").find(({ path }) => path === "/prints/view");
  const browser = await chromium.launch({
    executablePath: findFullBrowser() ?? "",
    args: ["--no-sandbox", ...server.browserArgs],
  });
  const page = await browser.newPage();
  const plain = page.waitForRequest(/prints.view$/);
  await page.goto("https://page.test/prints/");
  expect(asked?.body.toString()).toContain("get userAgent,0,undefined");
  expect(asked?.body.toString()).toBe((await plain).postData());
  await browser.close();
});

describe("a single innocent use is none", () => {
  test.each(Object.keys(PASSES))("%s", (name) => {
    expect(evidenceOf(`https://third.test/prints/${name}.js`)).toBeUndefined();
  });
});
