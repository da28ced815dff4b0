import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Snapshot } from "../../src/model.ts";
import type { MarkupDocument } from "../../src/sources/markup/document.ts";
import { readMjml } from "../../src/sources/mjml/index.ts";

const MJML = path.dirname(createRequire(import.meta.url).resolve("mjml/package.json"));

const around = mkdtempSync(path.join(tmpdir(), "pixel-scan-mjml-"));
afterAll(() => rmSync(around, { recursive: true }));
let number = 0;

/** A project with these files; `mjml` is the real one, or a module of this source. */
function project(files: Readonly<Record<string, string>>, mjml?: string): string {
  const root = path.join(around, `project-${number++}`);
  const home = path.join(root, "node_modules", "mjml");
  mkdirSync(path.dirname(home), { recursive: true });
  if (mjml === undefined) symlinkSync(MJML, home);
  else {
    mkdirSync(home);
    writeFileSync(path.join(home, "package.json"), `{ "name": "mjml", "main": "index.js" }`);
    writeFileSync(path.join(home, "index.js"), mjml);
  }
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return root;
}

async function read(
  root: string,
  name: string,
  text: string,
  onMarkup?: (document: MarkupDocument) => void,
): Promise<Snapshot> {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  const options = { file, compileIn: root, ...(onMarkup && { onMarkup }) };
  return readMjml(Buffer.from(text), name, options);
}

/** `image https://… at 3:5` */
const places = ({ loads }: Snapshot) =>
  loads.map(({ type, url, elements: [at] }) =>
    at?.line === undefined ? `${type} ${url}` : `${type} ${url} at ${at.line}:${at.column}`,
  );

const page = (body: string, head = "") =>
  `<mjml>\n<mj-head>${head}</mj-head>\n<mj-body>\n${body}\n</mj-body>\n</mjml>\n`;

const NO_MJML = `module.exports = () => { throw new Error("must not be run"); };`;

describe("a template is compiled with the project's own mjml", () => {
  test("what stands in it keeps its place; what components compute and includes bring is added", async () => {
    const root = project({
      "mails/parts/footer.mjml": `<mj-section><mj-column><mj-image src="https://t.example/footer.gif" width="1px" /><mj-include path="deep.mjml" /></mj-column></mj-section>`,
      "mails/parts/deep.mjml": `<mj-text><a href="https://c.example/deep">x</a></mj-text>`,
      "mails/parts/site.css": `.x { background: url(https://css.example/x.png) }`,
      "mails/parts/raw.html": `<img src="https://raw.example/r.gif" width="1" height="1">`,
    });
    const template = await read(
      root,
      "mails/news.mjml",
      page(
        `<mj-section background-url="https://t.example/back.png"><mj-column>
<mj-image mj-class="pixel" src="https://t.example/o.gif?e={{email}}" />
<mj-accordion icon-wrapped-url="https://i.example/plus.png"><mj-accordion-element><mj-accordion-title>a</mj-accordion-title></mj-accordion-element></mj-accordion>
</mj-column></mj-section>
<mj-include path="./parts/footer.mjml" />
<mj-include type="html" path="parts/raw.html"></mj-include>`,
        `<mj-attributes><mj-class name="pixel" width="1px" /><mj-text font-family="Roboto" /></mj-attributes><mj-include type="css" path="./parts/site.css" />`,
      ),
    );
    expect(template.warnings).toEqual([]);
    expect(places(template)).toEqual([
      "image https://t.example/back.png at 4:1",
      expect.stringMatching(/^image https:\/\/t\.example\/o\.gif.* at 5:1$/),
      "stylesheet https://fonts.googleapis.com/css?family=Roboto:300,400,500,700",
      "stylesheet https://fonts.googleapis.com/css?family=Ubuntu:300,400,500,700",
      "image https://css.example/x.png at 2:110",
      "image https://i.example/plus.png",
      // What MJML takes where the template names nothing.
      "image https://i.imgur.com/w4uTygT.png",
      "image https://t.example/footer.gif at 8:1",
      "link https://c.example/deep at 8:1",
      "image https://raw.example/r.gif at 9:1",
    ]);
    const pixel = template.loads.find(({ url }) => url.includes("o.gif"))?.elements[0];
    expect(pixel).toMatchObject({ size: { width: 1 } });
    expect(pixel?.tag).toMatch(/^<mj-image mj-class="pixel"/);
  });

  test("the compiled document is given to whoever draws it, with the elements of the snapshot", async () => {
    const documents: MarkupDocument[] = [];
    const text = page(
      `<mj-section><mj-column><mj-image src="https://t.example/a.gif" /></mj-column></mj-section>`,
    );
    const { loads } = await read(project({}), "a.mjml", text, (one) => documents.push(one));
    expect(documents[0]?.markup).toContain("<!doctype html>");
    const drawn = documents[0]?.loads.find(({ load }) => load.url === "https://t.example/a.gif");
    expect(loads[0]?.elements[0]).toBe(drawn?.load.element);
  });

  test("what it says against the template is a warning", async () => {
    const text = page(
      `<mj-section><mj-column><mj-imago src="https://t.example/a.gif" /></mj-column></mj-section>`,
    );
    const { warnings, loads } = await read(project({}), "a.mjml", text);
    expect(warnings).toEqual([expect.stringMatching(/^mjml says of line 4: .*mj-imago/)]);
    expect(loads).toHaveLength(0);
  });
});

