import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import type { Report, Snapshot } from "../model.ts";
import { type ReportOptions, reporters } from "../reporters/index.ts";
import { serializeSnapshots } from "../sources/saved-snapshot.ts";
import { complain } from "./output.ts";

const MANIFEST = "SHA256SUMS";

/** Everything of one scan in one folder, to be signed and shown later. */
export interface EvidenceFolder {
  add(name: string, content: Uint8Array | (() => Iterable<string>)): void;
  readonly addSnapshot: (snapshot: Snapshot) => void;
  /** Writes reports, snapshots and manifest; gives whether the folder is there and whole, else the user was told. */
  end(report: Report, options: ReportOptions): Promise<boolean>;
}

/**
 * A new folder appears only once it is whole, in an empty one the files do. Only the user may read them:
 * they hold what names the reader. `SHA256SUMS` is as `sha256sum --check` reads it.
 *
 * @param destination new, or empty
 */
export function openEvidenceFolder(destination: string): EvidenceFolder {
  const target = path.resolve(destination);
  const snapshots: Snapshot[] = [];
  const sums = new Map<string, string>();
  const isThere = existsSync(target);
  let draft: string | undefined;
  let failed = false;
  const clear = (): void => {
    if (draft !== undefined) rmSync(draft, { recursive: true, force: true });
  };

  /** After the first failure, which is told of, nothing more is tried. */
  function attempt(step: (folder: string) => void): void {
    if (failed) return;
    try {
      if (draft === undefined) {
        // Where it can be moved from: the folder may be a file system of its own.
        if (!isThere) mkdirSync(path.dirname(target), { recursive: true });
        draft = mkdtempSync(isThere ? path.join(target, ".draft-") : `${target}.draft-`);
        process.once("exit", clear);
      }
      step(draft);
    } catch (error) {
      if (!(error instanceof Error && "code" in error)) throw error;
      failed = true;
      complain(`cannot write the evidence to ${destination}: ${error.message}`);
    }
  }

  function add(name: string, content: Uint8Array | (() => Iterable<string>)): void {
    attempt((folder) => {
      const hash = createHash("sha256");
      const parts = typeof content === "function" ? content() : [content];
      for (const part of parts) {
        hash.update(part);
        appendFileSync(path.join(folder, name), part, { mode: 0o600 });
      }
      sums.set(name, hash.digest("hex"));
    });
  }

  return {
    add,
    addSnapshot: (snapshot) => void snapshots.push(snapshot),
    async end(report, options) {
      for (const [format, name] of [
        ["json", "report.json"],
        ["text", "report.txt"],
        ["html", "report.html"],
      ] as const) {
        const text = (await reporters[format]())(report, options);
        add(name, () => [text]);
      }
      if (snapshots.length > 0) add("scan.snapshot.json", () => [serializeSnapshots(snapshots)]);
      const lines = [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
      add(MANIFEST, () => lines.map(([name, sum]) => `${sum}  ${name}\n`));
      attempt((folder) => {
        if (!isThere) renameSync(folder, target);
        // The manifest comes last: where it stands, everything does.
        else for (const name of sums.keys()) moveUp(folder, name, target);
      });
      clear();
      process.removeListener("exit", clear);
      return !failed;
    },
  };
}

function moveUp(from: string, name: string, to: string): void {
  renameSync(path.join(from, name), path.join(to, name));
}
