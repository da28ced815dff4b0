// A project made from scratch, with the packed tarball installed as its users would: the matchers in
// Vitest and Jest, `watchPage` on a page that plain Playwright opened, and in @playwright/test, and every
// recipe of README. By hand: npm run test:packed
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import dependencies from "../../package.json" with { type: "json" };
import { runRecipes } from "./recipes.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "pixel-scan-packed-"));

function run(command, args, cwd, quiet = false) {
  const { status, stdout } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "" },
    stdio: ["ignore", quiet ? "pipe" : "inherit", "inherit"],
  });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}`);
  return stdout ?? "";
}

const JEST = "29.7.0";
const YAML = "2.8.1";
const { playwright } = dependencies.dependencies;
const { vitest, typescript, "@types/node": types } = dependencies.devDependencies;
try {
  const tarball = run("npm", ["pack", "--silent", "--pack-destination", folder], root, true)
    .trim()
    .split("\n")
    .at(-1);
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({
      name: "scratch",
      private: true,
      type: "module",
      jest: {
        transform: {},
        setupFilesAfterEnv: ["pixel-scan/vitest"],
        testMatch: ["**/*.jest.js"],
      },
    }),
  );
  cpSync(join(root, "test/packed/project"), folder, { recursive: true });
  const packages = [
    ...[join(folder, tarball), `vitest@${vitest}`, `typescript@${typescript}`],
    ...[`@types/node@${types}`, `jest@${JEST}`, `@playwright/test@${playwright}`],
    `yaml@${YAML}`,
  ];
  run("npm", ["install", "--no-audit", "--no-fund", ...packages], folder);
  run("npx", ["tsc"], folder);
  run("npx", ["vitest", "run"], folder);
  run("node", ["--experimental-vm-modules", "node_modules/jest/bin/jest.js"], folder);
  run("npx", ["playwright", "test"], folder);
  await runRecipes(root, folder);
} finally {
  rmSync(folder, { recursive: true });
}
