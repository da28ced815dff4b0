import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type MboxMessage, splitMbox } from "../../src/sources/mbox.ts";
import { messagesOf } from "../../src/sources/messages.ts";

const FROM = "From shop@example.org Mon Nov 30 10:00:00 2026\n";

const mail = (subject: string, body: string, ...fields: string[]) =>
  ["From: Shop <shop@example.org>", `Subject: ${subject}`, ...fields, "", `${body}\n`].join("\n");

/** What each message is, from pieces of `size` bytes. */
async function split(text: string, { limit = 1e6, size = 7 } = {}): Promise<MboxMessage[]> {
  const bytes = Buffer.from(text, "latin1");
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
  const messages: MboxMessage[] = [];
  for await (const message of splitMbox(pieces, limit)) messages.push(message);
  return messages;
}

async function texts(text: string): Promise<(string | undefined)[]> {
  const messages = await split(text);
  return messages.map(({ bytes }) => bytes && Buffer.from(bytes).toString("latin1"));
}

describe("messages", () => {
  const [one, two] = [mail("one", "first"), mail("two", "second")];

  test("begin at separators, and know their number and line", async () => {
    const text = `${FROM}${one}\n${FROM}${two}`;
    expect(await texts(text)).toEqual([`${one}\n`, two]);
    expect((await split(text)).map(({ number, line }) => [number, line])).toEqual([
      [1, 2],
      [2, 8],
    ]);
  });

  test("with CRLF line ends, and behind what is no message", async () => {
    const crlf = `${FROM}${one}\n${FROM}${two}`.replaceAll("\n", "\r\n");
    expect(await texts(crlf)).toEqual([`${one}\n`, two].map((m) => m.replaceAll("\n", "\r\n")));
    expect(await texts(`\n\n${FROM}${one}`)).toEqual([one]);
  });

  test.each([
    ["prose", "\nFrom here on it is prose.\nNote the rest.\n"],
    ["prose above a colon", "\nFrom me\nPS: more\n"],
    [
      "a date without a blank line above or a field below",
      "text\nFrom x Mon Nov 30 10:00:00 2026\n\n",
    ],
  ])("do not end at %s", async (_, body) => {
    expect(await split(`${FROM}${mail("one", body)}`)).toHaveLength(1);
  });

  test.each([
    ["without an address", "\nFrom - Mon Nov 30 10:00:00 2026\n"],
    ["as Gmail's archives write it", "\nFrom 1847@xxx Mon Nov 30 10:00:00 +0000 2026\n"],
    ["without a date", "\nFrom MAILER-DAEMON\n"],
    ["without a blank line above", FROM],
  ])("end at a separator %s", async (_, separator) => {
    expect(await split(`${FROM}${one}${separator}${two}`)).toHaveLength(2);
  });

  test("lose the > before a line that begins like a separator, one of several", async () => {
    const body = "x\n>From a Mon Nov 30 10:00:00 2026\n>>From b\n> From c\nx>From d";
    const [message] = await split(`${FROM}${mail("one", body)}`);
    expect(Buffer.from(message?.bytes ?? []).toString()).toBe(
      mail("one", "x\nFrom a Mon Nov 30 10:00:00 2026\n>From b\n> From c\nx>From d"),
    );
    expect(message?.unquoted).toEqual(new Set([6, 7]));
  });

  test("end where Content-Length says, if a message or the end follows there", async () => {
    const body = `\n${FROM}${mail("inner", "not quoted")}`;
    const whole = mail("one", body, `Content-Length: ${body.length + 1}`);
    expect(await texts(`${FROM}${whole}\n${FROM}${two}`)).toEqual([`${whole}\n`, two]);
    expect(await texts(`${FROM}${whole}`)).toEqual([whole]);
  });

  test.each([1, 40, 90, 1e5, 1e11])(
    "hide nothing behind a Content-Length of %i",
    async (length) => {
      const wrong = mail("one", "first", `Content-Length: ${length}`);
      expect(await texts(`${FROM}${wrong}\n${FROM}${two}`)).toEqual([`${wrong}\n`, two]);
    },
  );

  test("over the limit are told without their bytes, and the others are whole", async () => {
    const large = mail("large", "x\n".repeat(100_000));
    const text = `${FROM}${one}\n${FROM}${large}\n${FROM}${two}`;
    const messages = await split(text, { limit: 10_000, size: 1_000 });
    expect(messages.map(({ bytes }) => bytes !== undefined)).toEqual([true, false, true]);
    expect(messages[1]?.size).toBe(large.length + 1);
    expect(messages[2]?.line).toBe(text.slice(0, text.lastIndexOf(two)).split("\n").length);
    const targets = [];
    for await (const target of messagesOf("a.mbox", [Buffer.from(text)], 10_000))
      targets.push(target);
    expect(targets[1]).toMatchObject({
      target: "a.mbox#2",
      error: {
        code: "too-large",
        message: expect.stringContaining(`from line ${messages[1]?.line}`),
      },
    });
  });
});

test("an archive of 200 MB, with a message of 100 MB in it, takes the memory of one piece", async () => {
  const piece = Buffer.from(`${FROM}${mail("one", "x".repeat(100_000))}\n`);
  const huge = Buffer.from(`${"y".repeat(999)}\n`);
  let peak = 0;
  function* pieces() {
    for (let count = 0; count < 1_000; count += 1) yield piece;
    yield Buffer.from(`${FROM}${mail("huge", "y")}`);
    for (let count = 0; count < 100_000; count += 1) yield huge;
    yield Buffer.from(`\n${FROM}${mail("last", "x")}`);
  }
  const before = process.memoryUsage().arrayBuffers;
  const large: number[] = [];
  let last = 0;
  for await (const { number, bytes } of splitMbox(pieces(), 1_000_000)) {
    peak = Math.max(peak, process.memoryUsage().arrayBuffers - before);
    if (!bytes) large.push(number);
    last = number;
  }
  expect([large, last]).toEqual([[1_001], 1_002]);
  expect(peak).toBeLessThan(60_000_000);
});

test("however the bytes come, the messages are the same and hold every byte", async () => {
  const line = fc.constantFrom(
    FROM.trimEnd(),
    ">From x",
    "From x",
    "Subject: a",
    "Content-Length: 30",
    "",
    "",
    "text",
    "\r",
  );
  const text = fc.array(line, { maxLength: 40 }).map((lines) => lines.join("\n"));
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 50 }), async (content, size) => {
      const messages = await split(content, { size });
      expect(messages).toEqual(await split(content, { size: 1e6 }));
      const lines = content.split("\n").length;
      for (const { line: first, number } of messages) {
        expect(first).toBeLessThanOrEqual(lines + 1);
        expect(number).toBeGreaterThan(0);
      }
      const kept = messages.reduce((sum, { size: bytes }) => sum + bytes, 0);
      const separators = content.match(/^>?From [^\n]*(?:\n|$)/gm)?.join("").length ?? 0;
      expect(kept).toBeGreaterThanOrEqual(
        content.trim() === "" ? 0 : content.length - separators - 80,
      );
    }),
    { numRuns: 300 },
  );
});
