import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { CONFIG_NAMES } from "../config/find-config.ts";
import { gitRoot } from "../git-root.ts";
import { isSystemError } from "../system-error.ts";
import { isFolder } from "../try-stat.ts";
import { complain, print } from "./output.ts";

const CI_HOSTS = ["github", "gitlab"] as const;
export type CiHost = (typeof CI_HOSTS)[number];

export interface InitOptions {
  readonly ci?: readonly CiHost[];
  readonly hook?: boolean;
  readonly yes?: boolean;
  readonly force?: boolean;
}

interface NewFile {
  /** Absolute. */
  readonly file: string;
  readonly content: string;
  readonly isProgram?: boolean;
  /** What is to be done by hand where it was written beside another file. */
  readonly note?: string;
}

/** Folders that projects keep their templates in. */
const TEMPLATE_FOLDERS = [
  ...["templates", "emails", "email", "newsletters", "newsletter", "mails", "mail"],
  ...["src/templates", "src/emails", "src/email", "app/views/mailers"],
];

/** What is left to do, which is not what was done now. */
function nextSteps({ ci = [], hook }: InitOptions, root: string | undefined): string {
  const steps = [
    "npx pixel-scan (what is found)",
    ...(ci.length === 0 ? ["npx pixel-scan init --ci github|gitlab"] : []),
    ...(hook || root === undefined ? [] : ["npx pixel-scan init --hook"]),
    "npx pixel-scan doctor",
  ];
  return `now: ${steps.join(", ")}`;
}

/** Writes a config, and a CI file and a hook where they are wanted. Never asks off a terminal. */
export async function init(given: InitOptions): Promise<void> {
  const cwd = process.cwd();
  const root = gitRoot(cwd);
  const isAsked = process.stdin.isTTY && process.stdout.isTTY && !given.yes;
  const options = isAsked
    ? await ask(given, root)
    : given.yes
      ? { ...guess(root), ...given }
      : given;
  const hooks = options.hook && root !== undefined ? hooksFolder(cwd) : undefined;
  const files = [
    configFile(cwd),
    ...(options.ci ?? []).map((host) => ciFile(host, root ?? cwd)),
    ...(hooks === undefined ? [] : [hookFile(hooks)]),
  ];
  const others = otherConfigs(cwd);
  let left = 0;
  for (const { file, content, isProgram, note } of files) {
    const name = path.relative(cwd, file) || file;
    if (existsSync(file) && !given.force) {
      complain(`${name} is there already and was left alone; --force overwrites it`);
      left += 1;
      continue;
    }
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
      if (isProgram) chmodSync(file, 0o755);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      complain(`${name} cannot be written: ${error.message}`);
      process.exitCode = 2;
      left += 1;
      continue;
    }
    await print(`wrote ${name}\n`);
    if (note) await print(`  ${note}\n`);
  }
  if (left === files.length) process.exitCode = 2;
  else await print(`${nextSteps(options, root)}\n`);
  if (options.hook && hooks === undefined) {
    const reason =
      root === undefined ? "this is no git repository" : "git did not tell where hooks go";
    complain(`no hook was written: ${reason}`);
    process.exitCode = 2;
  }
  for (const other of others) {
    complain(`there is also ${other}: keep one of them, two configs are an error`);
    process.exitCode = 2;
  }
}

/** What a person is asked; flags that were given are not. */
async function ask(given: InitOptions, root: string | undefined): Promise<InitOptions> {
  const guessed = guess(root);
  const dialog = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const ci =
      given.ci ??
      parseHosts(
        await dialog.question(
          `A CI file for github, gitlab, both or none? [${guessed.ci?.join(" ") || "none"}] `,
        ),
        guessed.ci ?? [],
      );
    const hook =
      given.hook ??
      (root !== undefined &&
        /^y/i.test(await dialog.question("A pre-commit hook that scans staged templates? [no] ")));
    return { ...given, ci, hook };
  } finally {
    dialog.close();
  }
}

function parseHosts(answer: string, byDefault: readonly CiHost[]): readonly CiHost[] {
  if (answer.trim() === "") return byDefault;
  return CI_HOSTS.filter((host) => answer.includes(host) || /both/i.test(answer));
}

