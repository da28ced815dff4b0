import fc from "fast-check";
import { simpleParser } from "mailparser";
import { describe, expect, test } from "vitest";
import { readAddresses } from "../../src/sources/email/address.ts";
import { decodeHeaderText } from "../../src/sources/email/encoded-word.ts";
import type { Field } from "../../src/sources/email/header.ts";
import { readEmail } from "../../src/sources/email/index.ts";
import { readParameters } from "../../src/sources/email/parameters.ts";
import { findPosition, openFixture } from "./email-file.ts";

async function readKnown(file: string, recipients: readonly string[] = []) {
  const { known } = await readEmail(openFixture(file).bytes, file, { recipients });
  const values = (data: string) => known.filter((one) => one.data === data).map((one) => one.value);
  return { values, known };
}

describe("who sent it to whom", () => {
  test("subject and sender's domain", async () => {
    const snapshot = await readEmail(openFixture("known-values").bytes, "a.eml");
    expect(snapshot).toMatchObject({
      target: "a.eml",
      source: "email",
      title: "Grüße für Jane",
      host: "shop.example.org",
      bytes: openFixture("known-values").bytes.length,
    });
  });

  test.each(["eight-bit-headers", "eight-bit-headers-latin1"])(
    "8-bit headers: %s",
    async (file) => {
      const { title, host } = await readEmail(openFixture(file).bytes, file);
      expect({ title, host }).toEqual({ title: "Grüße", host: "shop.example.org" });
      expect((await readKnown(file)).values("name")).toEqual(["Zoë"]);
    },
  );

  test("every recipient once, the sender's own address left out", async () => {
    const { values } = await readKnown("known-values", ["given@example.com", "BEN@example.com"]);
    expect(values("email-address")).toEqual([
      "given@example.com",
      "ben@example.com",
      "jane@home.example.net",
      "jane.alias@example.net",
      "jane.original@example.com",
      "jane.doe@example.com",
      "amy@example.com",
      "zoe@example.com",
      "carl@example.com",
    ]);
    expect(values("name")).toEqual(["a friend Ben Smith", "Doe, Jane", "Zoë Müller"]);
  });

  test("the address in a VERP Return-Path, when nothing else names it", async () => {
    expect((await readKnown("verp")).values("email-address")).toEqual(["jane.doe@example.com"]);
  });

  test("somebody who wrote to himself is a recipient", async () => {
    expect((await readKnown("to-myself")).values("email-address")).toEqual([
      "jane.doe@example.com",
    ]);
  });

  test("ids of message, mailing and recipient, but no unsubscribe token", async () => {
    const { values, known } = await readKnown("known-values");
    expect(values("message-id")).toEqual([
      "0100018f-1111-2222-3333-444455556666-000000@email.shop.example.org",
      "0100018f-1111-2222-3333-444455556666-000000",
      "u001.AbCdEfGhIjKlMnOp/QrStUv==",
    ]);
    expect(values("campaign-id")).toEqual([
      "campaign77:customer88:newsletter:esp",
      "campaign77",
      "customer88",
      "b7e4c1d29a.list-id.shop.example.org",
      "b7e4c1d29a",
      "shop4711.abcdef0123",
      "shop4711",
      "abcdef0123",
      "fedcba987654",
      "0123abcd99",
    ]);
    expect(values("recipient-id")).toEqual(["5f00ba11ee", "9988776655", "ab123cd456"]);
    expect(JSON.stringify(known)).not.toContain("unsubscribetoken1");
  });

  test("fields may be called like anything", async () => {
    const mail = "From: a@example.org\r\nconstructor: 123456789\r\n__proto__: 987654321\r\n\r\n";
    expect((await readEmail(Buffer.from(mail), "x")).known).toEqual([]);
  });

  test("thousands of recipients are bounded, and said", async () => {
    const to = Array.from({ length: 1_000 }, (_, index) => `r${index}@example.com`).join(", ");
    const snapshot = await readEmail(Buffer.from(`From: a@example.org\r\nTo: ${to}\r\n\r\n`), "x");
    expect(snapshot.known).toHaveLength(200);
    expect(snapshot.warnings).toEqual([
      "the mail has 1000 recipients; 800 of them were not looked for",
    ]);
  });
});

