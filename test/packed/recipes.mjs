// Every recipe of README, executed as written in a project that has the packed tarball installed. Pages
// of `shop.example` come from a server of ours; what needs a registry of images, a browser's download
// or a filter list's server is named in NOT_RUN.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Each command line, and the exit code that is to come of it. */
const EXIT_CODES = {
  "npx pixel-scan mail.eml": 1,
  "npx pixel-scan ~/Mail/newsletters": 1,
  "npx pixel-scan 'archive/2026-*/**/*.eml'": 1,
  "cat mail.eml | npx pixel-scan -": 1,
  "npx pixel-scan https://shop.example/": 0,
  "npx pixel-scan https://shop.example/ https://shop.example/cart --device 'iPhone 15'": 0,
  "npx pixel-scan 'templates/**/*.html'": 1,
  "npx pixel-scan compare mine.eml theirs.eml": 1,
  "npx pixel-scan compare https://shop.example/": 0,
  "npx pixel-scan strip mail.eml -o clean.eml": 1,
  "npx pixel-scan strip templates/news.html --links --dry-run": 0,
  "npx pixel-scan init": 0,
  "npx pixel-scan init --ci github --hook": 0,
  // Of npx itself, which is interrupted too; pixel-scan ends with 0.
  "npx pixel-scan templates --watch": 130,
  "npx pixel-scan doctor": 0,
  "source <(npx pixel-scan completion bash)": 0,
  "npx pixel-scan templates --baseline pixel-scan-baseline.json --update-baseline": 0,
  "npx pixel-scan templates --baseline pixel-scan-baseline.json": 0,
  "npm install --save-dev mjml@4": 0,
  "npx pixel-scan src/emails": 1,
  "npx pixel-scan https://shop.example/ --consent compare": 0,
  "npx pixel-scan https://shop.example/ --consent reject --crawl 20": 0,
  "npx pixel-scan https://shop.example/contact --fill": 0,
  "npx pixel-scan https://shop.example/ --consent compare --evidence shop-2026-11-30": 0,
  "npx pixel-scan trackers": 0,
  "npx pixel-scan trackers google analytics": 0,
  "npx pixel-scan explain hotjar": 0,
  "npx pixel-scan clients": 0,
  "npx pixel-scan clients gmail-web": 0,
  "npx pixel-scan mail.eml --client gmail-web --client outlook": 1,
};

const NOT_RUN = [
  [/^npm install --save-dev pixel-scan$/, "the tarball is what was installed"],
  [/ install-browser$/, "downloads a browser"],
  [/^npm ci && /, "of a clone, which .ci/run checks"],
  [/ --list /, "downloads a filter list"],
  [/^docker /, "needs Docker"],
];

const PIXEL =
  '<img src="https://acme.us7.list-manage.com/track/open.php?u=f3d4a1c0&id=9b8e6f11a0&e=7c41b0d2e9" width="1" height="1" alt="">';
const PAGES = {
  "/": '<!doctype html><title>Shop</title><a href="/cart">Cart</a>',
  "/cart": "<!doctype html><title>Cart</title><p>Nothing in it",
  "/contact": "<!doctype html><title>Contact</title><form><input type=email name=mail></form>",
};

/**
 * @param root of this repository
 * @param folder with the package, Vitest, Jest, TypeScript, @playwright/test and `yaml` installed
 */
export async function runRecipes(root, folder) {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const blocks = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, kind, text]) => ({
    kind,
    text,
  }));
  const of = (kind) => blocks.filter((block) => block.kind === kind).map(({ text }) => text);
  writeProject(root, folder);
  const shop = await openShop(folder);
  const shell = createShell(folder, shop.browser);
  await shell("git init -q .");
  try {
    const { parse } = createRequire(join(folder, "package.json"))("yaml");
    for (const text of of("yaml")) await runYaml(parse(text), { root, folder, shell, parse });
    const wrong = [];
    for (const text of of("sh")) wrong.push(...(await runLines(text, shell)));
    assert.deepEqual(wrong, []);
    await shell("cd shop-2026-11-30 && sha256sum --check --quiet SHA256SUMS");
    await runMaizzle(JSON.parse(of("json")[0]), folder, shell);
    writeSnippets(of("ts"), folder);
    await shell("npx tsc");
    await shell("npx vitest run readme");
    await shell("node --experimental-vm-modules node_modules/jest/bin/jest.js readme");
    await shell("npx playwright test readme");
  } finally {
    shop.close();
  }
}

