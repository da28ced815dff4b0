import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "jsonc-parser";
import { afterAll, describe, expect, test } from "vitest";
import { BIN, hasTerminal, lastLine, outcomeOf, preload, run, start } from "./run.ts";

const PIXEL = `<img src="https://acme.us7.list-manage.com/track/open.php?u=f3d4a1c09b7e65d28fa40c31e&id=9b8e6f11a0&e=7c41b0d2e9" width="1" height="1" alt="">`;
const page = (body: string) => `<!doctype html>\n<title>Spring</title>\n<p>Hello</p>\n${body}\n`;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function repository(): string {
  const root = mkdtempSync(path.join(tmpdir(), "pixel-scan-"));
  folders.push(root);
  execFileSync("git", ["init", "-q", root]);
  mkdirSync(path.join(root, "templates"));
  return root;
}

test("a template project, from nothing, goes red and green", async () => {
  const root = repository();
  const write = (name: string, text: string) => writeFileSync(path.join(root, name), text);
  const scan = (...args: readonly string[]) => run(args, { cwd: root });
  write("templates/welcome.html", page("<p>No tracker here.</p>"));

  const made = await scan("init", "--ci", "github", "--ci", "gitlab");
  expect([made.code, made.stderr]).toEqual([0, ""]);
  expect(made.stdout.split("\n").slice(0, 3)).toEqual([
    "wrote pixel-scan.jsonc",
    "wrote .github/workflows/pixel-scan.yml",
    "wrote .gitlab-ci.yml",
  ]);
  const config = readFileSync(path.join(root, "pixel-scan.jsonc"), "utf8");
  expect(parse(config)).toMatchObject({ targets: ["templates"], failOn: "medium", allow: [] });
  const green = await scan();
  expect([green.code, green.stdout]).toEqual([
    0,
    expect.stringContaining("✔ No trackers found in 1 file"),
  ]);

  // Somebody adds a tracker.
  write("templates/spring.html", page(PIXEL));
  const red = await scan();
  expect(red.code).toBe(1);
  expect(lastLine(red.stdout)).toContain("Exit code 1: 1 finding at or above --fail-on medium");

  // It is allowed for a while.
  const allowing = (until: string) =>
    config.replace(
      '"allow": [',
      `"allow": [{ "tracker": "mailchimp", "reason": "agreed with legal", "until": "${until}" },`,
    );
  write("pixel-scan.jsonc", allowing("2999-12-31"));
  const allowed = await scan();
  expect(allowed.code).toBe(0);
  expect(allowed.stdout).toContain("    Allowed: agreed with legal\n");
  expect(allowed.stdout).toContain("✔ 0 findings in 1 of 2 files · 0 owners · 1 allowed");

  // The while is over.
  write("pixel-scan.jsonc", allowing("2020-12-31"));
  const expired = await scan();
  expect(expired.code).toBe(1);
  expect(expired.stdout).toContain("this allowance (agreed with legal) ended on 2020-12-31");

  // The project decides to live with what there is.
  write("pixel-scan.jsonc", config.replace('// "baseline"', '"baseline"'));
  expect((await scan()).code).toBe(2);
  expect((await scan("--update-baseline")).code).toBe(0);
  const known = await scan();
  expect(known.code).toBe(0);
  expect(known.stdout).toContain("Allowed: known: it is in the baseline");

  // Another campaign, laid out anew, is known; one more tracker is not.
  const other = PIXEL.replace("9b8e6f11a0", "11aa22bb33").replace("<img ", "<img\n  ");
  write("templates/spring.html", page(`<div>\n${other}\n</div>`));
  expect((await scan()).code).toBe(0);
  write(
    "templates/spring.html",
    page(
      `${other}<img src="https://t.example.org/o.gif?id=8f3a9c2e7b1d4056" width="1" height="1">`,
    ),
  );
  expect((await scan()).code).toBe(1);

  // The author says why, where it stands.
  write(
    "templates/spring.html",
    page(
      `${other}\n{# pixel-scan-ignore-next tiny-image -- our own counter #}\n<img src="https://t.example.org/o.gif?id=8f3a9c2e7b1d4056" width="1" height="1">`,
    ),
  );
  expect((await scan()).code).toBe(0);

  // The trackers go, and what knew of them is told.
  write("templates/spring.html", page("<p>Done.</p>"));
  const clean = await scan();
  expect(clean.code).toBe(0);
  expect(clean.stdout).toContain("1 finding of the baseline is no longer there");
});

