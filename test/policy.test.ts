import { describe, expect, test } from "vitest";
import {
  CONFIDENCES,
  type FailedResult,
  type Finding,
  type Load,
  type Policy,
  type Result,
  type ScannedResult,
  SEVERITIES,
  type Verdict,
} from "../src/model.ts";
import { buildReport, DEFAULT_POLICY, exitCodeOf, exitSentenceOf, fails } from "../src/policy.ts";

const image: Load = {
  url: "https://t.example.org/o.gif",
  type: "image",
  trigger: "open",
  state: "declared",
  elements: [],
  requests: [],
};

function finding(facts: Partial<Finding> = {}): Finding {
  return {
    load: 0,
    evidence: [{ rule: "tiny-image", confidence: "likely", message: "the image is 1×1 px" }],
    confidence: "likely",
    severity: "medium",
    leaks: [],
    exposure: [],
    ...facts,
  };
}

function scanned(...findings: readonly Finding[]): ScannedResult {
  return {
    status: "scanned",
    target: "a.eml",
    source: "email",
    loads: [image],
    findings,
    warnings: [],
  };
}

const failed: FailedResult = {
  status: "failed",
  target: "b.eml",
  error: { code: "no-such-file", message: "There is no such file" },
};

describe("fails", () => {
  test("both axes must reach their bound: every combination", () => {
    for (const [wantedSeverity, failOn] of SEVERITIES.entries())
      for (const [wantedConfidence, minConfidence] of CONFIDENCES.entries())
        for (const [isSeverity, severity] of SEVERITIES.entries())
          for (const [isConfidence, confidence] of CONFIDENCES.entries())
            expect(
              fails({ severity, confidence, leaks: [] }, { failOn, minConfidence }),
              `${severity} ${confidence} with ${failOn} ${minConfidence}`,
            ).toBe(isSeverity >= wantedSeverity && isConfidence >= wantedConfidence);
  });

  test("the default fails on medium and likely, not on less", () => {
    expect(fails(finding(), DEFAULT_POLICY)).toBe(true);
    expect(fails(finding({ severity: "low", confidence: "certain" }), DEFAULT_POLICY)).toBe(false);
    expect(fails(finding({ severity: "high", confidence: "possible" }), DEFAULT_POLICY)).toBe(
      false,
    );
  });

  test("an allowed finding never fails, even when the reason is empty", () => {
    expect(fails(finding({ severity: "high", allowed: "our own counter" }), DEFAULT_POLICY)).toBe(
      false,
    );
    expect(fails(finding({ severity: "high", allowed: "" }), DEFAULT_POLICY)).toBe(false);
  });
});

describe("--fail-on-leak", () => {
  const leaking = finding({
    severity: "low",
    leaks: [{ data: "language", channel: "header", basis: "protocol" }],
  });
  const policy: Policy = { ...DEFAULT_POLICY, failOnLeak: ["phone", "language"] };

  test("fails on what leaves, whatever the severity, unless it is unsure or allowed", () => {
    expect(fails(leaking, DEFAULT_POLICY)).toBe(false);
    expect(fails(leaking, policy)).toBe(true);
    expect(fails(finding({ severity: "low" }), policy)).toBe(false);
    expect(fails({ ...leaking, confidence: "possible" }, policy)).toBe(false);
    expect(fails({ ...leaking, allowed: "agreed" }, policy)).toBe(false);
  });

  test("stands in the sentence", () => {
    expect(exitSentenceOf(buildReport([scanned(leaking)], policy, "1.2.3"))).toBe(
      "Exit code 1: 1 finding at or above --fail-on medium or telling phone, language with at least --min-confidence likely.",
    );
  });
});

test("a document's own policy beats that of the run, both ways", () => {
  const lenient = { ...scanned(finding()), policy: { ...DEFAULT_POLICY, failOn: "high" as const } };
  const strict = {
    ...scanned(finding({ severity: "low" })),
    policy: { ...DEFAULT_POLICY, failOn: "low" as const },
  };
  expect(verdictOf([lenient], DEFAULT_POLICY)).toBe("clean");
  expect(verdictOf([lenient, strict], DEFAULT_POLICY)).toBe("flagged");
  expect(exitSentenceOf(buildReport([lenient, strict], DEFAULT_POLICY, "1.2.3"))).toContain(
    "1 finding at or above --fail-on medium with at least --min-confidence likely (overrides decide for some files).",
  );
});

