import { expect, test } from "vitest";
import { createFileProgress, type FileProgressOptions } from "../../src/cli/file-progress.ts";

function onTerminal(names: readonly string[], options: Partial<FileProgressOptions> = {}) {
  const writes: string[] = [];
  const clock = { at: 0 };
  const stderr = { isTTY: true, columns: 80, write: (text: string) => writes.push(text) };
  const now = () => clock.at;
  const progress = createFileProgress(stderr, { names, env: {}, now, ...options });
  return { writes, clock, progress, shown: () => writes.join("").split("\r\u001b[K").at(-1) };
}

const NAMES = Array.from({ length: 4_000 }, (_, index) => `${index}.eml`);

test("what takes longer than a second is told with its rate and the time left, then erased", () => {
  const { writes, clock, progress, shown } = onTerminal(NAMES);
  for (let index = 0; index < 1_000; index++) {
    clock.at = index * 2;
    progress.update(`${index}.eml`);
    if (clock.at < 1_000) expect(writes).toEqual([]);
  }
  clock.at = 2_000;
  progress.update("1000.eml");
  expect(shown()).toBe("1,001/4,000 files · 501 a second · 6 s left");
  expect(writes.length).toBeLessThan(10);
  progress.end();
  expect(shown()).toBe("");
  clock.at = 9_000;
  progress.update("1001.eml");
  expect(shown()).toBe("");
});

test("of one archive nobody knows how much is left", () => {
  const { clock, progress, shown } = onTerminal(["a.mbox"]);
  clock.at = 4_000;
  for (let index = 1; index < 4; index++) progress.update(`a.mbox#${index}`);
  clock.at = 5_000;
  progress.update("a.mbox#4");
  expect(shown()).toBe("4 documents · 0.8 a second");
});

test("an archive among others counts once it is over", () => {
  const { clock, progress, shown } = onTerminal(["a.eml", "b.mbox", "c.eml"]);
  for (const [at, document] of [
    [1_000, "a.eml"],
    [2_000, "b.mbox#1"],
    [3_000, "b.mbox#2"],
  ] as const) {
    clock.at = at;
    progress.update(document);
  }
  expect(shown()).toBe("1/3 files · 1.0 a second · 6 s left");
  clock.at = 60_000_000;
  progress.update("b.mbox#3");
  expect(shown()).toMatch(/ h left$/);
});

test.each([
  ["with --no-progress", { flag: false }],
  ["in CI", { env: { CI: "true" } }],
  ["on a dumb terminal", { env: { TERM: "dumb" } }],
])("nothing %s", (_, options) => {
  const { writes, clock, progress } = onTerminal(NAMES, options);
  clock.at = 5_000;
  progress.update("3.eml");
  progress.end();
  expect(writes).toEqual([]);
});
