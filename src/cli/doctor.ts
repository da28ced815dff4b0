import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Command } from "commander";
import { ConfigError } from "../config/config-error.ts";
import { TargetError } from "../errors.ts";
import { isSystemError } from "../system-error.ts";
import { version } from "../version.ts";
import { print } from "./output.ts";
import { textOrJson } from "./outputs.ts";
import type { CliOptions } from "./program.ts";

/** One thing that a scan rests on. */
interface Check {
  readonly name: string;
  /** `missing`: not needed for all that pixel-scan does, and not there. */
  readonly state: "good" | "missing" | "bad";
  /** The fact and where it comes from. */
  readonly found: string;
  /** Further facts, one a line. */
  readonly details: readonly string[];
}

const SIGNS = { good: "✔", missing: "–", bad: "✖" } as const satisfies Record<
  Check["state"],
  string
>;

/** `engines` of the package. */
const OLDEST_NODE = [20, 19] as const;

/** A browser that does not tell its version hangs, and so will a scan. */
const VERSION_TIMEOUT = 20_000;

/** Tells what pixel-scan finds on this machine. Exit code 2 where something keeps it from its work. */
export async function doctor(options: CliOptions, command: Command): Promise<void> {
  const format = textOrJson(command);
  const checks = [
    { name: "pixel-scan", state: "good", found: version, details: [] } as const,
    checkNode(process.versions.node),
    await checkBrowser(options),
    await checkConfig(options),
    await checkLists(),
  ];
  if (checks.some(({ state }) => state === "bad")) process.exitCode = 2;
  await print(format === "json" ? `${JSON.stringify({ checks }, undefined, 2)}\n` : textOf(checks));
}

function textOf(checks: readonly Check[]): string {
  return checks
    .flatMap(({ name, state, found, details }) => [
      `${SIGNS[state]} ${name.padEnd(10)}  ${found}`,
      ...details.map((line) => `${" ".repeat(14)}${line}`),
    ])
    .map((line) => `${line}\n`)
    .join("");
}

function checkNode(node: string): Check {
  const [major = 0, minor = 0] = node.split(".").map(Number);
  const [least, leastMinor] = OLDEST_NODE;
  const isGood = major > least || (major === least && minor >= leastMinor);
  return {
    name: "Node.js",
    state: isGood ? "good" : "bad",
    found: `${node}, ${process.execPath} (${least}.${leastMinor} or newer is needed)`,
    details: [],
  };
}

async function checkBrowser({ browserPath }: CliOptions): Promise<Check> {
  const { findInstalledBrowser } = await import("../sources/page/installed-browser.ts");
  try {
    const { path, by, tried } = await findInstalledBrowser(browserPath);
    const details = tried.map((place) => `not there: ${place}`);
    try {
      const { stdout } = await promisify(execFile)(path, ["--version"], {
        timeout: VERSION_TIMEOUT,
      });
      return {
        name: "Browser",
        state: "good",
        found: `${stdout.trim()}, ${path} (${by})`,
        details,
      };
    } catch (error) {
      const { message } = error as Error;
      const found = `${path} (${by}) does not tell its version: ${message.split("\n")[0]}`;
      return { name: "Browser", state: "bad", found, details };
    }
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    const { message, hint } = error;
    return {
      name: "Browser",
      state: "bad",
      found: "none: pages cannot be scanned, mails and files can",
      details: [...message.split("; "), ...(hint ? [`to install one: ${hint}`] : [])],
    };
  }
}

async function checkConfig({ config }: CliOptions): Promise<Check> {
  const name = "Config";
  const { loadNamedConfig } = await import("./settings.ts");
  try {
    const loaded = await loadNamedConfig(config, process.cwd());
    if (!loaded) {
      const found =
        config === false
          ? "none is read (--no-config)"
          : "none, from here up to the root of the git repository";
      return { name, state: "missing", found, details: [] };
    }
    const keys = Object.keys(loaded.config).filter((key) => key !== "$schema");
    return { name, state: "good", found: loaded.file, details: [`says: ${keys.join(", ")}`] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { name, state: "bad", found: "it cannot be obeyed", details: error.problems };
  }
}

async function checkLists(): Promise<Check> {
  const name = "Lists";
  const { cachedLists } = await import("../lists/cached-lists.ts");
  try {
    const { folder, lists } = await cachedLists();
    return {
      name,
      state: lists.length > 0 ? "good" : "missing",
      found: `${lists.length} in the cache, ${folder}`,
      details: lists.map(({ name, date, bytes }) => `${name} of ${date}, ${bytes} bytes`),
    };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const found = `the cache cannot be read: ${error.message}`;
    return { name, state: "missing", found, details: [] };
  }
}
