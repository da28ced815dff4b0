import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Result } from "../../src/model.ts";
import { buildReport, DEFAULT_POLICY } from "../../src/policy.ts";
import { json } from "../../src/reporters/json.ts";
import { takeJob } from "../../src/scan/threads.ts";
import { scanTargets } from "../../src/scan.ts";
import { findTargets } from "../../src/sources/targets.ts";
import { version } from "../../src/version.ts";
import { CLEAN, LONG, TRACKING } from "../cli/mails.ts";
import { preload, run } from "../cli/run.ts";

const MAILS = [CLEAN, TRACKING, LONG, "", "no mail at all"];

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "pixel-scan-threads-"));
  mkdirSync(path.join(folder, "mails"));
  for (let index = 0; index < 200; index += 1) {
    const name = `${String(index).padStart(3, "0")}.eml`;
    // A long one now and then, so that threads overtake each other.
    const mail = MAILS[index % 40 === 7 ? 2 : ([0, 1, 3, 4][index % 4] ?? 0)] ?? "";
    writeFileSync(path.join(folder, "mails", name), mail);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Run from its sources the scan has no thread to start. */
async function scanHere(options: { readonly redact: boolean }): Promise<string> {
  const cwd = process.cwd();
  process.chdir(folder);
  try {
    const results: Result[] = [];
    for await (const result of scanTargets(await findTargets(["mails"]), options)) {
      results.push(result);
    }
    const report = buildReport(results, DEFAULT_POLICY, version);
    return json(report, { color: false, verbosity: "normal", exitZero: false });
  } finally {
    process.chdir(cwd);
  }
}

test("messages of an archive come in their order, with their lines in it, among other files", async () => {
  const box = mkdtempSync(path.join(tmpdir(), "pixel-scan-mbox-"));
  try {
    const separator = "From x@example.org Mon Nov 30 10:00:00 2026\n";
    const mails = Array.from({ length: 150 }, (_, index) => MAILS[index % 3] ?? "");
    writeFileSync(path.join(box, "a.mbox"), mails.map((mail) => `${separator}${mail}\n`).join(""));
    writeFileSync(
      path.join(box, "misnamed.eml"),
      `${separator}${CLEAN}\n${separator}no mail\n\n`.repeat(2),
    );
    writeFileSync(path.join(box, "z.eml"), CLEAN);
    const { stdout } = await run(["z.eml", ".", "-", "-f", "json"], {
      cwd: box,
      input: `${separator}${TRACKING}\n${separator}${CLEAN}`,
    });
    const { results } = JSON.parse(stdout) as { results: (Result & { status: "scanned" })[] };
    expect(results.map(({ target, status }) => `${target} ${status}`)).toEqual([
      "z.eml scanned",
      ...mails.map((_, index) => `a.mbox#${index + 1} scanned`),
      "misnamed.eml#1 scanned",
      "misnamed.eml#2 scanned",
      "-#1 scanned",
      "-#2 scanned",
    ]);
    const text = readFileSync(path.join(box, "a.mbox"), "utf8").split("\n");
    const elements = results
      .slice(1, 151)
      .flatMap(({ loads }) => loads.flatMap((load) => load.elements));
    expect(elements.length).toBeGreaterThan(100);
    for (const { tag, line = 0, column = 0 } of elements) {
      if (tag.startsWith("<"))
        expect(text[line - 1]?.slice(column - 1)).toContain(tag.split("\n")[0]);
    }
  } finally {
    rmSync(box, { recursive: true });
  }
});

test("whoever asks first takes a job, and nobody after that", () => {
  const claims = new Int32Array(new SharedArrayBuffer(8));
  expect([takeJob(claims, 1), takeJob(claims, 1), takeJob(claims, 0)]).toEqual([true, false, true]);
});

test.each([
  ["as they are", [], { redact: false }],
  ["redacted", ["--redact"], { redact: true }],
] as const)(
  "several threads tell the same in the same order as one, %s",
  async (_, args, options) => {
    const { code, stdout } = await run(["mails", "-f", "json", ...args], { cwd: folder });
    expect(code).toBe(2);
    expect(stdout).toBe(await scanHere(options));
  },
);

/** Tells of each thread that is started. */
const TELL_THREADS = preload(
  `process.on("worker", () => process.stderr.write("a thread was started\\n"));`,
);

/** How many threads a run of the command line starts. */
async function threadsOf(args: readonly string[]): Promise<number> {
  const { stdout, stderr } = await run([...args, "-f", "ndjson"], {
    cwd: folder,
    node: TELL_THREADS,
  });
  expect(stdout).toContain('"mails/001.eml"');
  return stderr.split("a thread was started").length - 1;
}

test("threads are started where there is much to do, and one can do it", async () => {
  const rule = `export default { rules: [{ id: "own", title: "Own", why: "Mine.", check: () => undefined }] };`;
  writeFileSync(path.join(folder, "own.config.mjs"), rule);
  const some = availableParallelism() > 1 ? expect.toSatisfy((count) => count > 0) : 0;
  expect(await threadsOf(["mails"])).toEqual(some);
  expect(await threadsOf(["mails/000.eml", "mails/001.eml"])).toBe(0);
  // Neither functions nor lists can be handed to a thread.
  expect(await threadsOf(["mails", "-c", "own.config.mjs"])).toBe(0);
  writeFileSync(path.join(folder, "list.txt"), "||t.example^\n");
  expect(await threadsOf(["mails", "--list", "list.txt"])).toBe(0);
});
