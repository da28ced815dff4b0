import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** Folders with one entry a file, and the files there that are no entries. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  "src/rules": ["index.ts", "rule.ts", "guard-rule.ts", "identified.ts", "page"],
  "src/trackers/catalogue": ["index.ts"],
  "src/leaks": ["index.ts", "decoder.ts", "decoding-cut.ts", "identifier.ts", "reading", "tags"],
  "src/clients": ["index.ts", "client.ts", "vector.ts"],
};

describe.each(Object.entries(FOLDERS))("%s", (folder, others) => {
  const index = readFileSync(`${folder}/index.ts`, "utf8");
  const entries = readdirSync(folder).filter((file) => !others.includes(file));

  test.each(entries)("%s is imported and listed", (file) => {
    const match = index.match(new RegExp(`import \\{ (\\w+)[^}]* \\} from "\\./${file}"`));
    expect(match, `index.ts imports ${file}`).not.toBeNull();
    const name = match?.[1] ?? "";
    expect(index.match(new RegExp(`\\b${name}\\b`, "g"))?.length).toBeGreaterThanOrEqual(2);
  });
});