function writeProject(root, folder) {
  const write = (name, text) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const mail = readFileSync(join(root, "fixtures/emails/newsletter.eml"));
  write("mail.eml", mail);
  write("archive/2026-05/week-1/a.eml", mail);
  write("home/Mail/newsletters/a.eml", mail);
  const copies = join(root, "fixtures/compare/mailchimp");
  cpSync(join(copies, "a.eml"), join(folder, "mine.eml"));
  cpSync(join(copies, "b.eml"), join(folder, "theirs.eml"));
  write("templates/news.html", `<!doctype html><title>News</title><p>Hello</p>${PIXEL}`);
  for (const name of ["dist/spring/mail.html", "build_production/news.html"]) {
    write(name, `<!doctype html><title>Spring</title><p>Hello</p>${PIXEL}`);
  }
  write(
    "src/emails/news.mjml",
    `<mjml><mj-body><mj-raw>${PIXEL}</mj-raw><mj-section><mj-column><mj-text>Hello</mj-text></mj-column></mj-section></mj-body></mjml>`,
  );
}

/** `shop.example`, and a browser that finds it here. */
async function openShop(folder) {
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  await createShell(folder)(
    `openssl req -x509 -newkey rsa:2048 -nodes -keyout ${key} -out ${cert} -days 2 -subj /CN=shop.example 2>/dev/null`,
  );
  const server = createServer(
    { key: readFileSync(key), cert: readFileSync(cert) },
    ({ url }, response) => {
      const page = PAGES[url];
      response.writeHead(page ? 200 : 404, { "content-type": "text/html" });
      response.end(page ?? "<!doctype html><title>Gone</title>");
    },
  );
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  const browser = join(folder, "chromium.sh");
  const chromium = process.env.PIXEL_SCAN_BROWSER ?? "/usr/bin/chromium";
  writeFileSync(
    browser,
    // Of flags that are given twice Chromium takes the last one.
    `#!/bin/sh\nexec '${chromium}' "$@" --ignore-certificate-errors '--host-resolver-rules=MAP *.example 127.0.0.1:${port}'\n`,
    { mode: 0o755 },
  );
  return {
    browser,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Runs lines in the project; the server has to answer meanwhile. */
function createShell(folder, browser) {
  return (line, { expected = 0, env = {}, until } = {}) =>
    new Promise((resolve, reject) => {
      console.log(`$ ${line}`);
      const child = spawn("bash", ["-o", "pipefail", "-c", line], {
        cwd: folder,
        detached: true,
        env: {
          ...process.env,
          NO_COLOR: "1",
          FORCE_COLOR: "",
          GITHUB_ACTIONS: "",
          ...(browser && { PIXEL_SCAN_BROWSER: browser }),
          ...(line.includes("~/") && { HOME: join(folder, "home") }),
          ...env,
        },
        stdio: ["ignore", "pipe", "pipe"],
      });
      let output = "";
      const hear = (text) => {
        const before = until && output.includes(until);
        output += text;
        // As Ctrl-C does, to all of the group.
        if (until && !before && output.includes(until)) process.kill(-child.pid, "SIGINT");
      };
      child.stdout.setEncoding("utf8").on("data", hear);
      child.stderr.setEncoding("utf8").on("data", hear);
      child.on("error", reject);
      child.on("close", (code) => {
        if (code === expected) resolve(output);
        else reject(new Error(`${line}\nended with ${code}, not ${expected}\n${output}`));
      });
    });
}

/** @returns what did not come out as it should, so that all of it is told at once */
async function runLines(text, shell) {
  const wrong = [];
  for (const written of text.trim().split("\n")) {
    const line = written.replace(/\s+# .*$/, "");
    const [, why] = NOT_RUN.find(([pattern]) => pattern.test(line)) ?? [];
    if (why !== undefined) {
      console.log(`not run: ${line} (${why})`);
      continue;
    }
    const expected = EXIT_CODES[line];
    assert(expected !== undefined, `nobody says what becomes of: ${line}`);
    const isWatching = line.endsWith(" --watch");
    const isSourced = line.startsWith("source ");
    const whole = isSourced
      ? `${line}\ncomplete -p pixel-scan`
      : // The shell gets the signal too, and is to tell what became of its child.
        isWatching
        ? `trap : INT; ${line}`
        : line;
    await shell(whole, { expected, ...(isWatching && { until: "watching" }) }).catch(
      ({ message }) => {
        console.log(message);
        wrong.push(message);
      },
    );
  }
  return wrong;
}

/** Steps or a job, or a whole workflow; the templates track, so that each of them is to fail. */
async function runYaml(recipe, context) {
  const { folder, shell } = context;
  if (Array.isArray(recipe)) return runSteps(recipe, context);
  if (recipe.repos) return runHook(recipe, context);
  if (recipe.jobs) {
    assert.deepEqual(recipe.on, ["push", "pull_request"]);
    for (const { "runs-on": runner, steps } of Object.values(recipe.jobs)) {
      assert.match(runner, /^ubuntu-/);
      await runSteps(steps, context);
    }
    return;
  }
  const jobs = recipe.script ? [recipe] : Object.values(recipe);
  for (const { script, artifacts } of jobs) {
    for (const line of script) await shell(line, { expected: 1 });
    if (!artifacts) continue;
    assert.equal(artifacts.when, "always");
    const { codequality, junit } = artifacts.reports;
    assert(JSON.parse(readFileSync(join(folder, codequality), "utf8")).length > 0);
    assert.match(readFileSync(join(folder, junit), "utf8"), /<failure /);
  }
}

async function runSteps(steps, { root, folder, shell, parse }) {
  const known = ["actions/checkout@v4", "actions/setup-node@v4"];
  for (const { run, uses, with: inputs } of steps) {
    if (run !== undefined) await shell(run, { expected: 1 });
    else if (uses.startsWith("github/codeql-action/upload-sarif@")) {
      const sarif = JSON.parse(readFileSync(join(folder, inputs.sarif_file), "utf8"));
      assert(sarif.runs[0].results.length > 0);
    } else if (/\/pixel-scan@/.test(uses)) {
      const action = parse(readFileSync(join(root, "action.yml"), "utf8"));
      for (const name of Object.keys(inputs)) assert(name in action.inputs, name);
      const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
      await shell(action.runs.steps[0].run, {
        expected: 1,
        env: { TARGETS: inputs.targets, ARGS: inputs.args, VERSION: version },
      });
    } else assert(known.includes(uses), uses);
  }
}

/** As pre-commit calls it, which is not installed here: the entry, the arguments, the files that fit. */
async function runHook({ repos: [{ hooks }] }, { root, shell, parse }) {
  const [{ id, args }] = hooks;
  const offered = parse(readFileSync(join(root, ".pre-commit-hooks.yaml"), "utf8"));
  const hook = offered.find((one) => one.id === id);
  assert(hook, `there is no hook ${id}`);
  const files = new RegExp(hook.files.replace("(?i)", ""), "i");
  const staged = ["templates/news.html", "mail.eml", "package.json"].filter((name) =>
    files.test(name),
  );
  assert.deepEqual(staged, ["templates/news.html", "mail.eml"]);
  const call = (more) => `npx --no-install ${[hook.entry, ...more, ...staged].join(" ")}`;
  await shell(call(args));
  await shell(call([]), { expected: 1 });
}

/** What Maizzle would have written is there already. */
async function runMaizzle({ scripts }, folder, shell) {
  const file = join(folder, "package.json");
  const manifest = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ ...manifest, scripts }));
  assert.equal(scripts.build, "maizzle build production");
  await shell("npm run postbuild", { expected: 1 });
}

