import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { scan } from "../src/index.ts";
import { text as textReport } from "../src/reporters/text.ts";

const names = readdirSync("fixtures/emails").filter((name) => name.endsWith(".eml"));

/** Read line by line before it was accepted; `npx vitest run test/emails.test.ts -u` writes anew. */
describe("the report of a mail, as printed at 100 columns", () => {
  test.each(names)("%s", async (name) => {
    const report = await scan([`fixtures/emails/${name}`]);
    const text = textReport(report, { color: false, columns: 100, verbosity: "normal" });
    await expect(text).toMatchFileSnapshot(`../fixtures/emails/${name.replace(/eml$/, "txt")}`);
  });
});

describe("every finding can be found in the file", () => {
  test.each(names)("%s", async (name) => {
    const lines = readFileSync(`fixtures/emails/${name}`, "latin1").split(/\r\n|\r|\n/);
    const [result] = (await scan([`fixtures/emails/${name}`])).results;
    if (result?.status !== "scanned") throw new Error("not scanned");
    for (const { load } of result.findings) {
      for (const element of result.loads[load]?.elements ?? []) {
        const { tag, attribute, property, line = 0, column = 0 } = element;
        const there = lines[line - 1]?.slice(column - 1) ?? "";
        const isInStyleSheet = property !== undefined && attribute === undefined;
        // In base64 the text cannot be read; order.eml is the fixture for that.
        if (name === "order.eml" && tag.startsWith("<")) {
          expect(there).toMatch(/^[A-Za-z0-9+/=]+$/);
        } else {
          expect(there.slice(0, 4)).toMatch(isInStyleSheet ? /^["']?htt/ : tag.slice(0, 4));
        }
      }
    }
  });
});
