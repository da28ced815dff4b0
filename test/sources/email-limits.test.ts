import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readEmail } from "../../src/sources/email/index.ts";

const TOP = "From: a@shop.example.org\r\nTo: jane@example.com\r\nMIME-Version: 1.0\r\n";
const PIXEL = '<img src="https://t.example.org/1">';

async function read(mail: string) {
  const { loads, warnings, known } = await readEmail(Buffer.from(mail, "latin1"), "x.eml");
  return { elements: loads.flatMap((load) => load.elements), warnings, known };
}

// Each of these is quadratic or worse when it is read naively, and would outlast the test's time.
describe("hostile mails end, and say what was cut", () => {
  test("300 levels of multipart", async () => {
    let mail = `${TOP}Content-Type: multipart/mixed; boundary="b0"\r\n\r\n`;
    for (let level = 0; level < 300; level += 1) {
      mail += `--b${level}\r\nContent-Type: multipart/mixed; boundary="b${level + 1}"\r\n\r\n`;
    }
    mail += `--b300\r\nContent-Type: text/html\r\n\r\n${PIXEL}\r\n`;
    const { elements, warnings } = await read(mail);
    expect(elements).toMatchObject([{ line: 5 + 3 * 300 + 4, column: 1 }]);
    expect(warnings[0]).toBe("parts nested more than 100 deep were not taken apart");
    expect(warnings[1]).toMatch(/its text was read as HTML$/);
  });

  test("100,000 messages in each other", async () => {
    const message = "Content-Type: message/rfc822\r\n\r\n";
    const { warnings } = await read(TOP + message.repeat(100_000) + PIXEL);
    expect(warnings[0]).toBe("parts nested more than 100 deep were not taken apart");
  });

  test("99 levels are read in full", async () => {
    const message = "Content-Type: message/rfc822\r\n\r\n";
    const mail = `${TOP}${message.repeat(98)}Content-Type: text/html\r\n\r\n${PIXEL}`;
    const { elements, warnings } = await read(mail);
    expect(warnings).toEqual([]);
    expect(elements[0]?.part).toBe(Array.from({ length: 99 }, () => "1").join("."));
  });

  test("2,500 parts", async () => {
    const part = `--b\r\nContent-Type: text/html\r\n\r\n${PIXEL}\r\n`;
    const mail = `${TOP}Content-Type: multipart/mixed; boundary="b"\r\n\r\n${part.repeat(2_500)}`;
    const { elements, warnings } = await read(mail);
    expect(warnings[0]).toBe("the mail has more than 2000 parts; what follows was not taken apart");
    // The multipart is one of the 2,000; what is past them is read as loose text.
    expect(elements).toHaveLength(2_500);
    expect(elements[1_998]?.part).toBe("1999");
    expect(elements[1_999]?.part).toBeUndefined();
  });

  test("half a million empty parts", async () => {
    const mail = `${TOP}Content-Type: multipart/mixed; boundary="b"\r\n\r\n${"--b\r\n\r\n".repeat(500_000)}`;
    expect((await read(mail)).warnings).toHaveLength(2);
  });

  test.each([
    [
      "one field of 3 MB",
      `X-Long: ${"x".repeat(70)}\r\n${`\t${"y".repeat(75)}\r\n`.repeat(40_000)}`,
    ],
    ["half a million fields", "a: b\r\n".repeat(500_000)],
    ["a line of 3 MB", `X-Long: ${"x".repeat(3_000_000)}\r\n`],
  ])("a header of %s", async (_, fields) => {
    const { elements, warnings } = await read(
      `${TOP}${fields}Content-Type: text/html\r\n\r\n${PIXEL}`,
    );
    expect(elements).toMatchObject([{ part: "1", column: 1 }]);
    expect(warnings).toEqual(["a header of more than 1 MB or 10,000 fields was cut"]);
  });

  test.each(["7bit", "quoted-printable", "base64"])("a line of 10 MB in %s", async (encoding) => {
    const html = `<p>${"x=y ".repeat(2_500_000)}${PIXEL}`;
    const body = {
      "7bit": html,
      "quoted-printable": html.replaceAll("=", "=3D"),
      base64: Buffer.from(html).toString("base64"),
    }[encoding];
    const { elements } = await read(
      `${TOP}Content-Type: text/html\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`,
    );
    const column = {
      "7bit": html.length - PIXEL.length + 1,
      "quoted-printable": html.length - PIXEL.length + 2 * 2_500_000 + 1,
      base64: Math.floor(((html.length - PIXEL.length) * 8) / 6) + 1,
    }[encoding];
    expect(elements).toMatchObject([{ line: 7, column }]);
  });

  test("50,000 loads in 2 MB, escaped, on one line", async () => {
    const tag = '=C3=A9<img src=3D"https://t.example.org/1">';
    const { elements } = await read(
      `${TOP}Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${tag.repeat(50_000)}`,
    );
    expect(elements).toHaveLength(50_000);
    expect(elements.at(-1)).toMatchObject({ line: 7, column: 49_999 * tag.length + 7 });
  });

  test.each([
    [
      "boundary lines that are none",
      `Content-Type: multipart/mixed; boundary="b"\r\n\r\n${"--\n".repeat(1_000_000)}`,
    ],
    ["dashes", `Content-Type: multipart/mixed; boundary="b"\r\n\r\n${"-".repeat(5_000_000)}`],
    [
      "multiparts without boundary",
      `Content-Type: multipart/mixed\r\n\r\n${"--x\nfoo\n".repeat(200_000)}`,
    ],
    [
      "blanks in quoted-printable",
      `Content-Transfer-Encoding: quoted-printable\r\n\r\n${" ".repeat(5_000_000)}${"= ".repeat(500_000)}`,
    ],
    ["angle brackets in an address", `Cc: ${"<,".repeat(400_000)}\r\n\r\n`],
    ["parentheses in an address", `Cc: ${"(".repeat(800_000)}\r\n\r\n`],
    ["at signs in an address", `Cc: ${"a@".repeat(400_000)}\r\n\r\n`],
    ["half encoded words", `X-Campaign: ${"=?a?q?".repeat(100_000)}\r\n\r\n`],
    ["half web addresses", `List-Unsubscribe: ${"<http".repeat(150_000)}\r\n\r\n`],
    ["parameters", `Content-Type: text/html; ${"a ".repeat(400_000)}\r\n\r\n`],
    ["comments", `Content-Type: text/html${"(".repeat(400_000)}\r\n\r\n`],
    ["blank lines", `\r\n${"\r\n".repeat(2_000_000)}x`],
  ])("many %s", async (_, rest) => {
    expect((await read(TOP + rest)).elements).toEqual([]);
  });

  test("ids without end", async () => {
    const ids = Array.from({ length: 50_000 }, (_, index) => `&id=abc${100_000 + index}`).join("");
    const { known } = await read(`${TOP}X-Report-Abuse: https://x.example.org/?${ids}\r\n\r\n`);
    expect(known).toHaveLength(301);
  });

  test("addresses without end", async () => {
    const { known } = await read(`${TOP}Cc: ${"a@b,".repeat(200_000)}\r\n\r\n`);
    expect(known.map(({ value }) => value)).toEqual(["jane@example.com", "a@b"]);
  });

  test("HTML behind 100,000 last boundaries", async () => {
    const { elements, warnings } = await read(
      `${TOP}Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n${`--b--\n${PIXEL}\n`.repeat(100_000)}`,
    );
    expect(elements).toHaveLength(2_000);
    expect(warnings[0]).toBe(
      "there is text between parts in more than 2000 places; it was not read",
    );
  });

  test("calendars and mboxes without end", async () => {
    const ics = await read(
      `${TOP}Content-Type: text/calendar\r\n\r\n${"ATTACH:https://x.example.org/a\r\n".repeat(100_000)}`,
    );
    expect(ics.elements).toHaveLength(50_000);
    expect(ics.warnings).toEqual([
      "part 1: the calendar has more than 50000 lines; the rest was not read",
    ]);
    const mbox = await read(
      "From a@b Mon\r\nFrom: a@example.org\r\n\r\nbody\r\n\r\n".repeat(100_000),
    );
    expect(mbox.warnings).toEqual(["the file is an mbox: 99999 more messages in it were not read"]);
  });

  test("messages encoded in encoded messages", async () => {
    let inner = `Content-Type: text/html\r\n\r\n${PIXEL}`;
    for (let level = 0; level < 8; level += 1) {
      inner = `Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(inner).toString("base64")}`;
    }
    const { warnings } = await read(TOP + inner);
    expect(warnings).toEqual(["part 1.1.1.1.1.1 is encoded several times over; it was not read"]);
  });
});

