/** One message of an mbox, as it stands there, without its `From ` line. */
export interface MboxMessage {
  /** 1-based, in the order of the file. */
  readonly number: number;
  /** 1-based line of the file in which the message begins. */
  readonly line: number;
  /** In bytes. */
  readonly size: number;
  /** Absent when it is over the limit. */
  readonly bytes?: Uint8Array;
  /** Lines of the file whose `>` before `From ` was taken off: their columns are one less. */
  readonly unquoted: ReadonlySet<number>;
}

const LF = 0x0a;
const CR = 0x0d;
const GREATER = 0x3e;

/** Bytes of a `From ` line and the header field below it that are looked at. */
const SEPARATOR_ROOM = 2_000;

/** How far a Content-Length may stand from the start of its message. */
const HEADER_ROOM = 64_000;

const DATE = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b.{1,30}\d{1,2}:\d{2}.{0,20}\b\d{4}/;
const FIELD = /^(?:>?From |[!-9;-~]{1,100}:)/;
const MAIL_FIELD =
  /^(?:from|to|cc|sender|subject|date|received|return-path|message-id|reply-to|mime-version|content-type|delivered-to|status|x-[!-9;-~]{1,70}):/i;

/**
 * Takes an mbox apart, in memory that one message at most fills: RFC 4155, mboxo and mboxrd (a `>`
 * before `From ` is taken off), mboxcl and mboxcl2 (Content-Length, where a message or the end
 * follows there). A message of more than `limit` bytes is told without its bytes.
 *
 * A separator is a `From ` line behind a blank line, with a time in it or with a field that only mails
 * have below it; or a `From ` line with a whole date anywhere, since some programs forget the blank.
 */
export async function* splitMbox(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limit: number,
): AsyncGenerator<MboxMessage> {
  const held = createHold();
  let number = 0;
  let line = 1;
  /** Of this message, what is no longer held because it is too much. */
  let dropped = { bytes: 0, lines: 0 };
  let from = 0;
  let isHeaderRead = false;
  let hasFromLine = false;

  function take(end: number): MboxMessage | undefined {
    const stretch = held.bytes().subarray(0, end);
    const isWhole = dropped.bytes === 0;
    const first = line;
    const size = dropped.bytes + end;
    line += dropped.lines + countLines(stretch);
    const isEmpty = isWhole && stretch.every((byte) => byte === LF || byte === CR);
    const message =
      isEmpty && !hasFromLine
        ? undefined
        : {
            number: ++number,
            line: first,
            size,
            ...(isWhole && size <= limit
              ? unquote(stretch, first)
              : { unquoted: new Set<number>() }),
          };
    held.drop(end);
    dropped = { bytes: 0, lines: 0 };
    from = 0;
    isHeaderRead = false;
    hasFromLine = false;
    return message;
  }

  /** Messages that are complete with what is held. */
  function* complete(isEnd: boolean) {
    for (;;) {
      if (!isHeaderRead) {
        const jump = endByLength(held.bytes(), limit, isEnd);
        if (jump === undefined) return;
        isHeaderRead = true;
        const start = endOfFromLine(held.bytes());
        hasFromLine = start > 0;
        if (hasFromLine) line += 1;
        held.drop(start);
        from = Math.max(0, jump - start);
      }
      const at = held.bytes().indexOf("\nFrom ", from, "latin1");
      if (at < 0) {
        from = Math.max(from, held.bytes().length - "\nFrom".length);
        return;
      }
      if (!isEnd && held.bytes().length < at + SEPARATOR_ROOM) {
        from = at;
        return;
      }
      if (isSeparator(held.bytes(), at)) {
        const message = take(at + 1);
        if (message) yield message;
      } else from = at + 1;
    }
  }

  for await (const chunk of chunks) {
    held.add(chunk);
    yield* complete(false);
    const surplus = held.bytes().length - SEPARATOR_ROOM;
    if (
      isHeaderRead &&
      surplus > 0 &&
      dropped.bytes + held.bytes().length > limit + 2 * SEPARATOR_ROOM
    ) {
      dropped.bytes += surplus;
      dropped.lines += countLines(held.bytes().subarray(0, surplus));
      held.drop(surplus);
      from = Math.max(0, from - surplus);
    }
  }
  yield* complete(true);
  const last = take(held.bytes().length);
  if (last) yield last;
}

