import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import iconv from "iconv-lite";
import { simpleParser } from "mailparser";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { scanEmail, scanHtml, strip } from "../src/index.ts";
import { stripText } from "../src/reporters/strip/text.ts";
import type { Stripped } from "../src/stripped.ts";

const mails = [
  ...filesOf("fixtures/strip", ".eml"),
  ...filesOf("fixtures/emails", ".eml"),
  // Those that hold several messages, or are text in UTF-16, are refused.
  ...filesOf("fixtures/mime", ".eml").filter((file) => !/mbox-of-three|utf-16-file/.test(file)),
];
const pages = [...filesOf("fixtures/strip", ".html"), ...filesOf("fixtures/rules", ".html")];

function filesOf(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .map((file) => `${folder}/${file}`)
    .sort();
}

/** Outside of the ranges that it tells, the copy has the bytes of the original, in their order. */
function expectSameOutside(original: Uint8Array, { bytes, ranges }: Stripped): void {
  let at = 0;
  let now = 0;
  for (const { start, end, length } of [...ranges, { start: original.length, end: 0, length: 0 }]) {
    expect(start).toBeGreaterThanOrEqual(at);
    const kept = Buffer.from(original.subarray(at, start));
    expect(kept.equals(bytes.subarray(now, now + kept.length))).toBe(true);
    now += kept.length + length;
    at = end;
  }
  expect(now).toBe(bytes.length);
}

describe("the shown fixtures", () => {
  const names = readdirSync("fixtures/strip").filter((name) => /\.(?:eml|html)$/.test(name));

  /** Read line by line before it was accepted; `npx vitest run test/strip.test.ts -u` writes anew. */
  test.each(names)("%s: what a dry run shows", async (name) => {
    const file = `fixtures/strip/${name}`;
    const stripped = await strip(readFileSync(file), { name: file, links: true });
    const text = stripText(stripped, {
      color: false,
      columns: 100,
      verbosity: "normal",
      diff: true,
    });
    await expect(text).toMatchFileSnapshot(`../${file}.txt`);
  });

  test("in every encoding the text is the same in the end", async () => {
    const texts = ["quoted-printable", "base64", "eight-bit"].map(async (name) => {
      const { bytes } = await strip(readFileSync(`fixtures/strip/${name}.eml`), { links: true });
      const { html } = await simpleParser(Buffer.from(bytes));
      return String(html)
        .replace(/charset="[^"]*"/, "")
        .replaceAll("\r\n", "\n");
    });
    const [first, ...others] = await Promise.all(texts);
    expect(first).toContain("Grüße &amp; Küsse, die Straße ist frei.");
    expect(first).not.toMatch(/t\.example(?!\/body)/);
    for (const text of others) expect(text).toBe(first);
  });
});

describe("a stripped mail", () => {
  test.each(mails)(
    "%s: scanned again, nothing is found but links that keep their goal",
    async (file) => {
      const original = readFileSync(file);
      const stripped = await strip(original, { name: file, links: true });
      const { findings, loads } = await scanEmail(stripped.bytes);
      const found = findings.map(({ load }) => loads[load]);
      for (const load of found) expect([load?.trigger, load?.type]).toEqual(["click", "link"]);
      expect(found.length).toBe(stripped.left.length);
      expectSameOutside(original, stripped);
      if (stripped.ranges.length === 0) expect(original.equals(stripped.bytes)).toBe(true);
    },
  );

  test.each(mails)("%s: two other parsers see the same in it but for what went", async (file) => {
    const original = readFileSync(file);
    const { bytes, changes } = await strip(original, { links: true });
    const [before, after] = [original, Buffer.from(bytes)];

    const [one, other] = await Promise.all([PostalMime.parse(before), PostalMime.parse(after)]);
    // Where the blank line is missing, a parser takes the body for fields.
    const isField = ({ key }: { key: string }) => /^[a-z][a-z0-9-]*$/.test(key);
    const isReceipt = ({ key }: { key: string }) =>
      changes.some(({ element }) => element.attribute === key && element.part === undefined);
    expect(other.attachments.length).toBe(one.attachments.length);
    expect(other.headers.filter(isField)).toEqual(
      one.headers.filter((header) => isField(header) && !isReceipt(header)),
    );

    const parse = (bytes: Buffer) => simpleParser(bytes, { skipHtmlToText: true });
    const [mine, theirs] = await Promise.all([parse(before), parse(after)]);
    expect(theirs.subject).toBe(mine.subject);
    expect(theirs.from?.text).toBe(mine.from?.text);
    expect(theirs.attachments.length).toBe(mine.attachments.length);
    // Where a part is declared as what it is.
    if (!file.includes("/mime/")) {
      expect([typeof theirs.html, typeof theirs.text]).toEqual([
        typeof mine.html,
        typeof mine.text,
      ]);
      expect(other.attachments.map(describeAttachment)).toEqual(
        one.attachments.map(describeAttachment),
      );
      expect(theirs.text).toBe(mine.text);
      expect(other.text).toBe(one.text);
    }
  });

  function describeAttachment({
    filename,
    mimeType,
    content,
  }: {
    filename?: string | null;
    mimeType: string;
    content: ArrayBuffer | Uint8Array | string;
  }): unknown {
    const isMarkup = /html|xml|rfc822|calendar/.test(mimeType);
    const bytes = Buffer.from(content as Uint8Array);
    return [filename, mimeType, isMarkup ? "" : bytes.toString("base64")];
  }
});

