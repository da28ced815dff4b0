import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { TargetError } from "../../src/errors.ts";
import type { Snapshot } from "../../src/model.ts";
import { readTarget } from "../../src/sources/file.ts";
import { type Message, msgFile } from "../msg-file.ts";

const folder = mkdtempSync(path.join(tmpdir(), "msg-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(content: Uint8Array, name = "a.msg"): Promise<Snapshot> {
  const file = path.join(folder, "document");
  writeFileSync(file, content);
  const [one] = await readTarget({ kind: "file", name, path: file });
  if (!one || "status" in one) throw new Error("was not read");
  return one;
}

/** `image https://… in 1 at 3:5` */
const places = ({ loads }: Snapshot) =>
  loads.map(
    ({ type, url, elements: [at] }) => `${type} ${url} in ${at?.part} at ${at?.line}:${at?.column}`,
  );

const SUBJECT = "0037001F";
const HEADERS = "007D001F";
const HTML = "10130102";
const BODY = "1000001F";
const RTF = "10090102";
const CODEPAGE = "3FDE0003";
const DATA = "37010102";
const FILE_NAME = "3707001F";
const MIME_TYPE = "370E001F";
const RECEIPT = "0029000B";
const SENDER = "5D01001F";
const ADDRESS = "39FE001F";
const RECIPIENT_TYPE = "0C150003";

const PIXEL =
  '<p>Hello</p>\n <img src="https://t.example/open?e=reader@example.com" width=1 height=1>';

/** Rich text that is not compressed (MS-OXRTFCP §2.1.3.1). */
function rtf(text: string, said = text.length + 12): Buffer {
  const header = Buffer.alloc(16);
  header.writeUInt32LE(said, 0);
  header.writeUInt32LE(text.length, 4);
  header.write("MELA", 8, "latin1");
  return Buffer.concat([header, Buffer.from(text, "latin1")]);
}

const RECEIVED: Message = {
  properties: {
    [SUBJECT]: "Grüße",
    [HEADERS]:
      "Received: from a by b\r\nFrom: Shop <shop@example.org>\r\nTo: reader@example.com\r\n" +
      "Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\nDisposition-Notification-To: proof@example.org\r\n" +
      "X-Campaign-ID: spring-2026-17\r\nMIME-Version: 1.0\r\n" +
      'Content-Type: multipart/alternative;\r\n\tboundary="gone"\r\n\r\n',
    [HTML]: Buffer.from(`<p>\xe4</p>${PIXEL}`, "latin1"),
    [CODEPAGE]: 1252,
    [BODY]: "Hello",
  },
};

describe.each(["a.msg", "misnamed.eml", "no-name"])(
  "a message that was received, as %s",
  (name) => {
    test("is read as the mail that it was", async () => {
      const snapshot = await read(msgFile(RECEIVED), name);
      expect(snapshot).toMatchObject({ source: "email", host: "example.org", title: "Grüße" });
      expect(places(snapshot)).toEqual([
        "receipt mailto:proof@example.org in undefined at undefined:undefined",
        "image https://t.example/open?e=reader@example.com in 1 at 2:2",
      ]);
      expect(snapshot.known).toEqual(
        expect.arrayContaining([
          { data: "email-address", value: "reader@example.com" },
          { data: "campaign-id", value: "spring-2026-17" },
        ]),
      );
      expect(snapshot.warnings).toEqual([
        "read from an Outlook message: lines are those of the body that was taken out of it",
      ]);
    });
  },
);

test("a message that was sent has its recipients and its receipt from Outlook's properties", async () => {
  const snapshot = await read(
    msgFile({
      properties: {
        [SUBJECT]: "Hi\r\nBcc: x@example.net",
        [SENDER]: "me@example.org",
        [RECEIPT]: 1,
        "1013001F": PIXEL,
      },
      recipients: [
        { [ADDRESS]: "reader@example.com", [RECIPIENT_TYPE]: 1 },
        { [ADDRESS]: "second@example.com", [RECIPIENT_TYPE]: 2 },
      ],
    }),
  );
  expect(snapshot).toMatchObject({ host: "example.org", title: "Hi Bcc: x@example.net" });
  expect(
    snapshot.known.filter(({ data }) => data === "email-address").map(({ value }) => value),
  ).toEqual(["reader@example.com", "second@example.com"]);
  expect(snapshot.loads.map(({ type }) => type)).toEqual(["receipt", "image"]);
});

test("HTML and messages that are attached are searched, however deep", async () => {
  const image = (name: string) => Buffer.from(`<img src="https://t.example/${name}">`);
  const innermost: Message = { properties: { [SUBJECT]: "third", [HTML]: image("third") } };
  const snapshot = await read(
    msgFile({
      properties: { [HTML]: image("first") },
      attachments: [
        { [FILE_NAME]: "a.html", [DATA]: image("attached") },
        {
          message: {
            properties: { [HTML]: image("second") },
            attachments: [{ message: innermost }],
          },
        },
        { [FILE_NAME]: "b.msg", [DATA]: msgFile({ properties: { [HTML]: image("file") } }) },
        { [FILE_NAME]: "c.msg", [DATA]: msgFile(innermost).subarray(0, 1024) },
        {
          [MIME_TYPE]: "message/rfc822",
          [DATA]: Buffer.from(`Subject: x\nContent-Type: text/html\n\n${image("mail")}`),
        },
      ],
    }),
  );
  const found = new Map(
    snapshot.loads.map(({ url, elements: [at] }) => [url.split("/").pop(), at?.part]),
  );
  expect(Object.fromEntries(found)).toEqual({
    first: "1",
    attached: "2",
    second: "3.1",
    third: "3.2.1",
    file: "4.1",
    mail: "6.1",
  });
  expect(snapshot.warnings.join()).toContain('the attached message "c.msg" was not read');
});

describe("HTML that is wrapped into rich text", () => {
  const WRAPPED = String.raw`{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}}{\*\htmltag64 <p>}\'e4{\*\htmltag84 <img src="https://t.example/rtf?e=reader@example.com">}}`;

  test("is taken out", async () => {
    const snapshot = await read(msgFile({ properties: { [BODY]: "x", [RTF]: rtf(WRAPPED) } }));
    expect(places(snapshot).join()).toContain(
      "image https://t.example/rtf?e=reader@example.com in 1 at 1:",
    );
    expect(snapshot.warnings).toHaveLength(1);
  });

  test.each([
    [
      "is rich text, not HTML",
      rtf(String.raw`{\rtf1\ansi{\field{\*\fldinst INCLUDEPICTURE "https://t.example/x"}}}`),
    ],
    ["is cut off", rtf(WRAPPED, 0x7fffffff)],
    ["is cut off", rtf(WRAPPED).subarray(0, 9)],
    ["is nested more than 1000 deep", rtf(`${WRAPPED.slice(0, -1)}${"{".repeat(50_000)}`)],
    ["is no rich text that can be read", rtf(`${WRAPPED}`).fill(0, 8, 12)],
    ["is longer than 2,000,000 bytes", rtf(WRAPPED.padEnd(2_000_001))],
  ])("that %s is a warning", async (why, compressed) => {
    const { warnings } = await read(msgFile({ properties: { [BODY]: "x", [RTF]: compressed } }));
    expect(warnings.join()).toContain(`the body ${why}`);
  });
});

test("a message without a body is told", async () => {
  const { warnings } = await read(msgFile({ properties: { [SUBJECT]: "x" } }));
  expect(warnings).toContain("the message has no body that could be read");
});

describe("hostile", () => {
  const whole = msgFile({
    properties: { ...RECEIVED.properties, [BODY]: "x".repeat(20_000) },
    attachments: [{ [FILE_NAME]: "a.html", [DATA]: Buffer.from(PIXEL) }],
  });

  async function outcome(bytes: Uint8Array): Promise<string> {
    try {
      return (await read(bytes)).source;
    } catch (error) {
      if (error instanceof TargetError) return error.code;
      throw error;
    }
  }

  test("another Office file is no mail", async () => {
    const other = Buffer.from(whole);
    const at = other.lastIndexOf(Buffer.from("__properties_version1.0", "utf16le"));
    let root = other.indexOf(Buffer.from("__properties_version1.0", "utf16le"));
    for (
      ;
      root !== -1;
      root = other.indexOf(Buffer.from("__properties_version1.0", "utf16le"), root + 1)
    ) {
      other.write("WordDocument", root, "utf16le");
    }
    expect(at).toBeGreaterThan(0);
    expect(await outcome(other)).toBe("not-a-mail");
  });

  test("sectors that run in a circle", async () => {
    const circle = Buffer.from(whole);
    const table = (circle.readUInt32LE(76) + 1) * 512;
    for (let sector = 0; sector < 128; sector++) circle.writeUInt32LE(sector, table + sector * 4);
    await expect(read(circle)).rejects.toMatchObject({
      code: "unreadable",
      hint: expect.any(String),
    });
  });

  test("cut off anywhere, it fails", async () => {
    for (let length = 8; length < whole.length; length += 397) {
      expect(await outcome(whole.subarray(0, length))).toBe("unreadable");
    }
  });

  test("changed anywhere, it fails or is read, and ends", async () => {
    const outcomes = ["unreadable", "not-a-mail", "email"];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.constantFrom(0, 1, 2, 127, 254, 255)), {
          minLength: 1,
          maxLength: 12,
        }),
        async (changes) => {
          const changed = Buffer.from(whole);
          for (const [at, byte] of changes) changed[at < 8 ? 8 : at] = byte;
          expect(outcomes).toContain(await outcome(changed));
        },
      ),
      { numRuns: 300 },
    );
  });
});
