import { describe, expect, test } from "vitest";
import type { Load, RequestFacts, Snapshot } from "../../src/model.ts";
import { scanSnapshot } from "../../src/scan.ts";
import { hideCredentials } from "../../src/sources/page/credentials.ts";
import { cutTexts, MAX_URL } from "../../src/sources/page/cut-texts.ts";

describe("credentials of the target's URL", () => {
  const credentials = { username: "me", password: "open sesame" };
  const packed = Buffer.from("me:open sesame").toString("base64");

  test.each([
    ["as it is", "the word is open sesame!"],
    ["in a query", `https://a.test/?p=${encodeURIComponent("open sesame")}`],
    ["before a host", "https://me:open%20sesame@a.test/"],
    ["packed", `https://a.test/?auth=${packed}`],
    ["packed by itself", Buffer.from("open sesame").toString("base64")],
    ["packed and escaped", `https://a.test/?auth=${encodeURIComponent(packed)}`],
  ])("are not told: %s", (_, text) => {
    const hidden = hideCredentials({ loads: [{ url: text, body: text }] }, credentials);
    const [{ url, body } = { url: "", body: "" }] = hidden.loads;
    expect(url).toContain("[credentials]");
    expect(url + body).not.toMatch(/sesame/);
    expect(url).not.toContain(packed.replace(/=+$/, ""));
  });

  test("of authorization headers the scheme stays, also of those that hold a hash", () => {
    const headers = { authorization: `Digest username="me", response="5ccc"`, accept: "*/*" };
    expect(hideCredentials({ headers }, credentials)).toEqual({
      headers: { authorization: "Digest", accept: "*/*" },
    });
  });

  test("a short password is no reason to hide letters, a token for a name is one", () => {
    const short = { username: "me", password: "a" };
    expect(hideCredentials(["a banana", "me:a@a.test"], short)).toEqual([
      "a banana",
      "[credentials]a.test",
    ]);
    const token = { username: "tok_12345", password: "" };
    expect(hideCredentials("?t=tok_12345", token)).toBe("?t=[credentials]");
  });

  test("everything else stays as it is", () => {
    const facts = { at: 3, isCut: false, none: null, list: [1, "two"] };
    expect(hideCredentials(facts, credentials)).toEqual(facts);
  });
});

describe("long texts", () => {
  const load = (url: string, request: Partial<RequestFacts> = {}): Load => ({
    url,
    type: "image",
    trigger: "open",
    state: "sent",
    elements: [],
    requests: [{ method: "GET", headers: {}, ...request }],
  });
  const lengths = (loads: readonly Load[]) => loads.map(({ url }) => url.length);

  test("usual ones stay as they are, without a warning", () => {
    const warnings = new Set<string>();
    const loads = [load(`https://a.test/?${"q".repeat(60_000)}`, { body: "b".repeat(900_000) })];
    expect(cutTexts(loads, warnings)).toEqual(loads);
    expect([...warnings]).toEqual([]);
  });

  test("an address is cut, wherever it stands, and said so once", () => {
    const warnings = new Set<string>();
    const long = `https://a.test/?${"q".repeat(1_500_000)}`;
    const [cut] = cutTexts([load(long, { redirectedTo: long, frame: long })], warnings);
    const { redirectedTo, frame } = cut?.requests[0] ?? {};
    const told = [cut?.url, redirectedTo, frame].map((text) => text?.length);
    expect(told).toEqual([MAX_URL, MAX_URL, MAX_URL]);
    expect([...warnings]).toEqual([expect.stringMatching(/only the start was kept/)]);
  });

  test("of many long ones the later are cut shorter", () => {
    const warnings = new Set<string>();
    const many = Array.from({ length: 100 }, () => load("u".repeat(60_000)));
    const cut = lengths(cutTexts(many, warnings));
    expect(cut[0]).toBe(60_000);
    expect(cut.at(-1)).toBe(2_000);
    expect(warnings.size).toBe(1);
  });

  test("of bodies a page's share is kept", () => {
    const warnings = new Set<string>();
    const many = Array.from({ length: 20 }, () => load("u", { body: "b".repeat(1_000_000) }));
    const cut = cutTexts(many, warnings).map(({ requests }) => requests[0]?.body?.length);
    expect(cut.slice(0, 10)).toEqual(Array(10).fill(1_000_000));
    expect(cut.slice(10)).toEqual(Array(10).fill(0));
    expect([...warnings]).toEqual([expect.stringMatching(/the first 10 MB/)]);
  });

  test("what is longer than decoders read is said", async () => {
    const snapshot = (body: string): Snapshot => ({
      target: "x",
      source: "page",
      loads: [load("https://a.test/", { body }), load("https://b.test/", { body: "short" })],
      known: [],
      warnings: ["another"],
    });
    expect((await scanSnapshot(snapshot("b".repeat(200_000)))).warnings).toEqual(["another"]);
    expect((await scanSnapshot(snapshot("b".repeat(400_000)))).warnings).toEqual([
      "another",
      expect.stringMatching(/^a load sends more than is decoded/),
    ]);
  });
});