describe("loads of the header", () => {
  test("requests for receipts", async () => {
    const { bytes, text } = openFixture("receipts");
    const { loads } = await readEmail(bytes, "x");
    const rows = loads.flatMap(({ url, type, trigger, elements }) =>
      elements.map(({ attribute, line, column }) => ({
        url,
        type,
        trigger,
        attribute,
        line,
        column,
      })),
    );
    const row = (url: string, name: string) => ({
      url: `mailto:${url}@shop.example.org`,
      type: "receipt",
      trigger: "receipt",
      attribute: name.toLowerCase(),
      ...findPosition(text, `${name}:`),
    });
    expect(rows).toEqual([
      row("mdn", "Disposition-Notification-To"),
      row("second", "Disposition-Notification-To"),
      row("dsn", "Return-Receipt-To"),
      row("confirm", "X-Confirm-Reading-To"),
      row("read", "Read-Receipt-To"),
      // Switches without an address: the sender gets it.
      row("news", "X-PMRQC"),
      row("news", "Generate-Delivery-Report"),
    ]);
    expect(loads[0]?.elements[0]?.tag).toBe(
      'Disposition-Notification-To: "Shop, Receipts" <mdn@shop.example.org>, second@shop.example.org',
    );
    expect(loads[4]?.elements[0]?.tag).toBe("Read-Receipt-To: Empfänger <read@shop.example.org>");
  });

  test("receipts of a forwarded message ask nobody", async () => {
    const { loads } = await readEmail(openFixture("nested-messages").bytes, "x");
    expect(loads.filter(({ type }) => type === "receipt")).toEqual([]);
  });

  test("web addresses of lists and pictures of the sender", async () => {
    const { bytes, text } = openFixture("list-headers");
    const { loads } = await readEmail(bytes, "x");
    const at = (name: string) => findPosition(text, `${name}:`);
    expect(
      loads.map(({ url, type, trigger, elements: [element] }) => ({
        url,
        type,
        trigger,
        line: element?.line,
        column: element?.column,
        onlyIn: element?.onlyIn,
      })),
    ).toEqual([
      {
        url: "https://shop.example.org/leave?t=abcdef123",
        type: "link",
        trigger: "click",
        ...at("List-Unsubscribe"),
        onlyIn: undefined,
      },
      {
        url: "https://shop.example.org/help",
        type: "link",
        trigger: "click",
        ...at("List-Help"),
        onlyIn: undefined,
      },
      {
        url: "https://shop.example.org/archive",
        type: "link",
        trigger: "click",
        ...at("List-Archive"),
        onlyIn: undefined,
      },
      {
        url: "http://shop.example.org/archive/1",
        type: "link",
        trigger: "click",
        ...at("Archived-At"),
        onlyIn: undefined,
      },
      {
        url: "https://shop.example.org/face.png",
        type: "image",
        trigger: "open",
        ...at("X-Image-URL"),
        onlyIn: "clients that show x-image-url",
      },
    ]);
  });
});