describe("what was read as it stands stays", () => {
  const PIXEL = `<mj-image src="https://t.example/o.gif" width="1px" />`;
  const OWN = ["image https://t.example/o.gif at 4:1"];

  test.each([
    [
      "throws",
      `module.exports = () => { throw new Error("boom\\nat x"); };`,
      /it stands: boom at x$/,
    ],
    ["is no function", `module.exports = 1;`, /it stands: .*not a function/],
    ["cannot be loaded", `throw new Error("broken");`, /it stands: broken$/],
    [
      "ends the process",
      `module.exports = () => process.exit(3);`,
      /it stands: it ended its thread$/,
    ],
    ["gives no HTML", `module.exports = async () => undefined;`, /it stands: Cannot destructure/],
  ])("where mjml %s, with a warning", async (_what, source, warning) => {
    const template = await read(project({}, source), "a.mjml", page(PIXEL));
    expect(places(template)).toEqual(OWN);
    expect(template.warnings).toEqual([expect.stringMatching(warning)]);
    // The next template has a thread of its own.
    const next = project({}, "module.exports = (mjml) => ({ html: mjml });");
    expect((await read(next, "b.mjml", page(PIXEL))).warnings).toEqual([]);
  });

  test("of a part that is no template, which is compiled with those that include it", async () => {
    const part = await read(project({}, NO_MJML), "part.mjml", PIXEL);
    expect(part).toMatchObject({ warnings: [], loads: [{ url: "https://t.example/o.gif" }] });
  });

  test("where mjml is installed above the project alone, or the template lies nowhere", async () => {
    const outer = project({ "inner/package.json": "{}" }, NO_MJML);
    const text = page(`${PIXEL}<mj-include path="x.mjml" />`);
    const told = ["what 1 <mj-include> name was not read: scan those files too"];
    const inner = await read(path.join(outer, "inner"), "a.mjml", text);
    expect(inner.warnings).toEqual(told);
    const nowhere = await readMjml(Buffer.from(text), "a.mjml", { compileIn: outer });
    expect(nowhere.warnings).toEqual(told);
    const other = await readMjml(Buffer.from(text), "a.mjml", {
      file: path.join(outer, "a.mjml"),
      compileIn: path.join(outer, "inner"),
    });
    expect(other.warnings).toEqual(told);
  });
});

