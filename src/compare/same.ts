import { TargetError } from "../errors.ts";
import { hostOf, parseUrl } from "../load.ts";
import { registrableDomain } from "../trackers/index.ts";
import type { Row } from "./align.ts";
import type { Document } from "./document.ts";

/** Less than a third of the smaller copy's loads in common: personalised blocks do not go that far. */
const FEW = 1 / 3;
/** Subjects that have no more words in common speak of something else. */
const UNLIKE = 0.3;
const MANY = 1 / 2;

const KINDS = { email: "a mail", html: "an HTML file", page: "a page" } as const;

/**
 * Makes sure that these are copies of one thing, since what differs between two mailings says nothing
 * of their readers.
 *
 * @returns doubts that remain, one sentence each
 * @throws TargetError `not-the-same` with what speaks against it
 */
export function checkSame(documents: readonly Document[], rows: readonly Row[]): readonly string[] {
  const [first, ...others] = documents;
  if (!first) return [];
  const doubts = others.flatMap((other, index) =>
    checkPair(first, other, pairsOf(rows, index + 1)),
  );
  return [...new Set(doubts)];
}

interface Pairs {
  readonly matched: number;
  /** Of these: with the same URL to the last character. */
  readonly equal: number;
}

function pairsOf(rows: readonly Row[], copy: number): Pairs {
  let matched = 0;
  let equal = 0;
  for (const row of rows) {
    const [one, other] = [row[0], row[copy]];
    if (!one || !other) continue;
    matched++;
    if (one.load.url === other.load.url) equal++;
  }
  return { matched, equal };
}

function checkPair(one: Document, other: Document, { matched, equal }: Pairs): readonly string[] {
  const [a, b] = [one.snapshot, other.snapshot];
  const refuse = (reason: string) => {
    throw new TargetError(
      "not-the-same",
      `${a.target} and ${b.target} are no copies of one ${a.source === "page" ? "page" : "mailing"}: ${reason}`,
      "compare copies of the same mailing to several readers, or visits of the same page",
    );
  };
  if (a.source !== b.source) refuse(`one is ${KINDS[a.source]}, the other ${KINDS[b.source]}`);
  const [left, right] = [siteOf(one), siteOf(other)];
  if (left && right && left !== right) refuse(`they come from ${left} and ${right}`);
  const titles = likenessOfTitles(a.title, b.title);
  const least = Math.min(one.entries.length, other.entries.length);
  if (matched === 0) {
    const isEmpty = one.entries.length + other.entries.length === 0;
    if (!isEmpty || (titles ?? 0) < MANY) refuse("they have no remote URL in common");
    return [];
  }
  if (matched < least * FEW) {
    refuse(`only ${matched} of ${least} remote URLs have a counterpart`);
  }
  if (a.source === "page") {
    return isSamePage(one, other) ? [] : ["the visits ended on two addresses of the site"];
  }
  const all = one.entries.length + other.entries.length - 2 * matched + equal;
  const isMostlyEqual = all > 0 && equal >= all * MANY;
  if (titles !== undefined && titles < UNLIKE && !isMostlyEqual) {
    refuse("their subjects have next to nothing in common, and few of their remote URLs are equal");
  }
  const campaigns = [campaignsOf(one), campaignsOf(other)] as const;
  if (areDisjoint(...campaigns)) {
    const [x = "", y = ""] = campaigns.map((ids) => [...ids][0]);
    if (titles === undefined || titles < MANY || !isMostlyEqual) {
      refuse(`their campaign ids differ (${x} and ${y})`);
    }
    return ["the copies name different campaign ids: are they of one mailing?"];
  }
  return titles !== undefined && titles < UNLIKE
    ? ["the subjects have next to nothing in common: are the copies of one mailing?"]
    : [];
}

function siteOf({ snapshot }: Document): string | undefined {
  const host = snapshot.page ? hostOf(snapshot.page) : snapshot.host;
  return host === undefined ? undefined : (registrableDomain(host) ?? host);
}

function isSamePage(one: Document, other: Document): boolean {
  const [a, b] = [one, other].map(({ snapshot }) => parseUrl(snapshot.page?.url ?? ""));
  return a?.host === b?.host && a?.pathname === b?.pathname;
}

/** What the header and the vendors' documented parameters call the id of the campaign. */
function campaignsOf({ snapshot, entries }: Document): ReadonlySet<string> {
  const documented = entries.flatMap(({ leaks }) =>
    leaks.filter(({ data, basis }) => data === "campaign-id" && basis === "vendor documentation"),
  );
  const known = snapshot.known.filter(({ data }) => data === "campaign-id");
  return new Set([...known, ...documented].flatMap(({ value }) => value ?? []));
}

function areDisjoint(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((id) => b.has(id));
}

/** Share of words that both have; undefined where one has no title. */
function likenessOfTitles(a = "", b = ""): number | undefined {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.size === 0 || right.size === 0) return undefined;
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.min(left.size, right.size);
}

function wordsOf(title: string): ReadonlySet<string> {
  return new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