describe("init", () => {
  test("overwrites nothing unless it is told to", async () => {
    const root = repository();
    writeFileSync(path.join(root, "pixel-scan.jsonc"), "{}");
    writeFileSync(path.join(root, ".gitlab-ci.yml"), "x: {}");
    const kept = await run(["init"], { cwd: root });
    expect([kept.code, kept.stdout]).toEqual([2, ""]);
    expect(kept.stderr).toContain("pixel-scan.jsonc is there already and was left alone; --force");
    const beside = await run(["init", "--yes"], { cwd: root });
    expect(beside.code).toBe(0);
    expect(beside.stdout).toContain("wrote .gitlab/pixel-scan.yml\n  add to .gitlab-ci.yml:");
    expect(readFileSync(path.join(root, ".gitlab-ci.yml"), "utf8")).toBe("x: {}");
    expect((await run(["init", "--force"], { cwd: root })).code).toBe(0);
    expect(readFileSync(path.join(root, "pixel-scan.jsonc"), "utf8")).toContain('"failOn"');
  });

  test("tells what cannot be written, and writes the rest", async () => {
    const root = repository();
    writeFileSync(path.join(root, ".github"), "no folder");
    mkdirSync(path.join(root, "pixel-scan.json"));
    const { code, stdout, stderr } = await run(["init", "--ci", "github"], { cwd: root });
    expect(stdout).toContain("wrote pixel-scan.jsonc");
    expect(stderr).toMatch(
      /^pixel-scan: \.github\/workflows\/pixel-scan\.yml cannot be written: E\w+: .*\n$/,
    );
    expect(code).toBe(2);
  });

  test("tells where git does not help with a hook", async () => {
    const root = repository();
    const env = { PATH: root };
    const { code, stderr } = await run(["init", "--hook"], { cwd: root, env });
    expect(stderr).toBe("pixel-scan: no hook was written: git did not tell where hooks go\n");
    expect(code).toBe(2);
  });

  test.skipIf(!hasTerminal)("asks in a terminal", async () => {
    const root = repository();
    const child = spawn("script", ["-qec", `${process.execPath} ${BIN} init`, "/dev/null"], {
      cwd: root,
      env: { PATH: process.env.PATH, TERM: "xterm" },
    });
    const answers = { "none? [none]": "gitlab\r", "templates? [no]": "y\r" };
    let seen = "";
    child.stdout.on("data", (text: Buffer) => {
      seen += text;
      for (const [question, answer] of Object.entries(answers)) {
        if (!seen.includes(question)) continue;
        seen = seen.replace(question, "");
        child.stdin.write(answer);
      }
    });
    const { code, stdout } = await outcomeOf(child);
    expect([code, stdout]).toEqual([0, expect.stringContaining("wrote .git/hooks/pre-commit")]);
    expect(readFileSync(path.join(root, ".gitlab-ci.yml"), "utf8")).toContain("pixel-scan:");
    expect(existsSync(path.join(root, ".github"))).toBe(false);
  });

  test("the hook stops a commit that tracks, and no other", async () => {
    const root = repository();
    expect((await run(["init", "--hook"], { cwd: root, env: { HOME: root } })).code).toBe(0);
    // As npm would have installed it.
    const bin = path.join(root, "node_modules/.bin");
    mkdirSync(bin, { recursive: true });
    writeFileSync(
      path.join(bin, "pixel-scan"),
      `#!/bin/sh\nexec ${process.execPath} ${BIN} "$@"\n`,
    );
    chmodSync(path.join(bin, "pixel-scan"), 0o755);
    writeFileSync(path.join(root, "package.json"), `{ "name": "x", "version": "1.0.0" }`);
    const git = (...args: readonly string[]) =>
      spawnSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...args], {
        cwd: root,
        encoding: "utf8",
      });
    writeFileSync(path.join(root, "templates/a b.html"), page("<p>clean</p>"));
    git("add", "templates");
    expect(git("commit", "-qm", "clean").status).toBe(0);
    writeFileSync(path.join(root, "templates/a b.html"), page(PIXEL));
    git("add", "templates");
    const refused = git("commit", "-qm", "tracks");
    expect(refused.status).not.toBe(0);
    expect(refused.stdout + refused.stderr).toContain("Mailchimp");
    git("reset", "-q");
    writeFileSync(path.join(root, "other.txt"), "x");
    git("add", "other.txt");
    expect(git("commit", "-qm", "no template").status).toBe(0);
  });
});

