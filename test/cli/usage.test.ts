import { afterAll, describe, expect, test } from "vitest";
import { CLEAN, mailFolder } from "./mails.ts";
import { hasTerminal, lastLine, run, runInTerminal } from "./run.ts";

const folder = mailFolder({ "clean.eml": CLEAN, rules: CLEAN });
const cwd = folder.path;
afterAll(folder.remove);

describe("usage errors say what is wrong, and nothing is scanned", () => {
  test.each([
    [["--formt", "json", "clean.eml"], "unknown option '--formt'\n(Did you mean --format?)"],
    [["-x", "clean.eml"], "unknown option '-x'"],
    [["-f", "jsn", "clean.eml"], "gitlab, markdown, csv, html. Did you mean json?"],
    [["-f", "xml", "clean.eml"], "Choose one of text, compact, json,"],
    [["--format", "", "clean.eml"], "Choose one of text, compact, json,"],
    [["clean.eml", "--format"], "option '-f, --format <name[=file]>' argument missing"],
    [["--fail-on", "hgih", "clean.eml"], "Choose one of low, medium, high. Did you mean high?"],
    [["--fail-on", "HIGH", "clean.eml"], "Did you mean high?"],
    [["--min-confidence", "sure", "clean.eml"], "Choose one of possible, likely, certain."],
    [["--fail-on-leak", "emial-address", "x"], "Did you mean email-address?"],
    [["--stdin-type", "html5", "-"], "Choose one of eml, html. Did you mean html?"],
    [["--max-size", "many", "clean.eml"], "Write bytes, or a size like 10MB or 512KiB."],
    [["--max-size", "0", "clean.eml"], "It must be from 1 byte to 500MB."],
    [["--max-size", "2GB", "clean.eml"], "It must be from 1 byte to 500MB."],
    [["--recipient", "me", "clean.eml"], "It is no e-mail address like you@example.org."],
    [["--recipient", "clean.eml"], "It is no e-mail address like you@example.org."],
    [["-q", "-v", "clean.eml"], "option '-q, --quiet' cannot be used with option '-v, --verbose'"],
    [["--wait", "soon", "x"], "Write seconds, or a time like 30s, 500ms or 2m."],
    [["--timeout", "1h", "x"], "Write seconds, or a time like"],
    [["--timeout", "20m", "x"], "It must be from 1s to 600s."],
    [["--wait", "30s", "x"], "--wait 30s leaves nothing of --timeout 30s"],
    [["--timeout", "5s", "x"], "--wait 6s leaves nothing of --timeout 5s"],
    [["--concurrency", "0", "x"], "Write a number of pages from 1 to 32."],
    [["--viewport", "1280", "x"], "Write width and height, like 1280x720."],
    [["--locale", "german!", "x"], "It is no language tag like de-CH or en-GB."],
    [["--timezone", "Europe/Zürich", "x"], "Did you mean Europe/Zurich?"],
    [["--header", "Cookie: a=b", "x"], "Use --cookie name=value."],
    [["--cookie", "a", "x"], "Write it like name=value."],
    [["--storage-state", "gone.json", "x"], "It cannot be read: ENOENT"],
    [["--browser-arg", "proxy", "x"], "It must begin with two dashes"],
    [["--device", "iphon 15", "x"], "no device 'iphon 15'\n(Did you mean iPhone 15?)"],
    [["--device", "Typewriter 1", "x"], "no device 'Typewriter 1'\n(Playwright's names"],
    [["install-browser", "firefox"], "too many arguments for 'install-browser'"],
    [["install-browser", "--wait", "3"], "'--wait <time>' means nothing to 'install-browser'"],
    [["completion", "bsh"], "Did you mean bash?"],
    [["init", "--ci", "gihub"], "Did you mean github?"],
    [["init", "--fail-on", "low"], "'--fail-on <severity>' means nothing to 'init'"],
    [["docter"], "unknown command 'docter'\n(Did you mean doctor?)"],
    [["rule"], "unknown command 'rule'\n(Did you mean rules?)"],
    [["explian", "tiny-image"], "unknown command 'explian'\n(Did you mean explain?)"],
    [["explain"], "missing required argument 'name'"],
    [["explain", "tiny-imgae"], "'tiny-imgae'\n(Did you mean tiny-image?)"],
    [["explain", "emial-address"], "(Did you mean email-address?)"],
    [["explain", "qqqqqqqqqqqq"], "(pixel-scan rules, trackers and clients list them"],
    [["rules", "more"], "too many arguments for 'rules'"],
    [["compare", "a", "b", "--no-config"], "option '--no-config' means nothing to 'compare'"],
    [["rules", "-f", "json"], "option '-f, --format <name[=file]>' means nothing to 'rules'"],
    [["explain", "tiny-image", "--redact"], "option '--redact' means nothing to 'explain'"],
  ])("%j", async (args, message) => {
    const { code, stdout, stderr } = await run(args, { cwd });
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^error: /);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });

  test("what they repeat cannot steer the terminal", async () => {
    const { stderr } = await run(["--\x1b[31mred\u202e", "clean.eml"], { cwd });
    expect(stderr).toContain("\\u{1b}");
    expect(stderr).not.toMatch(/[\x1b\u202e]/);
  });
});