test.each(pages)(
  "%s, stripped, is as clean as links allow, and the same elsewhere",
  async (file) => {
    const original = readFileSync(file);
    const stripped = await strip(original, { name: file, links: true });
    expectSameOutside(original, stripped);
    if (new TextDecoder().decode(stripped.bytes).trim() === "") return;
    const { findings, loads } = await scanHtml(stripped.bytes);
    for (const { load } of findings)
      expect(loads[load]).toMatchObject({ trigger: "click", type: "link" });
  },
);

const GA = "https://www.google-analytics.com/collect?v=1&amp;tid=UA-1&amp;cid=a81f02c7d3b94e55";

test.each([
  [`<td background="${GA}" width=5>x</td>`, "<td width=5>x</td>"],
  [`<td width=5 background=${GA}>x</td>`, "<td width=5>x</td>"],
  [`<link rel="prefetch" href='${GA}'>`, `<link rel="prefetch">`],
  [`<link rel="preload" as="image" imagesrcset="${GA} 1x">`, `<link rel="preload" as="image">`],
  [`<input type="image" src="${GA}" alt="Go">`, `<input type="image" alt="Go">`],
  [`<video poster="${GA}" controls></video>`, "<video controls></video>"],
  [`<object data="${GA}" width="1"></object>`, `<object width="1"></object>`],
  [`<embed src="${GA}">`, "<embed>"],
  [`<script src="${GA}"></script>`, "<script></script>"],
  [
    `<svg><image href="${GA}" width="1" height="1"/></svg>`,
    `<svg><image width="1" height="1"/></svg>`,
  ],
  [
    `<picture><source srcset="${GA}"><img src="a.png"></picture>`,
    `<picture><source><img src="a.png"></picture>`,
  ],
  [
    `<img srcset="${GA} 2x,https://img.example/b.png 1x" src="https://img.example/a.png">`,
    `<img srcset="https://img.example/b.png 1x" src="https://img.example/a.png">`,
  ],
  [`<img lowsrc="${GA}" src="https://img.example/a.png">`, `<img src="https://img.example/a.png">`],
  [
    `<p style="color:red;background:url('${GA}')">x</p>`,
    `<p style="color:red;background:none">x</p>`,
  ],
  [
    `<p style="background:url(&quot;${GA}&quot;)0 0;color:red">x</p>`,
    `<p style="background:none 0 0;color:red">x</p>`,
  ],
  [
    `<p style='background:url("${GA}"), url(${GA}&amp;x=1)'>x</p>`,
    `<p style='background:none, none'>x</p>`,
  ],
  [
    `<style>@import "${GA.replaceAll("&amp;", "&")}";p{color:red}</style>`,
    "<style>p{color:red}</style>",
  ],
  [
    `<!--[if mso]><v:fill type="frame" src="${GA}"/><![endif]-->`,
    `<!--[if mso]><v:fill type="frame"/><![endif]-->`,
  ],
  [`<meta http-equiv="refresh" content="0; url=${GA}">`, `<meta http-equiv="refresh">`],
])("of %s stays %s", async (html, expected) => {
  const { bytes, left } = await strip(`<html>${html}</html>`);
  expect(new TextDecoder().decode(bytes)).toBe(`<html>${expected}</html>`);
  expect(left).toEqual([]);
});

