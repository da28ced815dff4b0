import { afterAll, describe, expect, test } from "vitest";
import { scan } from "../../src/index.ts";
import type { Finding, ScannedResult } from "../../src/model.ts";
import { CLEAN, mailFolder } from "../cli/mails.ts";

const folder = mailFolder({});
afterAll(folder.remove);

const PIXEL = `<img src="https://t.example.org/o.gif?id=8f3a9c2e7b1d4056" width="1" height="1">`;
const OTHER = PIXEL.replace("t.example.org", "t.example.net");

/** The result of a document that goes through a file, as a user's does. */
async function scanText(text: string, name = "a.html"): Promise<ScannedResult> {
  const { path, remove } = mailFolder({ [name]: text });
  const { results } = await scan([path]);
  remove();
  return results[0] as ScannedResult;
}

const allowed = ({ findings }: { readonly findings: readonly Finding[] }) =>
  findings.map(({ allowed }) => allowed);

describe("pixel-scan-ignore-next", () => {
  test.each([
    ["HTML", "<!-- pixel-scan-ignore-next tiny-image -- agreed -->"],
    ["HTML on lines", "<!--\n  pixel-scan-ignore-next\n  tiny-image\n  --\n  agreed\n-->"],
    ["several rules", "<!-- pixel-scan-ignore-next tiny-image, known-tracker -- agreed -->"],
    ["every rule", "<!-- pixel-scan-ignore-next -- agreed -->"],
    ["Liquid", "{% comment %} pixel-scan-ignore-next tiny-image -- agreed {% endcomment %}"],
    [
      "Liquid, trimmed",
      "{%- comment -%} pixel-scan-ignore-next tiny-image -- agreed {%- endcomment -%}",
    ],
    ["Liquid, inline", "{% # pixel-scan-ignore-next tiny-image -- agreed %}"],
    ["Handlebars", "{{!-- pixel-scan-ignore-next tiny-image -- agreed --}}"],
    ["Handlebars, short", "{{! pixel-scan-ignore-next tiny-image -- agreed }}"],
    ["Jinja and Twig", "{# pixel-scan-ignore-next tiny-image -- agreed #}"],
    ["Jinja, trimmed", "{#- pixel-scan-ignore-next tiny-image -- agreed -#}"],
    ["EJS", "<%# pixel-scan-ignore-next tiny-image -- agreed %>"],
    ["ERB and JSP", "<%-- pixel-scan-ignore-next tiny-image -- agreed --%>"],
  ])("in %s", async (_, comment) => {
    const result = await scanText(`<p>hi</p>\n${comment}\n${PIXEL}\n${OTHER}`);
    expect(allowed(result)).toEqual(["agreed", undefined]);
    expect(result.findings[0]?.allowedBy).toBe("comment");
    expect(result.warnings).toEqual([]);
  });

  test("covers the style sheet that the tag opens", async () => {
    const css = `<style>\n@media print { p { background: url(https://t.example.org/o?id=8f3a9c2e7b1d4056) } }</style>`;
    const result = await scanText(
      `<!-- pixel-scan-ignore-next css-beacon -- agreed -->${css}<p>x</p>${PIXEL}`,
    );
    expect(allowed(result)).toEqual(["agreed", undefined]);
  });

  test("passes over other comments, but not over tags", async () => {
    const ignore = "<!-- pixel-scan-ignore-next tiny-image -- agreed -->";
    expect(allowed(await scanText(`${ignore}<!-- <b> -->\n${PIXEL}`))).toEqual(["agreed"]);
    const result = await scanText(`${ignore}<p>${PIXEL}</p>`);
    expect(allowed(result)).toEqual([undefined]);
    expect(result.warnings).toEqual([
      "the pixel-scan-ignore comment in line 1 allows nothing: there is no finding of tiny-image where it applies",
    ]);
  });

  test("of one rule leaves what another says of the same load", async () => {
    const known = `<img src="https://acme.us7.list-manage.com/track/open.php?u=f3d4a1c09b7e65d28fa40c31e&id=9b8e6f11a0&e=7c41b0d2e9" width="1" height="1">`;
    const result = await scanText(`<!-- pixel-scan-ignore-next tiny-image -- agreed -->\n${known}`);
    expect(allowed(result)).toEqual([undefined]);
    expect(result.warnings).toEqual([
      "the finding in line 2 is allowed for tiny-image and still counts: known-tracker says so too",
    ]);
  });

  test("has to stand at every place that asks for the load", async () => {
    const ignore = "<!-- pixel-scan-ignore-next -- agreed -->";
    expect(allowed(await scanText(`${ignore}${PIXEL}<p>x</p>${PIXEL}`))).toEqual([undefined]);
    expect(allowed(await scanText(`${ignore}${PIXEL}<p>x</p>${ignore}${PIXEL}`))).toEqual([
      "agreed",
    ]);
  });
});