describe("addresses", () => {
  test.each([
    ["a@example.org", ["a@example.org", undefined]],
    ["<a@example.org>", ["a@example.org", undefined]],
    ["Jane Doe <a@example.org>", ["a@example.org", "Jane Doe"]],
    ['"Doe, \\"J\\" <x@y>" <a@example.org>', ["a@example.org", 'Doe, "J" <x@y>']],
    ["a@example.org (Jane Doe)", ["a@example.org", "Jane Doe"]],
    ["=?utf-8?b?WsO2w6s=?= <a@example.org>", ["a@example.org", "Zöë"]],
    ["Jane <a@example.org", ["a@example.org", "Jane"]],
    ["Jane a@example.org", ["a@example.org", "Jane"]],
    ["<@relay.example,@two.example:a@example.org>", ["a@example.org", undefined]],
    ['"john doe"@example.org', ['"john doe"@example.org', undefined]],
    ["<mailto:a@example.org>", ["a@example.org", undefined]],
    ["'a@example.org' <a@example.org>", ["a@example.org", "a@example.org"]],
  ])("%s", async (value, [address, name]) => {
    expect(await mailboxesIn(value)).toEqual([{ address, ...(name !== undefined && { name }) }]);
  });

  test.each(["", "undisclosed-recipients:;", "Jane Doe", "<>", "@", "a@", ";;,,::", '"', "(", "<"])(
    "nobody in %j",
    async (value) => {
      expect(await mailboxesIn(value)).toEqual([]);
    },
  );

  test("ends on any text", async () => {
    const piece = fc.constantFrom(
      '"',
      "<",
      ">",
      "(",
      ")",
      ",",
      ";",
      ":",
      "@",
      "\\",
      " ",
      "a",
      "=?",
      "?=",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (pieces) => {
        for (const one of await mailboxesIn(pieces.join(""))) expect(one.address).toContain("@");
      }),
    );
  });

  test("plain mailboxes are read as mailparser reads them", async () => {
    const word = fc.stringMatching(/^[A-Za-z0-9.-]{1,8}$/);
    const encoded = fc.constantFrom(
      "=?iso-8859-1?q?J=F6rg?=",
      "=?utf-8?b?WsO2w6s=?= =?utf-8?q?_x?=",
    );
    const name = fc.oneof(
      fc.constant(""),
      encoded,
      fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" ")),
      fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => `"${words.join(", ")}"`),
    );
    const address = fc.tuple(word, word).map(([local, host]) => `${local}@${host}.example`);
    await fc.assert(
      fc.asyncProperty(name, address, async (shown, one) => {
        const value = shown ? `${shown} <${one}>` : one;
        const { to } = await simpleParser(`To: ${value}\r\n\r\n`);
        const theirs = [to ?? []].flat().flatMap((object) => object.value);
        const ours = await mailboxesIn(value);
        expect(ours.map((mailbox) => [mailbox.address, mailbox.name ?? ""])).toEqual(
          theirs.map((mailbox) => [mailbox.address, mailbox.name]),
        );
      }),
      { numRuns: 200 },
    );
  });

  test("keeps the fields apart", async () => {
    const [to, cc, from] = ["a@example.org", "", "Group: b@example.org, <c@example.org>;"].map(
      toField,
    );
    const addresses = await readAddresses([to, cc, from].filter((field) => field !== undefined));
    expect(addresses.of(to)).toEqual([{ address: "a@example.org" }]);
    expect(addresses.of(cc)).toEqual([]);
    expect(addresses.of(from).map(({ address }) => address)).toEqual([
      "b@example.org",
      "c@example.org",
    ]);
    expect(addresses.of(undefined)).toEqual([]);
  });

  test("says when there is more than it reads", async () => {
    const list = Array.from({ length: 20_000 }, (_, index) => `r${index}@example.org`).join(", ");
    const field = toField(list);
    const addresses = await readAddresses([field, toField("last@example.org")]);
    expect(addresses.cut).toBe(true);
    expect(addresses.of(field)[0]).toEqual({ address: "r0@example.org" });
  });
});

function toField(value: string): Field {
  return { name: "To", key: "to", value, offset: 0 };
}

async function mailboxesIn(value: string) {
  const field = toField(value);
  return (await readAddresses([field])).of(field);
}

describe("encoded words", () => {
  test.each([
    ["plain", "plain"],
    ["=?utf-8?q?a_b=C3=A9?=", "a bé"],
    ["=?UTF-8?B?w6k=?= =?utf-8?Q?=C3=A9?= x", "éé x"],
    ["=?utf-8?q?=C3?=\r\n =?utf-8?q?=A9?=", "é"],
    ["=?iso-8859-1*de?q?Gr=FC=DFe?= =?utf-8?q?!?=", "Grüße!"],
    ["=?iso-2022-jp?b?GyRCJDMbKEI=?=", "こ"],
    ["=?x-unknown?q?=E9?=", "é"],
    ["=?utf-8?x?abc?=", "=?utf-8?x?abc?="],
    ["a =?utf-8?q?b?= c", "a b c"],
    ["=?utf-8?q?spaces in it?=", "spaces in it"],
  ])("%s", (value, text) => {
    expect(decodeHeaderText(value)).toBe(text);
  });
});

describe("parameterised fields", () => {
  test.each([
    ["text/html; charset=utf-8", "text/html", { charset: "utf-8" }],
    ["TEXT/HTML ;Charset = 'utf-8'", "text/html", { charset: "'utf-8'" }],
    ["text/html charset=utf-8", "text/html", { charset: "utf-8" }],
    ['text/html; name="a;b\\"c"; x=1', "text/html", { name: 'a;b"c', x: "1" }],
    [
      'multipart/mixed; boundary="=_a (no comment)"',
      "multipart/mixed",
      { boundary: "=_a (no comment)" },
    ],
    ["a/b; x=(comment)1; x=2", "a/b", { x: "1" }],
    ["a/b; n*0*=utf-8''%C3%BC; n*1=b; n*2*=%20c", "a/b", { n: "üb c" }],
    ["a/b; n*=iso-8859-1'en'%FC", "a/b", { n: "ü" }],
    ['a/b; broken="no end', "a/b", { broken: "no end" }],
    ["a/b (never closed; x=1", "a/b", { x: "1" }],
    ["", "", {}],
  ])("%s", (field, value, parameters) => {
    const read = readParameters(field);
    expect({ value: read.value, parameters: Object.fromEntries(read.parameters) }).toEqual({
      value,
      parameters,
    });
  });
});
