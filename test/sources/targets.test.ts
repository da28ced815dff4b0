import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type FindOptions, findTargets } from "../../src/sources/targets.ts";

let cwd: string;

beforeEach(() => {
  cwd = realpathSync(mkdtempSync(path.join(tmpdir(), "targets-")));
});

afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
});

/** Makes empty files with the folders that they need. */
function files(...names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(path.join(cwd, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(cwd, name), "");
  }
}

/** Names of the targets; failed ones as `name: code`. */
async function find(...names: readonly string[]): Promise<readonly string[]> {
  const targets = await findTargets(names, { cwd });
  return targets.map((target) =>
    "status" in target ? `${target.target}: ${target.error.code}` : target.name,
  );
}

async function failure(name: string) {
  const [target, ...others] = await findTargets([name], { cwd });
  if (!target || !("status" in target) || others.length > 0) throw new Error("not one failure");
  return target.error;
}

describe("files", () => {
  test("carry a name for people and an absolute path", async () => {
    files("mails/a.eml");
    expect(await findTargets(["./mails/../mails/a.eml"], { cwd })).toEqual([
      { kind: "file", name: "mails/a.eml", path: path.join(cwd, "mails/a.eml") },
    ]);
  });

  test("are found by any name, without regard to the extension", async () => {
    files("a", "b.txt", ".hidden.eml", "node_modules/c.eml", "-f", "ümläut 邮件.eml");
    expect(
      await find("a", "b.txt", ".hidden.eml", "node_modules/c.eml", "./-f", "ümläut 邮件.eml"),
    ).toEqual(["a", "b.txt", ".hidden.eml", "node_modules/c.eml", "-f", "ümläut 邮件.eml"]);
  });

  test("outside the working directory keep the way in which they were named", async () => {
    files("inner/here.eml", "a.eml");
    const inner = path.join(cwd, "inner");
    const absolute = path.join(cwd, "a.eml");
    const names = async (name: string) =>
      (await findTargets([name], { cwd: inner })).map((target) => "name" in target && target.name);
    expect(await names("../a.eml")).toEqual(["../a.eml"]);
    expect(await names(absolute)).toEqual([absolute]);
    expect(await names(path.join(inner, "here.eml"))).toEqual(["here.eml"]);
  });

  test("a name that starts with two dots is not outside", async () => {
    files("..a.eml");
    expect(await find(path.join(cwd, "..a.eml"))).toEqual(["..a.eml"]);
  });

  test("come in the order given, each once, under the name that came first", async () => {
    files("a.eml", "b.eml", "folder/c.eml");
    symlinkSync("b.eml", path.join(cwd, "link.eml"));
    expect(
      await find("link.eml", "-", "./a.eml", "b.eml", "a.eml", "-", "folder", "folder/c.eml", "*"),
    ).toEqual(["link.eml", "-", "a.eml", "folder/c.eml"]);
  });

  test("standard input is -", async () => {
    expect(await findTargets(["-"], { cwd })).toEqual([{ kind: "stdin", name: "-" }]);
  });
});

