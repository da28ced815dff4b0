import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openLists } from "../src/lists/open-lists.ts";
import type { Evidence } from "../src/model.ts";
import { rules } from "../src/rules/index.ts";
import { scanSnapshot } from "../src/scan.ts";
import { readEmail } from "../src/sources/email/index.ts";
import { readHtml } from "../src/sources/html.ts";

const ROOT = new URL("../fixtures/rules/", import.meta.url).pathname;
const RECIPIENTS = ["reader@example.org"];

/** Of invented hosts, which no other fixture has. */
const lists = await openLists(["fixtures/lists/sample.txt"]);

/** `flags` fixtures say on their first line what to expect: `<!-- tiny-image: likely -->`. */
const EXPECTED = /^(?:<!-- |X-Fixture: )([a-z-]+): (certain|likely|possible)/;

async function evidenceIn(file: string): Promise<readonly Evidence[]> {
  const bytes = readFileSync(file);
  const snapshot = file.endsWith(".eml")
    ? await readEmail(bytes, file, { recipients: RECIPIENTS })
    : readHtml(bytes, file, { recipients: RECIPIENTS });
  const result = await scanSnapshot(snapshot, { lists });
  return result.findings.flatMap(({ evidence }) => evidence);
}

/** Rules that no mail can break; test/page-rules.test.ts has theirs. */
const OF_PAGES = [
  ...["tracking-cookie", "false-consent", "fingerprinting", "session-replay", "key-logging"],
  ...["respawned-cookie", "bounce-tracking", "stored-identifier", "link-decoration"],
  "id-sync",
];
const ofMails = rules.map(({ id }) => id).filter((id) => !OF_PAGES.includes(id));

for (const id of ofMails) {
  describe(id, () => {
    const flags = readdirSync(join(ROOT, id, "flags"));
    const passes = readdirSync(join(ROOT, id, "passes"));

    test("has fixtures of both kinds", () => {
      expect(flags).not.toHaveLength(0);
      expect(passes).not.toHaveLength(0);
    });

    test.each(flags)("flags %s", async (name) => {
      const file = join(ROOT, id, "flags", name);
      const [, rule, confidence] = EXPECTED.exec(readFileSync(file, "utf8")) ?? [];
      expect(rule, "the first line names the rule").toBe(id);
      const evidence = (await evidenceIn(file)).filter((one) => one.rule === id);
      expect(evidence.map((one) => one.confidence)).toEqual([confidence]);
    });

    test.each(passes)("passes %s", async (name) => {
      const evidence = await evidenceIn(join(ROOT, id, "passes", name));
      expect(evidence.filter((one) => one.rule === id)).toEqual([]);
    });
  });
}

test("no folder of fixtures without its rule", () => {
  expect(readdirSync(ROOT).sort()).toEqual(ofMails.sort());
});
