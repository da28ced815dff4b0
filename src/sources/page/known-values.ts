import type { BrowserContext } from "playwright";
import type { CookieFacts, KnownValue } from "../../model.ts";
import type { DevtoolsTarget } from "./devtools.ts";
import { evaluateApart } from "./evaluate-apart.ts";

/** Shorter values are in everything: `1`, `true`, `en`. */
const MIN_VALUE = 6;
const MAX_VALUE = 2_000;
const MAX_ENTRIES = 300;
const MAX_TITLE = 500;

/** Keys under which consent platforms keep a choice, and UTF-16 code units that it may have. */
const CONSENT_KEYS =
  "^(?:uc_settings|uc_gcm|ucData|didomi_token|euconsent-v2|IABGPP_HDR_GppString|gpp(?:_string)?)$";
const MAX_CONSENT = 200_000;

/** What the document tells of itself and of its visitor. */
export interface DocumentFacts {
  readonly title: string;
  readonly referrer: string;
  readonly languages: readonly string[];
  readonly screen: string;
  readonly userAgent: string;
  readonly localStorage: readonly (readonly [key: string, value: string])[];
  /** What consent platforms keep there, whole. */
  readonly consent: readonly { readonly key: string; readonly value: string }[];
  readonly sessionStorage: readonly (readonly [key: string, value: string])[];
}

/**
 * Asks the document in a world of its own, where the page's replacements of built-ins do not reach.
 * Undefined when it does not answer in time.
 */
export async function readDocument(
  target: DevtoolsTarget,
  milliseconds: number,
  signal: AbortSignal,
): Promise<DocumentFacts | undefined> {
  return evaluateApart<DocumentFacts>(target, DESCRIBE_DOCUMENT, milliseconds, signal);
}

/** Runs in the page, so as text. */
const DESCRIBE_DOCUMENT = `(() => {
  function entriesOf(name) {
    const entries = [];
    try {
      const storage = window[name];
      for (let i = 0; i < storage.length && i < ${MAX_ENTRIES}; i++) {
        const key = storage.key(i) ?? "";
        entries.push([key.slice(0, 200), (storage.getItem(key) ?? "").slice(0, ${MAX_VALUE + 1})]);
      }
    } catch {} // Sandboxed documents have none.
    return entries;
  }
  function consentRecords() {
    try {
      return Object.keys(localStorage)
        .filter((key) => /${CONSENT_KEYS}/.test(key))
        .map((key) => ({ key, value: String(localStorage.getItem(key)) }))
        .filter(({ value }) => value.length <= ${MAX_CONSENT});
    } catch {
      return [];
    }
  }
  return {
    consent: consentRecords(),
    title: document.title.slice(0, ${MAX_TITLE}),
    referrer: document.referrer,
    languages: [...navigator.languages].slice(0, 10),
    screen: screen.width + "x" + screen.height,
    userAgent: navigator.userAgent,
    localStorage: entriesOf("localStorage"),
    sessionStorage: entriesOf("sessionStorage"),
  };
})()`;

/** What the page knows of its visitor, and could hand on. */
export function knownValues(
  urls: readonly string[],
  document: DocumentFacts | undefined,
  ownCookies: readonly CookieFacts[],
): KnownValue[] {
  const known: KnownValue[] = [...new Set(urls)].map((value) => ({ data: "page-url", value }));
  for (const { name, value } of ownCookies) {
    for (const part of cookieValues(value)) {
      known.push({ data: "client-id", value: part, from: `cookie ${name}` });
    }
  }
  if (!document) return known;
  const { title, referrer, languages, screen, userAgent } = document;
  for (const storage of ["localStorage", "sessionStorage"] as const) {
    for (const [key, value] of document[storage]) {
      if (isTelling(value)) known.push({ data: "client-id", value, from: `${storage} ${key}` });
    }
  }
  if (title.length >= MIN_VALUE) known.push({ data: "page-title", value: title });
  if (referrer) known.push({ data: "referrer", value: referrer });
  known.push({ data: "screen-size", value: screen });
  for (const value of languages) known.push({ data: "language", value });
  known.push({ data: "user-agent", value: userAgent });
  return known;
}

/** As it is, decoded, and without the version that Google's libraries put before what they send. */
function cookieValues(value: string): string[] {
  const decoded = decode(value);
  const [, clientId] = /^GA\d\.\d+\.(.+)$/.exec(value) ?? [];
  const values = [value, decoded, clientId].filter((text) => text !== undefined);
  return [...new Set(values)].filter(isTelling);
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function isTelling(value: string): boolean {
  return value.length >= MIN_VALUE && value.length <= MAX_VALUE;
}

/** Everything in the jar, or of one URL. */
export async function readCookies(context: BrowserContext, url?: string): Promise<CookieFacts[]> {
  const cookies = await context.cookies(...(url ? [url] : []));
  return cookies.map(({ name, value, domain, path, expires }) => ({
    name,
    value,
    domain,
    path,
    ...(expires > 0 ? { maxAge: Math.round(expires - Date.now() / 1_000) } : {}),
  }));
}
