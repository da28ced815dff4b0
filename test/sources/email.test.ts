import { simpleParser } from "mailparser";
import { describe, expect, test } from "vitest";
import { readEmail } from "../../src/sources/email/index.ts";
import { findInBase64, findPosition, openFixture, readRows } from "./email-file.ts";

interface Expected {
  /** What follows `https://t.example.org/open?id=`. */
  readonly id: string;
  readonly part?: string;
  /** How the start of the tag is written in the file; as decoded, where it is base64. */
  readonly at: string;
  readonly base64?: BufferEncoding;
  readonly onlyIn?: string;
}

interface Case {
  readonly file: string;
  readonly loads: readonly Expected[];
  readonly warnings?: readonly RegExp[];
  /** What mailparser's own `html` does not show. */
  readonly lostByMailparser?: true;
}

const pixel = (id: string) => `<img src="https://t.example.org/open?id=${id}"`;
const plain = (id: string, part?: string): Expected => ({
  id,
  at: pixel(id),
  ...(part !== undefined && { part }),
});

const GUESSING = "mail apps that guess the type";

const CASES: readonly Case[] = [
  { file: "html-only", loads: [plain("html-only", "1")] },
  {
    file: "quoted-printable",
    loads: [
      { id: "soft-break-in-url", part: "2", at: "<im=\r\ng src=3D" },
      { id: "escaped-tag", part: "2", at: "=3Cimg src" },
      { id: "after-blanks", part: "2", at: '<img src=3D"https://t.example.org/open?id=3Dafter' },
    ],
  },
  {
    file: "base64",
    loads: [
      { id: "first", part: "1", at: pixel("first"), base64: "utf8" },
      { id: "second", part: "1", at: pixel("second"), base64: "utf8" },
    ],
  },
  { file: "charset-latin1", loads: [plain("latin1", "1")] },
  {
    file: "charset-utf-16",
    loads: [{ id: "utf-16", part: "1", at: "<img", base64: "utf16le" }],
  },
  {
    file: "charset-utf-16-binary",
    loads: [{ id: "utf-16-binary", part: "1", at: "\0<\0i\0m\0g" }],
  },
  { file: "charset-iso-2022-jp", loads: [plain("iso-2022-jp", "1")] },
  {
    file: "charset-utf-7",
    loads: [
      // The first digit that is not also the end of the character before.
      { id: "utf-7", part: "1", at: "APA-img src+AD0AIg-" },
      {
        id: "utf-7-plain",
        part: "1",
        at: "+ADw-img src=https://t.example.org/open?id=utf-7-plain",
      },
    ],
  },
  { file: "charset-missing", loads: [plain("charset-missing", "1")] },
  {
    file: "charset-unknown",
    loads: [plain("charset-unknown", "1")],
    warnings: [/^part 1: the charset "x-nobody-knows" is not known; read as utf-8$/],
  },
  {
    file: "charset-wrong",
    loads: [plain("charset-wrong", "1")],
    warnings: [/^part 1: the charset "utf-16" is declared, but the bytes are utf-8/],
    lostByMailparser: true,
  },
  { file: "blanks-after-boundary", loads: [plain("blanks", "2")], lostByMailparser: true },
  {
    file: "html-attachment",
    loads: [
      {
        id: "attachment",
        part: "2",
        at: pixel("attachment"),
        base64: "utf8",
        onlyIn: "attachment invoice.html",
      },
      { ...plain("octet-stream", "3"), onlyIn: "attachment übersicht.htm" },
    ],
    lostByMailparser: true,
  },
  {
    file: "amp-and-watch",
    loads: [
      { ...plain("watch", "2"), onlyIn: "watch" },
      { id: "amp", part: "3", at: "<amp-img", onlyIn: "amp" },
      plain("html", "4"),
    ],
    lostByMailparser: true,
  },
  { file: "xhtml", loads: [plain("xhtml", "1")], lostByMailparser: true },
  {
    file: "nested-messages",
    loads: [
      plain("first", "2.1"),
      { ...plain("second", "2.2.1"), onlyIn: "attachment second.eml" },
      plain("fourth", "3.1.1"),
    ],
    lostByMailparser: true,
  },
  {
    file: "nested-message-base64",
    loads: [
      {
        id: "encoded",
        part: "1.1",
        at: '<img src=3D"https://t.example.org/open?id=3Dencoded"',
        base64: "utf8",
      },
    ],
    lostByMailparser: true,
  },
  { file: "digest", loads: [plain("digest", "1.1")], lostByMailparser: true },
  {
    file: "several-html-parts",
    loads: [plain("one", "1"), plain("two", "2.1"), plain("three", "3")],
  },
  { file: "unknown-disposition", loads: [plain("foo", "1")], lostByMailparser: true },
  { file: "content-type-comment", loads: [plain("comment", "1")], lostByMailparser: true },
  { file: "content-type-twice", loads: [plain("twice", "1")], lostByMailparser: true },
  { file: "leading-blank-lines", loads: [plain("blank-lines", "1")], lostByMailparser: true },
  {
    file: "cr-only",
    loads: [{ id: "cr-only", part: "1", at: '<img src=3D"https://t.example.org/open?id=3Dcr-on' }],
    lostByMailparser: true,
  },
  { file: "lf-only", loads: [plain("lf-only", "1")] },
  { file: "mixed-line-ends", loads: [plain("mixed", "1")] },
  { file: "byte-order-mark", loads: [plain("bom", "1")] },
  { file: "utf-16-file", loads: [plain("utf-16-file", "1")], lostByMailparser: true },
  { file: "utf-16-file-unmarked", loads: [plain("utf-16-file", "1")], lostByMailparser: true },
  { file: "eight-bit-headers", loads: [plain("utf8-header", "1")] },
  { file: "eight-bit-headers-latin1", loads: [plain("latin1-header", "1")] },
  { file: "missing-blank-line", loads: [plain("missing-blank-line", "1")], lostByMailparser: true },
  {
    file: "missing-blank-line-in-part",
    loads: [plain("missing-in-part", "1")],
    lostByMailparser: true,
  },
  { file: "rubbish-between-fields", loads: [plain("rubbish", "1")] },
  {
    file: "bare-html",
    loads: [plain("bare")],
    warnings: [/HTML without the header of a mail/],
    lostByMailparser: true,
  },
  {
    file: "html-after-unknown-header",
    loads: [plain("foo-header")],
    warnings: [/^no header of a mail was found/],
    lostByMailparser: true,
  },
  {
    file: "text-before-header",
    loads: [plain("text-before", "1")],
    warnings: [/^what stands before the header/],
    lostByMailparser: true,
  },
  { file: "mbox-line", loads: [plain("mbox", "1")] },
  {
    file: "mbox-of-three",
    loads: [plain("mbox-1", "1")],
    warnings: [/^the file is an mbox: 2 more messages in it were not read$/],
  },
  {
    file: "no-boundary",
    loads: [{ id: "no-boundary", part: "2", at: '<img src=3D"https://t.example.org' }],
    warnings: [/^the message declares no boundary; "unsaid" was taken$/],
    lostByMailparser: true,
  },
  {
    file: "boundary-never-occurs",
    loads: [{ id: "never", at: '<img src=3D"https://t.example.org' }],
    warnings: [/its boundary never occurs; its text was read as HTML$/],
    lostByMailparser: true,
  },
  { file: "unclosed-boundary", loads: [plain("unclosed", "1")] },
  { file: "prefix-boundary", loads: [plain("inner", "1.2"), plain("outer", "2")] },
  {
    file: "parts-after-last-boundary",
    loads: [plain("after-end", "2")],
    warnings: [/^the message goes on after its last boundary$/],
    lostByMailparser: true,
  },
  {
    file: "preamble",
    loads: [plain("part", "1")],
    warnings: [/^HTML before the first part/, /^HTML after the last part/],
  },
  {
    file: "only-preamble",
    loads: [plain("preamble")],
    warnings: [/^no part of the mail holds HTML, but the text before the first part/],
    lostByMailparser: true,
  },
  { file: "plain-text", loads: [], lostByMailparser: true },
  {
    file: "plain-text-is-html",
    loads: [{ ...plain("as-text", "1"), onlyIn: GUESSING }],
    warnings: [/^part 1 is plain text by its header and HTML by its content/],
    lostByMailparser: true,
  },
  {
    file: "plain-text-holds-part",
    loads: [
      {
        id: "rubbish-boundary",
        part: "1",
        at: '<img src=3D"https://t.example.org',
        onlyIn: "mail apps that find parts in text",
      },
    ],
    warnings: [/^part 1 is plain text and holds another part of HTML/],
    lostByMailparser: true,
  },
  {
    file: "no-content-type",
    loads: [plain("no-content-type", "1")],
    warnings: [/^part 1 has no usable Content-Type and holds HTML/],
    lostByMailparser: true,
  },
  {
    file: "nonsense-content-type",
    loads: [plain("nonsense", "1")],
    warnings: [/^part 1 has no usable Content-Type and holds HTML/],
    lostByMailparser: true,
  },
  {
    file: "unknown-content-type",
    loads: [
      {
        id: "unknown-type",
        part: "1",
        at: pixel("unknown-type"),
        base64: "utf8",
        onlyIn: GUESSING,
      },
    ],
    warnings: [/^part 1 is declared as application\/x-thing and looks like markup/],
    lostByMailparser: true,
  },
  {
    file: "html-as-picture",
    loads: [{ ...plain("as-picture", "1"), onlyIn: GUESSING }],
    warnings: [/^part 1 is declared as image\/gif and looks like markup/],
    lostByMailparser: true,
  },
  {
    file: "not-base64",
    loads: [plain("not-base64", "1")],
    warnings: [/^part 1 is declared as base64 but is not; it was read as it is$/],
    lostByMailparser: true,
  },
  {
    file: "unknown-encoding",
    loads: [plain("unknown-encoding", "1")],
    warnings: [/^part 1 has the unknown transfer encoding "x-mystery"/],
  },
  {
    file: "smime-encrypted",
    loads: [],
    warnings: [/^part 1 is encrypted \(S\/MIME\): what it loads cannot be seen$/],
  },
  { file: "smime-signed", loads: [], warnings: [/^part 1 is wrapped by S\/MIME/] },
  {
    file: "pgp-mime",
    loads: [],
    warnings: [/^part 2 is encrypted \(PGP\): what it loads cannot be seen$/],
  },
  {
    file: "pgp-inline",
    loads: [],
    warnings: [/^part 1 is encrypted \(PGP\): what it loads cannot be seen$/],
  },
  { file: "tnef", loads: [], warnings: [/^part 2 is in Outlook's own format \(TNEF\)/] },
  { file: "message-partial", loads: [], warnings: [/^part 1 is a piece of a longer message/] },
];

describe.each(CASES)("$file", ({ file, loads, warnings = [], lostByMailparser }) => {
  const { bytes, text } = openFixture(file);

  test("every load is found, with its part, line and column in the file", async () => {
    const expected = loads.map(({ id, part, at, base64, onlyIn }) => ({
      url: `https://t.example.org/open?id=${id}`,
      part,
      ...(base64 ? findInBase64(text, at, base64) : findPosition(text, at)),
      onlyIn,
    }));
    expect(await readRows(bytes)).toEqual(expected);
  });

  test("what could not be read is said, and nothing else", async () => {
    const snapshot = await readEmail(bytes, file);
    expect(snapshot.warnings).toHaveLength(warnings.length);
    for (const [index, warning] of warnings.entries()) {
      expect(snapshot.warnings[index]).toMatch(warning);
    }
  });

  test(`mailparser ${lostByMailparser ? "loses" : "finds"} it`, async () => {
    const shown = await showByMailparser(bytes);
    const isLost = loads.some(({ id }) => !shown.includes(`id=${id}`));
    expect(isLost).toBe(lostByMailparser === true && loads.length > 0);
  });
});

async function showByMailparser(bytes: Buffer): Promise<string> {
  const { html } = await simpleParser(bytes, {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
  });
  return html || "";
}

test("rubbish between base64 digits moves no position", async () => {
  const { bytes, text } = openFixture("rubbish-in-base64");
  // The fixture's lines have `*!` behind their 20th digit.
  const start = text.indexOf("\r\n\r\n") + 4;
  const block = text.slice(start);
  const html = Buffer.from(block.replace(/[^A-Za-z0-9+/=]/g, ""), "base64").toString();
  const digit = Math.floor((html.indexOf("<img") * 8) / 6);
  const column = (digit % 76) + 1;
  expect(await readRows(bytes)).toMatchObject([
    {
      url: "https://t.example.org/open?id=rubbish-in-base64",
      line: text.slice(0, start).split("\r\n").length + Math.floor(digit / 76),
      column: column > 20 ? column + 2 : column,
    },
  ]);
});

test("a transfer encoding in quotes is one", async () => {
  const mail = `From: a@example.org\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: "BASE64"\r\n\r\n${Buffer.from(`${pixel("quoted")}>`).toString("base64")}`;
  expect(await readRows(Buffer.from(mail))).toMatchObject([{ line: 5, column: 1 }]);
});

test("a picture in SVG loads when it is opened by itself", async () => {
  const { bytes, text } = openFixture("svg-attachment");
  expect(await readRows(bytes)).toEqual([
    {
      url: "https://t.example.org/svg.png",
      part: "2",
      ...findPosition(text, "<image href"),
      onlyIn: "attachment logo.svg",
    },
  ]);
});

test("relative URLs are resolved by Content-Base and Content-Location", async () => {
  const rows = await readRows(openFixture("content-base").bytes);
  expect(rows.map(({ url, part }) => [part, url])).toEqual([
    ["1", "https://cdn.example.org/mail/relative.png"],
    ["2", "https://other.example.org/a/relative.png"],
  ]);
});

test("bodies that lie elsewhere are offered as links", async () => {
  const { bytes, text } = openFixture("external-body");
  const { loads } = await readEmail(bytes, "mail.eml");
  expect(loads).toMatchObject([
    {
      url: "https://files.example.org/doc?id=external",
      type: "other",
      trigger: "click",
      elements: [
        {
          part: "2",
          ...findPosition(text, "Content-Type: message/external-body; access-type=URL"),
        },
      ],
    },
    { url: "ftp://ftp.example.org/pub/a.txt", trigger: "click", elements: [{ part: "3" }] },
  ]);
});

test("calendars load pictures and link to pages", async () => {
  const { bytes, text } = openFixture("calendar");
  const { loads } = await readEmail(bytes, "mail.eml");
  const rows = loads.map(({ url, type, trigger, elements: [element] }) => ({
    url,
    type,
    trigger,
    line: element?.line,
    column: element?.column,
  }));
  const at = (needle: string) => findPosition(text, needle);
  expect(rows).toEqual([
    {
      url: "https://cal.example.org/alt?id=1",
      type: "other",
      trigger: "click",
      ...at("DESCRIPTION;"),
    },
    {
      url: "https://cal.example.org/image.png?id=2",
      type: "image",
      trigger: "open",
      ...at("IMAGE;"),
    },
    {
      url: "https://cal.example.org/doc.pdf?id=3",
      type: "other",
      trigger: "click",
      ...at("ATTACH;FMT"),
    },
    {
      url: "https://meet.example.org/room/4711?id=4",
      type: "link",
      trigger: "click",
      ...at("CONFERENCE;"),
    },
    {
      url: "https://cal.example.org/event?id=5",
      type: "link",
      trigger: "click",
      ...at("URL:https"),
    },
    {
      url: "https://t.example.org/open?id=calendar",
      type: "image",
      trigger: "open",
      ...at("X-ALT-DESC;"),
    },
  ]);
});

describe("what is no mail", () => {
  const cases: readonly (readonly [string, Buffer, string, RegExp])[] = [
    ["no bytes", Buffer.alloc(0), "empty-file", /empty/],
    ["only white space", Buffer.from(" \r\n\t\n"), "empty-file", /empty/],
    ["only a byte order mark", Buffer.from("\uFEFF"), "empty-file", /empty/],
    ["a PNG picture", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"), "not-a-mail", /PNG/],
    ["a JPEG picture", Buffer.from("\xff\xd8\xff\xe0\0\x10JFIF", "latin1"), "not-a-mail", /JPEG/],
    ["a PDF file", Buffer.from("%PDF-1.7\n1 0 obj <</Type: /Catalog>>"), "not-a-mail", /PDF/],
    ["a ZIP archive", Buffer.from("PK\x03\x04\x14\0\0\0"), "not-a-mail", /ZIP/],
    [
      "an Outlook message",
      Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1"),
      "not-a-mail",
      /Outlook/,
    ],
    ["random bytes", Buffer.from([1, 0, 2, 0, 0, 7, 9, 200, 0, 0, 3]), "not-a-mail", /binary/],
    ["prose", Buffer.from("Dear diary,\ntoday it rained.\n"), "not-a-mail", /no header/],
    ["settings", Buffer.from("name: thing\nversion: 1\n"), "not-a-mail", /no header/],
  ];
  test.each(cases)("%s", async (_, bytes, code, message) => {
    await expect(readEmail(bytes, "x.eml")).rejects.toMatchObject({
      name: "TargetError",
      code,
      message: expect.stringMatching(message),
      hint: expect.any(String),
    });
  });
});
