import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Evidence } from "../src/model.ts";
import { rules } from "../src/rules/index.ts";
import { scanSnapshot } from "../src/scan.ts";
import { completeSnapshot, type ShortSnapshot } from "./pages-snapshot.ts";

const ROOT = new URL("../fixtures/pages-rules/", import.meta.url).pathname;

/** A fixture holds a page's snapshot and, of `flags`, the evidence of the rule in order. */
interface Fixture {
  readonly evidence?: readonly Omit<Evidence, "rule">[];
  readonly snapshot: ShortSnapshot;
}

async function judge(file: string, id: string) {
  const fixture = JSON.parse(readFileSync(file, "utf8")) as Fixture;
  const { findings } = await scanSnapshot(completeSnapshot(fixture.snapshot));
  const evidence = findings.flatMap((finding) => finding.evidence);
  const own = evidence.filter(({ rule }) => rule === id);
  return {
    expected: fixture.evidence,
    evidence: own.map(({ confidence, message }) => ({ confidence, message })),
  };
}

const folders = readdirSync(ROOT);

describe.each(folders)("%s", (id) => {
  const flags = readdirSync(join(ROOT, id, "flags"));
  const passes = readdirSync(join(ROOT, id, "passes"));

  test("has fixtures of both kinds", () => {
    expect(flags).not.toHaveLength(0);
    expect(passes).not.toHaveLength(0);
  });

  test.each(flags)("flags %s", async (name) => {
    const { evidence, expected } = await judge(join(ROOT, id, "flags", name), id);
    expect(evidence).toEqual(expected);
  });

  test.each(passes)("passes %s", async (name) => {
    const { evidence } = await judge(join(ROOT, id, "passes", name), id);
    expect(evidence).toEqual([]);
  });
});

test("no folder of fixtures without its rule", () => {
  expect(rules.map(({ id }) => id)).toEqual(expect.arrayContaining(folders));
});
