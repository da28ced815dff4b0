import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { decodeText, sniffHtmlCharset } from "../../src/sources/charset.ts";
import { createTextOffsets } from "../../src/sources/text-offsets.ts";

const latin1 = (text: string) => Buffer.from(text, "latin1");

describe("decodeText", () => {
  test.each([
    ["UTF-8", "\xef\xbb\xbfa\xc3\xa9", "windows-1251", "aé", "utf-8"],
    ["UTF-16 LE", "\xff\xfea\0\xe9\0", "utf-8", "aé", "utf-16le"],
    ["UTF-16 BE", "\xfe\xff\0a\0\xe9", undefined, "aé", "utf-16be"],
  ])("a byte order mark of %s beats what is declared", (_, bytes, label, text, charset) => {
    expect(decodeText(latin1(bytes), label)).toEqual({ text, charset });
  });

  test("UTF-16 without a mark is known by its zeros", () => {
    const text = "Subject: Grüße, 日本\n<html>";
    expect(decodeText(Buffer.from(text, "utf16le")).text).toBe(text);
    expect(decodeText(Buffer.from(text, "utf16le").swap16(), "utf-16").text).toBe(text);
  });

  test("without a label: UTF-8 when it is valid, else windows-1252", () => {
    expect(decodeText(Buffer.from("é€"))).toEqual({ text: "é€", charset: "utf-8" });
    expect(decodeText(latin1("\xe9 \x80\x93"))).toEqual({ text: "é €“", charset: "windows-1252" });
    expect(decodeText(Buffer.from("é"), "us-ascii").text).toBe("é");
  });

  test.each([
    ["iso-8859-1", "\x93\xe9\x94", "“é”"],
    ["Windows-1251", "\xcf\xf0", "Пр"],
    ["koi8-r", "\xf0", "П"],
    ["shift_jis", "\x82\xa0", "あ"],
    ["ks_c_5601-1987", "\xb0\xa1", "가"],
    ["GB2312", "\xd6\xd0", "中"],
    ["iso-2022-jp", "\x1b$B$3\x1b(B!", "こ!"],
    ["iso-8859-8-i", "\xe0", "א"],
    ["cp850", "\x82", "é"],
    ["macintosh", "\x8e", "é"],
    ["utf-7", "1 +- +AOk-!", "1 + é!"],
    [" UTF-8 ", "\xc3\xa9", "é"],
  ])("%s", (label, bytes, text) => {
    expect(decodeText(latin1(bytes), label)).toMatchObject({ text });
    expect(decodeText(latin1(bytes), label)).not.toHaveProperty("warning");
  });

  test.each(["x-nobody-knows", "base64", "hz-gb-2312", "constructor", ";", "a".repeat(9_999)])(
    "an unknown label is a warning: %.20s",
    (label) => {
      const decoded = decodeText(latin1("\xe9"), label);
      expect(decoded).toMatchObject({ text: "é", charset: "windows-1252" });
      expect(decoded.warning).toMatch(/^the charset ".{1,60}" is not known; read as windows-1252$/);
    },
  );

  test("UTF-16 that is none is a warning", () => {
    const decoded = decodeText(Buffer.from("<html>"), "utf-16");
    expect(decoded).toMatchObject({ text: "<html>", charset: "utf-8" });
    expect(decoded.warning).toContain("utf-16");
  });

  test("UTF-7 agrees with iconv-lite", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        // A mark at the start would be taken off.
        const value = `a${text}`;
        expect(decodeText(iconv.encode(value, "utf-7"), "utf-7").text).toBe(value);
      }),
    );
  });

  test("never throws, whatever the bytes and the label", () => {
    const label = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "utf-8",
        "utf-16",
        "utf-7",
        "iso-2022-jp",
        "gb18030",
        "big5",
        "utf-32",
        "cp950",
      ),
    );
    fc.assert(
      fc.property(fc.uint8Array(), fc.option(label, { nil: undefined }), (bytes, charset) => {
        expect(typeof decodeText(bytes, charset).text).toBe("string");
      }),
    );
  });
});

describe("createTextOffsets", () => {
  test("rubbish bytes give offsets inside the bytes that never fall", () => {
    const charset = fc.constantFrom(
      "utf-8",
      "utf-16le",
      "utf-7",
      "iso-2022-jp",
      "gb18030",
      "shift_jis",
      "big5",
      "euc-jp",
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), charset, (bytes, label) => {
        const decoded = decodeText(bytes, label);
        const toByte = createTextOffsets(bytes, decoded);
        let last = 0;
        for (let offset = 0; offset < decoded.text.length; offset += 3) {
          const byte = toByte(offset);
          expect(byte).toBeGreaterThanOrEqual(last);
          expect(byte).toBeLessThanOrEqual(bytes.length);
          last = byte;
        }
      }),
      { numRuns: 500 },
    );
  });

  test("offsets may be asked in any order", () => {
    const text = "é<a>€<b>😀<c>";
    const bytes = Buffer.from(text);
    const toByte = createTextOffsets(bytes, decodeText(bytes));
    for (const tag of ["<c>", "<a>", "<b>", "<a>"]) {
      expect(toByte(text.indexOf(tag))).toBe(bytes.indexOf(tag));
    }
  });

  test("broken UTF-8 before a tag does not move it", () => {
    const bytes = latin1("\xc3\xa9\xf0\x9f<img>\xff\xe2\x82<p>");
    const decoded = decodeText(bytes, "utf-8");
    const toByte = createTextOffsets(bytes, decoded);
    expect(toByte(decoded.text.indexOf("<img>"))).toBe(bytes.indexOf("<img>"));
    expect(toByte(decoded.text.indexOf("<p>"))).toBe(bytes.indexOf("<p>"));
  });
});

describe("sniffHtmlCharset", () => {
  test.each([
    ['<meta charset="ISO-8859-2">', "iso-8859-2"],
    ["<META CHARSET=koi8-r>", "koi8-r"],
    ['<html><head><title>x</title><meta name="a" content="b"><meta charset="big5"/>', "big5"],
    ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', "windows-1251"],
    ["<meta content='text/html;charset=\"euc-jp\"' http-equiv=content-type>", "euc-jp"],
    ['<?xml version="1.0" encoding="iso-8859-5"?><html/>', "iso-8859-5"],
    ['<meta charset="utf-16">', "utf-8"],
  ])("%s", (html, charset) => {
    expect(sniffHtmlCharset(Buffer.from(html))).toBe(charset);
  });

  test.each([
    ["no meta", "<p>charset=koi8-r</p>"],
    ["a comment", '<!-- <meta charset="koi8-r"> -->'],
    ["inside another attribute", '<p title="<meta charset=koi8-r>">'],
    ["an unknown label", '<meta charset="nonsense">'],
    ["content without http-equiv", '<meta content="text/html; charset=koi8-r">'],
    ["behind the first 1,024 bytes", `${" ".repeat(1_020)}<meta charset="koi8-r">`],
    ["an unclosed comment", "<!-- "],
    ["nothing", ""],
  ])("nothing from %s", (_, html) => {
    expect(sniffHtmlCharset(Buffer.from(html))).toBeUndefined();
  });

  test("ends on any bytes", () => {
    const piece = fc.constantFrom(
      "<",
      "meta",
      " ",
      "charset",
      "=",
      '"',
      "'",
      ">",
      "/",
      "!--",
      "?",
      "a",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const charset = sniffHtmlCharset(Buffer.from(`<${pieces.join("")}`));
        expect(charset === undefined || charset.length > 0).toBe(true);
      }),
    );
  });
});