describe("folders", () => {
  test("give every mail and HTML file below them, sorted", async () => {
    files(
      "in/b.eml",
      "in/a.EML",
      "in/Z.htm",
      "in/deep/er/x.Html",
      "in/a/b.eml",
      "in/notes.txt",
      "in/eml",
      "in/x.eml.bak",
    );
    expect(await find("in")).toEqual([
      "in/Z.htm",
      "in/a.EML",
      "in/a/b.eml",
      "in/b.eml",
      "in/deep/er/x.Html",
    ]);
    expect(await find("in/")).toHaveLength(5);
    expect(await find(".")).toHaveLength(5);
  });

  test("leave out hidden entries and node_modules, unless named", async () => {
    files("in/.git/a.eml", "in/.b.eml", "in/node_modules/p/c.html", "in/d.eml", ".hidden/e.eml");
    expect(await find("in", ".hidden", "in/node_modules")).toEqual([
      "in/d.eml",
      ".hidden/e.eml",
      "in/node_modules/p/c.html",
    ]);
  });

  test("follow links, but walk no circle and no folder twice", async () => {
    files("in/a/1.eml", "in/b/2.eml", "other/3.eml");
    symlinkSync("..", path.join(cwd, "in/a/up"));
    symlinkSync("../b", path.join(cwd, "in/a/other-name"));
    symlinkSync("../other", path.join(cwd, "in/out"));
    symlinkSync("self", path.join(cwd, "in/self"));
    expect(await find("in")).toEqual(["in/a/1.eml", "in/b/2.eml", "in/out/3.eml"]);
  });

  test("prefer a folder's own name over a link beside it", async () => {
    files("in/real/1.eml");
    symlinkSync("real", path.join(cwd, "in/alias"));
    expect(await find("in")).toEqual(["in/real/1.eml"]);
  });

  test("links between folders do not multiply the work", async () => {
    for (let level = 0; level <= 40; level++)
      mkdirSync(path.join(cwd, `in/d${level}`), { recursive: true });
    for (let level = 0; level < 40; level++) {
      symlinkSync(`../d${level + 1}`, path.join(cwd, `in/d${level}/a`));
      symlinkSync(`../d${level + 1}`, path.join(cwd, `in/d${level}/b`));
    }
    files("in/d40/x.eml");
    expect(await find("in/d0")).toEqual([`in/d0/${"a/".repeat(40)}x.eml`]);
    expect(await find("in/d0/**/*.eml")).toEqual([`in/d0/${"a/".repeat(40)}x.eml`]);
  });

  test("a link that leads nowhere is no silence", async () => {
    mkdirSync(path.join(cwd, "in"));
    symlinkSync("gone.eml", path.join(cwd, "in/a.eml"));
    expect(await find("in")).toEqual(["in/a.eml"]);
  });

  test("a subfolder that cannot be opened is a failure beside the files", async () => {
    files("in/a.eml", "in/z.eml");
    const name = "n".repeat(200);
    // Put together from two halves, since no path may be as long as the whole.
    const half = Array.from({ length: 12 }, () => name).join("/");
    mkdirSync(path.join(cwd, "in", half), { recursive: true });
    mkdirSync(path.join(cwd, half), { recursive: true });
    renameSync(path.join(cwd, name), path.join(cwd, "in", half, name));
    const found = await find("in");
    const byPattern = await find("in/**/*.eml");
    execFileSync("rm", ["-rf", path.join(cwd, "in", name)]);
    expect(found).toEqual(["in/a.eml", expect.stringMatching(/^in\/n.*: unreadable$/), "in/z.eml"]);
    expect(byPattern).toEqual(found);
  });

  test("with nothing to scan fail, and tell how to scan files of other names", async () => {
    files("in/cur/1700000000.M1P2.host:2,S", "in/.git/x.eml");
    expect(await failure("in")).toEqual({
      code: "nothing-to-scan",
      message:
        "the folder holds no file of a kind that is scanned (.eml, .html, templates and others)",
      hint: "files of other names are scanned when you name them: 'in/**/*'",
    });
    expect(await find("in/**/*")).toEqual(["in/cur/1700000000.M1P2.host:2,S"]);
  });

  test("whose names look like patterns or hold backslashes are walked all the same", async () => {
    files("[x]/a.eml", "b\\c/d.eml");
    expect(await find("[x]", "b\\c")).toEqual(["[x]/a.eml", "b\\c/d.eml"]);
  });
});

