import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { ConfigError } from "../../src/config/config-error.ts";
import { findConfig } from "../../src/config/find-config.ts";
import { loadConfig } from "../../src/config/load-config.ts";
import { lastLine, type RunOptions, run } from "./run.ts";

const PIXEL = `<p>hi</p>\n<img src="https://t.example.org/o.gif?id=8f3a9c2e7b1d4056" width="1" height="1">\n`;

let folders: string[] = [];
afterEach(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  folders = [];
});

/** A git repository, as far as the search for a config cares, with these files in it. */
function project(files: Readonly<Record<string, string | object>>): string {
  const root = mkdtempSync(path.join(tmpdir(), "pixel-scan-"));
  folders.push(root);
  mkdirSync(path.join(root, ".git"));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  }
  return root;
}

async function scan(cwd: string, args: readonly string[] = [], options: RunOptions = {}) {
  const { stdout, ...outcome } = await run([...args, "-f", "json"], { cwd, ...options });
  return { ...outcome, report: stdout ? JSON.parse(stdout) : undefined };
}

describe("a config is found", () => {
  test.each([
    ["pixel-scan.json", `{ "targets": ["t"], "failOn": "low" }`],
    ["pixel-scan.jsonc", `// why\n{ "targets": ["t"], "failOn": "low", }`],
    ["pixel-scan.config.mjs", `export default { targets: ["t"], failOn: "low" };`],
    ["package.json", `{ "name": "x", "pixel-scan": { "targets": ["t"], "failOn": "low" } }`],
  ])("as %s, from a folder below", async (name, content) => {
    const root = project({ [name]: content, "t/a.html": PIXEL, "deep/er/x": "" });
    const { code, report } = await scan(path.join(root, "deep/er"));
    expect(code).toBe(1);
    expect(report.policy.failOn).toBe("low");
    expect(report.results.map(({ target }: { target: string }) => target)).toEqual([
      "../../t/a.html",
    ]);
  });

  test("not beyond the repository, and not because a mail lies beside it", async () => {
    const config = { failOn: "nonsense" };
    const root = project({ "pixel-scan.json": config, "inner/.git": "gitdir: x", "a.html": PIXEL });
    expect((await scan(path.join(root, "inner"), ["../a.html"])).code).toBe(1);
    const bare = project({ "x/a.html": PIXEL, "x/pixel-scan.json": config });
    expect((await scan(bare, ["x/a.html"])).code).toBe(1);
    rmSync(path.join(bare, ".git"), { recursive: true });
    writeFileSync(path.join(bare, "pixel-scan.json"), JSON.stringify(config));
    expect((await scan(path.join(bare, "x"), ["a.html", "--no-config"])).code).toBe(1);
    rmSync(path.join(bare, "x/pixel-scan.json"));
    expect((await scan(path.join(bare, "x"), ["a.html"])).code).toBe(1);
  });

  test("where it is named, by flag before variable; --no-config reads none", async () => {
    const root = project({
      "pixel-scan.json": { failOn: "nonsense" },
      "flag.json": { failOn: "high" },
      "variable.json": { failOn: "low" },
      "a.html": PIXEL,
    });
    const env = { PIXEL_SCAN_CONFIG: "variable.json" };
    const failOn = async (...args: readonly string[]) =>
      (await scan(root, ["a.html", ...args], { env })).report.policy.failOn;
    expect(await failOn()).toBe("low");
    expect(await failOn("-c", "flag.json")).toBe("high");
    expect(await failOn("--no-config")).toBe("medium");
    const gone = await run(["-c", "gone.json", "a.html"], { cwd: root });
    expect([gone.code, gone.stdout]).toEqual([2, ""]);
    expect(gone.stderr).toContain("gone.json: there is no such file");
  });

  test("flags beat it, and --print-config tells what holds", async () => {
    const root = project({
      "pixel-scan.json": { targets: ["t"], failOn: "high", recipients: ["me@example.org"] },
      "t/a.html": PIXEL,
    });
    expect((await scan(root)).code).toBe(0);
    expect((await scan(root, ["--fail-on", "low"])).code).toBe(1);
    const { code, stdout } = await run(["--print-config", "--fail-on", "low"], { cwd: root });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      config: path.join(root, "pixel-scan.json"),
      settings: { targets: ["t"], failOn: "low", recipients: ["me@example.org"] },
      from: { failOn: "cli", recipients: "config", minConfidence: "default" },
    });
  });
});

