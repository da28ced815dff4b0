import { TargetError } from "../errors.ts";
import type { CookieFacts, KnownValue, Load, Snapshot } from "../model.ts";
import { decodeText } from "./charset.ts";
import { type HarEntry, readHarEntry } from "./har-entry.ts";
import { fieldOf, listOf, parseJson, textOf } from "./json-value.ts";
import { cutTexts, MAX_URL } from "./page/cut-texts.ts";
import { knownValues } from "./page/known-values.ts";
import { createLoads } from "./page/loads.ts";
import { readSetCookie } from "./page/set-cookie.ts";

/** A recording with more is one that wants to be too large; pages are cut at the same number. */
const MAX_ENTRIES = 20_000;
const MAX_PAGES = 1_000;

const NOT_TOLD =
  "read from a HAR file, which does not tell which elements asked for a request, what the page stored, aliases (CNAME) of hosts, which cookies the browser refused, nor what was sent after the recording ended";

/**
 * Reads the traffic that a browser recorded (HAR 1.2, with the fields that Chromium and Firefox add)
 * as the snapshot of a page, one for each page in it. Nothing is requested.
 *
 * @throws TargetError `unreadable` when it is no HAR
 */
export function readHar(
  bytes: Uint8Array,
  target: string,
  { recipients = [] }: { readonly recipients?: readonly string[] } = {},
): readonly Snapshot[] {
  const log = fieldOf(parseJson(decodeText(bytes).text, "the HAR file"), "log");
  const all = fieldOf(log, "entries");
  if (!Array.isArray(all)) {
    throw new TargetError(
      "unreadable",
      "it holds no recorded requests (log.entries)",
      'in the network panel of a browser\'s developer tools, choose "Save all as HAR"',
    );
  }
  const pages = listOf(fieldOf(log, "pages")).slice(0, MAX_PAGES);
  const recorder = fieldOf(log, "browser") ?? fieldOf(log, "creator");
  const browser = [textOf(fieldOf(recorder, "name")), textOf(fieldOf(recorder, "version"))]
    .filter((part) => part)
    .join(" ");
  const recording = { browser: browser || "an unknown browser", recipients };
  const groups = groupByPage(all.slice(0, MAX_ENTRIES), pages);
  const dropped = all.length - Math.min(all.length, MAX_ENTRIES);
  return groups.map(({ page, entries }, index) =>
    snapshotOf(groups.length > 1 ? `${target}#${index + 1}` : target, page, entries, {
      ...recording,
      warnings:
        dropped > 0 ? [`${dropped} requests after the first ${MAX_ENTRIES} were not read`] : [],
    }),
  );
}

/** Pages without requests are none; requests of no page belong to the first. */
function groupByPage(entries: readonly unknown[], pages: readonly unknown[]) {
  const byId = new Map(
    pages.map((page) => [textOf(fieldOf(page, "id")), { page, entries: [] as unknown[] }]),
  );
  const [first = { page: undefined, entries: [] as unknown[] }] = byId.values();
  for (const entry of entries) {
    (byId.get(textOf(fieldOf(entry, "pageref"))) ?? first).entries.push(entry);
  }
  const groups = [...byId.values()].filter((group) => group.entries.length > 0);
  return groups.length > 0 ? groups : [first];
}

interface Recording {
  readonly browser: string;
  readonly recipients: readonly string[];
  readonly warnings: readonly string[];
}

function snapshotOf(
  target: string,
  page: unknown,
  raw: readonly unknown[],
  { browser, recipients, warnings: given }: Recording,
): Snapshot {
  const warnings = new Set([NOT_TOLD, ...given]);
  const start = raw.map(startOf).reduce((least, time) => (time < least ? time : least), Infinity);
  const entries = raw.flatMap((entry) => {
    const read = readHarEntry(entry, startOf(entry) - start, warnings);
    return read ? [read] : [];
  });
  const loads = createLoads();
  for (const { url, type, trigger, state, request } of entries) {
    loads.add(url, type, trigger, state, request);
  }
  tellGaps(entries, raw.length - entries.length, warnings);
  const document = documentOf(entries);
  const title = textOf(fieldOf(page, "title")) ?? "";
  const isAddress = /^https?:\/\//i.test(title) && URL.canParse(title);
  const url = (document?.url ?? (isAddress ? title : entries[0]?.url))?.slice(0, MAX_URL);
  if (!url || entries.length === 0)
    throw new TargetError("empty-file", "no request over the network stands in it");
  if (!document) warnings.add(`no page stands in the recording: ${url} was taken for it`);
  const status = document?.request.status;
  return {
    target,
    source: "page",
    host: new URL(url).hostname,
    ...(title && !isAddress ? { title: title.slice(0, 1_000) } : {}),
    ...(document?.request.bytes === undefined ? {} : { bytes: document.request.bytes }),
    page: {
      url,
      ...(status ? { status } : {}),
      ...(Number.isFinite(start) ? { started: new Date(start).toISOString() } : {}),
      browser,
      cookies: jarOf(entries),
      aliases: {},
    },
    loads: cutTexts(loads.all(), warnings) as Load[],
    known: [
      ...recipients.map((value): KnownValue => ({ data: "email-address", value })),
      ...knownOf(url, isAddress ? "" : title, document, entries),
    ],
    warnings: [...warnings],
  };
}

