import { describe, expect, test } from "vitest";
import { runAhead } from "../../src/scan/run-ahead.ts";

/** Runs that end when they are told to, and how many of them run. */
function tasks() {
  const ends = new Map<number, { done(): void; fail(error: Error): void }>();
  const begun: number[] = [];
  return {
    begun,
    end: (item: number) => ends.get(item)?.done(),
    fail: (item: number) => ends.get(item)?.fail(new Error(`item ${item}`)),
    run(item: number): Promise<string> {
      begun.push(item);
      return new Promise((resolve, reject) => {
        ends.set(item, { done: () => resolve(`result ${item}`), fail: reject });
      });
    },
  };
}

const items = Array.from({ length: 20 }, (_, index) => index);
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("runAhead", () => {
  test("gives the results in the order of the items, whatever ends first", async () => {
    const { run, end } = tasks();
    const ahead = runAhead(items.slice(0, 3), 3, run);
    for (const item of [2, 0, 1]) end(item);
    const results = [await ahead.next(), await ahead.next(), await ahead.next()];
    expect(results).toEqual(["result 0", "result 1", "result 2"]);
    expect(ahead.next()).toBeUndefined();
  });

  test("runs no more than allowed at once, and no more ahead than it may hold", async () => {
    const { run, end, begun } = tasks();
    const ahead = runAhead(items, 2, run);
    expect(begun).toEqual([0, 1]);
    for (let item = 1; item < 20; item++) {
      end(item);
      await settled();
    }
    // Item 0 is slow: eight results may be held, its own among them.
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    const first = ahead.next();
    end(0);
    expect(await first).toBe("result 0");
    await settled();
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test("an error is told in its turn, and the others go on", async () => {
    const { run, end, fail } = tasks();
    const ahead = runAhead([0, 1, 2], 3, run);
    fail(1);
    end(2);
    await settled();
    end(0);
    expect(await ahead.next()).toBe("result 0");
    await expect(ahead.next()).rejects.toThrow("item 1");
    expect(await ahead.next()).toBe("result 2");
  });

  test("begins nothing more once it is stopped", async () => {
    const { run, end, begun } = tasks();
    const ahead = runAhead(items, 1, run);
    ahead.stop();
    end(0);
    await settled();
    expect(begun).toEqual([0]);
  });
});
