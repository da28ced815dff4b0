import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sniff } from "../../src/sources/sniff.ts";

function kindOf(content: string, encoding: "latin1" | "utf8" | "utf16le" = "latin1"): string {
  return sniff(Buffer.from(content, encoding)).kind;
}

const HEADER = "From: a@example.org\r\nSubject: Hi\r\n";

describe("mail", () => {
  test.each([
    ["an ordinary header", `${HEADER}\r\nHello`],
    ["LF only", "Subject: Hi\n\nHello"],
    ["CR only", "Received: x\rSubject: Hi\r\rHello"],
    ["blank lines first", `\r\n\n${HEADER}\r\nHello`],
    ["a byte order mark", `\xef\xbb\xbf${HEADER}\r\nHello`],
    ["an mbox line", `From a@example.org Sat Nov 21 2026\n${HEADER}\nHello`],
    ["an unusual first field", `ARC-Seal: i=1\r\n folded\r\n${HEADER}\r\nHello`],
    ["nothing but own fields", "X-Mailer: made up\r\n\r\nHello"],
    ["a first field named like a picture", `GIF89a: x\r\n${HEADER}\r\nHello`],
    ["no body", HEADER],
    ["8-bit and NUL bytes in the body", `${HEADER}\r\n\x80\xff\0\0\0`],
    ["a very long header", `${`Received: ${"x".repeat(60)}\r\n`.repeat(2000)}\r\n`],
  ])("%s", (_what, content) => {
    expect(kindOf(content)).toBe("mail");
  });

  test("in UTF-16, with and without a mark", () => {
    expect(kindOf(`\ufeff${HEADER}\r\nHello`, "utf16le")).toBe("mail");
    expect(kindOf(`${HEADER}\r\nHello`, "utf16le")).toBe("mail");
    const bigEndian = Buffer.from(`\ufeff${HEADER}\r\nHello!`, "utf16le").swap16();
    expect(sniff(bigEndian).kind).toBe("mail");
    expect(sniff(bigEndian.subarray(2)).kind).toBe("mail");
  });
});

describe("no mail", () => {
  test.each([
    ["HTML", "<!doctype html><p>Subject: x", "markup"],
    ["HTML after a byte order mark", "\xef\xbb\xbf\n <html>", "markup"],
    ["a comment", "<!-- From: x -->", "markup"],
    ["XML", "<?xml version='1.0'?><svg/>", "markup"],
    ["a template", "{% extends 'x' %}\n<p>hi</p>", "markup"],
    ["front matter", "---\ntitle: x\n---\n<p>hi</p>", "markup"],
    ["text that only looks like a field", "Note: <b>mind</b> the gap", "markup"],
    ["text with a field below a blank line", "Note: x\n\nSubject: y", "text"],
    ["text", "Dear reader", "text"],
    ["text with a sign", "1 < 2 and 3 > 2", "text"],
    ["Japanese in ISO-2022-JP", "\x1b$B$3$s$K$A$O\x1b(B <p>", "markup"],
    ["an Outlook message", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "msg"],
    ["nothing", "", "empty"],
    ["a byte order mark alone", "\xef\xbb\xbf", "empty"],
    ["white space", "\r\n \t\n", "empty"],
    ["zero bytes", "\0".repeat(1000), "binary"],
    ["an ELF file", "\x7fELF\x02\x01\x01\0\0\0\0\0", "binary"],
    ["control characters", "\x01\x02<p>", "binary"],
  ])("%s", (_what, content, kind) => {
    expect(kindOf(content)).toBe(kind);
  });

  test.each([
    ["\x89PNG\r\n\x1a\n", "a PNG picture"],
    ["\xff\xd8\xff\xe0", "a JPEG picture"],
    ["%PDF-1.7\n<a>", "a PDF document"],
    ["\x1f\x8b\x08", "a gzip file"],
    ["PK\x03\x04", "a ZIP archive"],
  ])("%j is %s", (content, what) => {
    expect(sniff(Buffer.from(content, "latin1"))).toMatchObject({ kind: "binary", what });
  });
});

test("any bytes get an answer, whatever follows the first 64 kB", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(["mail", "markup", "text", "empty", "binary"]).toContain(sniff(bytes).kind);
    }),
  );
  expect(kindOf(`${HEADER}\r\n${"x".repeat(200_000)}`)).toBe("mail");
  expect(kindOf(`${" ".repeat(70_000)}<p>`)).toBe("text");
});
