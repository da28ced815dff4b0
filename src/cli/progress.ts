import { count } from "../count.ts";
import { safeText } from "../reporters/safe-text.ts";
import { shortenEnd, shortenMiddle, widthOf } from "../reporters/text/width.ts";
import type { PageProgress } from "../sources/page/options.ts";
import { ERASE_LINE } from "./erase-line.ts";
import { wantsProgress } from "./wants-progress.ts";

/** What is asked of standard error; `process.stderr` has it. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface ProgressOptions {
  /** Pages of this run. */
  readonly total: number;
  /** `process.env`: build services and dumb terminals get no line. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `--no-progress` is false. */
  readonly flag?: boolean | undefined;
  /** Milliseconds, from any start; for tests. */
  readonly now?: () => number;
}

export interface Progress {
  update(progress: PageProgress): void;
  /** Erases the line; nothing is drawn after that. */
  end(): void;
}

/** Milliseconds between two drawings: a page can make thousands of requests a second. */
const PAUSE = 100;

/** Cells that the target's name leaves to the rest at least. */
const SHORTEST_NAME = 12;

/** One line on a terminal that tells what goes on and erases itself; nothing anywhere else. */
export function createProgress(stream: ProgressStream, options: ProgressOptions): Progress {
  if (!wantsProgress(stream, options)) return { update: () => {}, end: () => {} };
  const now = options.now ?? (() => performance.now());
  let done = 0;
  let last = { line: "", phase: "", at: Number.NEGATIVE_INFINITY };
  let isOver = false;

  return {
    update(progress) {
      if (isOver) return;
      const { phase } = progress;
      if (phase === "done") done++;
      // What changes the words is never skipped, so that the line cannot tell an old phase.
      const at = now();
      if (phase === "watching" && last.phase === phase && at - last.at < PAUSE) return;
      const line = lineOf(progress, done, options.total, (stream.columns || 80) - 1);
      if (line !== last.line) stream.write(ERASE_LINE + line);
      last = { line, phase, at };
    },
    end() {
      if (!isOver && last.line) stream.write(ERASE_LINE);
      isOver = true;
    },
  };
}

/** `3/20 pages · https://shop.example/ · watching, 87 requests`, one cell short of the terminal. */
function lineOf(
  { target, phase, requests }: PageProgress,
  done: number,
  total: number,
  width: number,
): string {
  const before = total > 1 ? `${Math.min(done, total)}/${total} pages` : "";
  const after = {
    navigating: "navigating",
    watching: `watching, ${count(requests, "request")}`,
    typing: "typing into forms",
    choosing: "answering the consent banner",
    leaving: "leaving",
    done: "",
  }[phase];
  const rest = [before, after].filter((part) => part);
  const room = width - rest.reduce((sum, part) => sum + widthOf(part) + 3, 0);
  const name = after === "" ? "" : shortenMiddle(safeText(target), Math.max(room, SHORTEST_NAME));
  const line = [before, name, after].filter((part) => part).join(" · ");
  return shortenEnd(line, width);
}