describe("what is ignored", () => {
  const findWith = async (options: FindOptions, ...names: string[]) => {
    const skipped: string[] = [];
    const targets = await findTargets(names, {
      cwd,
      ...options,
      onSkipped: ({ name, because }) => skipped.push(`${name}: ${because}`),
    });
    const found = targets.map((target) => ("name" in target ? target.name : target.error.code));
    return { found, skipped };
  };
  const ignoreFile = (folder: string, ...lines: string[]) => {
    files(`${folder}/.gitignore`);
    writeFileSync(path.join(cwd, folder, ".gitignore"), lines.join("\n"));
  };

  test("by .gitignore files of every level up to the root of the repository", async () => {
    files(
      "repo/mails/a.html",
      "repo/mails/b.html",
      "repo/mails/old/c.html",
      "repo/mails/keep/d.html",
    );
    files("repo/mails/keep/e.tmp.html", "repo/mails/draft.html", "repo/.git/info/exclude");
    ignoreFile(".", "*.html");
    ignoreFile("repo", "old/", "/mails/b.html", "*.tmp.html");
    ignoreFile("repo/mails/keep", "!e.tmp.html");
    writeFileSync(path.join(cwd, "repo/.git/info/exclude"), "draft*");
    const expected = {
      found: ["repo/mails/a.html", "repo/mails/keep/d.html", "repo/mails/keep/e.tmp.html"],
      skipped: ["repo/mails/b.html: gitignore", "repo/mails/draft.html: gitignore"],
    };
    const below = await findWith({}, "repo/mails");
    expect(below.found).toEqual(expected.found);
    expect(below.skipped.sort()).toEqual([...expected.skipped, "repo/mails/old: gitignore"]);
    const matching = await findWith({}, "repo/mails/**/*.html");
    expect(matching.found).toEqual(expected.found);
    expect(matching.skipped.sort()).toEqual([
      ...expected.skipped,
      "repo/mails/old/c.html: gitignore",
    ]);
  });

  test("is scanned all the same when it is named, a folder as well", async () => {
    files(".git/HEAD", "dist/a.html", "dist/b.html");
    ignoreFile(".", "dist", "b.html");
    expect((await findWith({}, "dist/a.html", "dist")).found).toEqual([
      "dist/a.html",
      "dist/b.html",
    ]);
    expect((await findWith({ ignore: ["*.html"] }, "dist/a.html")).found).toEqual(["dist/a.html"]);
    expect((await findWith({}, ".")).found).toEqual(["nothing-to-scan"]);
    expect(await failure("**/*.html")).toMatchObject({
      code: "no-match",
      message: "every file that matches this pattern is ignored",
    });
  });

  test("by patterns of the user, relative to the working directory", async () => {
    files("t/a.html", "t/drafts/b.html", "t/c.draft.html", "other/drafts/d.html");
    const ignore = ["t/drafts", "*.draft.html"];
    const below = await findWith({ ignore }, "t", "other");
    expect(below.found).toEqual(["t/a.html", "other/drafts/d.html"]);
    expect(below.skipped.sort()).toEqual(["t/c.draft.html: option", "t/drafts: option"]);
    expect((await findWith({ ignore }, "**/*.html")).found).toEqual([
      "other/drafts/d.html",
      "t/a.html",
    ]);
  });

  test("also where the working directory is below the folder, relative to that outside of it", async () => {
    files("in/here/a.html", "in/here/b.html", "in/there/c.html", "in/there/d.html");
    const from = path.join(cwd, "in/here");
    const found = async (...ignore: string[]) =>
      (await findWith({ ignore, cwd: from }, "..")).found;
    expect(await found("/b.html", "/there/d.html")).toEqual(["../there/c.html", "a.html"]);
    expect(await found("/here")).toEqual(["../there/c.html", "../there/d.html"]);
  });

  test("and what is hidden or of another type is told, but not what no user calls a file", async () => {
    files("in/a.eml", "in/.b.eml", "in/.drafts/c.eml", "in/logo.png", "in/node_modules/d.html");
    files("in/.git/e.eml", "in/.DS_Store");
    expect((await findWith({}, "in")).skipped).toEqual([
      "in/.b.eml: hidden",
      "in/.drafts: hidden",
      "in/logo.png: type",
    ]);
  });

  test("a pattern that would take for ever ignores nothing", async () => {
    files(`in/${"a".repeat(200)}.html`);
    ignoreFile("in", `${"*a".repeat(30)}b`);
    expect((await findWith({}, "in")).found).toHaveLength(1);
  });
});

