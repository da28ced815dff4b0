import { describe, expect, test } from "vitest";
import { nearest } from "../src/nearest.ts";

describe("nearest", () => {
  test.each([
    ["fail-om", ["fail-on", "format"], "fail-on"],
    ["jsno", ["text", "json"], "json"],
    ["HIGH", ["low", "medium", "high"], "high"],
    ["tinyimage", ["tiny-image", "hidden-image"], "tiny-image"],
    ["newsleter.eml", ["newsletter.html", "newsletter.eml"], "newsletter.eml"],
  ])("%s is probably one of %j", (name, candidates, expected) => {
    expect(nearest(name, candidates)).toBe(expected);
  });

  test("swapped letters are one error, and the first of equals wins", () => {
    expect(nearest("ab", ["ba"])).toBe("ba");
    expect(nearest("cat", ["bat", "hat"])).toBe("bat");
  });

  test("nothing that differs more, nothing for an empty or an endless name", () => {
    expect(nearest("sarif", ["text", "json"])).toBeUndefined();
    expect(nearest("ab", ["xy"])).toBeUndefined();
    expect(nearest("", ["a"])).toBeUndefined();
    expect(nearest("a".repeat(101), ["a".repeat(101)])).toBeUndefined();
  });
});
