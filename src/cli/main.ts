import { CommanderError } from "commander";
import { isSystemError } from "../system-error.ts";
import { listClients } from "./clients.ts";
import { compare } from "./compare.ts";
import { explainName } from "./explain.ts";
import { installBrowser } from "./install-browser.ts";
import { complain, crash, guardProcess } from "./output.ts";
import { createProgram } from "./program.ts";
import { listRules } from "./rules.ts";
import { scan } from "./scan.ts";
import { strip } from "./strip.ts";
import { listTrackers } from "./trackers.ts";

/**
 * Runs the command line and sets `process.exitCode`: 0 clean, 1 flagged, 2 could not be done. Never
 * ends the process, which would cut what is still on its way into a pipe; only a bug does.
 *
 * @param argv what follows the program's name
 */
export async function main(argv: readonly string[] = process.argv.slice(2)): Promise<void> {
  guardProcess();
  try {
    await createProgram({
      scan,
      rules: listRules,
      explain: explainName,
      trackers: listTrackers,
      clients: listClients,
      compare,
      strip,
      installBrowser,
    }).parseAsync(argv, { from: "user" });
  } catch (error) {
    if (isSystemError(error) && error.syscall === "uv_cwd") {
      complain("Exit code 2: the folder that this runs in is gone; change to one that is there.");
      process.exitCode = 2;
      return;
    }
    if (!(error instanceof CommanderError)) return crash(error);
    // Commander has written its text, and knows only 0 (help was asked for) and 1.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  }
}
