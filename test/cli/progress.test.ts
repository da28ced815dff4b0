import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createProgress, type ProgressOptions } from "../../src/cli/progress.ts";
import type { PageProgress } from "../../src/sources/page/options.ts";

const SHOP = "https://shop.example/";

/** A terminal that knows what `\r` and "erase to the end of the line" do. */
function terminal(columns = 80) {
  const writes: string[] = [];
  return {
    isTTY: true,
    columns,
    writes,
    write: (text: string) => writes.push(text),
    /** What stands on the line now. */
    shown: () => writes.join("").split("\r\u001b[K").at(-1),
  };
}

function at(phase: PageProgress["phase"], requests = 0, target: string = SHOP): PageProgress {
  return { target, phase, requests };
}

const ALONE: ProgressOptions = { total: 1, env: {} };

describe("on a terminal", () => {
  test("one page: what goes on, and nothing when it is over", () => {
    const stderr = terminal();
    const progress = createProgress(stderr, ALONE);
    progress.update(at("navigating"));
    expect(stderr.shown()).toBe("https://shop.example/ · navigating");
    progress.update(at("watching", 1));
    expect(stderr.shown()).toBe("https://shop.example/ · watching, 1 request");
    progress.update(at("leaving", 1_200));
    expect(stderr.shown()).toBe("https://shop.example/ · leaving");
    progress.update(at("done", 1_200));
    expect(stderr.shown()).toBe("");
    progress.end();
    expect(stderr.shown()).toBe("");
  });

  test("several pages: how many are done", () => {
    const stderr = terminal();
    const progress = createProgress(stderr, { total: 20, env: {} });
    progress.update(at("navigating"));
    expect(stderr.shown()).toBe("0/20 pages · https://shop.example/ · navigating");
    for (let page = 0; page < 3; page++) progress.update(at("done"));
    expect(stderr.shown()).toBe("3/20 pages");
    progress.update(at("watching", 87));
    expect(stderr.shown()).toBe("3/20 pages · https://shop.example/ · watching, 87 requests");
  });

  test("end erases, and what comes late draws nothing", () => {
    const stderr = terminal();
    const progress = createProgress(stderr, ALONE);
    progress.update(at("navigating"));
    progress.end();
    progress.end();
    progress.update(at("leaving"));
    expect(stderr.writes).toHaveLength(2);
    expect(stderr.shown()).toBe("");
  });

  test("nothing was drawn: nothing is erased", () => {
    const stderr = terminal();
    createProgress(stderr, ALONE).end();
    expect(stderr.writes).toEqual([]);
  });

  test("requests are drawn ten times a second, other phases at once", () => {
    const stderr = terminal();
    let now = 0;
    const progress = createProgress(stderr, { ...ALONE, now: () => now });
    progress.update(at("navigating"));
    for (let request = 1; request <= 1_000; request++) {
      now = request;
      progress.update(at("watching", request));
    }
    expect(stderr.writes).toHaveLength(11);
    expect(stderr.shown()).toBe("https://shop.example/ · watching, 901 requests");
    progress.update(at("leaving", 1_000));
    expect(stderr.shown()).toBe("https://shop.example/ · leaving");
  });

  test("a terminal that claims to have no width counts as 80 columns wide", () => {
    const stderr = terminal(0);
    createProgress(stderr, ALONE).update(at("watching", 3, `https://${"a".repeat(100)}.example/`));
    expect(stderr.shown()).toHaveLength(79);
  });

  test("a long name is shortened, not what is said of it", () => {
    const stderr = terminal(50);
    const target = `https://shop.example/${"a".repeat(100)}`;
    createProgress(stderr, { total: 4, env: {} }).update(at("watching", 7, target));
    expect(stderr.shown()).toMatch(/^0\/4 pages · https:.*… ?a* · watching, 7 requests$/);
  });
});

describe("nothing is drawn", () => {
  test.each([
    ["where standard error is no terminal", { isTTY: false }, {}],
    ["in CI", {}, { env: { CI: "true" } }],
    ["on a dumb terminal", {}, { env: { TERM: "dumb" } }],
    ["with --no-progress", {}, { flag: false }],
  ])("%s", (_, stream, options) => {
    const stderr = { ...terminal(), ...stream };
    const progress = createProgress(stderr, { ...ALONE, ...options });
    progress.update(at("navigating"));
    progress.end();
    expect(stderr.writes).toEqual([]);
  });

  test("CI=false is no CI", () => {
    const stderr = terminal();
    createProgress(stderr, { total: 1, env: { CI: "false" } }).update(at("navigating"));
    expect(stderr.shown()).not.toBe("");
  });
});

test("for any name and width: one line, not wider than the terminal, nothing obeyed", () => {
  const name = fc.oneof(
    fc.string({ unit: "binary", maxLength: 120 }),
    fc.constantFrom("\u001b]0;x\u0007", "a\r\nb", "漢".repeat(90), "\u202eevil", "::error::x"),
  );
  fc.assert(
    fc.property(
      name,
      fc.constantFrom("navigating", "watching", "leaving", "done"),
      fc.nat(1e6),
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 1, max: 1_000 }),
      (target, phase, requests, columns, total) => {
        const stderr = terminal(columns);
        createProgress(stderr, { total, env: {} }).update({ target, phase, requests });
        const shown = stderr.shown() ?? "";
        expect(shown).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
        const cells = [...shown].filter((character) => !/[\p{Mn}\p{Me}]/u.test(character));
        const wide = cells.filter((cell) => /[\p{Script=Han}\p{Emoji_Presentation}]/u.test(cell));
        expect(cells.length + wide.length).toBeLessThanOrEqual(columns);
      },
    ),
  );
});
