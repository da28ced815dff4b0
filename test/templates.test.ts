import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { scanHtml } from "../src/index.ts";

const ROOT = new URL("../fixtures/templates/", import.meta.url);

function read(path: string): Buffer {
  return readFileSync(new URL(path, ROOT));
}

describe("on tracker-free templates there is nothing to report", () => {
  test.each(readdirSync(new URL("clean/", ROOT)))("%s", async (name) => {
    const result = await scanHtml(read(`clean/${name}`));
    expect(result.loads.length, "there is something to judge").toBeGreaterThan(0);
    expect(result.findings).toEqual([]);
    expect(result.warnings).toEqual([]);
  });
});

describe("tracking templates", () => {
  test.each([
    ["mailchimp.html", ["medium merge-tag tiny-image", "high merge-tag"]],
    ["liquid-hashed.html", ["high merge-tag hidden-image"]],
    ["ampscript.html", ["medium merge-tag tiny-image"]],
    ["google-analytics.html", ["medium merge-tag known-tracker tiny-image"]],
  ])("%s", async (name, expected) => {
    const { findings } = await scanHtml(read(`tracking/${name}`));
    const told = findings.map(
      ({ severity, evidence }) => `${severity} ${evidence.map(({ rule }) => rule).join(" ")}`,
    );
    expect(told).toEqual(expected);
  });
});
