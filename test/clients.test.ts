import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { clients, exposureOf, findClients } from "../src/clients/index.ts";
import type { DataKind, ElementFacts, Exposure, Load, LoadType, Trigger } from "../src/model.ts";
import { DATA_KINDS } from "../src/model.ts";

function load(
  elements: readonly ElementFacts[],
  facts: { type?: LoadType; trigger?: Trigger } = {},
): Load {
  const { type = "image", trigger = "open" } = facts;
  return { url: "https://t.example/o", type, trigger, state: "declared", elements, requests: [] };
}

const pixel: ElementFacts = { tag: '<img src="https://t.example/o">', attribute: "src" };

function exposures(elements: readonly ElementFacts[], type?: LoadType): Map<string, Exposure> {
  const answers = exposureOf(load(elements, type ? { type } : {}));
  return new Map(answers.map((exposure) => [exposure.client, exposure]));
}

/** The clients in which the element loads something, in any way. */
function firing(element: ElementFacts, type?: LoadType): string[] {
  return [...exposures([element], type).values()]
    .filter(({ fires }) => fires !== "no")
    .map(({ client }) => client)
    .sort();
}

const APPLE = [
  "apple-mail-ios",
  "apple-mail-ios-privacy",
  "apple-mail-macos",
  "apple-mail-macos-privacy",
];
const ENGINES = [...APPLE, "samsung-mail", "thunderbird"];
const SRCSET = [...ENGINES, "outlook-mac"].sort();
const AUDIO = [...ENGINES, "roundcube"].sort();
const VIDEO = [...SRCSET, "roundcube"].sort();
const ALL = clients.map(({ id }) => id).sort();
const without = (...ids: string[]) => ALL.filter((id) => !ids.includes(id));

describe("the list of clients", () => {
  test("has one entry for each data file", () => {
    const files = readdirSync(new URL("../src/clients/", import.meta.url))
      .map((file) => file.replace(/\.ts$/, ""))
      .filter((file) => !["client", "index", "vector"].includes(file));
    expect(ALL).toEqual(files.sort());
  });

  test.each(clients)("$id names its sources and a note that fits in a line", (client) => {
    for (const reference of Object.values(client.references).flat()) {
      expect(new URL(reference).protocol).toBe("https:");
    }
    expect(client.short.length).toBeLessThanOrEqual(20);
    expect(client.note).toMatch(/^\p{Ll}.*[^.]$/u);
    expect(client.note.length).toBeLessThanOrEqual(90);
    expect(new Set(client.fires).size).toBe(client.fires.length);
    for (const kind of client.hides) expect(DATA_KINDS).toHaveProperty(kind);
  });
});

test.each(clients)("$id: every claim has its source", ({ hides, proxy, references, ...client }) => {
  expect(references.fetches.length).toBeGreaterThan(0);
  expect(references.fires.length).toBeGreaterThan(0);
  expect(client.fires).toContain("image");
  if (hides.length > 0) expect(references.hides, `where ${proxy} hides`).toBeDefined();
  else expect(references).not.toHaveProperty("hides");
  expect(proxy !== undefined).toBe(hides.length > 0);
});

test.each<[string, string[] | undefined]>([
  ["gmail-web", ["gmail-web"]],
  ["gmail", ["gmail-web", "gmail-apps"]],
  ["thunderbird", ["thunderbird"]],
  ["outlook", ["outlook-windows", "outlook-com", "outlook-new", "outlook-mac"]],
  ["apple-mail-ios", ["apple-mail-ios"]],
  ["apple", APPLE],
  ["app", undefined],
  ["", undefined],
])("the name %j means %j", (name, expected) => {
  const found = findClients(name)?.map(({ id }) => id);
  expect(found?.sort()).toEqual(expected?.sort());
});

