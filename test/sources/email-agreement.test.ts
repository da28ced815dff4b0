import { Buffer } from "node:buffer";
import { readdirSync } from "node:fs";
import { simpleParser } from "mailparser";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../src/sources/charset.ts";
import { openMailFile } from "../../src/sources/email/file.ts";
import { decodeLeaf } from "../../src/sources/email/part.ts";
import { readStructure } from "../../src/sources/email/structure.ts";
import { openFixture } from "./email-file.ts";

/** Well-formed mails: what we read is to be what mailparser reads, character by character. */
const WELL_FORMED = [
  "html-only",
  "quoted-printable",
  "base64",
  "charset-utf-16",
  "charset-iso-2022-jp",
  "charset-utf-7",
  "charset-unknown",
  "several-html-parts",
  "lf-only",
  "mixed-line-ends",
  "byte-order-mark",
  "eight-bit-headers",
  "mbox-line",
  "unclosed-boundary",
  "prefix-boundary",
  "rubbish-in-base64",
  "content-base",
] as const;

/** Fixtures whose HTML mailparser shows too, but not as mail apps do. */
const READ_OTHERWISE: Readonly<Record<string, string>> = {
  "charset-latin1":
    "iso-8859-1 is windows-1252 to every browser; mailparser makes controls of “ and ”",
  "charset-missing": "mailparser takes windows-1252 bytes without a label for broken UTF-8",
  "charset-utf-16-binary": "mailparser changes line feeds before it decodes UTF-16",
  "eight-bit-headers-latin1": "the same as eight-bit-headers, in another charset",
};

const OPTIONS = {
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
};

function readHtml(bytes: Buffer): string {
  const { mail, start, end } = openMailFile(bytes);
  return readStructure(mail, start, end)
    .leaves.filter(({ type, attachment }) => type.value === "text/html" && !attachment)
    .map((leaf) => decodeText(decodeLeaf(leaf).bytes, leaf.type.parameters.get("charset")).text)
    .map((text) => text.replace(/\r?\n/g, "\n"))
    .join("<br/>\n");
}

describe("our HTML is mailparser's HTML", () => {
  test.each(WELL_FORMED)("%s", async (file) => {
    const { bytes } = openFixture(file);
    const { html } = await simpleParser(bytes, OPTIONS);
    expect(readHtml(bytes)).toBe(html);
    expect(html).toContain("<img");
  });

  test.each(Object.keys(READ_OTHERWISE))("%s: ours holds the same tags", async (file) => {
    const { bytes } = openFixture(file);
    const { html } = await simpleParser(bytes, OPTIONS);
    const tags = (text: string) => text.match(/<[^>]*>/g);
    expect(tags(readHtml(bytes))).toEqual(tags(html || ""));
  });
});

test("mails with random parts: structure and text agree with mailparser", async () => {
  // Every shape of tree with up to four leaves, in three encodings.
  const encodings = ["7bit", "quoted-printable", "base64"] as const;
  const shapes = ["a", "[a]", "[ab]", "[a[b]]", "[[a]b]", "[[ab][c]]", "[a[b[c]]d]", "[[[[a]]]]"];
  for (const shape of shapes) {
    for (const encoding of encodings) {
      const bytes = Buffer.from(`From: a@example.org\r\n${writeTree(shape, encoding)}`);
      const { html } = await simpleParser(bytes, OPTIONS);
      expect(readHtml(bytes), shape).toBe(html);
    }
  }
});

/** A letter is a part of HTML, brackets are a multipart. */
function writeTree(shape: string, encoding: "7bit" | "quoted-printable" | "base64"): string {
  const stack: string[] = [];
  let out = "";
  const open = () => {
    const boundary = stack.at(-1);
    if (boundary) out += `\r\n--${boundary}\r\n`;
  };
  for (const [index, char] of [...shape].entries()) {
    if (char === "[") {
      open();
      const boundary = `b${index}`;
      stack.push(boundary);
      out += `Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n`;
    } else if (char === "]") {
      out += `\r\n--${stack.pop()}--\r\n`;
    } else {
      open();
      const html = `<p title="=3D">${char} é</p>\r\n<b>x</b>`;
      out += `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
      if (encoding === "base64") out += Buffer.from(html).toString("base64");
      else if (encoding === "7bit") out += html;
      else out += html.replaceAll("=", "=3D").replaceAll("é", "=C3=A9").replaceAll(" ", "=\r\n ");
    }
  }
  return out;
}

test("every fixture is a mail that is read or refused, never a bug", async () => {
  const { readEmail } = await import("../../src/sources/email/index.ts");
  const names = readdirSync(new URL("../../fixtures/mime", import.meta.url));
  expect(names.length).toBeGreaterThan(60);
  for (const name of names) {
    const { bytes } = openFixture(name.replace(/\.eml$/, ""));
    // Cut anywhere, a mail is still a mail or too short to be one.
    for (let length = 0; length < bytes.length; length += 37) {
      const outcome = await readEmail(bytes.subarray(0, length), name).then(
        ({ source }) => source,
        (error: Error) => error.name,
      );
      expect(["email", "TargetError"]).toContain(outcome);
    }
  }
});
