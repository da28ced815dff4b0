/** One header field. */
export interface Field {
  /** As written. */
  readonly name: string;
  /** In lower case. */
  readonly key: string;
  /** Unfolded; one character for each byte. */
  readonly value: string;
  /** Byte offset of the name. */
  readonly offset: number;
}

export interface Header {
  readonly fields: readonly Field[];
  /** Byte offset behind the blank line. */
  readonly end: number;
  /** Whether fields were left out because the block is longer than 1 MB or 10,000 fields. */
  readonly cut: boolean;
}

/** No mailer writes more; past either only the fields that tell the structure are read. */
const HEADER_LIMIT = 1_000_000;
const FIELD_LIMIT = 10_000;

const LIMIT_PAST_CUT = 50;

/** `<` keeps a tag with a colon in it, on the first line of a body, from being taken for a field. */
const FIELD = /([^\s:<>]{1,200})[ \t]*:/y;

/** A field that only mail has; a line of any text may look like one of the others. */
const MAIL_FIELD =
  /^(?:from|to|cc|bcc|subject|date|sender|reply-to|received|return-path|message-id|mime-version|delivered-to|in-reply-to|references|envelope-to|apparently-to|authentication-results|content-[a-z-]+|(?:x|list|resent|dkim|arc|received|disposition|return)-[a-z0-9-]+)$/;

/** Whether the field's name is one that mails carry. */
export function isMailField({ key }: Field): boolean {
  return MAIL_FIELD.test(key);
}

/**
 * Reads a header block (RFC 5322 §2.2) that starts at `start`, from text with one character for each
 * byte. It ends at a blank line, and also where the lines stop to look like fields: the blank line
 * is missing in real mail. A boundary line ends it too.
 */
export function readHeader(raw: string, start: number, limit: number): Header {
  const fields: Field[] = [];
  let open: { name: string; offset: number; valueStart: number; end: number } | undefined;
  let cut = false;
  let pastCut = 0;
  let at = start;

  function close(): void {
    if (!open) return;
    const { name, offset, valueStart, end } = open;
    const key = name.toLowerCase();
    open = undefined;
    const isLong = offset - start > HEADER_LIMIT || end - offset > HEADER_LIMIT;
    if (isLong || fields.length - pastCut >= FIELD_LIMIT) {
      cut = true;
      if (!key.startsWith("content-") || pastCut >= LIMIT_PAST_CUT) return;
      pastCut += 1;
    }
    const valueEnd = Math.min(end, valueStart + HEADER_LIMIT);
    const value = raw.slice(valueStart, valueEnd).replace(/\r?\n/g, "").trim();
    fields.push({ name, key, value, offset });
  }

  while (at < limit) {
    const lineEnd = endOfLine(raw, at, limit);
    const next = Math.min(lineEnd + 1, limit);
    const first = raw[at];
    if (first === "\n" || (first === "\r" && raw[at + 1] === "\n")) {
      close();
      return { fields, end: next, cut };
    }
    if ((first === " " || first === "\t") && (open || fields.length > 0)) {
      if (open) open.end = lineEnd;
      at = next;
      continue;
    }
    const name = fieldName(raw, at, lineEnd);
    if (name === undefined && !isStrayLine(raw, at, next, limit)) break;
    close();
    if (name !== undefined) {
      open = { name: name.text, offset: at, valueStart: name.end, end: lineEnd };
    }
    at = next;
  }
  close();
  return { fields, end: at, cut };
}

/** A line of rubbish between fields, as gateways leave it: what follows is plainly a field of mail. */
function isStrayLine(raw: string, at: number, next: number, limit: number): boolean {
  if (raw[at] === "<" || raw.startsWith("--", at)) return false;
  const name = fieldName(raw, next, endOfLine(raw, next, limit));
  return name !== undefined && MAIL_FIELD.test(name.text.toLowerCase());
}

function fieldName(raw: string, at: number, lineEnd: number) {
  if (raw.startsWith("--", at)) return undefined;
  FIELD.lastIndex = at;
  const text = FIELD.exec(raw)?.[1];
  if (text === undefined || FIELD.lastIndex > lineEnd) return undefined;
  return { text, end: FIELD.lastIndex };
}

/** Offset of the line feed that ends the line, or `limit`. */
export function endOfLine(raw: string, at: number, limit: number): number {
  const lineFeed = raw.indexOf("\n", at);
  return lineFeed < 0 || lineFeed > limit ? limit : lineFeed;
}

/** The first field of that name. */
export function findField(fields: readonly Field[], key: string): Field | undefined {
  return fields.find((field) => field.key === key);
}
