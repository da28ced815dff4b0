/** A named part of a text that is sent. */
export interface Field {
  readonly kind:
    | "userinfo"
    | "host"
    | "path"
    | "parameter"
    | "parameter name"
    | "fragment"
    | "whole";
  /** As {@link Leak.field} has it: the parameter's name, `path 2`, `host`, … */
  readonly name: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** For a part of what a field decodes to. */
  readonly decoded?: { readonly value: string; readonly encodings: readonly string[] };
}

/**
 * The parts of a URL in order of appearance, none inside another. Splits the text by hand, because
 * places must be exact and because a URL with merge tags does not parse.
 */
export function fieldsOfUrl(url: string): readonly Field[] {
  const fields: Field[] = [];
  const add = (kind: Field["kind"], name: string, start: number, end: number) => {
    if (end > start) fields.push({ kind, name, start, end });
  };
  const scheme = url.startsWith("https://") ? HTTPS : (SCHEME.exec(url)?.[0].length ?? 0);
  const hash = indexOrEnd(url, "#", scheme, url.length);
  const question = indexOrEnd(url, "?", scheme, hash);

  let path = scheme;
  if (url.startsWith("//", scheme)) {
    const authority = scheme + 2;
    path = indexOrEnd(url, "/", authority, question);
    const at = url.slice(authority, path).lastIndexOf("@");
    if (at >= 0) add("userinfo", "userinfo", authority, authority + at);
    const host = authority + at + 1;
    add("host", "host", host, path - lengthOfPort(url, host, path));
    if (path < question) path++;
  } else if (url.startsWith("/", scheme)) {
    path++;
  }

  for (let number = 1, start = path; start <= question; number++) {
    const end = indexOrEnd(url, "/", start, question);
    add("path", PATH_NAMES[number] ?? `path ${number}`, start, end);
    start = end + 1;
  }
  addFieldsOfForm(url, question + 1, hash, fields);
  add("fragment", "fragment", hash + 1, url.length);
  return fields;
}

/** Made once: segments of paths are most of all fields. */
const PATH_NAMES = Array.from({ length: 10 }, (_, number) => `path ${number}`);

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const HTTPS = "https:".length;

function lengthOfPort(url: string, from: number, to: number): number {
  let start = to;
  while (start > from && isDigit(url.charCodeAt(start - 1))) start--;
  return start > from && url.charAt(start - 1) === ":" ? to - start + 1 : 0;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The names and values of `a=1&b=2`. A value without a name is a parameter called `query`. */
export function fieldsOfForm(text: string, from = 0, to = text.length): Field[] {
  const fields: Field[] = [];
  addFieldsOfForm(text, from, to, fields);
  return fields;
}

function addFieldsOfForm(text: string, from: number, to: number, fields: Field[]): void {
  let start = from;
  while (start < to) {
    const end = indexOrEnd(text, "&", start, to);
    const equals = indexOrEnd(text, "=", start, end);
    if (equals === end) {
      if (end > start) fields.push({ kind: "parameter", name: "query", start, end });
    } else {
      const name = unescapeName(text.slice(start, equals));
      if (equals > start)
        fields.push({ kind: "parameter name", name: "query", start, end: equals });
      if (end > equals + 1) fields.push({ kind: "parameter", name, start: equals + 1, end });
    }
    start = end + 1;
  }
}

/** The field that the place lies in. The fields are in order. */
export function fieldAt(fields: readonly Field[], place: number): Field | undefined {
  let low = 0;
  let high = fields.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const field = fields[middle];
    if (!field) return undefined;
    if (place < field.start) high = middle - 1;
    else if (place >= field.end) low = middle + 1;
    else return field;
  }
  return undefined;
}

function indexOrEnd(text: string, character: string, from: number, end: number): number {
  // A loop that ends where it must: indexOf would walk to the end of the text for what is missing.
  const code = character.charCodeAt(0);
  for (let index = from; index < end; index++) if (text.charCodeAt(index) === code) return index;
  return end;
}

/** An ampersand that was escaped twice in the markup leaves `amp;` before the name. */
function unescapeName(written: string): string {
  const name = written.startsWith("amp;") ? written.slice(4) : written;
  if (!name.includes("%") && !name.includes("+")) return name;
  try {
    return decodeURIComponent(name.replaceAll("+", " "));
  } catch {
    // Not UTF-8: the name as written is the best that can be said.
    return name;
  }
}
