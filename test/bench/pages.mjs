/**
 * The scan of a local page by the built CLI against plain Playwright that opens the same page in the
 * same browser, waits as long and closes. `node test/bench/pages.mjs [--many]`; `--many` also scans 200
 * pages in one run and tells how memory develops. Linux only, since it reads /proc.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { BEACONS, IMAGES, startPageServer } from "./page-server.mjs";
import { watchTree } from "./process-tree.mjs";

const ROUNDS = 5;
/** Milliseconds for which both watch the page. */
const WINDOW = 3_000;
const MAX_RATIO = 1.3;
const PAGES = 200;
/** Median of the last quarter of the samples against that of the second. */
const MAX_GROWTH = 1.15;

const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const cli = here("../../bin/pixel-scan.js");

function findBrowser() {
  const names = ["chromium", "chromium-headless-shell", "chromium-browser", "google-chrome"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = process.env.PIXEL_SCAN_BROWSER ?? places.find(isExecutable);
  if (!found) throw new Error("no Chromium on the PATH; set PIXEL_SCAN_BROWSER");
  return found;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Runs to the end and tells wall time in ms beside what {@link watchTree} does. */
async function measure(args) {
  const begun = performance.now();
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  const output = { stdout: "", stderr: "" };
  for (const name of Object.keys(output)) child[name].on("data", (data) => (output[name] += data));
  const tree = watchTree(child.pid);
  const [code] = await once(child, "close");
  const wall = performance.now() - begun;
  const used = tree.stop();
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}:\n${output.stderr}`);
  return { wall, stdout: output.stdout, ...used };
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

/** The better of several runs for time, since noise only adds; the worst for memory. */
function sum(runs) {
  return {
    wall: Math.min(...runs.map(({ wall }) => wall)) - WINDOW,
    cpu: Math.min(...runs.map(({ cpu }) => cpu)),
    peak: Math.max(...runs.map(({ peak }) => peak)),
  };
}

function scanArgs(browser, urls, format = "json") {
  return [
    ...[cli, ...urls, "-f", format, "--exit-zero", "--no-dns"],
    ...["--browser-path", browser, "--browser-arg=--no-sandbox"],
  ];
}

/** What the bench counts on: a fast scan that sees nothing would win. */
function check(stdout) {
  const [result] = JSON.parse(stdout).results;
  const sent = (kind) =>
    result.loads.filter(({ url, state }) => url.includes(`/${kind}/`) && state === "sent").length;
  if (sent("image") !== IMAGES || sent("beacon") !== BEACONS) {
    throw new Error(`seen: ${sent("image")} images, ${sent("beacon")} beacons`);
  }
}

async function compare(browser, url) {
  const runs = { scan: [], plain: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const scan = await measure([...scanArgs(browser, [url]), "--wait", `${WINDOW}ms`]);
    check(scan.stdout);
    runs.scan.push(scan);
    runs.plain.push(await measure([here("plain-page.mjs"), browser, url, String(WINDOW)]));
  }
  const [scan, plain] = [sum(runs.scan), sum(runs.plain)];
  const line = (name, unit, key) => {
    const ratio = scan[key] / plain[key];
    console.log(
      `${name.padEnd(28)}${`${scan[key].toFixed(0)} ${unit}`.padEnd(14)}${`${plain[key].toFixed(0)} ${unit}`.padEnd(14)}${ratio.toFixed(2)}`,
    );
    return ratio > MAX_RATIO ? [`${name} within ${MAX_RATIO}× of plain Playwright`] : [];
  };
  console.log(`one page                    pixel-scan    Playwright    ratio`);
  return [
    ...line("wall beyond the window", "ms", "wall"),
    ...line("CPU of all processes", "ms", "cpu"),
    ...line("peak memory of all", "MB", "peak"),
  ];
}

async function scanMany(browser, url) {
  const urls = Array.from({ length: PAGES }, (_, index) => `${url}?${index}`);
  // As JSON the report itself, which is kept until the end, would be measured.
  const args = [...scanArgs(browser, urls, "ndjson"), "--wait", "200ms"];
  const { memory, wall } = await measure(args);
  const quarter = Math.floor(memory.length / 4);
  const [early, late] = [memory.slice(quarter, 2 * quarter), memory.slice(3 * quarter)].map(median);
  console.log(
    `\n${PAGES} pages in one run: ${(wall / 1000).toFixed(0)} s, memory ${early.toFixed(0)} MB in the second quarter, ${late.toFixed(0)} MB in the last, peak ${Math.max(...memory).toFixed(0)} MB`,
  );
  return late / early > MAX_GROWTH ? [`flat memory over ${PAGES} pages`] : [];
}

/** @returns {Promise<string[]>} the targets that were missed */
export async function benchPages({ many = false } = {}) {
  const browser = findBrowser();
  const server = await startPageServer();
  try {
    const missed = await compare(browser, server.url);
    return many ? [...missed, ...(await scanMany(browser, server.url))] : missed;
  } finally {
    server.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const missed = await benchPages({ many: process.argv.includes("--many") });
  if (missed.length > 0) {
    console.error(`missed: ${missed.join("; ")}`);
    process.exitCode = 1;
  }
}