describe("a config that cannot be obeyed is exit code 2, and nothing is scanned", () => {
  test("every mistake with its place", async () => {
    const root = project({
      "pixel-scan.jsonc": `{
  // what fails
  "fialOn": "high",
  "allow": [
    { "host": "a.example" },
    { "rule": "tiny-imgae", "reason": "x" }
  ],
  "trackers": [{ "name": "Ours", "host": "t.example.org", "path": "o" }]
}`,
      "a.html": PIXEL,
    });
    const { code, stdout, stderr } = await run(["a.html"], { cwd: root });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.trimEnd().split("\n")).toEqual([
      "pixel-scan: pixel-scan.jsonc:3:3 fialOn: there is no such key; did you mean failOn?",
      "pixel-scan: pixel-scan.jsonc:5:5 allow[0]: reason is missing",
      expect.stringContaining("pixel-scan: pixel-scan.jsonc:8:59 trackers[0].path: it cannot be"),
      "pixel-scan: Exit code 2: nothing was scanned, because of the configuration.",
    ]);
  });

  test.each([
    [{ "pixel-scan.json": "{ " }, "pixel-scan.json:1:3 it is no valid JSON: close brace expected"],
    [{ "pixel-scan.json": "{}", "pixel-scan.jsonc": "{}" }, "there is also pixel-scan.jsonc"],
    [{ "package.json": `{ "pixel-scan": 3 }` }, "package.json:1:3: it must be an object, and is 3"],
    [
      { "pixel-scan.json": { allow: [{ rule: "tiny-imgae", reason: "x" }] } },
      "allow[0].rule: there is no rule tiny-imgae; did you mean tiny-image?",
    ],
    [
      { "pixel-scan.json": { allow: [{ tracker: ["mailchimpp"], reason: "x" }] } },
      "allow[0].tracker[0]: there is no tracker mailchimpp; did you mean mailchimp?",
    ],
    [
      { "pixel-scan.json": { allow: [{ rule: "tiny-image", reason: "x", until: "2026-02-30" }] } },
      "there is no day 2026-02-30",
    ],
    [
      { "pixel-scan.json": { trackers: [{ name: "Mailchimp", host: "a.example" }] } },
      "trackers[0]: the id mailchimp is taken",
    ],
    [
      { "pixel-scan.json": { clients: ["gmial-web"] } },
      "clients[0]: there is no mail client gmial-web; did you mean gmail-web?",
    ],
    [{ "pixel-scan.config.mjs": "export const x = 1;" }, "it has no default export"],
    [{ "pixel-scan.config.mjs": "throw new Error('no');" }, "it could not be loaded: Error: no"],
    [
      { "pixel-scan.config.mjs": "export default { failOn: 'hgih' };" },
      "pixel-scan.config.mjs failOn: it must be one of",
    ],
    [
      { "pixel-scan.config.mjs": "export default { rules: [{ id: 'x' }] };" },
      "rules[0]: the rule x needs a title and a why",
    ],
    [{ "pixel-scan.json": { rules: ["./gone.mjs"] } }, "./gone.mjs: it could not be loaded"],
  ])("%j", async (files, message) => {
    const cwd = project(files);
    const load = async () => loadConfig(findConfig(cwd) ?? "", cwd);
    await expect(load()).rejects.toThrow(ConfigError);
    await expect(load()).rejects.toThrow(message);
  });

  test.each([
    [{ "pixel-scan.json": { baseline: "gone.json" } }, "gone.json: there is no such baseline"],
    [{ "pixel-scan.json": { baseline: "b.json" }, "b.json": "[]" }, "b.json: it is no baseline"],
  ])("%j", async (files, message) => {
    const root = project({ ...files, "a.html": PIXEL });
    const { code, stdout, stderr } = await run(["a.html"], { cwd: root });
    expect(stderr).toContain(message);
    expect([code, stdout]).toEqual([2, ""]);
    expect(lastLine(stderr)).toContain("Exit code 2: nothing was scanned");
  });
});

