import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printExplanation } from "../src/cli/explain-url.ts";
import { explain } from "../src/index.ts";

const RECIPIENT = "anna.smith@example.org";

const urls = readFileSync("fixtures/explain/urls.txt", "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => line.split(" ") as [id: string, url: string]);

test("thirty large vendors have a URL each", () => {
  expect(new Set(urls.map(([id]) => id)).size).toBe(30);
});

/** `npx vitest run test/explain.test.ts -u` writes them anew: read each line before you commit. */
test.each(urls)("%s reads like a specialist wrote it", async (id, url) => {
  const explanation = await explain(url, { recipients: [RECIPIENT] });
  expect(explanation.tracker?.id).toBe(id);
  await expect(printExplanation(explanation, 100)).toMatchFileSnapshot(
    `../fixtures/explain/${id}.txt`,
  );
});

describe("explain", () => {
  test("tells owner, parts and encodings of a host that nobody catalogued", async () => {
    const token = Buffer.from(RECIPIENT).toString("base64");
    const explanation = await explain(`https://x.fastly.net/a/b/${token}?cb=12&utm_source=n`, {
      recipients: [RECIPIENT],
    });
    expect(explanation).toMatchObject({
      host: "x.fastly.net",
      domain: "fastly.net",
      owner: "Fastly",
      severity: "high",
      parts: [
        { name: "path", written: "/a/b", leaks: [] },
        { name: "path 3", leaks: [{ data: "email-address", encodings: ["base64"] }] },
        { name: "cb", written: "12" },
        { name: "utm_source", meaning: "a label of the campaign, the same for everybody" },
      ],
    });
    expect(explanation.tracker).toBeUndefined();
    expect(explanation.always.map(({ data }) => data)).toContain("ip-address");
  });

  test("shows where the recipient's address decodes to, and what is percent-encoded", async () => {
    const { parts } = await explain("https://example.com/?to=https%3A%2F%2Fexample.net%2Fx");
    expect(parts).toEqual([
      {
        name: "to",
        written: "https%3A%2F%2Fexample.net%2Fx",
        decoded: { value: "https://example.net/x", encodings: ["percent"] },
        meaning: "an address on example.net",
        leaks: [],
      },
    ]);
  });

  test("says that a custom domain only has the shape of a service", async () => {
    const explanation = await explain("https://m.example.com/track/open.php?u=1f&id=2a&e=3b");
    expect(explanation).toMatchObject({ tracker: { id: "mailchimp" }, recognisedBy: "shape" });
    expect(printExplanation(explanation, 100)).toContain("have the service's shape (likely)");
  });

  test("takes any text, fits every width and lets no escape through", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: "binary" }), fc.webUrl({ withQueryParameters: true })),
        fc.integer({ min: 40, max: 120 }),
        async (url, width) => {
          const text = printExplanation(await explain(url), width);
          expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
          expect(text.endsWith("\n")).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });
});