describe("doctor", () => {
  test("tells what is found, and what is not", async () => {
    const root = repository();
    writeFileSync(path.join(root, "pixel-scan.json"), `{ "fialOn": 1 }`);
    const env = { PIXEL_SCAN_BROWSER: "/gone/chromium", XDG_CACHE_HOME: root };
    const { code, stdout } = await run(["doctor"], { cwd: root, env });
    expect(code).toBe(2);
    expect(stdout).toContain(`✔ Node.js     ${process.versions.node}, `);
    expect(stdout).toContain("✖ Browser     none: pages cannot be scanned, mails and files can");
    expect(stdout).toContain("PIXEL_SCAN_BROWSER names /gone/chromium, which cannot be started");
    expect(stdout).toContain("✖ Config      it cannot be obeyed");
    expect(stdout).toContain(
      "pixel-scan.json:1:3 fialOn: there is no such key; did you mean failOn?",
    );
    expect(stdout).toContain(`– Lists       0 in the cache, ${root}/pixel-scan/lists`);
  });

  test("is 0 when all is well, and JSON for programs", async () => {
    const root = repository();
    const browser = path.join(root, "chromium");
    writeFileSync(browser, "#!/bin/sh\necho Chromium 156.0.0.0\n");
    chmodSync(browser, 0o755);
    const { code, stdout } = await run(["doctor", "-f", "json", "--browser-path", browser], {
      cwd: root,
    });
    expect(code).toBe(0);
    const { checks } = JSON.parse(stdout);
    expect(
      checks.map(({ name, state }: { name: string; state: string }) => `${name} ${state}`),
    ).toEqual([
      "pixel-scan good",
      "Node.js good",
      "Browser good",
      "Config missing",
      expect.stringMatching(/^Lists /),
    ]);
    expect(checks[2].found).toBe(`Chromium 156.0.0.0, ${browser} (--browser-path)`);
  });
});

