import type {
  ConsentFacts,
  CookieFacts,
  DataKind,
  ElementFacts,
  FailedResult,
  Finding,
  KnownValue,
  Leak,
  Load,
  PageFacts,
  RequestFacts,
  ScannedResult,
  ScriptFacts,
} from "./model.ts";
import { type Masked, mask, maskOf, type Stretch } from "./redact/mask.ts";
import { findOpaque, findOpaqueInUrls, isOpaque } from "./redact/opaque.ts";
import { isPersonal, searchFor } from "./redact/personal.ts";
import { searchForTexts } from "./redact/secrets.ts";

type MaskText = (text: string) => string;

interface Maskers {
  /** For sentences and names: known values and secrets, and what is opaque in a URL among them. */
  readonly text: MaskText;
  /** For URLs, tags and what is sent: whatever is not plainly words, too. */
  readonly source: MaskText;
}

/**
 * The result without the reader's values, for reports that are shown to others: each is replaced by
 * its kind, `‹email-address›`, once, before any reporter sees it.
 *
 * - In every text: the `known` values and everything that looks like an e-mail address, encoded or
 *   not ({@link searchFor}), every text that was masked in some URL, and the values of cookies.
 * - In URLs, tags and requests, of findings and of all other loads: the values of personal leaks,
 *   and whatever is not plainly words ({@link findOpaque}).
 * - Words that a page stores of the reader: where they stand as a value.
 * - Cookies and credentials always, and the body of what records or sends what the reader types.
 *
 * What a leak calls campaign id or event stays, and so do merge tags: they are the same for all
 * readers. Spans of leaks are moved to where their mask stands.
 */
export function redactResult(result: ScannedResult, known: readonly KnownValue[]): ScannedResult {
  const { loads, findings, page, drawings } = result;
  const leaks = findings.flatMap((finding) => finding.leaks);
  const kept = new Set(leaks.filter(isShared).flatMap(({ value }) => value ?? []));
  const keptByPage = known.filter(({ data, from }) => from !== undefined && isPersonal(data));
  const stored = new Set([...keptByPage, ...cookiesOf(result)].map(({ value }) => value));
  const search = createSearch(known.filter(isTelling), collectSecrets(result, kept), kept, stored);
  const masks: Maskers = {
    text: (text) => mask(text, search.text(text)).text,
    source: (text) => mask(text, search.source(text)).text,
  };
  const spans = spansByLoad(findings);
  const urls = loads.map(({ url }, index) =>
    mask(url, [...search.source(url), ...(spans.get(index) ?? [])]),
  );
  const recorded = new Set(findings.filter(isRecording).map(({ load }) => load));
  return {
    ...maskFields(result, ["target", "crawledFrom", "host", "title"], masks.text),
    ...(page && { page: maskPage(page, masks) }),
    ...(drawings && {
      drawings: drawings.map((drawing) => maskFields(drawing, ["html"], masks.text)),
    }),
    ...(result.consentRecords && {
      consentRecords: result.consentRecords.map((record) => ({
        ...maskFields(record, ["from", "says"], masks.text),
        agreed: record.agreed.map(masks.text),
      })),
    }),
    warnings: result.warnings.map(masks.text),
    loads: loads.map((load, index) => maskLoad(load, urls[index], recorded.has(index), masks)),
    findings: findings.map((finding) => maskFinding(finding, urls[finding.load], masks)),
  };
}

/** A target that was not scanned, without what is opaque or an address in its name and in what is said of it. */
export function redactFailure(result: FailedResult): FailedResult {
  const search = createSearch([], new Map(), new Set(), new Set());
  const maskText: MaskText = (text) => mask(text, search.text(text)).text;
  return {
    ...maskFields(result, ["target", "crawledFrom"], maskText),
    error: maskFields(result.error, ["message", "hint"], maskText),
  };
}

function createSearch(
  known: readonly KnownValue[],
  secrets: ReadonlyMap<string, DataKind>,
  kept: ReadonlySet<string>,
  stored: ReadonlySet<string>,
) {
  const searchKnown = searchFor(known);
  const searchSecrets = searchForTexts(secrets);
  const search = (text: string): Stretch[] => [...searchKnown(text), ...searchSecrets(text)];
  return {
    text: (text: string): Stretch[] => [...search(text), ...findOpaqueInUrls(text, kept, stored)],
    source: (text: string): Stretch[] => [...search(text), ...findOpaque(text, kept, stored)],
  };
}

/**
 * Whether the value may be looked for wherever it could stand. What a page stores is often a word
 * like `desktop` or `google`, which stands for nobody and in every other text.
 */