describe("-start, -end and -file", () => {
  test("allow a stretch, and a whole file", async () => {
    const stretch = `${PIXEL}<!-- pixel-scan-ignore-start tiny-image -- a test -->${OTHER}{# pixel-scan-ignore-end #}`;
    expect(allowed(await scanText(stretch))).toEqual([undefined, "a test"]);
    const file = `${PIXEL}<p>x</p>${OTHER}<!-- pixel-scan-ignore-file -- old -->`;
    expect(allowed(await scanText(file))).toEqual(["old", "old"]);
  });
});

describe("what is wrong is told, and allows nothing", () => {
  test.each([
    [
      "<!-- pixel-scan-ignore-next tiny-image -->",
      "gives no reason and allows nothing: write one after --",
    ],
    ["<!-- pixel-scan-ignore-next tiny-image -- -->", "gives no reason and allows nothing"],
    [
      "<!-- pixel-scan-ignore-nxt -- x -->",
      "there is no comment pixel-scan-ignore-nxt (line 1): did you mean pixel-scan-ignore-next?",
    ],
    [
      "<!-- pixel-scan-ignore-next tiny-imgae -- x -->",
      "there is no rule tiny-imgae, did you mean tiny-image?",
    ],
    ["<!-- pixel-scan-ignore-start -- x -->", "in line 1 has no end and was not obeyed"],
    ["<!-- pixel-scan-ignore-end -->", "in line 1 ends nothing"],
  ])("%s", async (comment, warning) => {
    const result = await scanText(`${comment}${PIXEL}`);
    expect(allowed(result)).toEqual([undefined]);
    expect(result.warnings.join("\n")).toContain(warning);
  });

  test("more comments than a person writes are bounded", async () => {
    const result = await scanText(`${"<!-- pixel-scan-ignore-next x -->".repeat(3_000)}${PIXEL}`);
    expect(result.warnings).toContain("only the first 1000 pixel-scan-ignore comments were read");
  });
});

test("in MJML", async () => {
  const comment = "<!-- pixel-scan-ignore-next -- our own counter -->";
  const image = PIXEL.replace("<img", "<mj-image").replace('height="1">', 'height="1px" />');
  const body = `<mj-section><mj-column>${comment}\n${image.replace('"1"', '"1px"')}</mj-column></mj-section>`;
  const result = await scanText(`<mjml><mj-body>${body}</mj-body></mjml>`, "a.mjml");
  expect(allowed(result)).toEqual(["our own counter"]);
});

test("a sender cannot allow what the mail does", async () => {
  const mail = CLEAN.replace("<p>", `<!-- pixel-scan-ignore-file -- trust me --><p>`) + PIXEL;
  const result = await scanText(mail, "a.eml");
  expect(result.source).toBe("email");
  expect(allowed(result)).toEqual([undefined]);
});

test("nor does one who does not want comments to be obeyed", async () => {
  const { path, remove } = mailFolder({ "a.html": `<!-- pixel-scan-ignore-file -- x -->${PIXEL}` });
  const { results } = await scan([path], { ignoreComments: false });
  remove();
  expect(allowed(results[0] as ScannedResult)).toEqual([undefined]);
});