test("any bytes give a snapshot or a TargetError, with places inside the file", async () => {
  const piece = fc.constantFrom(
    "From: a@b.example\r\n",
    "Content-Type: multipart/mixed; boundary=b\r\n",
    "Content-Type: message/rfc822\r\n",
    "Content-Type: text/html; charset=utf-16\r\n",
    "Content-Type: text/html\r\n",
    "Content-Transfer-Encoding: base64\r\n",
    "Content-Transfer-Encoding: quoted-printable\r\n",
    "\r\n",
    "\n",
    "\r",
    "--b\r\n",
    "--b--\r\n",
    PIXEL,
    "=\r\n",
    "=3D",
    "PGltZyBzcmM9Imh0dHBzOi8vdC5leGFtcGxlLm9yZy8yIj4=",
    "\0",
    "é",
    "\xff\xfe",
    "<",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      const mail = pieces.join("");
      const outcome = await readEmail(Buffer.from(mail, "latin1"), "x").catch(
        (error: Error) => error,
      );
      if (outcome instanceof Error) {
        expect(outcome.name).toBe("TargetError");
        return;
      }
      const lines = mail.split(/\r\n|\r|\n/).length;
      for (const { line } of outcome.loads.flatMap((load) => load.elements)) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines);
      }
    }),
    { numRuns: 1_000 },
  );
});
