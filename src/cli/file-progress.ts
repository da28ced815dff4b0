import { shortenEnd } from "../reporters/text/width.ts";
import { ERASE_LINE } from "./erase-line.ts";
import type { ProgressStream } from "./progress.ts";
import { wantsProgress } from "./wants-progress.ts";

export interface FileProgressOptions {
  /** What is scanned, in order. */
  readonly names: readonly string[];
  /** `process.env`: build services and dumb terminals get no line. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `--no-progress` is false. */
  readonly flag?: boolean | undefined;
  /** Milliseconds, from any start; for tests. */
  readonly now?: () => number;
}

export interface FileProgress {
  /** One document is done: a target, or one of several in it (`archive.mbox#12`). */
  update(document: string): void;
  /** Erases the line, so that something else can be printed; the next update draws it anew. */
  clear(): void;
  /** Erases the line; nothing is drawn after that. */
  end(): void;
}

/** Milliseconds: what is over sooner needs no line. */
const SOON = 1_000;

/** Milliseconds between two drawings. */
const PAUSE = 200;

/** One line on a terminal with rate and time left that erases itself; nothing anywhere else. */
export function createFileProgress(
  stream: ProgressStream,
  { names, now = () => performance.now(), ...wishes }: FileProgressOptions,
): FileProgress {
  if (!wantsProgress(stream, wishes)) return { update: () => {}, clear: () => {}, end: () => {} };
  const places = new Map(names.map((name, place) => [name, place]));
  const start = now();
  let documents = 0;
  let done = 0;
  let drawnAt = start + SOON - PAUSE;
  let isDrawn = false;
  let isOver = false;

  return {
    update(document) {
      documents += 1;
      const whole = places.get(document);
      const archive = places.get(document.replace(/#\d{1,15}$/, ""));
      done = Math.max(done, whole === undefined ? (archive ?? 0) : whole + 1);
      const at = now();
      if (isOver || at - drawnAt < PAUSE) return;
      const line = lineOf({ documents, done, total: names.length, seconds: (at - start) / 1000 });
      stream.write(ERASE_LINE + shortenEnd(line, (stream.columns || 80) - 1));
      drawnAt = at;
      isDrawn = true;
    },
    clear() {
      if (!isDrawn || isOver) return;
      stream.write(ERASE_LINE);
      isDrawn = false;
    },
    end() {
      if (isDrawn && !isOver) stream.write(ERASE_LINE);
      isOver = true;
    },
  };
}

interface Reached {
  readonly documents: number;
  /** Targets. */
  readonly done: number;
  readonly total: number;
  readonly seconds: number;
}

/** `1,200/5,000 files · 320 a second · 12 s left`; how much an archive holds, nobody knows. */
function lineOf({ documents, done, total, seconds }: Reached): string {
  const rate = documents / seconds;
  const perSecond = rate < 10 ? rate.toFixed(1) : Math.round(rate).toLocaleString("en");
  const isCounted = total > 1;
  const isOne = documents === 1;
  return [
    isCounted
      ? `${done.toLocaleString("en")}/${total.toLocaleString("en")} files`
      : `${documents.toLocaleString("en")} ${isOne ? "document" : "documents"}`,
    `${perSecond} a second`,
    isCounted && done > 0 ? `${durationOf(((total - done) / done) * seconds)} left` : "",
  ]
    .filter((part) => part)
    .join(" · ");
}

function durationOf(seconds: number): string {
  if (seconds < 99.5) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 100 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}