/** The CI that the repository seems to use. */
function guess(root: string | undefined): InitOptions {
  if (root === undefined) return {};
  const has = (name: string) => existsSync(path.join(root, name));
  return {
    ci: [
      ...(has(".github") ? (["github"] as const) : []),
      ...(has(".gitlab-ci.yml") ? (["gitlab"] as const) : []),
    ],
  };
}

function otherConfigs(cwd: string): readonly string[] {
  return CONFIG_NAMES.filter((name) => {
    const file = path.join(cwd, name);
    return name !== "pixel-scan.jsonc" && existsSync(file) && !isFolder(file);
  });
}

function configFile(cwd: string): NewFile {
  const isPackage = existsSync(path.join(cwd, "package.json"));
  const schema = isPackage
    ? `  "$schema": "./node_modules/pixel-scan/src/config/config.schema.json",\n\n`
    : "";
  const folders = TEMPLATE_FOLDERS.filter((name) => isFolder(path.join(cwd, name)));
  const targets = JSON.stringify(folders.length > 0 ? folders : ["."]);
  return {
    file: path.join(cwd, "pixel-scan.jsonc"),
    content: `// What pixel-scan does in this folder and below. "npx pixel-scan" scans the targets,
// "npx pixel-scan --print-config" shows what holds.
{
${schema}  // What is scanned when the command line names nothing: files, folders, patterns, URLs.
  "targets": ${targets},

  // Left out of folders and patterns, written as in a .gitignore.
  // "ignore": ["archive/"],

  // What fails: low (every tracker), medium (what tells one reader from another), high (what names one).
  "failOn": "medium",
  // How sure it must be: possible, likely, certain.
  "minConfidence": "likely",
  // What may not leave, whatever the severity.
  // "failOnLeak": ["email-address", "phone"],

  // What may stay, and why. Conditions: rule, tracker, owner, host, url, file.
  "allow": [
    // { "tracker": "mailchimp", "reason": "agreed with legal, see ticket 12", "until": "2027-06-30" }
  ],

  // Findings that were there before; "npx pixel-scan --update-baseline" writes them.
  // "baseline": "pixel-scan-baseline.json"
}
`,
  };
}

function ciFile(host: CiHost, root: string): NewFile {
  if (host === "github") {
    return {
      file: path.join(root, ".github/workflows/pixel-scan.yml"),
      content: `name: pixel-scan
on: [push, pull_request]
jobs:
  pixel-scan:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: { node-version: 22 }
      # Findings show as annotations and in the job's summary.
      - run: npx --yes pixel-scan
`,
    };
  }
  const job = `pixel-scan:
  image: node:22
  script:
    - npx --yes pixel-scan -f gitlab=pixel-scan.json -f junit=pixel-scan.xml
  artifacts:
    when: always
    reports: { codequality: pixel-scan.json, junit: pixel-scan.xml }
`;
  const main = path.join(root, ".gitlab-ci.yml");
  if (!existsSync(main)) return { file: main, content: job };
  return {
    file: path.join(root, ".gitlab/pixel-scan.yml"),
    content: job,
    note: "add to .gitlab-ci.yml:  include: [{ local: .gitlab/pixel-scan.yml }]",
  };
}

/** Respects core.hooksPath and worktrees. Undefined without git, or where it trusts no one: it says so itself. */
function hooksFolder(cwd: string): string | undefined {
  const { status, stdout } = spawnSync("git", ["rev-parse", "--git-path", "hooks"], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return status === 0 ? path.resolve(cwd, stdout.trim()) : undefined;
}

function hookFile(folder: string): NewFile {
  return {
    file: path.join(folder, "pre-commit"),
    isProgram: true,
    content: `#!/bin/sh
# pixel-scan: stops a commit whose templates or mails track. To commit in spite of it: git commit --no-verify
files=$(git -c core.quotePath=off diff --cached --name-only --diff-filter=ACMR -- \\
  '*.eml' '*.html' '*.htm' '*.mjml' '*.hbs' '*.handlebars' '*.mustache' '*.liquid' '*.njk' \\
  '*.jinja' '*.jinja2' '*.j2' '*.twig' '*.ejs' '*.erb')
[ -n "$files" ] || exit 0
printf '%s\\n' "$files" | npx --no-install pixel-scan --files-from -
`,
  };
}