describe("links", () => {
  const linkTo = (url: string) => `<p><a href="${url.replaceAll("&", "&amp;")}">x</a></p>`;
  const json = JSON.stringify({
    s: "x7",
    p: JSON.stringify({ u: 1, url: "https://shop.example/a" }),
  });
  const token = Buffer.from(json).toString("base64url");

  test.each([
    [
      "https://click.example/go?uid=a81f02c7d3b94e55&url=https%3A%2F%2Fshop.example%2Fa%3Fb%3D1%26c%3D2",
      "https://shop.example/a?b=1&amp;c=2",
    ],
    [
      "https://abc123.r.us-east-1.awstrack.me/L0/https:%2F%2Fshop.example%2Fa/1/0100018d-0000/sig=1",
      "https://shop.example/a",
    ],
    [
      `https://mandrillapp.com/track/click/30123456/shop.example?p=${token}`,
      "https://shop.example/a",
    ],
  ])("%s leads to %s", async (url, destination) => {
    const { bytes, changes, left } = await strip(linkTo(url), { links: true });
    expect(new TextDecoder().decode(bytes)).toBe(`<p><a href="${destination}">x</a></p>`);
    expect(changes).toMatchObject([{ action: "redirected" }]);
    expect(left).toEqual([]);
  });

  test("what only the service knows stays, with the reason", async () => {
    const html = linkTo(
      "https://u1234567.ct.sendgrid.net/ls/click?upn=u001.aBcD3fGh1jKlMn0pQrStUv",
    );
    const { bytes, left } = await strip(html, { links: true });
    expect(new TextDecoder().decode(bytes)).toBe(html);
    expect(left).toMatchObject([{ why: expect.stringContaining("only the service knows") }]);
  });

  test("without being asked for they are left alone", async () => {
    const html = linkTo(
      "https://click.example/go?uid=a81f02c7d3b94e55&url=https%3A%2F%2Fshop.example",
    );
    const { bytes, left } = await strip(html);
    expect(new TextDecoder().decode(bytes)).toBe(html);
    expect(left).toMatchObject([{ why: "links are left alone unless asked for" }]);
  });
});

describe("what cannot be taken out is told", () => {
  const pixel =
    '<img src="https://t.example/o.gif?uid=a81f02c7d3b94e5566778899" width="1" height="1">';

  test("in a document inside the document", async () => {
    const html = `<iframe width="600" height="400" srcdoc="${pixel.replaceAll('"', "&quot;")}"></iframe>`;
    const { bytes, left } = await strip(html);
    expect(new TextDecoder().decode(bytes)).toBe(html);
    expect(left).toMatchObject([{ why: expect.stringContaining("inside the document") }]);
  });

  test("in a message that is encoded inside the message", async () => {
    const inner = Buffer.from(`Subject: x\r\nContent-Type: text/html\r\n\r\n${pixel}`).toString(
      "base64",
    );
    const mail = `From: a@example.org\r\nContent-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n${inner}\r\n`;
    const { bytes, left } = await strip(mail);
    expect(new TextDecoder().decode(bytes)).toBe(mail);
    expect(left).toMatchObject([{ why: expect.stringContaining("encoded inside the message") }]);
  });

  test("signatures that break are named", async () => {
    const mail = (extra: string) =>
      `From: a@example.org\r\n${extra}Content-Type: multipart/signed; protocol="application/pgp-signature";\r\n boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${pixel}\r\n--b\r\nContent-Type: application/pgp-signature\r\n\r\nx\r\n--b--\r\n`;
    const { signatures } = await strip(mail("DKIM-Signature: v=1\r\n"));
    expect(signatures).toEqual(["DKIM (the sending server's)", "OpenPGP (the sender's)"]);
    const clean = await strip(mail("").replace(pixel, "<p>Hello</p>"));
    expect(clean.signatures).toEqual([]);
  });

  test("a source that is compiled before it is sent is refused", async () => {
    const mjml = `<mjml><mj-body><mj-raw>${pixel}</mj-raw></mj-body></mjml>`;
    await expect(strip(mjml, { name: "news.mjml" })).rejects.toMatchObject({
      code: "unsupported-target",
    });
  });

  test.each(["mbox-of-three", "utf-16-file"])("%s.eml is refused", async (name) => {
    await expect(strip(readFileSync(`fixtures/mime/${name}.eml`))).rejects.toMatchObject({
      code: "unsupported-target",
    });
  });
});