describe("who is exposed to a plain pixel", () => {
  test.each<[string, Exposure["fires"], DataKind[], DataKind[]]>([
    ["gmail-web", "yes", ["ip-address", "user-agent", "language"], ["open-time"]],
    ["gmail-apps", "yes", ["ip-address", "user-agent", "language"], ["open-time"]],
    ["apple-mail-macos-privacy", "prefetched", ["ip-address", "open-time"], []],
    ["apple-mail-ios-privacy", "prefetched", ["ip-address", "user-agent", "open-time"], []],
    ["apple-mail-macos", "yes", [], ["ip-address", "user-agent", "open-time"]],
    ["outlook-new", "yes", [], ["ip-address", "open-time"]],
    ["outlook-mac", "on-consent", [], ["ip-address", "user-agent", "open-time"]],
    ["thunderbird-android", "on-consent", [], ["ip-address", "user-agent", "open-time"]],
    ["fairemail", "on-consent", [], ["ip-address", "user-agent", "open-time"]],
    ["roundcube", "on-consent", [], ["ip-address", "user-agent", "open-time"]],
    ["apple-mail-ios", "yes", [], ["ip-address", "user-agent", "open-time"]],
    ["outlook-windows", "on-consent", [], ["ip-address", "user-agent", "open-time"]],
    ["outlook-com", "yes", [], ["ip-address", "user-agent", "open-time"]],
    ["thunderbird", "on-consent", [], ["ip-address", "user-agent", "open-time"]],
    ["yahoo-mail", "yes", ["ip-address", "user-agent"], ["open-time"]],
    ["samsung-mail", "yes", [], ["ip-address", "user-agent", "open-time"]],
    ["proton-mail", "yes", ["ip-address", "user-agent"], ["open-time"]],
    ["hey", "yes", ["ip-address", "user-agent"], ["open-time"]],
    ["fastmail", "yes", ["ip-address", "user-agent"], ["open-time"]],
  ])("%s: %s, hides %j, not %j", (client, fires, hidden, seen) => {
    const exposure = exposures([pixel]).get(client);
    expect(exposure?.fires).toBe(fires);
    expect(exposure?.hides).toEqual(expect.arrayContaining(hidden));
    for (const kind of seen) expect(exposure?.hides).not.toContain(kind);
  });
});

describe("what fires where", () => {
  const style = (property: string): ElementFacts => ({
    tag: "<div style=…>",
    attribute: "style",
    property,
  });

  test.each<[string, ElementFacts, LoadType, string[]]>([
    ["image", pixel, "image", ALL],
    ["<image src>", { tag: "<IMAGE SRC=x>", attribute: "src" }, "image", ALL],
    ["image button", { tag: '<input type="image">', attribute: "src" }, "image", ALL],
    [
      "background attribute",
      { tag: "<td background=x>", attribute: "background" },
      "image",
      without("hey"),
    ],
    ["CSS background-image", style("background-image"), "image", without("outlook-windows")],
    ["CSS background", style("background"), "image", without("outlook-windows")],
    [
      "@import",
      { tag: "<style>", property: "@import" },
      "stylesheet",
      [...APPLE, "hey", "outlook-windows"].sort(),
    ],
    [
      "link stylesheet",
      { tag: '<link rel="stylesheet">', attribute: "href" },
      "stylesheet",
      [...APPLE, "outlook-mac", "outlook-windows", "roundcube"].sort(),
    ],
    [
      "@font-face",
      { tag: "<style>", property: "@font-face src" },
      "font",
      [...ENGINES, "hey", "outlook-mac", "outlook-windows"].sort(),
    ],
    ["srcset", { tag: "<img srcset=x>", attribute: "srcset" }, "image", SRCSET],
    ["source srcset", { tag: "<source srcset=x>", attribute: "srcset" }, "image", SRCSET],
    [
      "inline svg",
      { tag: "<image href=x>", attribute: "href" },
      "image",
      [...ENGINES, "proton-mail", "roundcube"].sort(),
    ],
    [
      "svg fill",
      { tag: "<rect fill=url()>", attribute: "fill" },
      "image",
      [...ENGINES, "proton-mail", "roundcube"].sort(),
    ],
    ["video", { tag: "<video src=x>", attribute: "src" }, "media", VIDEO],
    ["video poster", { tag: "<video poster=x>", attribute: "poster" }, "image", VIDEO],
    ["audio", { tag: "<audio src=x>", attribute: "src" }, "media", AUDIO],
    ["object", { tag: "<object data=x>", attribute: "data" }, "other", ENGINES],
    [
      "list-style-image",
      style("list-style-image"),
      "image",
      [...ENGINES, "fastmail", "hey", "roundcube", "thunderbird-android"].sort(),
    ],
    [
      "border-image",
      style("border-image-source"),
      "image",
      [...ENGINES, "fastmail", "hey", "proton-mail", "roundcube", "thunderbird-android"].sort(),
    ],
    [
      "AMP part",
      { tag: "<amp-img src=x>", attribute: "src", onlyIn: "amp" },
      "image",
      ["gmail-apps", "gmail-web", "yahoo-mail"],
    ],
    [
      "VML",
      { tag: '<v:fill src="x">', attribute: "src", onlyIn: "mso" },
      "image",
      ["outlook-windows"],
    ],
    ["frame", { tag: "<iframe src=x>", attribute: "src" }, "document", ENGINES],
    ["script", { tag: "<script src=x>", attribute: "src" }, "script", []],
    ["lowsrc", { tag: "<img lowsrc=x>", attribute: "lowsrc" }, "image", []],
    ["behavior", style("behavior"), "other", []],
    ["manifest", { tag: "<link rel=manifest>", attribute: "href" }, "manifest", []],
    ["icon", { tag: '<link rel="shortcut icon" href=x>', attribute: "href" }, "image", []],
    ["preload", { tag: '<link rel="preload" as="image">', attribute: "href" }, "image", ENGINES],
    ["header", { tag: "X-Image-URL: https://t.example/o", attribute: "x-image-url" }, "image", []],
  ])("%s", (_name, element, type, expected) => {
    expect(firing(element, type)).toEqual(expected);
  });
});

