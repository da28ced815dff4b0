import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const BIN = fileURLToPath(new URL("../../bin/pixel-scan.js", import.meta.url));

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Arguments for Node itself. */
  readonly node?: readonly string[];
  /** Whom the process belongs to. */
  readonly uid?: number | undefined;
  /** Path of a file that all output goes to, in the order in which it was written: two pipes have none. */
  readonly into?: string;
}

export interface Outcome {
  /** Null when a signal ended the process. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Nothing of the machine that runs the tests: its CI or NO_COLOR variables would decide on colour. */
function cleanEnv(extra: RunOptions["env"]): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, ...extra };
}

/** Starts the built CLI as a user would, and leaves its input open. */
export function start(args: readonly string[], options: RunOptions = {}): ChildProcess {
  const into = options.into === undefined ? undefined : openSync(options.into, "a");
  const child = spawn(process.execPath, [...(options.node ?? []), BIN, ...args], {
    cwd: options.cwd,
    env: cleanEnv(options.env),
    uid: options.uid,
    stdio: into === undefined ? "pipe" : ["pipe", into, into],
  });
  if (into !== undefined) closeSync(into);
  return child;
}

/** Node's argument that runs this source before the CLI. */
export function preload(source: string): readonly string[] {
  return ["--import", `data:text/javascript,${encodeURIComponent(source)}`];
}

/** Runs the built CLI as a user would. */
export function run(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const child = start(args, options);
  // A scanner that does not read on closes its input.
  child.stdin?.on("error", () => {}).end(options.input);
  return outcomeOf(child);
}

/** `nobody`, for a test that runs as root, whom no permission stops. */
export const USER = process.getuid?.() === 0 ? 65534 : undefined;

/** Whether the built CLI is where that user may read it. */
export const canRunAsUser =
  (await run(["--version"], { uid: USER }).catch(() => undefined))?.code === 0;

/** Runs the built CLI in a shell pipeline; `$SCAN` stands for it. */
export function runShell(script: string, options: RunOptions = {}): Promise<Outcome> {
  const child = spawn("bash", ["--norc", "-c", `set -o pipefail\n${script}`], {
    cwd: options.cwd,
    env: cleanEnv({ SCAN: `${process.execPath} ${BIN}`, ...options.env }),
  });
  child.stdin.end(options.input);
  return outcomeOf(child);
}

/** Whether this machine has util-linux's `script`, which gives a process a terminal of its own. */
export const hasTerminal = spawnSync("script", ["--version"]).status === 0;

/**
 * Runs the built CLI in a terminal, as a person at a keyboard has it, after another command like
 * `stty cols 60`. All output comes as `stdout`.
 */
export function runInTerminal(
  args: string,
  { cwd, env, setUp = "true" }: RunOptions & { readonly setUp?: string } = {},
): Promise<Outcome> {
  const command = `${setUp}; ${process.execPath} ${BIN} ${args}; echo "exit $?"`;
  const child = spawn("script", ["-qec", command, "/dev/null"], {
    cwd,
    env: cleanEnv({ TERM: "xterm", ...env }),
  });
  return outcomeOf(child);
}

export function outcomeOf(child: ChildProcess): Promise<Outcome> {
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name]?.setEncoding("utf8").on("data", (text: string) => {
      output[name] += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, ...output }));
  });
}

/** The line that says why, when the exit code is not 0. */
export function lastLine(text: string): string {
  return text.trimEnd().split("\n").at(-1) ?? "";
}