describe("any mail", () => {
  const charsets = {
    "utf-8": "Grüße, 日本語 🎉 ",
    "iso-8859-1": "Grüße, déjà vu ",
    "windows-1251": "Привет, мир ",
    shift_jis: "日本語のメール ",
    "iso-2022-jp": "日本語 ",
    gb18030: "你好，世界 ",
    "utf-16le": "Grüße, 日本語 ",
  } as const;
  const pixel = (id: string) => `<img src="https://t.example/o.gif?uid=${id}" width=1 height='1'>`;
  const piece = fc.oneof(
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        "<p>",
        "</p>",
        "<b>x</b> ",
        " ",
        "\n",
        "=3D = ==\n",
        "-- \n",
        "<br>\n \n",
      ),
    },
    { weight: 2, arbitrary: fc.constant("TEXT") },
    { weight: 1, arbitrary: fc.stringMatching(/^[ -%'-;=?-~]{0,90}$/) },
    { weight: 2, arbitrary: fc.constant("PIXEL") },
  );

  /** Encoders of our own, so that ours are not tested against themselves; lines break where `width` says. */
  const encoders = {
    "8bit": (bytes: Buffer) => bytes.toString("latin1"),
    base64: (bytes: Buffer, nl: string, width: number) =>
      (bytes.toString("base64").match(new RegExp(`.{1,${width * 4}}`, "g")) ?? []).join(nl),
    "quoted-printable": (bytes: Buffer, nl: string, width: number) => {
      let column = 0;
      let text = "";
      for (let at = 0; at < bytes.length; at++) {
        const byte = bytes[at] ?? 0;
        const isBreak = byte === 0x0a || (byte === 0x0d && bytes[at + 1] === 0x0a);
        if (isBreak) {
          text += nl;
          column = 0;
          if (byte === 0x0d) at++;
          continue;
        }
        const isPlain = byte > 0x20 && byte < 0x7f && byte !== 0x3d && byte !== 0x2d;
        const unit = isPlain
          ? String.fromCharCode(byte)
          : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
        if (column + unit.length > 3 + width * 4) {
          text += `=${nl}`;
          column = 0;
        }
        text += unit;
        column += unit.length;
      }
      return text;
    },
  };

  test("loses its pixels and no other character, in every encoding, charset and kind of line end", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          pieces: fc.array(piece, { minLength: 1, maxLength: 25 }),
          charset: fc.constantFrom(...(Object.keys(charsets) as (keyof typeof charsets)[])),
          encoding: fc.constantFrom(...(Object.keys(encoders) as (keyof typeof encoders)[])),
          nl: fc.constantFrom("\r\n", "\n"),
          width: fc.integer({ min: 4, max: 18 }),
        }),
        async ({ pieces, charset, encoding, nl, width }) => {
          // Zeros are no text that mail could carry as it is.
          fc.pre(charset !== "utf-16le" || encoding === "base64");
          let number = 0;
          const write = (isStripped: boolean) =>
            `<html>${pieces
              .map((text) => {
                if (text === "TEXT") return charsets[charset];
                if (text !== "PIXEL") return text.replaceAll("\n", nl);
                number += 1;
                return isStripped ? "" : pixel(`a81f02c7d3b94e55${1_000 + number}`);
              })
              .join("")}</html>`;
          const body = encoders[encoding](encode(write(false), charset), nl, width);
          const head = `From: a@example.org${nl}MIME-Version: 1.0${nl}Content-Type: multipart/mixed; boundary=b_0${nl}${nl}--b_0${nl}Content-Type: text/html; charset=${charset}${nl}Content-Transfer-Encoding: ${encoding}${nl}${nl}`;
          const tail = `${nl}--b_0${nl}Content-Type: text/plain${nl}${nl}The end ${nl}--b_0--${nl}`;
          const original = Buffer.from(head + body + tail, "latin1");
          const stripped = await strip(original, { name: "x.eml" });
          expectSameOutside(original, stripped);
          expect(stripped.left).toEqual([]);
          const raw = Buffer.from(stripped.bytes).toString("latin1");
          expect(raw.startsWith(head)).toBe(true);
          expect(raw.endsWith(tail)).toBe(true);
          const coded = raw.slice(head.length, raw.length - tail.length);
          if (encoding !== "8bit") {
            for (const line of coded.split(nl)) expect(line.length).toBeLessThanOrEqual(76);
          }
          expect(read(decode(coded, encoding, nl), charset)).toBe(write(true));
        },
      ),
      { numRuns: 150 },
    );
  });

  /** iconv-lite does not know ISO-2022-JP; these are its three characters between their escapes. */
  const JAPANESE = "\u001b$BF|K\\8l\u001b(B";

  function encode(text: string, charset: string): Buffer {
    return charset === "iso-2022-jp"
      ? Buffer.from(text.replaceAll("日本語", JAPANESE), "latin1")
      : iconv.encode(text, charset);
  }

  function read(bytes: Buffer, charset: string): string {
    return charset === "iso-2022-jp"
      ? bytes.toString("latin1").replaceAll(JAPANESE, "日本語")
      : iconv.decode(bytes, charset);
  }

  function decode(coded: string, encoding: keyof typeof encoders, nl: string): Buffer {
    if (encoding === "base64") return Buffer.from(coded, "base64");
    if (encoding === "8bit") return Buffer.from(coded, "latin1");
    const text = coded
      .split(nl)
      .map((line) => line.replace(/[ \t]+$/, ""))
      .join(nl)
      .replaceAll(`=${nl}`, "")
      .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    return Buffer.from(text, "latin1");
  }
});
