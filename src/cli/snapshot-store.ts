import path from "node:path";
import type { Snapshot } from "../model.ts";
import { serializeSnapshots } from "../sources/saved-snapshot.ts";
import { isSystemError } from "../system-error.ts";
import { isFolder } from "../try-stat.ts";
import { complain } from "./output.ts";
import { writeWholeFile } from "./whole-file.ts";

export interface SnapshotStore {
  add(snapshot: Snapshot): void;
  /** Writes what has not been written yet. */
  end(): void;
  /** Something could not be written; the user has been told. */
  hasFailed(): boolean;
}

/**
 * Keeps snapshots in one file, or in a folder (a name that ends with a slash, or one that exists) one
 * file each. They hold what names the reader: only the user may read them.
 */
export function openSnapshotStore(destination: string): SnapshotStore {
  let failed = false;
  const hasFailed = () => failed;

  function write(file: string, snapshots: readonly Snapshot[]): void {
    try {
      writeWholeFile(file, (write) => write(serializeSnapshots(snapshots)), 0o600);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      if (!failed) complain(`cannot save the snapshot to ${file}: ${error.message}`);
      failed = true;
    }
  }

  if (!/[/\\]$/.test(destination) && !isFolder(destination)) {
    const snapshots: Snapshot[] = [];
    return {
      add: (snapshot) => void snapshots.push(snapshot),
      end: () => write(destination, snapshots),
      hasFailed,
    };
  }
  const names = new Map<string, number>();
  return {
    add(snapshot) {
      const name = fileNameOf(snapshot.target);
      const count = (names.get(name.toLowerCase()) ?? 0) + 1;
      names.set(name.toLowerCase(), count);
      const unique = count === 1 ? name : `${name}~${count}`;
      write(path.join(destination, `${unique}.snapshot.json`), [snapshot]);
    },
    end: () => {},
    hasFailed,
  };
}

/** `https://shop.example/a?b` → `shop.example-a-b`; `archive.mbox#12` → `archive.mbox-12` */
function fileNameOf(target: string): string {
  const plain = target
    .replace(/^https?:\/\//i, "")
    .replace(/[^a-z0-9._]+/gi, "-")
    .replace(/^[-.]+|[-.]+$/g, "");
  return plain.slice(0, 120) || "snapshot";
}