describe("parts for some clients only", () => {
  test.each<[string, string[]]>([
    ["mso", ["outlook-windows"]],
    ["chromium", ["samsung-mail"]],
    ["ie", []],
    ["template", []],
    ["old clients", []],
    ["amp", ["gmail-apps", "gmail-web", "yahoo-mail"]],
    ["watch", ["apple-mail-ios"]],
    ["attachment invoice.html", []],
    ["attachment you and mso.html", []],
    ["attachment a.html and mso", []],
    ["mso and @media (max-width: 600px)", ["outlook-windows"]],
    ["@media (min-width: 1px) and (max-width: 600px)", ALL],
    ["a:hover", ALL],
    ["@media (max-width: 600px)", ALL],
  ])("an image only in %s", (onlyIn, expected) => {
    expect(firing({ ...pixel, onlyIn })).toEqual(expected);
  });

  test("what Word does not load stays silent there, too", () => {
    expect(firing({ tag: "<img srcset=x>", attribute: "srcset", onlyIn: "mso" })).toEqual([]);
  });

  test("the strongest of several elements counts", () => {
    const answers = exposures([
      { ...pixel, onlyIn: "attachment a.html" },
      { ...pixel, onlyIn: "mso" },
    ]);
    expect(answers.get("outlook-windows")?.fires).toBe("on-consent");
    expect(answers.get("gmail-web")).toEqual({
      client: "gmail-web",
      name: "Gmail (web)",
      short: "Gmail",
      fires: "no",
      hides: [],
    });
    const both = exposures([{ ...pixel, onlyIn: "mso" }, pixel]);
    expect(both.get("gmail-web")?.fires).toBe("yes");
  });
});

describe("what no client protects from", () => {
  test.each<Trigger>(["click", "submit", "print", "leave", "receipt"])(
    "%s: no exposure",
    (trigger) => {
      expect(exposureOf(load([pixel], { trigger }))).toEqual([]);
    },
  );

  test("a lazy image fires by reading, as others do", () => {
    expect(exposureOf(load([pixel], { trigger: "scroll" }))).toEqual(exposureOf(load([pixel])));
  });
});

test("every client answers once, also for a load that no element explains", () => {
  const answers = exposureOf(load([]));
  expect(answers.map(({ client }) => client)).toEqual(clients.map(({ id }) => id));
  expect(new Set(answers.map(({ fires }) => fires))).toEqual(new Set(["no"]));
});
