import type { ElementFacts, Load, LoadType, Size, State, Trigger } from "./model.ts";

/** One place that asks for one URL, as a source finds it; many become one {@link Load}. */
export interface FoundLoad {
  readonly url: string;
  readonly type: LoadType;
  readonly trigger: Trigger;
  readonly element: ElementFacts;
}

/**
 * Joins what asks for the same URL in the same way into one load with several elements.
 * Order of first appearance is kept.
 */
export function mergeLoads(found: Iterable<FoundLoad>, state: State = "declared"): Load[] {
  type Merged = Load & { elements: ElementFacts[] };
  const loads: Merged[] = [];
  // By URL alone: to join it with the rest to one key would copy every URL.
  const byUrl = new Map<string, Merged | Merged[]>();
  for (const { url, type, trigger, element } of found) {
    const known = byUrl.get(url);
    const same = known && findSame(known, type, trigger);
    if (same) {
      same.elements.push(element);
      continue;
    }
    const load: Merged = { url, type, trigger, state, elements: [element], requests: NO_REQUESTS };
    loads.push(load);
    byUrl.set(url, known ? [load].concat(known) : load);
  }
  return loads;
}

/** One for all: thousands of loads have none. */
const NO_REQUESTS: Load["requests"] = Object.freeze([]);

function findSame<T extends FoundLoad | Load>(
  known: T | readonly T[],
  type: LoadType,
  trigger: Trigger,
): T | undefined {
  const isSame = (load: T) => load.type === type && load.trigger === trigger;
  if (isList(known)) return known.find(isSame);
  return isSame(known) ? known : undefined;
}

function isList<T>(known: T | readonly T[]): known is readonly T[] {
  return Array.isArray(known);
}

/** The URL as it is requested. */
export function withoutFragment(url: string): string {
  return url.split("#", 1)[0] ?? url;
}

/**
 * The URL's parts, or undefined when it is no URL (an unexpanded merge tag).
 *
 * @param base what a relative URL is relative to
 */
export function parseUrl(url: string, base?: string): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    // URL.canParse first would parse each of a mail's URLs twice.
    return undefined;
  }
}

/** A load's `url`: as the URL standard serialises it, or as written where that fails. */
export function serializeUrl(url: string): string {
  return parseUrl(url)?.href ?? url;
}

/**
 * Whether an http(s) URL is one that the URL standard's serializer gives back as it is written, and holds
 * no sign of a template tag. Most are, and to ask `URL` costs ten times as much; false where that is needed.
 */
export function isPlainUrl(url: string): boolean {
  if (!url.startsWith("https://") && !url.startsWith("http://")) return false;
  const end = url.length;
  let position = url.indexOf("/") + 2;
  let label = 0;
  let labels = 0;
  // A host whose last label has a digit may be an IPv4 address.
  let isName = true;
  let code = 0;
  for (; position < end; position += 1) {
    code = url.charCodeAt(position);
    if (code === SLASH) break;
    const kind = URL_KINDS[code] ?? 0;
    if (code === DOT) {
      if (label === 0) return false;
      labels += 1;
      label = 0;
      isName = true;
    } else if (kind & IN_HOST) {
      label += 1;
      isName &&= code >= 0x61;
    } else return false;
  }
  if (label === 0 || labels === 0 || !isName || position === end) return false;
  let before = 0;
  for (; position < end; position += 1) {
    code = url.charCodeAt(position);
    if (((URL_KINDS[code] ?? 0) & IN_PATH) === 0) return false;
    if (code === DOT && before === SLASH) return false;
    if (code === DASH && before === EQUALS) return false;
    before = code;
  }
  return !url.includes("xn--");
}

const DASH = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
/** What a character of ASCII may be part of without being changed, or changing what is around it. */
const IN_HOST = 1;
const IN_PATH = 2;
const URL_KINDS = new Uint8Array(128);
for (let code = 0; code < URL_KINDS.length; code += 1) {
  const character = String.fromCharCode(code);
  URL_KINDS[code] =
    (/[a-z0-9-]/.test(character) ? IN_HOST : 0) |
    (/[\w~!&()*+,;=:@/?.-]/.test(character) ? IN_PATH : 0);
}

/** How much of what stands in the document a {@link ElementFacts.tag} keeps, in UTF-16 code units. */
export const MAX_TAG = 2_000;

/** Host of the load in lower case, without port; undefined when the URL has none. */
export function hostOf(load: Pick<Load, "url">): string | undefined {
  const plain = PLAIN_HOST.exec(load.url)?.[1];
  if (plain && !plain.includes("xn--")) return plain;
  return parseUrl(load.url)?.hostname || ICE_HOST.exec(load.url)?.[1]?.toLowerCase();
}

/** A host that `URL` takes as it is written; most are, and `URL` costs ten times as much. */
const PLAIN_HOST = /^https?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]+)(?:[/?#]|$)/;

/** WebRTC's servers have no slashes before their host (RFC 7064, RFC 7065), so that `URL` sees none. */
const ICE_HOST = /^(?:stun|turn)s?:([a-z0-9.-]+)/i;

/** Name of the element that a start tag opens, in lower case: `img` for `<IMG src=…>`. */
export function elementName(tag: string): string | undefined {
  return /^<([a-z][^\s/>]*)/i.exec(tag)?.[1]?.toLowerCase();
}

/**
 * Whether a picture of this declared size cannot be meant to be looked at: both dimensions at most
 * 3 px, or one at most 1 px while the other is not known. One small dimension alone is a divider.
 */
export function isTiny(size: Partial<Size> | undefined): boolean {
  if (!size) return false;
  const { width, height } = size;
  if (width !== undefined && height !== undefined) return width <= 3 && height <= 3;
  const only = width ?? height;
  return only !== undefined && only <= 1;
}

/** For people: `1×1 px`, or `1 px wide` where the other dimension is not known. */
export function describeSize({ width, height }: Partial<Size>): string {
  if (width === undefined) return `${height ?? "?"} px high`;
  return height === undefined ? `${width} px wide` : `${width}×${height} px`;
}
