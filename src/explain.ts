import { findLeaks } from "./leaks/index.ts";
import { type Field, fieldAt } from "./leaks/reading/fields.ts";
import { isTime } from "./leaks/reading/is-time.ts";
import { sentTextsOf } from "./leaks/reading/sent-texts.ts";
import { hostOf, parseUrl, serializeUrl } from "./load.ts";
import {
  DATA_KINDS,
  type KnownValue,
  type Leak,
  type Load,
  type Severity,
  type TrackerFacts,
} from "./model.ts";
import { severityOf } from "./severity.ts";
import { matchTracker, ownerOf, registrableDomain, type TrackerMatch } from "./trackers/index.ts";

/** One part of a URL: a parameter, a segment of the path, the host where it says something. */
export interface UrlPart {
  /** The parameter's name, or `path`, `path 2`, `host`, `fragment`. */
  readonly name: string;
  /** As it stands in the URL. */
  readonly written: string;
  /** What it decodes to, where that is something else than percent-encoding undone. */
  readonly decoded?: { readonly value: string; readonly encodings: readonly string[] };
  /** What it says, in a sentence's words: of the vendor where documented, else by its shape. */
  readonly meaning: string;
  /** Whether the meaning is only that there is none to be found. */
  readonly isUnknown?: boolean;
  /** What of it is handed over about the reader, surest first; empty where it says nothing. */
  readonly leaks: readonly Leak[];
}

/** One URL, taken apart. */
export interface Explanation {
  /** As the URL standard serialises it; as given where that fails. */
  readonly url: string;
  readonly host?: string;
  /** Registrable domain of the host. */
  readonly domain?: string;
  /** Who receives the request, as far as anybody knows. */
  readonly owner?: string;
  readonly tracker?: TrackerFacts;
  /** How the tracker was recognised: by its own host, or by the distinctive shape on another's. */
  readonly recognisedBy?: "host" | "shape";
  /** What the URL would be worth as a finding. */
  readonly severity: Severity;
  /** In the order of the URL. */
  readonly parts: readonly UrlPart[];
  /** What every request to it tells, whatever it says. */
  readonly always: readonly Leak[];
}

export interface ExplainOptions {
  /** Addresses of the reader, to be found in the URL however they are encoded. */
  readonly recipients?: readonly string[];
}

/**
 * Takes one URL apart: who receives it, and what each part of it says. Nothing is contacted.
 *
 * @param url absolute; merge tags may stand in it
 */
export async function explain(
  url: string,
  { recipients = [] }: ExplainOptions = {},
): Promise<Explanation> {
  const address = serializeUrl(url.trim());
  const tracker = matchTracker({ url: address });
  const load = loadOf(address, tracker);
  const known = recipients.map((value): KnownValue => ({ data: "email-address", value }));
  const leaks = findLeaks(load, { known, tracker });
  const host = hostOf(load);
  const domain = host && registrableDomain(host);
  const owner = tracker?.facts.owner ?? (host && (await ownerOf(host)));
  return {
    url: address,
    ...(host && { host }),
    ...(domain && { domain }),
    ...(owner && { owner }),
    ...(tracker && {
      tracker: tracker.facts,
      recognisedBy: tracker.endpoint.hosts ? "host" : "shape",
    }),
    severity: severityOf(leaks),
    parts: partsOf(load, leaks, tracker),
    always: leaks.filter(({ span, field, value }) => !span && (!field || value === undefined)),
  };
}

/** In a mail the URL is all there is; on a page scripts add numbers of their own, and JSON. */
function loadOf(url: string, tracker: TrackerMatch | undefined): Load {
  const isMail = !tracker || tracker.facts.purpose.startsWith("email-");
  const state = isMail ? "declared" : "potential";
  return { url, type: "image", trigger: "open", state, elements: [], requests: [] };
}

