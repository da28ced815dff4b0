import {
  closeSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import path from "node:path";

/** A file that is written piece by piece and stands at its place only once it is whole. */
export interface ReportFile {
  write(part: string | Uint8Array): void;
  /** Puts it in its place; what stood there before is gone only now. */
  commit(): void;
  /** Leaves no trace. */
  abandon(): void;
}

/**
 * Makes missing folders. Every function throws the system's error.
 *
 * @param mode permissions of a file that is new or replaced
 */
export function openReportFile(name: string, mode = 0o666): ReportFile {
  const target = realPathOf(path.resolve(name));
  // A device or a pipe (/dev/stdout) cannot be replaced.
  if (isSpecial(target)) {
    const handle = openSync(target, "w");
    return {
      write: (part) => writeWhole(handle, part),
      commit: () => closeSync(handle),
      abandon: () => closeSync(handle),
    };
  }
  mkdirSync(path.dirname(target), { recursive: true });
  const draft = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  const handle = openSync(draft, "w", mode);
  const clear = (): void => rmSync(draft, { force: true });
  process.once("exit", clear);
  return {
    write: (part) => writeWhole(handle, part),
    commit() {
      closeSync(handle);
      renameSync(draft, target);
      process.removeListener("exit", clear);
    },
    abandon() {
      closeSync(handle);
      clear();
      process.removeListener("exit", clear);
    },
  };
}

function writeWhole(handle: number, part: string | Uint8Array): void {
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

function isSpecial(file: string): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}