/** Bytes that come in pieces and go away at their start, without being copied for each piece. */
function createHold() {
  let buffer = Buffer.alloc(0);
  let start = 0;
  let end = 0;
  return {
    bytes: () => buffer.subarray(start, end),
    add(chunk: Uint8Array): void {
      if (end + chunk.length > buffer.length) {
        const length = end - start;
        const larger = Buffer.allocUnsafe(Math.max(2 * length, length + chunk.length, 65_536));
        buffer.copy(larger, 0, start, end);
        buffer = larger;
        start = 0;
        end = length;
      }
      buffer.set(chunk, end);
      end += chunk.length;
    },
    drop(length: number): void {
      start += length;
    },
  };
}

function endOfFromLine(message: Buffer): number {
  if (!/^>?From /.test(message.toString("latin1", 0, 6))) return 0;
  const end = message.indexOf(LF);
  return end < 0 ? message.length : end + 1;
}

function isSeparator(bytes: Buffer, at: number): boolean {
  const text = bytes.toString("latin1", at + 1, at + SEPARATOR_ROOM);
  const [line = "", next] = text.split("\n", 2);
  if (next === undefined || !FIELD.test(next)) return false;
  const before = bytes[at - 1] === CR ? bytes[at - 2] : bytes[at - 1];
  if (before !== LF && at > 0) return DATE.test(line);
  return /\d{1,2}:\d{2}/.test(line) || MAIL_FIELD.test(next);
}

/**
 * From where the next separator is to be looked for: behind the length that the header gives where
 * one, or the end, follows there. Undefined while that cannot be told.
 */
function endByLength(bytes: Buffer, limit: number, isEnd: boolean): number | undefined {
  const head = bytes.toString("latin1", 0, HEADER_ROOM);
  const header = /\r?\n\r?\n/.exec(head);
  if (!header) return isEnd || bytes.length >= HEADER_ROOM ? 0 : undefined;
  const start = header.index + header[0].length;
  const given = /^content-length:[ \t]{0,10}(\d{1,12})[ \t]{0,10}\r?$/im.exec(head.slice(0, start));
  const length = given ? Number(given[1]) : 0;
  // A length that leads nowhere must not hide what comes after it.
  if (length === 0 || length > limit) return 0;
  const end = start + length;
  if (!isEnd && bytes.length < end + SEPARATOR_ROOM) return undefined;
  if (bytes.length < end) return 0;
  const at = bytes.indexOf("From ", end, "latin1");
  const between = bytes.subarray(end, at < 0 || at > end + 4 ? end + 4 : at);
  const isBlank = between.every((byte) => byte === LF || byte === CR);
  const isLast = end + between.length >= bytes.length;
  if (!isBlank || !(isLast || (at >= 0 && at <= end + 4 && isSeparator(bytes, at - 1)))) return 0;
  return isLast ? bytes.length : at - 1;
}

/** Takes the `>` off that whoever wrote the mbox put before a line that begins like a separator. */
function unquote(bytes: Buffer, line: number): Pick<MboxMessage, "bytes" | "unquoted"> {
  const unquoted = new Set<number>();
  const pieces: Buffer[] = [];
  let kept = 0;
  let counted = { at: 0, line };
  for (let at = bytes.indexOf(">From ", 0, "latin1"); at >= 0; ) {
    let start = at;
    while (start > 0 && bytes[start - 1] === GREATER) start -= 1;
    if (start === 0 || bytes[start - 1] === LF) {
      counted = { at: start, line: counted.line + countLines(bytes.subarray(counted.at, start)) };
      unquoted.add(counted.line);
      pieces.push(bytes.subarray(kept, start));
      kept = start + 1;
    }
    at = bytes.indexOf(">From ", at + 1, "latin1");
  }
  // A copy: what it is a part of is about to be overwritten.
  return { bytes: Buffer.concat([...pieces, bytes.subarray(kept)]), unquoted };
}

function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) lines += 1;
  return lines;
}