function isTelling({ data, value, from }: KnownValue): boolean {
  return from === undefined || TELLS_BY_ITSELF.has(data) || isOpaque(value);
}

const TELLS_BY_ITSELF: ReadonlySet<DataKind> = new Set(["email-address", "name", "phone"]);

/** What it sends is the reader's own doing, word by word. */
function isRecording({ leaks }: Finding): boolean {
  return leaks.some(({ data }) => data === "session-replay" || data === "form-input");
}

/** Values that are the same for every reader. */
function isShared({ data, basis }: Leak): boolean {
  return data === "campaign-id" || data === "event" || basis === "template syntax";
}

function isSecret(leak: Leak): boolean {
  return isPersonal(leak.data) && !isShared(leak);
}

/** Stretches of URLs that personal leaks point to; a span that does not fit the URL is none. */
function spansByLoad(findings: readonly Finding[]): ReadonlyMap<number, readonly Stretch[]> {
  const byLoad = new Map<number, Stretch[]>();
  for (const { load, leaks } of findings) {
    const stretches = byLoad.get(load) ?? [];
    for (const { span, data } of leaks.filter(isSecret)) {
      if (span) stretches.push({ start: span[0], end: span[1], data });
    }
    byLoad.set(load, stretches);
  }
  return byLoad;
}

/** Texts to be masked wherever else they stand: what leaks hold, in its usual spellings. */
function collectSecrets(
  result: ScannedResult,
  kept: ReadonlySet<string>,
): ReadonlyMap<string, DataKind> {
  const { loads, findings } = result;
  const secrets = new Map<string, DataKind>();
  for (const { value } of cookiesOf(result)) {
    if (!isOpaque(value)) continue;
    for (const text of spellingsOf(value)) secrets.set(text, "cookie");
  }
  for (const { url } of loads) {
    for (const { start, end, data } of findOpaque(url, kept)) {
      secrets.set(url.slice(start, end), data);
    }
  }
  for (const { load, leaks } of findings) {
    for (const leak of leaks.filter(isSecret)) {
      const raw = leak.span ? loads[load]?.url.slice(...leak.span) : undefined;
      for (const text of spellingsOf(leak.value, raw)) secrets.set(text, leak.data);
    }
  }
  return secrets;
}

/** Every cookie that was stored, set or sent. */
function cookiesOf({ page, loads }: ScannedResult): readonly Pick<CookieFacts, "value">[] {
  const inRequests = loads.flatMap(({ requests }) =>
    requests.flatMap(({ headers, setCookies = [] }) => [
      ...setCookies,
      ...(headers.cookie ?? "").split(";").map((pair) => ({ value: cookieValue(pair) })),
    ]),
  );
  return [...(page?.cookies ?? []), ...inRequests];
}

function cookieValue(pair: string): string {
  return pair.slice(pair.indexOf("=") + 1).trim();
}

function spellingsOf(...texts: readonly (string | undefined)[]): readonly string[] {
  return texts.flatMap((text) => {
    if (text === undefined) return [];
    const encoded = encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd"));
    return [text, encoded, escapeHtml(text)];
  });
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function maskPage(page: PageFacts, masks: Maskers): PageFacts {
  return {
    ...maskFields(page, ["url"], masks.source),
    ...(page.consent && { consent: withoutStored(page.consent) }),
    cookies: page.cookies.map((cookie) => maskCookie(cookie, masks)),
    aliases: Object.fromEntries(
      Object.entries(page.aliases).map(([host, chain]) => [
        masks.text(host),
        chain.map(masks.text),
      ]),
    ),
    ...(page.respawned && {
      respawned: page.respawned.map((cookie) => ({
        ...maskFields(cookie, ["name", "domain", "from"], masks.text),
        value: maskOf("cookie"),
      })),
    }),
    ...(page.scripts && {
      scripts: page.scripts.map((script) => maskScript(script, masks)),
    }),
  };
}

/** Of what a page keeps, the value alone says of whom it is. */
function maskScript(script: ScriptFacts, masks: Maskers): ScriptFacts {
  return {
    ...maskFields(script, ["url"], masks.source),
    ...(script.stores && {
      stores: script.stores.map((entry) => ({
        ...maskFields(entry, ["name"], masks.text),
        value: maskOf("client-id"),
      })),
    }),
    ...(script.links && {
      links: script.links.map((link) => maskFields(link, ["from", "to"], masks.source)),
    }),
  };
}

/** It holds ids of the visitor, and what it says is told apart. */
function withoutStored({ stored: _, ...consent }: ConsentFacts): ConsentFacts {
  return consent;
}

function maskLoad(load: Load, url: Masked | undefined, isRecorded: boolean, masks: Maskers): Load {
  return {
    ...load,
    url: url?.text ?? "",
    elements: load.elements.map((element) => maskElement(element, masks)),
    requests: load.requests.map((request) => maskRequest(request, isRecorded, masks)),
  };
}

function maskElement(element: ElementFacts, masks: Maskers): ElementFacts {
  const texts = ["attribute", "property", "part", "hiddenBy", "onlyIn"] as const;
  return maskFields(maskFields(element, ["tag"], masks.source), texts, masks.text);
}

function maskRequest(request: RequestFacts, isRecorded: boolean, masks: Maskers): RequestFacts {
  const { headers, body, bodyEncoding, stack, messages, setCookies, ...rest } = request;
  const urls = ["initiator", "frame", "redirectedTo"] as const;
  const maskSent: MaskText = isRecorded ? () => maskOf("form-input") : masks.source;
  // Bytes cannot be searched piece by piece.
  const maskBody: MaskText = bodyEncoding && !isRecorded ? () => maskOf("other-id") : maskSent;
  return {
    ...maskFields(maskFields(rest, urls, masks.source), ["failure", "contentType"], masks.text),
    ...(body !== undefined && { body: maskBody(body) }),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, maskHeader(name, value, masks)]),
    ),
    ...(stack && { stack: stack.map((call) => maskCall(call, masks)) }),
    ...(messages && { messages: messages.map(maskSent) }),
    ...(setCookies && { setCookies: setCookies.map((cookie) => maskCookie(cookie, masks)) }),
  };
}