function startOf(entry: unknown): number {
  return Date.parse(textOf(fieldOf(entry, "startedDateTime")) ?? "");
}

/** The answer that became the page: the last of the redirects that the first document led through. */
function documentOf(entries: readonly HarEntry[]): HarEntry | undefined {
  let found = entries.find(({ type }) => type === "document");
  for (let hops = 0; found?.request.redirectedTo && hops < 20; hops += 1) {
    const { redirectedTo } = found.request;
    const next = entries.find(({ url }) => url === redirectedTo);
    if (!next) break;
    found = next;
  }
  return found;
}

function tellGaps(entries: readonly HarEntry[], skipped: number, warnings: Set<string>): void {
  if (skipped > 0) {
    warnings.add(`${skipped} entries are no requests over the network and were left out`);
  }
  const cached = entries.filter(({ state }) => state === "potential").length;
  if (cached > 0) {
    warnings.add(
      `${cached} requests were answered from the browser's cache and not sent: record with the cache switched off`,
    );
  }
  const images = entries.filter(({ type, state }) => type === "image" && state === "sent");
  if (images.length > 0 && !images.some(({ request }) => request.size)) {
    warnings.add("the recording holds no pictures: their sizes are not known");
  }
  const hasCookies = entries.some(
    ({ request }) => "cookie" in request.headers || request.setCookies?.length,
  );
  if (entries.length > 0 && !hasCookies) {
    warnings.add(
      "the recording holds no cookies: none were used, or it was saved without sensitive data",
    );
  }
}

/** What was set and not seen to be refused; the jar itself is not in the file. */
function jarOf(entries: readonly HarEntry[]): readonly CookieFacts[] {
  const jar = new Map<string, CookieFacts>();
  for (const { request } of entries) {
    for (const cookie of request.setCookies ?? []) {
      const key = `${cookie.name}\n${cookie.domain}\n${cookie.path}`;
      if (cookie.maxAge !== undefined && cookie.maxAge <= 0) jar.delete(key);
      else jar.set(key, cookie);
    }
  }
  return [...jar.values()];
}

function knownOf(
  url: string,
  title: string,
  document: HarEntry | undefined,
  entries: readonly HarEntry[],
): readonly KnownValue[] {
  const { host } = new URL(url);
  const own = new Map<string, CookieFacts>();
  for (const { url: requested, request } of entries) {
    if (new URL(requested).host !== host) continue;
    for (const pair of (request.headers.cookie ?? "").split(";")) {
      const cookie = readSetCookie(pair, requested);
      if (cookie) own.set(`${cookie.name}=${cookie.value}`, cookie);
    }
    for (const cookie of request.setCookies ?? [])
      own.set(`${cookie.name}=${cookie.value}`, cookie);
  }
  const {
    "user-agent": agent,
    referer,
    "accept-language": languages = "",
  } = document?.request.headers ?? {};
  return [
    ...knownValues([url], undefined, [...own.values()]),
    ...(title.length >= 6 ? [{ data: "page-title", value: title.slice(0, 500) } as const] : []),
    ...(referer ? [{ data: "referrer", value: referer } as const] : []),
    ...languages
      .split(",", 10)
      .map((part) => part.split(";", 1)[0]?.trim() ?? "")
      .filter((value) => value !== "" && value !== "*")
      .map((value) => ({ data: "language", value }) as const),
    ...(agent ? [{ data: "user-agent", value: agent } as const] : []),
  ];
}
