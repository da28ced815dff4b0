import { randomBytes } from "node:crypto";
import {
  closeSync,
  fchmodSync,
  fchownSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from "node:fs";
import path from "node:path";

/** A file that is written piece by piece and stands at its place only once it is whole. */
export interface WholeFile {
  write(part: string | Uint8Array): void;
  /** Puts it in its place; what stood there before is gone only now. */
  commit(): void;
  /** Leaves no trace; also after a step that failed. Never throws. */
  abandon(): void;
}

/**
 * Writes all of a file or nothing, as {@link openWholeFile} does.
 *
 * @param fill may throw: then the file stays as it was
 */
export function writeWholeFile(
  name: string,
  fill: (write: WholeFile["write"]) => void,
  mode?: number,
): void {
  const file = openWholeFile(name, mode);
  try {
    fill(file.write);
    file.commit();
  } catch (error) {
    file.abandon();
    throw error;
  }
}

/**
 * Makes missing folders. A file that is replaced hands on its permissions, and to root its owner.
 * Steps throw the system's error.
 *
 * @param mode permissions whatever stood there before
 */
export function openWholeFile(name: string, mode?: number): WholeFile {
  const replaced = statSync(name, { throwIfNoEntry: false });
  // A device or a pipe cannot be replaced, and what /dev/stdout leads to may have no path.
  if (replaced && !replaced.isFile() && !replaced.isDirectory()) {
    const handle = openSync(name, "w");
    const close = createClose(handle);
    return { write: (part) => writeAll(handle, part), commit: close, abandon: quietly(close) };
  }
  const target = realPathOf(path.resolve(name));
  mkdirSync(path.dirname(target), { recursive: true });
  // A name that nobody can have put a link at before.
  const draft = path.join(path.dirname(target), `.pixel-scan-${randomBytes(6).toString("hex")}`);
  const handle = openSync(draft, "wx", mode);
  const close = createClose(handle);
  const clear = quietly(() => rmSync(draft, { force: true }));
  process.once("exit", clear);
  const file: WholeFile = {
    write: (part) => writeAll(handle, part),
    commit() {
      close();
      renameSync(draft, target);
      process.removeListener("exit", clear);
    },
    abandon() {
      quietly(close)();
      clear();
      process.removeListener("exit", clear);
    },
  };
  if (replaced) handOn(replaced, handle, mode);
  return file;
}

/** Closes once. */
function createClose(handle: number): () => void {
  let isOpen = true;
  return () => {
    if (!isOpen) return;
    isOpen = false;
    closeSync(handle);
  };
}

/** Clears away. Where that fails too, the first failure has told why. */
function quietly(step: () => void): () => void {
  return () => {
    try {
      step();
    } catch {
      // Nothing else can be done.
    }
  };
}

/** What the file that is replaced had. */
function handOn({ mode: before, uid, gid }: Stats, handle: number, mode = before & 0o777): void {
  try {
    // Only root may give a file away.
    if (process.getuid?.() === 0) fchownSync(handle, uid, gid);
  } catch {
    // Nor may root everywhere (NFS, owners that a container does not know): then it is root's.
  }
  fchmodSync(handle, mode);
}

function writeAll(handle: number, part: string | Uint8Array): void {
  const bytes = typeof part === "string" ? Buffer.from(part) : part;
  for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
}

/** Through symbolic links, which are to stay. */
function realPathOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    // It does not exist yet; whatever else is wrong shows when it is opened.
    return file;
  }
}