describe("includes", () => {
  /** What mjml is given, as its answer. */
  const ECHO = `module.exports = (mjml, options) => {
    if (!options.ignoreIncludes) throw new Error("it would read files itself");
    return { html: mjml, errors: [] };
  };`;

  async function echoed(root: string, body: string) {
    const documents: MarkupDocument[] = [];
    const { warnings } = await read(root, "mails/a.mjml", page(body), (one) => documents.push(one));
    return { text: documents[0]?.markup ?? "", warnings };
  }

  test.each([
    ["a folder above", "../../secret.mjml"],
    ["an absolute path", "/etc/hostname"],
    ["an escaped path", "..%2f..%2fsecret.mjml"],
    ["a symbolic link", "link.mjml"],
  ])("by %s read nothing outside the project", async (_by, name) => {
    writeFileSync(path.join(around, "secret.mjml"), "SECRET");
    const root = project({ "mails/inside.mjml": "INSIDE" }, ECHO);
    symlinkSync(path.join(around, "secret.mjml"), path.join(root, "mails/link.mjml"));
    const { text, warnings } = await echoed(
      root,
      `<mj-include path="${name}" /><mj-include path="inside.mjml" />`,
    );
    expect(text).toContain("INSIDE");
    expect(text).not.toContain("SECRET");
    expect(text).not.toContain("mj-include");
    expect(warnings).toEqual([
      `what <mj-include> names was not read: ${name}: it is outside the project`,
    ]);
  });

  test("that name nothing to be read are told", async () => {
    const root = project({ "mails/folder/x": "" }, ECHO);
    const { warnings } = await echoed(
      root,
      `<mj-include path="https://x.example/a.mjml" /><mj-include path="gone.mjml" /><mj-include path="folder" /><mj-include />`,
    );
    expect(warnings.map((warning) => warning.split(": ").slice(1).join(": "))).toEqual([
      "https://x.example/a.mjml: nothing is fetched",
      "gone.mjml: there is no such file",
      "folder: it is no file",
      ": it names nothing",
    ]);
  });

  test("that include themselves, stand too deep, are too many or too large end", async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `mails/${index}.mjml`,
        `<b>${index}</b><mj-include path="${index + 1}.mjml" />`,
      ]),
    );
    const root = project(
      {
        ...chain,
        "mails/self.mjml": `SELF<mj-include path="self.mjml" />`,
        "mails/bomb.mjml": `<mj-include path="bomb1.mjml" />`.repeat(100),
        "mails/bomb1.mjml": `<mj-include path="bomb2.mjml" />`.repeat(100),
        "mails/bomb2.mjml": "x",
        "mails/large.mjml": "x".repeat(3_000_000),
      },
      ECHO,
    );
    expect((await echoed(root, `<mj-include path="0.mjml" />`)).warnings).toEqual([
      expect.stringContaining("10.mjml: it stands 11 includes deep"),
    ]);
    const self = await echoed(root, `<mj-include path="self.mjml" />`);
    expect(self.text.match(/SELF/g)).toHaveLength(1);
    expect(self.warnings).toEqual([expect.stringContaining("it includes itself")]);
    const bomb = await echoed(root, `<mj-include path="bomb.mjml" />`);
    expect(bomb.text.match(/x/g)?.length).toBeLessThan(300);
    expect(bomb.warnings.at(-1)).toMatch(/^what \d+ more <mj-include> name was not read$/);
    const large = await echoed(root, `<mj-include path="large.mjml" />`.repeat(2));
    expect(large.text.length).toBeLessThan(4_000_000);
    expect(large.warnings).toEqual([expect.stringContaining("over 5,000,000 bytes")]);
  });

  test("in comments stay; a whole document gives its head to the head", async () => {
    const root = project(
      { "mails/whole.mjml": page("<b>BODY</b>", "<mj-title>HEAD</mj-title>") },
      ECHO,
    );
    const { text, warnings } = await echoed(
      root,
      `<!-- <mj-include path="gone.mjml" /> --><mj-include path='whole.mjml'></mj-include>`,
    );
    expect(warnings).toEqual([]);
    expect(text.match(/<mjml>/g)).toHaveLength(1);
    expect(text.indexOf("HEAD")).toBeLessThan(text.indexOf("</mj-head>"));
    expect(text).toContain(`gone.mjml" /> -->`);
    expect(text).toContain("<b>BODY</b>");
  });
});