/** Headers that are the same for everybody with the same browser: a version is no token. */
const PLAIN_HEADER = /^(?:user-agent|accept(?:-.*)?|content-(?:type|length)|sec-.*)$/i;

/** Headers whose value is a credential, whatever it looks like. */
const CREDENTIAL = /^(?:proxy-)?authorization$|token|secret|api-?key|csrf|xsrf|session/i;

function maskHeader(name: string, value: string, masks: Maskers): string {
  if (/^cookie$/i.test(name)) {
    return value
      .split(";")
      .map((pair) => maskPair(pair, masks))
      .join(";");
  }
  if (/^set-cookie$/i.test(name) || CREDENTIAL.test(name)) return maskOf("other-id");
  return PLAIN_HEADER.test(name) ? masks.text(value) : masks.source(value);
}

/** `uid=‹cookie›`; a cookie without a name is all value. */
function maskPair(pair: string, masks: Maskers): string {
  const equals = pair.indexOf("=");
  const blank = pair.startsWith(" ") ? " " : "";
  if (equals < 0) return pair.trim() === "" ? pair : blank + maskOf("cookie");
  return `${masks.text(pair.slice(0, equals))}=${maskOf("cookie")}`;
}

/** `https://a.example/t.js:1:123456 (send)`: the digits at its end are a place. */
function maskCall(call: string, masks: Maskers): string {
  const [, url = call, place = ""] = /^(.*?)((?::\d{1,9}){1,2}(?: \([^()]*\))?)$/s.exec(call) ?? [];
  return masks.source(url) + masks.text(place);
}

function maskCookie(cookie: CookieFacts, masks: Maskers): CookieFacts {
  const texts = ["name", "domain", "blocked"] as const;
  return {
    ...maskFields(maskFields(cookie, texts, masks.text), ["path"], masks.source),
    value: maskOf("cookie"),
  };
}

function maskFinding(finding: Finding, url: Masked | undefined, masks: Maskers): Finding {
  const [first, ...more] = finding.evidence;
  return {
    ...maskFields(finding, ["owner", "domain", "allowed"], masks.text),
    evidence: [
      maskFields(first, ["message"], masks.text),
      ...more.map((evidence) => maskFields(evidence, ["message"], masks.text)),
    ],
    leaks: finding.leaks.map((leak) => maskLeak(leak, url, masks)),
  };
}

function maskLeak(leak: Leak, url: Masked | undefined, masks: Maskers): Leak {
  const { span, ...rest } = maskFields(leak, ["field", "meaning"], masks.text);
  const isUrl = leak.data === "page-url" || leak.data === "referrer";
  const maskValue = isSecret(leak) ? () => maskOf(leak.data) : isUrl ? masks.source : masks.text;
  return {
    ...maskFields(rest, ["value"], maskValue),
    ...(span && url ? { span: url.move(...span) } : {}),
  };
}

/** A copy with these texts masked; absent stays absent. */
function maskFields<T extends object, K extends keyof T>(
  facts: T,
  keys: readonly K[],
  maskText: MaskText,
): T {
  const masked = { ...facts };
  for (const key of keys) {
    const value = facts[key];
    if (typeof value === "string") masked[key] = maskText(value) as T[K];
  }
  return masked;
}