function partsOf(
  load: Load,
  leaks: readonly Leak[],
  tracker: TrackerMatch | undefined,
): readonly UrlPart[] {
  const [text] = sentTextsOf(load);
  if (!text) return [];
  const placed = new Map<Field, Leak[]>();
  for (const leak of leaks) {
    const field = leak.span && fieldAt(text.fields, leak.span[0]);
    if (field) placed.set(field, [...(placed.get(field) ?? []), leak]);
  }
  const parts: UrlPart[] = [];
  let path = "";
  let isFirst = true;
  const endPath = () => {
    if (path) {
      const meaning = isFirst ? meaningOfPath(tracker) : "the rest of the path";
      parts.push({ name: "path", written: path, meaning, leaks: [] });
      isFirst = false;
    }
    path = "";
  };
  for (const field of text.fields) {
    const written = load.url.slice(field.start, field.end);
    const own = placed.get(field) ?? [];
    if (field.kind === "path" && own.length === 0) {
      path += `/${written}`;
      continue;
    }
    endPath();
    if (field.kind === "parameter name" || (field.kind === "host" && own.length === 0)) continue;
    parts.push(partOf(field, written, own));
  }
  endPath();
  return parts;
}

function partOf(field: Field, written: string, leaks: readonly Leak[]): UrlPart {
  const decoded = field.decoded ?? decodedOf(written, leaks);
  const usual = meaningOf(field.name, decoded?.value ?? written);
  const meanings = leaks.map(({ meaning, data }) => meaning ?? DATA_KINDS[data].label);
  return {
    name: field.name,
    written,
    ...(decoded && { decoded }),
    meaning: [...new Set(meanings)].join("; ") || usual,
    ...(leaks.length === 0 && usual === NOT_KNOWN && { isUnknown: true }),
    leaks,
  };
}

/** What a decoder read there, or what is left when the escapes of URLs are undone. */
function decodedOf(written: string, leaks: readonly Leak[]): UrlPart["decoded"] {
  const read = leaks.find(({ encodings, value }) => encodings && value && value !== written);
  if (read?.encodings && read.value) return { value: read.value, encodings: read.encodings };
  const plain = undoPercent(written);
  return plain === written ? undefined : { value: plain, encodings: ["percent"] };
}

function undoPercent(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    // No UTF-8 behind the escapes: as written is the best that can be shown.
    return text;
  }
}

/** Of parts that nobody explains and that could not stand for one reader. */
const NOT_KNOWN = "not documented, and no id by its looks";
const A_TIME = "a time";

function meaningOfPath(tracker: TrackerMatch | undefined): string {
  return tracker ? "the service's endpoint" : "where on the host it goes";
}

/** A date is written from its year on; all else counts from 1970. */
function dayOf(digits: string): string {
  const milliseconds = Number(digits.slice(0, 13).padEnd(13, "0"));
  return /^1\d{9}/.test(digits)
    ? `${new Date(milliseconds).toISOString().slice(0, 19).replace("T", " ")} UTC`
    : digits.replace(/^(\d{4})(\d\d)(\d\d)?.*$/, (_all, ...parts: (string | undefined)[]) =>
        parts.slice(0, 3).filter(Boolean).join("-"),
      );
}

/** By the names that nearly everybody uses alike. */
const USUAL: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:_|cb|cache_?buster|nocache|rnd|rand|random|ord|z|n|num|correlator)$/i,
    "a number that keeps caches from answering",
  ],
  [/^(?:v|ver|version|_v|sv|sdk|sdk_?version)$/i, "a version"],
  [/^(?:ts|t|time|timestamp|dt|tm|_ts|when)$/i, A_TIME],
  [/^utm_/i, "a label of the campaign, the same for everybody"],
  [/^(?:w|width|h|height|size)$/i, "a size"],
  [/^(?:lang|locale|hl)$/i, "a language"],
  [/^(?:sig|signature|hmac|s|h|hash|checksum|mac)$/i, "a signature over the others, or a checksum"],
  [/^(?:gdpr|gdpr_consent|us_privacy|gpp|gpp_sid|npa|dma|gcs|gcd)$/i, "which consent was given"],
];

function meaningOf(name: string, value: string): string {
  const destination = /^https?:\/\//i.test(value) ? parseUrl(value)?.hostname : undefined;
  if (destination) return `an address on ${destination}`;
  const usual = USUAL.find(([pattern]) => pattern.test(name))?.[1];
  const isMoment = /^\d+$/.test(value) && isTime(value);
  if (isMoment && (!usual || usual === A_TIME)) return `${A_TIME}, ${dayOf(value)}`;
  return usual ?? NOT_KNOWN;
}
