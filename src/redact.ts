import type {
  DataKind,
  ElementFacts,
  Finding,
  KnownValue,
  Leak,
  Load,
  RequestFacts,
  ScannedResult,
} from "./model.ts";
import { type Masked, mask, maskOf, type Stretch } from "./redact/mask.ts";
import { findOpaque } from "./redact/opaque.ts";
import { isPersonal, searchFor } from "./redact/personal.ts";
import { searchForTexts } from "./redact/secrets.ts";

type MaskText = (text: string) => string;

/**
 * The result without the reader's values, for reports that are shown to others: each is replaced by
 * its kind, `‹email-address›`, once, before any reporter sees it.
 *
 * - In every text: the `known` values and everything that looks like an e-mail address, encoded or
 *   not ({@link searchFor}), and every text that was masked in some URL.
 * - In URLs, tags and requests, of findings and of all other loads: the values of personal leaks,
 *   and whatever is not plainly words ({@link findOpaque}).
 *
 * What a leak calls campaign id or event stays, and so do merge tags: they are the same for all
 * readers. Spans of leaks are moved to where their mask stands.
 */
export function redactResult(result: ScannedResult, known: readonly KnownValue[]): ScannedResult {
  const { loads, findings } = result;
  const leaks = findings.flatMap((finding) => finding.leaks);
  const kept = new Set(leaks.filter(isShared).flatMap(({ value }) => value ?? []));
  const searchKnown = searchFor(known);
  const searchSecrets = searchForTexts(collectSecrets(result, kept));
  const search = (text: string): Stretch[] => [...searchKnown(text), ...searchSecrets(text)];
  const searchSource = (text: string): Stretch[] => [...search(text), ...findOpaque(text, kept)];
  const maskText: MaskText = (text) => mask(text, search(text)).text;
  const maskSource: MaskText = (text) => mask(text, searchSource(text)).text;

  const spans = spansByLoad(findings);
  const urls = loads.map(({ url }, index) =>
    mask(url, [...searchSource(url), ...(spans.get(index) ?? [])]),
  );
  return {
    ...maskFields(result, ["target", "host", "title"], maskText),
    warnings: result.warnings.map(maskText),
    loads: loads.map((load, index) => maskLoad(load, urls[index], maskText, maskSource)),
    findings: findings.map((finding) =>
      maskFinding(finding, urls[finding.load], maskText, maskSource),
    ),
  };
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
  { loads, findings }: ScannedResult,
  kept: ReadonlySet<string>,
): ReadonlyMap<string, DataKind> {
  const secrets = new Map<string, DataKind>();
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

function maskLoad(
  load: Load,
  url: Masked | undefined,
  maskText: MaskText,
  maskSource: MaskText,
): Load {
  return {
    ...load,
    url: url?.text ?? "",
    elements: load.elements.map((element) => maskElement(element, maskText, maskSource)),
    requests: load.requests.map((request) => maskRequest(request, maskText, maskSource)),
  };
}

function maskElement(
  element: ElementFacts,
  maskText: MaskText,
  maskSource: MaskText,
): ElementFacts {
  const texts = ["attribute", "property", "part", "hiddenBy", "onlyIn"] as const;
  return maskFields(maskFields(element, ["tag"], maskSource), texts, maskText);
}

function maskRequest(
  request: RequestFacts,
  maskText: MaskText,
  maskSource: MaskText,
): RequestFacts {
  const headers = Object.entries(request.headers).map(([name, value]) => [name, maskSource(value)]);
  const texts = ["body", "initiator", "frame", "redirectedTo"] as const;
  return {
    ...maskFields(request, texts, maskSource),
    headers: Object.fromEntries(headers),
    ...(request.setCookies && {
      setCookies: request.setCookies.map((cookie) => ({
        ...maskFields(cookie, ["name", "domain"], maskText),
        value: maskOf("cookie"),
      })),
    }),
  };
}

function maskFinding(
  finding: Finding,
  url: Masked | undefined,
  maskText: MaskText,
  maskSource: MaskText,
): Finding {
  const [first, ...more] = finding.evidence;
  return {
    ...maskFields(finding, ["owner", "domain", "allowed"], maskText),
    evidence: [
      maskFields(first, ["message"], maskText),
      ...more.map((evidence) => maskFields(evidence, ["message"], maskText)),
    ],
    leaks: finding.leaks.map((leak) => maskLeak(leak, url, maskText, maskSource)),
  };
}

function maskLeak(
  leak: Leak,
  url: Masked | undefined,
  maskText: MaskText,
  maskSource: MaskText,
): Leak {
  const { span, ...rest } = maskFields(leak, ["field", "meaning"], maskText);
  const isUrl = leak.data === "page-url" || leak.data === "referrer";
  const maskValue = isSecret(leak) ? () => maskOf(leak.data) : isUrl ? maskSource : maskText;
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