test("a Maildir gives every mail, those of its subfolders included, but none that is on its way", async () => {
  const box = ["cur/1.M1P2.host:2,S", "new/2.M1P2.host", "tmp/3.M1P2.host"];
  const spare = (folder: string) => ["cur", "new", "tmp"].map((name) => `${folder}/${name}/`);
  for (const name of [...spare("in/Mail"), ...spare("in/Mail/.Sent"), "in/Mail/.other/cur/"]) {
    mkdirSync(path.join(cwd, name), { recursive: true });
  }
  files(...box.map((name) => `in/Mail/${name}`), "in/Mail/.Sent/cur/4.host", "in/cur/5.host");
  files("in/Mail/dovecot.index", "in/Mail/.other/cur/6.host");
  const found = [
    "in/Mail/.Sent/cur/4.host",
    "in/Mail/cur/1.M1P2.host:2,S",
    "in/Mail/new/2.M1P2.host",
  ];
  expect(await find("in")).toEqual(found);
  expect(await find("in/Mail/cur")).toEqual(found.slice(1, 2));
});

test("a file without extension is an mbox if it begins as one", async () => {
  files("in/notes", "in/sub/x");
  writeFileSync(path.join(cwd, "in/Inbox"), "From x\n");
  expect(await find("in")).toEqual(["in/Inbox"]);
});

test("folders hold templates of every language", async () => {
  const names = "hbs handlebars mustache liquid njk jinja jinja2 j2 twig ejs erb xhtml".split(" ");
  files(...names.map((name) => `t/a.${name}`));
  expect(await find("t")).toEqual(names.map((name) => `t/a.${name}`).sort());
});

test("standard input has the name that the user gives it", async () => {
  expect(await findTargets(["-"], { cwd, stdinName: "mail.eml" })).toEqual([
    { kind: "stdin", name: "mail.eml" },
  ]);
});

describe("patterns", () => {
  test("match files of any extension, sorted", async () => {
    files("t/b.mjml", "t/a.html", "t/sub/c.html", "x.eml");
    expect(await find("t/*")).toEqual(["t/a.html", "t/b.mjml"]);
    expect(await find("**/*.{html,eml}")).toEqual(["t/a.html", "t/sub/c.html", "x.eml"]);
    expect(await find(path.join(cwd, "t/?.html"))).toEqual(["t/a.html"]);
    expect(await find("t/[ab].*")).toEqual(["t/a.html", "t/b.mjml"]);
  });

  test("leave out hidden entries and node_modules, unless the pattern names them", async () => {
    files(".h/a.html", "node_modules/b.html", "c.html");
    expect(await find("**/*.html")).toEqual(["c.html"]);
    expect(await find("{.h,node_modules}/*.html")).toEqual([".h/a.html", "node_modules/b.html"]);
  });

  test("are no patterns when a file has literally that name", async () => {
    files("mail [1].eml", "mail 1.eml", "*.eml");
    expect(await find("mail [1].eml")).toEqual(["mail [1].eml"]);
    expect(await find("*.eml")).toEqual(["*.eml"]);
  });

  test("that match nothing fail, in a missing folder too", async () => {
    files("a.eml");
    expect(await failure("*.html")).toMatchObject({
      code: "no-match",
      message: "no file matches this pattern",
      hint: expect.stringContaining("**"),
    });
    expect((await failure("missing/**/*.html")).code).toBe("no-match");
    expect((await failure("a.eml/*")).code).toBe("no-match");
  });
});

