import { parseUrl } from "../load.ts";

const WEB = /^https?:\/\//i;
/** Encodings inside encodings; Mandrill's tokens have JSON in JSON in base64. */
const MAX_DEPTH = 4;
const MAX_LENGTH = 20_000;

/**
 * Where a counted link leads, when its own URL says so: in a parameter, a segment of the path or the
 * fragment; plain, percent-encoded, in base64 or in JSON. Undefined when only the service knows.
 */
export function destinationOf(link: string): string | undefined {
  const url = parseUrl(link);
  if (!url) return undefined;
  const texts = [
    ...[...url.searchParams].map(([, value]) => value),
    ...url.pathname.split("/"),
    url.pathname.slice(1),
    url.hash.slice(1),
  ];
  for (const text of texts) {
    const found = destinationIn(text, MAX_DEPTH);
    const destination = found && parseUrl(found);
    if (destination && destination.hostname !== url.hostname) return destination.href;
  }
  return undefined;
}

function destinationIn(text: string, depth: number): string | undefined {
  if (depth === 0 || text.length > MAX_LENGTH) return undefined;
  if (WEB.test(text)) return /^[^\s"'<>\\]+$/.test(text) ? text : undefined;
  if (/%[0-9a-f]{2}/i.test(text)) {
    const plain = unescapePercent(text);
    return plain === text ? undefined : destinationIn(plain, depth - 1);
  }
  if (/^\s*[{[]/.test(text)) return inJson(text, depth - 1);
  if (!/^[\w+/-]{12,}={0,2}$/.test(text)) return undefined;
  const decoded = Buffer.from(text, "base64").toString("utf8");
  return WEB.test(decoded) || /^\s*[{[]/.test(decoded)
    ? destinationIn(decoded, depth - 1)
    : undefined;
}

function inJson(text: string, depth: number): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // What begins like JSON need not be any.
    return undefined;
  }
  const values = typeof value === "object" && value !== null ? Object.values(value) : [];
  for (const inner of values) {
    if (typeof inner !== "string") continue;
    const found = destinationIn(inner, depth);
    if (found) return found;
  }
  return undefined;
}

function unescapePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not UTF-8.
    return text;
  }
}