/** `--watch`, and what it tells: all up to a text, from what was told before. */
function startWatching(root: string, node: readonly string[] = []) {
  const into = path.join(root, "output");
  const child = start(["templates", "--watch", "-f", "compact"], { cwd: root, into, node });
  let told = 0;
  async function until(text: string): Promise<string> {
    for (;;) {
      const output = readFileSync(into, "utf8");
      const end = output.indexOf(text, told);
      if (end >= 0) {
        const before = output.slice(told, end);
        told = end + text.length;
        return before;
      }
      if (child.exitCode !== null) throw new Error(`ended: ${output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  return { child, until };
}

describe("--watch", () => {
  test("scans what changes, new files too, and ends with Ctrl-C", async () => {
    const root = repository();
    const file = (name: string) => path.join(root, "templates", name);
    // In one step: a scan that comes between two would see an empty file.
    const write = (name: string, text: string) => {
      writeFileSync(path.join(root, name), text);
      renameSync(path.join(root, name), file(name));
    };
    write("a.html", page("<p>clean</p>"));
    write("b.html", page(PIXEL));
    const { child, until } = startWatching(root);
    const outcome = outcomeOf(child);
    expect(await until("watching; Ctrl-C ends it")).toContain("templates/b.html:4:1: medium");
    write("a.html", page(PIXEL));
    const changed = await until("watching; Ctrl-C ends it");
    expect(changed).toContain("templates/a.html changed");
    expect(changed).toContain("templates/a.html:4:1: medium");
    expect(changed).not.toContain("b.html");
    write("c.html", page(PIXEL));
    expect(await until("watching; Ctrl-C ends it")).toContain("templates/c.html:4:1: medium");
    rmSync(file("b.html"));
    await until("gone: templates/b.html");
    child.kill("SIGINT");
    expect(await outcome).toMatchObject({ code: 0, signal: null });
  });

  test("scans again what changed while the first scan ran", async () => {
    const root = repository();
    const file = path.join(root, "templates", "a.html");
    writeFileSync(file, page("<p>clean</p>"));
    const change = preload(`
      import { writeFileSync } from "node:fs";
      const { write } = process.stdout;
      process.stdout.write = (...args) => {
        process.stdout.write = write;
        writeFileSync(${JSON.stringify(file)}, ${JSON.stringify(page(PIXEL))});
        return write.apply(process.stdout, args);
      };`);
    const { child, until } = startWatching(root, change);
    const outcome = outcomeOf(child);
    expect(await until("watching; Ctrl-C ends it")).not.toContain("medium");
    expect(await until("watching; Ctrl-C ends it")).toContain("templates/a.html:4:1: medium");
    child.kill("SIGINT");
    expect(await outcome).toMatchObject({ code: 0, signal: null });
  });

  test("scans a template again when what it includes changes, wherever that lies", async () => {
    const root = repository();
    const write = (name: string, text: string) => {
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      writeFileSync(path.join(root, "new"), text);
      renameSync(path.join(root, "new"), path.join(root, name));
    };
    write("node_modules/mjml/package.json", `{ "main": "index.js" }`);
    write("node_modules/mjml/index.js", "module.exports = (mjml) => ({ html: mjml });");
    const body = (part: string) => `<mjml><mj-body><mj-include path="${part}" /></mj-body></mjml>`;
    write("templates/a.mjml", body("../parts/foot.mjml"));
    write("templates/b.mjml", body("../parts/later.mjml"));
    write("parts/foot.mjml", "<mj-text>clean</mj-text>");
    const { child, until } = startWatching(root);
    const outcome = outcomeOf(child);
    expect(await until("watching; Ctrl-C ends it")).not.toContain("medium");
    write("parts/foot.mjml", `<mj-raw>${PIXEL}</mj-raw>`);
    const changed = await until("watching; Ctrl-C ends it");
    expect(changed).toContain("templates/a.mjml changed");
    expect(changed).toMatch(/templates\/a\.mjml:1:\d+: medium/);
    expect(changed).not.toContain("b.mjml");
    write("parts/later.mjml", `<mj-raw>${PIXEL}</mj-raw>`);
    const later = await until("watching; Ctrl-C ends it");
    expect(later).toContain("templates/b.mjml changed");
    expect(later).toMatch(/templates\/b\.mjml:1:\d+: medium/);
    child.kill("SIGINT");
    expect(await outcome).toMatchObject({ code: 0, signal: null });
  });

  test.each([
    [
      ["https://site.example/", "--watch"],
      "--watch is for files and folders, not for 'https://site.example/'",
    ],
    [
      ["a", "--watch", "--files-from", "x"],
      "option '--watch' cannot be used with option '--files-from <file>'",
    ],
  ])("%j", async (args, message) => {
    const { code, stderr } = await run(args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