function verdictOf(results: readonly Result[], policy: Policy): Verdict {
  return buildReport(results, policy, "1.2.3").verdict;
}

describe("the verdict", () => {
  test("failed beats flagged beats clean, in any order", () => {
    expect(verdictOf([scanned()], DEFAULT_POLICY)).toBe("clean");
    expect(verdictOf([scanned(), scanned(finding())], DEFAULT_POLICY)).toBe("flagged");
    expect(verdictOf([failed, scanned(finding())], DEFAULT_POLICY)).toBe("failed");
    expect(verdictOf([scanned(finding()), failed], DEFAULT_POLICY)).toBe("failed");
  });

  test("findings below the policy leave the run clean", () => {
    const strict: Policy = { failOn: "high", minConfidence: "certain" };
    expect(verdictOf([scanned(finding({ severity: "high" }))], strict)).toBe("clean");
  });
});

describe("the summary", () => {
  test("counts targets, loads, findings by severity, allowed ones apart, owners once and sorted", () => {
    expect(
      buildReport(
        [
          scanned(
            finding({ severity: "high", owner: "Zeta" }),
            finding({ severity: "low", owner: "Acme" }),
            finding({ severity: "high", owner: "Acme" }),
            finding({ severity: "medium" }),
            finding({ severity: "medium", owner: "Allowed Ltd", allowed: "agreed" }),
          ),
          failed,
          scanned(),
        ],
        DEFAULT_POLICY,
        "1.2.3",
      ).summary,
    ).toEqual({
      targets: 3,
      failed: 1,
      loads: 2,
      findings: { high: 2, medium: 1, low: 1 },
      allowed: 1,
      owners: ["Acme", "Zeta"],
    });
  });
});

describe("the exit code and its sentence", () => {
  const report = (...results: readonly Result[]) => buildReport(results, DEFAULT_POLICY, "1.2.3");

  test("0 and nothing to explain when clean", () => {
    const clean = report(scanned(finding({ severity: "low" })));
    expect(exitCodeOf(clean)).toBe(0);
    expect(exitSentenceOf(clean)).toBeUndefined();
  });

  test("1 for findings that fail, which --exit-zero turns into 0", () => {
    const flagged = report(scanned(finding(), finding({ severity: "low" })));
    expect(exitCodeOf(flagged)).toBe(1);
    expect(exitSentenceOf(flagged)).toBe(
      "Exit code 1: 1 finding at or above --fail-on medium with at least --min-confidence likely.",
    );
    expect(exitCodeOf(flagged, true)).toBe(0);
    expect(exitSentenceOf(flagged, true)).toMatch(
      /^Exit code 0, because of --exit-zero: 1 finding/,
    );
  });

  test("2 for targets that could not be scanned, which --exit-zero leaves alone", () => {
    const both = report(failed, scanned(finding()), failed);
    for (const exitZero of [false, true]) {
      expect(exitCodeOf(both, exitZero)).toBe(2);
      expect(exitSentenceOf(both, exitZero)).toBe("Exit code 2: 2 targets could not be scanned.");
    }
  });
});

test("buildReport puts all of it together and keeps the results as they are", () => {
  const results = [scanned(finding()), failed];
  expect(buildReport(results, DEFAULT_POLICY, "1.2.3")).toEqual({
    tool: { name: "pixel-scan", version: "1.2.3" },
    policy: DEFAULT_POLICY,
    verdict: "failed",
    results,
    warnings: [],
    summary: {
      targets: 2,
      failed: 1,
      loads: 1,
      findings: { high: 0, medium: 1, low: 0 },
      allowed: 0,
      owners: [],
    },
    counts: {
      failing: 1,
      unsent: 0,
      warnings: 0,
      overridden: false,
      files: { all: 2, scanned: 1, dirty: 1 },
      pages: { all: 0, scanned: 0, dirty: 0 },
      visits: false,
    },
  });
});
