import { expect, test } from "vitest";
import type { ConsentFacts, ScannedResult } from "../../src/model.ts";
import { buildReport, DEFAULT_POLICY } from "../../src/policy.ts";
import { html } from "../../src/reporters/html.ts";
import { SITE, shop } from "./page-samples.ts";

/** The shop as a visitor with this choice saw it, without what another load was found in. */
function visit(consent: ConsentFacts, findings = shop.findings): ScannedResult {
  if (!shop.page) throw new Error("the shop is a page");
  return { ...shop, target: `${SITE}<b>`, findings, page: { ...shop.page, consent } };
}

const NONE: ConsentFacts = { choice: "none", outcome: "not-asked" };
const ACCEPT: ConsentFacts = { choice: "accept", outcome: "made", from: 0, at: 0 };
const REJECT: ConsentFacts = { choice: "reject", outcome: "made", from: 0, at: 0 };

function print(...results: readonly ScannedResult[]): string {
  return html(buildReport(results, DEFAULT_POLICY, "1"), { color: false, verbosity: "normal" });
}

/** Rows of the table as texts. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const body =
    /What ran after which choice[\s\S]*?<tbody>([\s\S]*?)<\/tbody>/.exec(text)?.[1] ?? "";
  return [...body.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = ""]) => cell),
  );
}

test("of a page that was visited with each choice a table tells what ran after which", () => {
  const text = print(visit(NONE, []), visit(ACCEPT), visit(REJECT, shop.findings.slice(0, 1)));
  expect(text).toContain("3 visits scanned");
  expect(text.match(/What ran after which choice/g)).toHaveLength(1);
  expect(text).not.toContain("<b>What");
  const rows = rowsOf(text);
  expect(rows.length).toBeGreaterThan(3);
  expect(rows.every(([, , none]) => none === "–")).toBe(true);
  expect(rows.filter(([, , , , reject]) => reject?.startsWith("✖"))).toHaveLength(1);
  expect(rows.some(([, , , accept]) => /^\d+ requests?$/.test(accept ?? ""))).toBe(true);
});

test("where no choice could be made nothing is claimed, and one visit has no table", () => {
  const failed = visit({ choice: "reject", outcome: "no-banner" });
  const rows = rowsOf(print(visit(NONE), visit(ACCEPT), failed));
  expect(new Set(rows.map(([, , , , reject]) => reject))).toEqual(new Set(["not known"]));
  expect(print(visit(NONE))).not.toContain("What ran after which choice");
  expect(print(shop)).toContain("1 page scanned");
});