/** The snippets as they stand, with what they take for given. */
function writeSnippets([library, matchers, page], folder) {
  const write = (name, ...lines) => writeFileSync(join(folder, name), lines.join("\n"));
  const files = 'import { readFileSync } from "node:fs";';
  const split = (text) => {
    const lines = text.split("\n");
    const isImport = (line) => line.startsWith("import ");
    return [lines.filter(isImport), lines.filter((line) => !isImport(line))];
  };
  const test = (body) => ['test("as README says", async () => {', ...body, "}, 120_000);"];
  const [uses, calls] = split(library);
  write(
    "readme-library.spec.ts",
    ...uses,
    files,
    'import { test } from "vitest";',
    'const bytes = readFileSync("mail.eml");',
    ...test(calls),
  );
  const [registers, expectations] = split(matchers);
  const given = ['const html = "<p>Hello</p>";', 'const mail = readFileSync("mail.eml");'];
  write(
    "readme-matchers.spec.ts",
    ...registers,
    files,
    'import { expect, test } from "vitest";',
    ...given,
    ...test(expectations),
  );
  write("readme-matchers.jest.js", ...registers, files, ...given, ...test(expectations));
  // For its types too.
  write("readme-page.ts", page);
  write(
    "readme-page.pw.mjs",
    page,
    'import { createServer } from "node:http";',
    `const pages = ${JSON.stringify(PAGES)};`,
    "const server = createServer(({ url }, response) => {",
    '  response.setHeader("content-type", "text/html");',
    '  response.end(pages[url] ?? "");',
    "});",
    'await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));',
    "server.unref();",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code
    "test.use({ baseURL: `http://127.0.0.1:${server.address().port}` });",
  );
}
