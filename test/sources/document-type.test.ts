import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { EXTENSIONS, typeByName } from "../../src/sources/document-type.ts";

const ALL = Object.entries(EXTENSIONS).flatMap(([type, names]) =>
  names.split(" ").map((name) => [name, type] as const),
);

test.each(ALL)("a file .%s is %s by its name, in capitals as well", (extension, type) => {
  expect(typeByName(`a b.${extension}`)).toBe(type);
  expect(typeByName(`a.${extension.toUpperCase()}`)).toBe(type);
  expect(typeByName(`a${extension}`)).toBeUndefined();
  expect(typeByName(`a.${extension}.bak`)).toBeUndefined();
});

test("README's table of inputs names every extension, and no other", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const [, table = ""] = /### Inputs\n([\s\S]*?)\nFolders give/.exec(readme) ?? [];
  const named = table.match(/`\.[a-z0-9.]+`/g) ?? [];
  expect([...named].sort()).toEqual(ALL.map(([extension]) => `\`.${extension}\``).sort());
});
