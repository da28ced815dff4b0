/**
 * `npm run bench`: the built CLI against a naive script on the same mails, and against plain
 * Playwright on the same page, in one run, so that the ratios hold on any machine. Fails when a target of the project is missed.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { benchLeaks } from "./leaks.mjs";
import { benchLookups } from "./lookups.mjs";
import { mail } from "./mails.mjs";
import { benchPages } from "./pages.mjs";

const ROUNDS = 3;
const STARTS = 15;
const GROUPS = [
  { name: "small, 2 kB", count: 300, size: () => 2_000 },
  { name: "typical, 20-60 kB", count: 180, size: (index) => 20_000 + (index % 9) * 5_000 },
  { name: "large, 1 MB", count: 20, size: () => 1_000_000 },
];
const MAX_RATIO = 0.8;
const MAX_START = 3;

const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const cli = here("../../bin/pixel-scan.js");
const folder = mkdtempSync(join(tmpdir(), "pixel-scan-bench-"));

/** Wall time and CPU in ms, memory in MB. */
function measure(args) {
  const start = performance.now();
  const { status, output, stderr } = spawnSync(
    process.execPath,
    ["--import", here("./usage.mjs"), ...args],
    { stdio: ["ignore", "pipe", "pipe", "pipe"], maxBuffer: 1 << 30 },
  );
  const wall = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}:\n${stderr}`);
  return { wall, ...JSON.parse(String(output[3])) };
}

/** The best of several runs that take turns: what the machine's noise adds is left out. */
function best(commands) {
  const runs = commands.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, args] of commands.entries()) runs[index].push(measure(args));
  }
  return runs.map((list) => ({
    wall: Math.min(...list.map(({ wall }) => wall)),
    cpu: Math.min(...list.map(({ cpu }) => cpu)),
    memory: Math.max(...list.map(({ memory }) => memory)),
  }));
}

const missed = [];
const total = { scan: 0, naive: 0, count: 0 };

try {
  console.log(`group               mails   pixel-scan        naive script      ratio   memory`);
  for (const [group, { name, count, size }] of GROUPS.entries()) {
    const path = join(folder, String(group));
    mkdirSync(path);
    for (let index = 0; index < count; index++) {
      const file = join(path, `${String(index).padStart(4, "0")}.eml`);
      writeFileSync(file, mail(group * 1000 + index, size(index)));
    }
    const [scan, naive] = best([
      [cli, path, "--exit-zero"],
      [here("./naive.mjs"), path],
    ]);
    total.scan += scan.wall;
    total.naive += naive.wall;
    total.count += count;
    print(
      name,
      count,
      scan.wall,
      naive.wall,
      `${scan.memory.toFixed(0)} / ${naive.memory.toFixed(0)} MB`,
    );
  }
  print("all", total.count, total.scan, total.naive, "");
  if (total.scan / total.naive >= MAX_RATIO) missed.push(`ratio below ${MAX_RATIO}`);

  const starts = { empty: [], mail: [], help: [] };
  for (let round = 0; round < STARTS; round++) {
    starts.empty.push(measure(["-e", "0"]).wall);
    starts.mail.push(
      measure([cli, here("../../fixtures/emails/newsletter.eml"), "--exit-zero"]).wall,
    );
    starts.help.push(measure([cli, "--help"]).wall);
  }
  const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
  const [empty, first, help] = [starts.empty, starts.mail, starts.help].map(median);
  console.log(
    `\nstart: node -e 0 ${empty.toFixed(0)} ms · --help ${help.toFixed(0)} ms (${(help / empty).toFixed(2)}×) · one mail ${first.toFixed(0)} ms (${(first / empty).toFixed(2)}×)`,
  );
  if (first / empty > MAX_START) missed.push(`a first mail within ${MAX_START}× of an empty node`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

console.log("");
missed.push(...(await benchLookups()), ...(await benchLeaks()));

console.log("");
missed.push(...(await benchPages()));

if (missed.length > 0) {
  console.error(`missed: ${missed.join("; ")}`);
  process.exitCode = 1;
}

function print(name, count, scan, naive, memory) {
  const rate = (wall) =>
    `${wall.toFixed(0)} ms, ${((count / wall) * 1000).toFixed(0)}/s`.padEnd(18);
  console.log(
    `${name.padEnd(20)}${String(count).padEnd(8)}${rate(scan)}${rate(naive)}${(scan / naive).toFixed(2).padEnd(8)}${memory}`,
  );
}
