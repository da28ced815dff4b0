import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { severityOf } from "../../src/severity.ts";
import { WRITINGS } from "./encodings.ts";
import { createLoad, leaksOf } from "./load.ts";

const PERSON = {
  user: { id: "u-4711", first_name: "Jane", phone: "0170 1234567" },
  city: "München",
  zip: "80331",
  gender: "f",
  birthday: "1980-02-29",
  plan: "free",
};
const TOLD = [
  "recipient-id user.id",
  "name user.first_name",
  "phone user.phone",
  "location city",
  "location zip",
  "profile gender",
  "profile birthday",
];

const briefly = (url: string) =>
  leaksOf(url)
    .filter(({ basis }) => basis === "decoded")
    .map(({ data, meaning = "" }) => `${data} ${meaning.replace(/^by its key, /, "")}`);

describe("a token that decodes, without a known value", () => {
  test.each([
    ["base64", WRITINGS.base64, ["base64", "json"]],
    ["base64url", WRITINGS.base64url, ["base64", "json"]],
    ["hex", WRITINGS.hex, ["hex", "json"]],
    ["lz-string", WRITINGS["lz-string"], ["lz-string", "json"]],
    ["gzip", WRITINGS.gzip, ["base64", "gzip", "json"]],
    [
      "three layers",
      (text: string) => WRITINGS.base64(WRITINGS.hex(WRITINGS.base64(text))),
      ["base64", "hex", "base64", "json"],
    ],
  ] as const)("to JSON: %s", (name, write, chain) => {
    const token = encodeURIComponent(write(JSON.stringify(PERSON)));
    for (const url of [
      `https://t.example/o/${name === "gzip" ? `?t=${token}` : token}`,
      `https://t.example/o?t=${token}`,
    ]) {
      expect(briefly(url)).toEqual(TOLD);
      const leaks = leaksOf(url).filter(({ basis }) => basis === "decoded");
      const [first] = leaks;
      expect(first?.value).toBe("u-4711");
      expect(first?.field).toMatch(/^(?:path 2|t)\.user\.id$/);
      const told = first?.encodings?.filter((step) => step !== "percent");
      expect(told?.map((step) => step.replace("base64url", "base64"))).toEqual(chain);
      expect(severityOf(leaks)).toBe("high");
    }
  });

  test("to a JWT", () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const token = `${part({ alg: "none" })}.${part(PERSON)}.c2lnbmF0dXJl`;
    expect(briefly(`https://t.example/o?t=${token}`)).toEqual(TOLD);
  });

  test("to a query", () => {
    const token = WRITINGS.base64url("first_name=Jane&tel=%2B491701234567&page=3&city=Ulm");
    expect(briefly(`https://t.example/o/${token}`)).toEqual([
      "name first_name",
      "phone tel",
      "location city",
    ]);
  });

  test("to a phone number", () => {
    for (const write of [WRITINGS.base64url, WRITINGS.hex]) {
      const [leak] = leaksOf(`https://t.example/o?t=${write("+491701234567")}`);
      expect(leak).toMatchObject({ data: "phone", value: "+491701234567", basis: "decoded" });
    }
  });

  test("a name is a person's where the object is one", () => {
    const url = (value: object) =>
      `https://t.example/?d=${WRITINGS.base64url(JSON.stringify(value))}`;
    expect(briefly(url({ user: { name: "Jane Doe" } }))).toEqual(["name user.name"]);
    expect(briefly(url({ name: "Jane Doe", phone: "+491701234567" }))).toEqual([
      "name name",
      "phone phone",
    ]);
    expect(briefly(url({ name: "Spring Sale" }))).toEqual([]);
    expect(briefly(url({ event: { name: "Spring Sale" }, app_name: "Shop" }))).toEqual([]);
  });

  test.each([
    { phone: 1 },
    { phone: "yes" },
    { first_name: "null" },
    { first_name: "a8f3b2" },
    { city: "https://example.org/" },
    { product: { id: "p-17" } },
    { id: "abc-17" },
    { user_id: "0f" },
    { state: "open", region: "eu-1", address: "0x12" },
    { email: "5d41402abc4b2a76b9719d911017c592" },
    { time: 1_700_000_000, seen: "1700000000123" },
  ])("%o tells nothing of a person", (value) => {
    const said = briefly(`https://t.example/?d=${WRITINGS.base64url(JSON.stringify(value))}`);
    expect(said.filter((one) => !one.startsWith("recipient-id user_id"))).toEqual([]);
  });

  test("a 32-digit hex token under the key of an address is that, and no digest of anybody's", () => {
    const token = WRITINGS.base64url('{"email":"5d41402abc4b2a76b9719d911017c592"}');
    for (const url of [
      `https://t.example/?email=5d41402abc4b2a76b9719d911017c592`,
      `https://t.example/?d=${token}`,
    ]) {
      for (const { data, meaning = "" } of leaksOf(url)) {
        expect(data).toBe("other-id");
        expect(meaning).not.toMatch(/md5|address/i);
      }
    }
  });
});

describe("fields that stand there plainly", () => {
  const plain = (url: string, more = {}) =>
    leaksOf(createLoad(url, more))
      .filter(({ basis }) => basis === "decoded")
      .map(({ data, field }) => `${data} ${field}`);

  test("of a message", () => {
    expect(plain("https://t.example/o?first_name=J%C3%B6rg&zip=10115&dob=1980-01-02")).toEqual([
      "name first_name",
      "location zip",
      "profile dob",
    ]);
    expect(plain("https://t.example/o?phone=%2B491701234567")).toEqual(["phone phone"]);
  });

  test("the sender's own number to be called is nobody's", () => {
    const link = { type: "link", trigger: "click" };
    expect(plain("https://api.whatsapp.com/send?phone=491701234567", link)).toEqual([]);
    expect(plain("https://wa.me/491701234567", link)).toEqual([]);
  });

  test("of a page's body", () => {
    const body = JSON.stringify({ batch: [{ traits: { phone: "+491701234567" }, userId: "u7" }] });
    const requests = [{ method: "POST", headers: {}, body }];
    expect(plain("https://t.example/b", { state: "sent", requests })).toEqual([
      "phone batch.traits.phone",
      "recipient-id batch.userId",
    ]);
  });

  test("timestamps and ids are no phone numbers", () => {
    const query = "ts=1700000000&id=4915112345678&n=00491701234567&x=%2B1700&phone=12345";
    expect(plain(`https://t.example/o?${query}`)).toEqual([]);
  });
});

test("random tokens name nobody", () => {
  const bytes = fc.uint8Array({ minLength: 4, maxLength: 80 }).map((array) => Buffer.from(array));
  const token = fc.oneof(
    bytes.map((one) => one.toString("base64url")),
    bytes.map((one) => one.toString("hex")),
    fc.uuid(),
    fc.stringMatching(/^\d{6,18}$/),
    fc.stringMatching(/^[A-Za-z0-9]{6,40}$/),
  );
  const key = fc.constantFrom("t", "id", "e", "h", "token", "u", "ph", "x");
  fc.assert(
    fc.property(token, key, fc.boolean(), (text, name, isInPath) => {
      fc.pre(!(name === "ph" && /^\d+$/.test(text)));
      const url = isInPath ? `https://t.example/o/${text}` : `https://t.example/o?${name}=${text}`;
      const named = leaksOf(url).filter(
        ({ data }) => data === "email-address" || data === "phone" || data === "name",
      );
      expect(named).toEqual([]);
    }),
    { numRuns: 1_500 },
  );
});