describe("what it can say", () => {
  test("ignore leaves out of folders, relative to the config", async () => {
    const root = project({
      "pixel-scan.json": { targets: ["."], ignore: ["/old/"] },
      "old/a.html": PIXEL,
      "new/old/b.html": PIXEL,
      "sub/x": "",
    });
    const { report } = await scan(path.join(root, "sub"));
    expect(report.results.map(({ target }: { target: string }) => target)).toEqual([
      "../new/old/b.html",
    ]);
  });

  test("allow, with what is past or not used told in whole runs", async () => {
    const allow = [
      { host: "t.example.org", reason: "our own counter" },
      { host: "t.example.net", reason: "not there" },
      { tracker: "mailchimp", reason: "long ago", until: "2020-01-01" },
    ];
    const root = project({ "pixel-scan.json": { targets: ["a.html"], allow }, "a.html": PIXEL });
    const whole = await scan(root);
    expect(whole.code).toBe(0);
    expect(whole.report.summary).toMatchObject({ allowed: 1, findings: { medium: 0 } });
    expect(whole.report.results[0].findings[0]).toMatchObject({
      allowed: "our own counter",
      allowedBy: "config",
    });
    expect(whole.report.warnings).toEqual([
      "pixel-scan.json:1:84 allow[1]: this allowance (not there) allows nothing: no finding fits it",
      "pixel-scan.json:1:130 allow[2]: this allowance (long ago) ended on 2020-01-01 and allows nothing any more",
    ]);
    const part = await scan(root, ["a.html"]);
    expect(part.report.warnings).toHaveLength(1);
  });

  test("trackers of one's own", async () => {
    const trackers = [
      {
        name: "Our counter",
        owner: "Shop Ltd",
        host: "example.org",
        path: "/o*",
        purpose: "email-open",
        parameters: { id: "recipient-id" },
      },
    ];
    const root = project({ "pixel-scan.json": { trackers }, "a.html": PIXEL });
    const { report } = await scan(root, ["a.html"]);
    expect(report.results[0].findings[0]).toMatchObject({
      tracker: { id: "our-counter", owner: "Shop Ltd" },
      confidence: "certain",
      evidence: [{ rule: "known-tracker" }, { rule: "tiny-image" }],
    });
    expect(report.results[0].findings[0].leaks).toContainEqual(
      expect.objectContaining({ data: "recipient-id", basis: "vendor documentation" }),
    );
  });

  test("formats, clients and lists, checked by their flags", async () => {
    const root = project({
      "pixel-scan.json": {
        formats: ["json", "csv=out/pixels.csv"],
        clients: ["gmail-web"],
        lists: ["./own.txt"],
      },
      "own.txt": "||t.example.org^\n",
      "a.html": PIXEL,
      "sub/x": "",
    });
    const { stdout } = await run(["../a.html"], { cwd: path.join(root, "sub") });
    const { results } = JSON.parse(stdout);
    expect(results[0].narrowed.clients).toEqual(["gmail-web"]);
    expect(results[0].findings[0].evidence.map(({ rule }: { rule: string }) => rule)).toContain(
      "listed",
    );
    expect(readFileSync(path.join(root, "out/pixels.csv"), "utf8")).toContain("t.example.org");
    writeFileSync(path.join(root, "pixel-scan.json"), `{ "formats": ["text", "jsn=x"] }`);
    const bad = await run(["a.html"], { cwd: root });
    expect([bad.code, bad.stdout]).toEqual([2, ""]);
    expect(bad.stderr).toContain("pixel-scan.json:1:23 formats[1]: Choose one of text,");
    expect(bad.stderr).toContain("Did you mean json?");
  });

  test("rules and explain tell rules of one's own, and which config they could not read", async () => {
    const own = `export default { id: "no-fonts", title: "Web\\u001b[2Jfont", why: "We send none.", check: () => undefined };`;
    const root = project({ "pixel-scan.json": { rules: ["./own.mjs"] }, "own.mjs": own });
    const rules = await run(["rules"], { cwd: root });
    expect(rules).toMatchObject({ code: 0, stderr: "" });
    expect(lastLine(rules.stdout)).toMatch(/^no-fonts +Web\\u\{1b\}\[2Jfont \(of the config\)$/);
    const explained = await run(["explain", "no-fonts"], { cwd: root });
    expect(explained.stdout).toBe("no-fonts: Web\\u{1b}[2Jfont\n\nWe send none.\n");
    expect((await run(["rules", "--no-config"], { cwd: root })).stdout).not.toContain("no-fonts");
    const broken = await run(["rules"], { cwd: project({ "pixel-scan.json": { rule: [] } }) });
    expect(broken.code).toBe(2);
    expect(broken.stdout).toContain("tiny-image");
    expect(broken.stderr).toContain("did you mean rules?");
  });

  test("rules of one's own, by module and in the config itself", async () => {
    const rule = (id: string, body: string) =>
      `{ id: "${id}", title: "T", why: "W", check(load) { ${body} } }`;
    const root = project({
      "pixel-scan.config.mjs": `export default { rules: ["./rules/fonts.mjs", ${rule("no-gif", `return load.url.includes(".gif") ? { message: "it is a GIF", confidence: "likely" } : undefined`)}] };`,
      "rules/fonts.mjs": `export default [${rule("no-fonts", "return undefined")}]`,
      "a.html": PIXEL,
    });
    const { code, report } = await scan(root, ["a.html"]);
    expect(code).toBe(1);
    expect(report.results[0].findings[0].evidence).toContainEqual({
      rule: "no-gif",
      confidence: "likely",
      message: "it is a GIF",
    });
    for (const [body, message] of [
      ["throw new TypeError('oh')", "your rule bad threw TypeError: oh (at "],
      ["return { message: 3 }", 'your rule bad gave {"message":3} for https://t.example.org/'],
      ["return Promise.resolve()", "your rule bad gave {} for https://t.example.org/"],
    ] as const) {
      writeFileSync(
        path.join(root, "pixel-scan.config.mjs"),
        `export default { rules: [${rule("bad", body)}] };`,
      );
      const bad = await scan(root, ["a.html"]);
      expect(bad.code).toBe(2);
      expect(bad.report.results[0].error.code).toBe("rule-failed");
      expect(bad.report.results[0].error.message).toContain(message);
    }
  });

  test("overrides: what fails in some files", async () => {
    const root = project({
      "pixel-scan.json": { targets: ["t"], overrides: [{ files: "t/lax/**", failOn: "high" }] },
      "t/lax/a.html": PIXEL,
    });
    expect((await scan(root)).code).toBe(0);
    writeFileSync(path.join(root, "t/b.html"), PIXEL);
    const { code, report, stderr } = await scan(root);
    expect(code).toBe(1);
    expect(report.results[1].policy.failOn).toBe("high");
    expect(lastLine(stderr)).toContain("1 finding at or above --fail-on medium");
    expect(lastLine(stderr)).toContain("(overrides decide for some files)");
  });
});

describe("--baseline", () => {
  test("knows what was there, tells what is gone, and fails on what came", async () => {
    const root = project({ "t/a.html": PIXEL, "t/b.html": PIXEL });
    const baseline = ["t", "--baseline", "known/pixels.json"];
    const written = await scan(root, [...baseline, "--update-baseline"]);
    expect(written.code).toBe(0);
    expect(written.report.summary.allowed).toBe(2);
    expect(written.stderr).toContain("known/pixels.json: 2 known findings, 0 before");
    const { findings } = JSON.parse(readFileSync(path.join(root, "known/pixels.json"), "utf8"));
    expect(findings).toMatchObject([
      { file: "../t/a.html", rule: "tiny-image", domain: "example.org" },
      { file: "../t/b.html" },
    ]);
    const again = await scan(path.join(root, "t"), [".", "--baseline", "../known/pixels.json"]);
    expect([again.code, again.report.summary.allowed]).toEqual([0, 2]);
    expect(again.report.results[0].findings[0].allowedBy).toBe("baseline");

    rmSync(path.join(root, "t/b.html"));
    writeFileSync(path.join(root, "t/a.html"), "<p>clean</p>");
    const stale = await scan(root, baseline);
    expect(stale.code).toBe(0);
    expect(stale.report.results[0].warnings).toEqual([
      "1 finding of the baseline is no longer there: --update-baseline takes it out",
    ]);
    expect(stale.report.warnings).toEqual([
      "the baseline knows findings of a file that is gone: ../t/b.html; --update-baseline takes them out",
    ]);

    writeFileSync(path.join(root, "t/a.html"), PIXEL + PIXEL.replace("example.org", "example.net"));
    expect((await scan(root, baseline)).code).toBe(1);
    const renewed = await scan(root, [...baseline, "--update-baseline"]);
    expect(renewed.stderr).toContain("2 known findings, 2 before");
  });

  test("an update of some files keeps what is known of others", async () => {
    const root = project({ "a.html": PIXEL, "b.html": PIXEL });
    const args = ["--baseline", "b.json", "--update-baseline"];
    await scan(root, ["a.html", "b.html", ...args]);
    writeFileSync(path.join(root, "a.html"), "<p>clean</p>");
    expect((await scan(root, ["a.html", ...args])).stderr).toContain("1 known findings, 2 before");
    expect((await scan(root, ["b.html", "--baseline", "b.json"])).code).toBe(0);
  });

  test("--update-baseline needs a file, and sees everything", async () => {
    const root = project({ "a.html": PIXEL });
    const nameless = await run(["a.html", "--update-baseline"], { cwd: root });
    expect([nameless.code, nameless.stderr]).toEqual([
      2,
      expect.stringContaining("--update-baseline needs to know the file"),
    ]);
    const masked = await run(["a.html", "--baseline", "b", "--update-baseline", "--redact"], {
      cwd: root,
    });
    expect([masked.code, masked.stderr]).toEqual([
      2,
      expect.stringContaining("cannot be used with option '--redact'"),
    ]);
  });
});

test("--redact changes nothing of what is allowed or known", async () => {
  const mail = PIXEL.replace("id=8f3a9c2e7b1d4056", "e=me@example.org");
  const allow = [{ url: "*e=me@example.org", reason: "ours" }];
  const root = project({ "pixel-scan.json": { allow }, "a.html": mail });
  const args = ["a.html", "--recipient", "me@example.org"];
  const [open, masked] = await Promise.all([scan(root, args), scan(root, [...args, "--redact"])]);
  expect([open.code, masked.code]).toEqual([0, 0]);
  expect(JSON.stringify(masked.report)).not.toContain("me@example.org");
});

test("many files in several threads are judged alike", async () => {
  const filler = "<p>text</p>\n".repeat(2_000);
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [`t/${index}.html`, filler + PIXEL]),
  );
  const allow = [{ file: "t/1*.html", host: "t.example.org", reason: "ours" }];
  const trackers = [{ name: "Ours", host: "t.example.org" }];
  const root = project({ "pixel-scan.json": { allow, trackers }, ...files });
  const { report } = await scan(root, ["t"]);
  expect(report.summary.allowed).toBe(11);
  for (const { findings } of report.results) expect(findings[0].tracker.id).toBe("ours");
});