describe("help", () => {
  test("--help tells all options, three uses and the exit codes", async () => {
    const { code, stdout, stderr } = await run(["--help"]);
    expect([code, stderr]).toEqual([0, ""]);
    for (const option of [
      ...["-f, --format", "--fail-on", "--min-confidence", "--recipient", "--redact"],
      ...["--exit-zero", "--max-size", "--stdin-type", "--color", "--no-color", "-q, --quiet"],
      ...["-v, --verbose", "--debug", "--version", "-h, --help", "rules", "explain <name>"],
      ...["Pages:", "--wait", "--timeout", "--concurrency", "--device", "--viewport", "--header"],
      ...["--user-agent", "--locale", "--timezone", "--cookie", "--storage-state", "--no-dns"],
      ...["--block-private", "--no-contact", "--browser-path", "--browser-arg", "--render"],
      ...["--config", "--no-config", "--print-config", "--baseline", "--update-baseline"],
      ...["--watch", "init", "doctor", "completion"],
      ...[
        "--no-ignore-comments",
        "--fail-on-leak",
        "--details",
        "--no-progress",
        "install-browser",
      ],
    ]) {
      expect(stdout).toContain(option);
    }
    expect(stdout.match(/\$ pixel-scan /g)).toHaveLength(3);
    expect(stdout).toContain("Exit codes:");
    expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  test("its examples are no usage errors", async () => {
    const { stdout } = await run(["--help"]);
    const examples = [...stdout.matchAll(/\$ pixel-scan (.*)/g)].map(([, example = ""]) => example);
    for (const example of examples) {
      const args = example.replace(/ <.*/, "").replaceAll("'", "").split(" ");
      // Examples are not to be visited.
      const env = { PIXEL_SCAN_BROWSER: "/gone" };
      const outcome = await run([...args, "-f", "json"], { cwd, input: CLEAN, env });
      expect(JSON.parse(outcome.stdout).results, example).toHaveLength(1);
    }
  });

  test("--version is the package's", async () => {
    const { version } = await import("../../package.json");
    expect(await run(["--version"])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: "" });
  });

  test("a command has its own", async () => {
    const { code, stdout } = await run(["explain", "--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Usage: pixel-scan explain [options] <name>");
  });
});

describe("options of pages without a page", () => {
  test("are told where they would have changed what is seen", async () => {
    const { code, stderr } = await run(
      [
        ...["clean.eml", "--cookie", "a=b", "--header", "X-A: b", "--viewport", "800x600"],
        "--browser-arg=--mute-audio",
      ],
      { cwd },
    );
    expect(code).toBe(0);
    const flags = ["--viewport", "--header", "--cookie", "--browser-arg"];
    expect(stderr.trimEnd().split("\n")).toEqual(
      flags.map((flag) => `pixel-scan: ${flag} has no effect: no page is among the targets`),
    );
  });

  test("are no matter where they only limit or speed up", async () => {
    const args = ["--wait", "1", "--timeout", "9s", "--concurrency", "2", "--block-private"];
    const more = ["--no-contact", "--no-dns", "--no-progress", "--details"];
    const outcome = await run(["clean.eml", ...args, ...more], { cwd });
    expect([outcome.code, outcome.stderr]).toEqual([0, ""]);
  });
});

describe("install-browser", () => {
  test("runs the playwright that is installed, and says what to do when it fails", async () => {
    const env = { PLAYWRIGHT_DOWNLOAD_HOST: "http://127.0.0.1:9", PLAYWRIGHT_BROWSERS_PATH: cwd };
    const { code, stderr } = await run(["install-browser"], { cwd, env });
    expect(code).toBe(2);
    expect(stderr).toContain("pixel-scan: the browser was not installed: playwright ended with");
    expect(lastLine(stderr)).toContain("--browser-path or PIXEL_SCAN_BROWSER");
  });
});

describe("nothing named", () => {
  test("gives a short help with three examples on standard error", async () => {
    const { code, stdout, stderr } = await run([], { input: CLEAN });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.match(/\$ pixel-scan /g)).toHaveLength(3);
    expect(lastLine(stderr)).toBe(
      "pixel-scan: nothing was named that could be scanned; --help tells everything",
    );
  });

  test.skipIf(!hasTerminal)("a terminal as standard input never hangs", async () => {
    for (const [args, expected] of [
      ["", "nothing was named"],
      ["-", "standard input is a terminal"],
    ] as const) {
      const { stdout } = await runInTerminal(args);
      expect(stdout).toContain(expected);
      expect(stdout).toContain("exit 2");
    }
  });
});

describe("rules and explain", () => {
  test("rules lists every id with its title", async () => {
    const { rules } = await import("../../src/rules/index.ts");
    const { code, stdout, stderr } = await run(["rules"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout.split("\n")).toHaveLength(rules.length + 1);
    for (const { id, title } of rules) expect(stdout).toMatch(new RegExp(`^${id} +${title}$`, "m"));
  });

  test("explain prints a rule's own words, on one line when piped", async () => {
    const { rules } = await import("../../src/rules/index.ts");
    const rule = rules.find(({ id }) => id === "tiny-image");
    expect(await run(["explain", "tiny-image", "--no-color"])).toEqual({
      code: 0,
      signal: null,
      stdout: `tiny-image: ${rule?.title}\n\n${rule?.why}\n`,
      stderr: "",
    });
  });

  test("explain tells what a kind of data means", async () => {
    const { code, stdout } = await run(["explain", "ip-address"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ip-address: IP address\n\nTells your provider/);
  });

  test("a file that is named like a command is reached by its path", async () => {
    const { code, stdout } = await run(["./rules", "-f", "json"], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).results[0]).toMatchObject({ target: "rules", status: "scanned" });
  });
});
