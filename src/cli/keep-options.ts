import { readdirSync } from "node:fs";
import { type Command, InvalidArgumentError, Option } from "commander";
import { isSystemError } from "../system-error.ts";

/** What the command line says of files that are kept of pages, beside reports. */
export interface KeepOptions {
  readonly har?: string;
  readonly screenshot?: string;
  /** A folder that is new, or empty. */
  readonly evidence?: string;
}

export function addKeepOptions(program: Command): void {
  program
    .optionsGroup("Evidence:")
    .option("--har <file>", "keep what pages requested as HTTP Archive (HAR)", parseFile)
    .addOption(
      new Option(
        "--screenshot <file>",
        "keep a picture (PNG) of the page; of several pages, each gets a number",
      )
        .argParser(parseFile)
        .conflicts("redact"),
    )
    .addOption(
      new Option(
        "--evidence <folder>",
        "keep everything of the scan: reports, HAR, pictures, snapshot, and their SHA-256",
      )
        .argParser(parseEmptyFolder)
        .conflicts("redact"),
    );
}

function parseFile(name: string): string {
  if (name.trim() === "" || /[/\\]$/.test(name)) throw new InvalidArgumentError("Name a file.");
  return name;
}

/** Evidence of two scans must not mix: found out before anything is scanned. */
function parseEmptyFolder(name: string): string {
  if (name.trim() === "") throw new InvalidArgumentError("Name a folder.");
  try {
    if (readdirSync(name).length > 0) {
      throw new InvalidArgumentError("The folder must be new or empty, and something is in it.");
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === "ENOTDIR") throw new InvalidArgumentError("It is a file, not a folder.");
    // What else is wrong shows when it is written.
  }
  return name;
}