describe("names that cannot be scanned", () => {
  test("do not stop the others, and stand in their place", async () => {
    files("a.eml", "b.eml");
    expect(await find("a.eml", "gone", "ftp://example.org/", "b.eml")).toEqual([
      "a.eml",
      "gone: no-such-file",
      "ftp://example.org/: unsupported-target",
      "b.eml",
    ]);
  });

  test("suggest the nearest name that exists", async () => {
    files("mails/newsletter.eml", "mails/other.eml");
    expect(await failure("mails/newsleter.eml")).toEqual({
      code: "no-such-file",
      message: "there is no file or folder of this name",
      hint: "did you mean mails/newsletter.eml?",
    });
    expect(await failure("mials/newsletter.eml")).toEqual({
      code: "no-such-file",
      message: "there is no folder mials",
      hint: "did you mean mails?",
    });
    expect((await failure("mails/xyz.eml")).hint).toBeUndefined();
    expect((await failure("mail (1).eml")).code).toBe("no-such-file");
  });

  test("say what is wrong with a link", async () => {
    symlinkSync("gone.eml", path.join(cwd, "broken.eml"));
    symlinkSync("circle", path.join(cwd, "circle"));
    expect((await failure("broken.eml")).message).toBe("it is a symbolic link that leads nowhere");
    expect(await failure("circle")).toMatchObject({
      code: "unreadable",
      message: "its symbolic links lead in a circle",
    });
  });

  test.each([
    ["the empty name", ""],
    ["a NUL byte", "a\0b"],
    ["a path through a file", "a.eml/b.eml"],
  ])("%s is no such file", async (_what, name) => {
    files("a.eml");
    expect((await failure(name)).code).toBe("no-such-file");
  });

  test.each(["x".repeat(300), "x/".repeat(3000)])("a path that is too long", async (name) => {
    expect(await failure(name)).toMatchObject({
      code: "unreadable",
      message: "its path is too long",
    });
  });

  test.each([
    ["ftp://x/", "ftp: addresses cannot be scanned"],
    ["data:text/html,<p>a", "data: addresses cannot be scanned"],
    ["javascript:alert(1)", "javascript: addresses cannot be scanned"],
    ["FILE:///etc/hosts", "file: addresses cannot be scanned"],
    ["chrome://crash", "chrome: addresses cannot be scanned"],
    ["https://", "it is not a valid address"],
    ["http://a b/", "it is not a valid address"],
    ["https://[::1", "it is not a valid address"],
  ])("%s is no page", async (name, message) => {
    expect(await failure(name)).toMatchObject({ code: "unsupported-target", message });
    expect((await failure(name)).hint).toBeTypeOf("string");
  });

  test.each([
    ["site.example", "for a page name its whole address: https://site.example/"],
    ["localhost:3000/a", "for a page name its whole address: http://localhost:3000/a"],
    ["newsletter.eml", undefined],
    ["notes.txt", undefined],
  ])("%s may be meant as a site", async (name, hint) => {
    const error = await failure(name);
    expect([error.code, error.hint]).toEqual(["no-such-file", hint]);
  });
});

describe("URLs", () => {
  const pages = async (...names: string[]) =>
    (await findTargets(names, { cwd })).map((target) => ("url" in target ? target : undefined));

  test.each([
    ["https://site.example", "https://site.example/"],
    ["HTTPS://Site.Example:443/a/../b?c#d", "https://site.example/b?c#d"],
    ["http:site.example", "http://site.example/"],
    ["https://site.example/?q=[a]*{b,c}", "https://site.example/?q=[a]*{b,c}"],
    ["https://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4"],
  ])("%s is the page %s", async (name, url) => {
    expect(await pages(name)).toEqual([{ kind: "page", name: url, url }]);
  });

  test("are one page each, however they are spelt", async () => {
    const names = ["https://a.example", "https://A.example/", "https://a.example/b"];
    expect(await find(...names)).toEqual(["https://a.example/", "https://a.example/b"]);
  });

  test("keep their credentials to themselves", async () => {
    expect(await pages("https://me:secret@a.example/")).toEqual([
      { kind: "page", name: "https://a.example/", url: "https://me:secret@a.example/" },
    ]);
    for (const name of [
      "ftp://me:secret@a.example/",
      "https://me:secret@/",
      "file://me:secret@x/",
    ]) {
      expect(JSON.stringify(await findTargets([name], { cwd }))).not.toContain("secret");
    }
  });

  test("stand among files in the order of the names", async () => {
    files("a.eml", "b.eml");
    expect(await find("b.eml", "https://a.example/", "a.eml")).toEqual([
      "b.eml",
      "https://a.example/",
      "a.eml",
    ]);
  });
});
