import { existsSync } from "node:fs";
import path from "node:path";
import { type Baseline, entriesOf, isBaseline, knownFindings } from "../allow/baseline.ts";
import { fileKey, markKnown } from "../allow/known.ts";
import type { KnownFindings } from "../allow/ruling.ts";
import { ConfigError } from "../config/config-error.ts";
import type { Policy, Result, ScannedResult } from "../model.ts";
import { policyOf } from "../policy.ts";
import { readTextFile } from "../read-text-file.ts";
import { isSystemError } from "../system-error.ts";
import { onlyFound } from "./only-found.ts";
import { complain } from "./output.ts";
import type { CliOptions } from "./program.ts";
import { writeWholeFile } from "./whole-file.ts";

/**
 * The known findings, or what writes them anew.
 *
 * @throws ConfigError when the file is no baseline
 */
export function openBaseline(
  { baseline: file, updateBaseline }: Pick<CliOptions, "baseline" | "updateBaseline">,
  policy: Policy,
): {
  readonly known?: KnownFindings;
  readonly update?: ReturnType<typeof createBaselineUpdate>;
} {
  if (file === undefined) return {};
  return updateBaseline
    ? { update: createBaselineUpdate(file, policy) }
    : { known: readBaseline(file) };
}

function readBaseline(file: string): KnownFindings {
  return knownFindings(parseBaseline(file), path.dirname(path.resolve(file)));
}

function parseBaseline(file: string): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(readTextFile(file));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new ConfigError([
      code === "ENOENT"
        ? `${file}: there is no such baseline; --update-baseline writes it`
        : `${file}: the baseline cannot be read: ${message}`,
    ]);
  }
  if (isBaseline(value)) return value;
  throw new ConfigError([`${file}: it is no baseline that --update-baseline wrote`]);
}

/** What of a baseline belongs to documents that are gone, as a warning. */
export function goneFiles(
  { folder, files }: KnownFindings,
  targets: readonly string[],
  cwd: string,
): readonly string[] {
  const scanned = new Set(targets.map((target) => fileKey(target, cwd, folder)));
  const gone = [...files.keys()].filter((file) => !scanned.has(file) && !isThere(folder, file));
  if (gone.length === 0) return [];
  const named =
    gone.slice(0, 3).join(", ") + (gone.length > 3 ? ` and ${gone.length - 3} more` : "");
  return [
    `the baseline knows findings of ${gone.length === 1 ? "a file that is" : "files that are"} gone: ${named}; --update-baseline takes them out`,
  ];
}

/** A page may be there or not: only a scan of it tells. So for names that lost an address. */
function isThere(folder: string, file: string): boolean {
  return file === "-" || /^https?:|@/.test(file) || existsSync(path.resolve(folder, file));
}

/**
 * Collects what a run finds into a new baseline. Each result comes back with its findings known, as
 * the next run will have them.
 *
 * @param file of the baseline; need not be there yet
 */
function createBaselineUpdate(file: string, policy: Policy) {
  const cwd = process.cwd();
  const folder = path.dirname(path.resolve(file));
  const before = existsSync(file) ? parseBaseline(file).findings : [];
  const scanned: ScannedResult[] = [];

  return {
    take(result: Result): Result {
      if (result.status === "failed") return result;
      scanned.push(onlyFound(result));
      const findings = entriesOf([result], policy, { cwd, folder });
      const known = knownFindings({ format: 1, findings }, folder);
      return markKnown(result, known, cwd, policyOf(result, policy));
    },
    /**
     * Writes the file; what it knew of documents that were not scanned, and are still there, stays.
     *
     * @returns whether it could be written; else the user was told
     */
    write(): boolean {
      const looked = new Set(scanned.map(({ target }) => fileKey(target, cwd, folder)));
      const kept = before.filter((entry) => !looked.has(entry.file) && isThere(folder, entry.file));
      const findings = [...kept, ...entriesOf(scanned, policy, { cwd, folder })].sort((a, b) =>
        `${a.file} ${a.fingerprint}` < `${b.file} ${b.fingerprint}` ? -1 : 1,
      );
      const text = `${JSON.stringify({ format: 1, findings } satisfies Baseline, undefined, 2)}\n`;
      try {
        // A run that is cut off leaves the old file whole.
        writeWholeFile(file, (write) => write(text));
      } catch (error) {
        if (!isSystemError(error)) throw error;
        complain(`cannot write the baseline to ${file}: ${error.message}`);
        return false;
      }
      const number = (entries: readonly { readonly count?: number }[]) =>
        entries.reduce((sum, { count = 1 }) => sum + count, 0);
      complain(`${file}: ${number(findings)} known findings, ${number(before)} before`);
      return true;
    },
  };
}
