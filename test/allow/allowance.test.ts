import { describe, expect, test } from "vitest";
import { createRuler } from "../../src/allow/rule-on.ts";
import type { Allowance, Override, Ruling } from "../../src/allow/ruling.ts";
import type { Finding, ScannedResult } from "../../src/model.ts";
import { DEFAULT_POLICY } from "../../src/policy.ts";

const ruling: Ruling = {
  policy: DEFAULT_POLICY,
  root: "/project",
  cwd: "/project/templates",
  today: "2026-11-30",
  allow: [],
  overrides: [],
  rules: ["tiny-image", "known-tracker"],
  comments: true,
};

const finding: Finding = {
  load: 0,
  evidence: [
    { rule: "known-tracker", confidence: "certain", message: "a fact" },
    { rule: "tiny-image", confidence: "likely", message: "a fact" },
  ],
  confidence: "certain",
  severity: "medium",
  tracker: { id: "acme", name: "Acme Mail", owner: "Acme Inc.", purpose: "email-open" },
  owner: "Acme Inc.",
  domain: "acme.example",
  leaks: [],
  exposure: [],
};

function resultOf(target = "spring/a.html"): ScannedResult {
  return {
    status: "scanned",
    target,
    source: "html",
    loads: [
      {
        url: "https://open.acme.example/o.gif?id=1",
        type: "image",
        trigger: "open",
        state: "declared",
        elements: [{ tag: "<img>", line: 3, column: 1 }],
        requests: [],
      },
    ],
    findings: [finding],
    warnings: [],
  };
}

async function allowedBy(...allow: readonly Omit<Allowance, "reason">[]) {
  const entries = allow.map((entry, index) => ({ reason: `reason ${index}`, ...entry }));
  return (await createRuler({ ...ruling, allow: entries }))(resultOf());
}

describe("an allowance", () => {
  test.each([
    { tracker: "acme" },
    { tracker: ["other", "acme"] },
    { owner: "acme inc." },
    { host: "acme.example" },
    { host: "open.ACME.example" },
    { url: "https://open.acme.example/*" },
    { url: "*/o.gif?id=*" },
    { file: "templates/**/*.html" },
    { file: "./templates/spring/a.html" },
    { rule: ["known-tracker", "tiny-image"] },
    { tracker: "acme", file: "templates/**", until: "2026-11-30" },
  ])("fits: %j", async (entry) => {
    const { findings, allowances } = await allowedBy(entry);
    expect(findings[0]).toMatchObject({ allowed: "reason 0", allowedBy: "config" });
    expect(allowances).toEqual([0]);
  });

  test.each([
    { tracker: "other" },
    { owner: "Acme" },
    { host: "me.example" },
    { host: "x.open.acme.example" },
    { url: "https://open.acme.example/" },
    { file: "spring/a.html" },
    { file: "templates/*.html" },
    { tracker: "acme", host: "other.example" },
    { tracker: "acme", until: "2026-11-29" },
  ])("does not fit: %j", async (entry) => {
    const { findings, allowances } = await allowedBy(entry);
    expect(findings[0]).toEqual(finding);
    expect(allowances).toEqual([]);
  });

  test("of one rule leaves what others say, and tells", async () => {
    const { findings, warnings, allowances } = await allowedBy({ rule: "tiny-image" });
    expect(findings[0]).toEqual(finding);
    expect(allowances).toEqual([0]);
    expect(warnings).toEqual([
      "the finding in line 3 is allowed for tiny-image and still counts: known-tracker says so too",
    ]);
  });

  test("may be made of several entries", async () => {
    const { findings } = await allowedBy({ rule: "tiny-image" }, { rule: "known-tracker" });
    expect(findings[0]?.allowed).toBe("reason 1; reason 0");
  });

  test("of a page goes by host and path", async () => {
    const page = { ...resultOf("https://shop.example/cart?x=1"), source: "page" as const };
    const ruler = await createRuler({
      ...ruling,
      allow: [{ file: "shop.example/*", reason: "ours" }],
    });
    expect(ruler(page).findings[0]?.allowed).toBe("ours");
  });
});

test.each([
  ["html", "mine"],
  ["email", undefined],
  ["page", undefined],
] as const)("a comment in %s allows: %s", async (source, allowed) => {
  const place = { line: 1, column: 1 };
  const everything = {
    rules: [],
    reason: "mine",
    ...place,
    from: place,
    to: { line: 9, column: 1 },
  };
  const { findings } = (await createRuler(ruling))({ ...resultOf(), source }, [everything]);
  expect(findings[0]?.allowed).toBe(allowed);
});

describe("overrides", () => {
  const policyOf = async (overrides: readonly Override[], target?: string) =>
    (await createRuler({ ...ruling, overrides }))(resultOf(target)).policy;

  test("say what fails in some files alone; later ones win", async () => {
    const overrides: Override[] = [
      { files: "templates/**", failOn: "high" },
      { files: ["**/a.html"], minConfidence: "certain", failOnLeak: ["phone"] },
      { files: "archive/**", failOn: "low" },
    ];
    expect(await policyOf(overrides)).toEqual({
      failOn: "high",
      minConfidence: "certain",
      failOnLeak: ["phone"],
    });
    expect(await policyOf(overrides, "b.html")).toEqual({ ...DEFAULT_POLICY, failOn: "high" });
    expect(await policyOf(overrides, "../b.html")).toBeUndefined();
  });
});
