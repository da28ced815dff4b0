import { isIdentifying } from "../leaks/reading/entropy.ts";
import { hostOf, parseUrl, withoutFragment } from "../load.ts";
import type { ChangedLink, Confidence, KnownValue, Snapshot } from "../model.ts";
import { isSameSite } from "../trackers/index.ts";
import { isElsewhere, isPage } from "./page/party.ts";
import type { Rule } from "./rule.ts";

export const linkDecoration: Rule = {
  id: "link-decoration",
  title: "Link decoration",
  why:
    "A script adds an identifier to links of the page after they were there, so that the next page, or " +
    "the next site, learns who comes, whatever becomes of cookies. Certain where it adds what a cookie " +
    "or another store of the page holds, likely where the value is random enough to recognise a " +
    "browser. What the site's own scripts add to links within the site does not count.",
  concerns: () => false,
  check(load, context) {
    const { snapshot } = context;
    if (!isPage(context) || (load.type !== "script" && load.type !== "document")) return undefined;
    const plain = withoutFragment(load.url);
    const script = snapshot.page?.scripts?.find(({ url }) => url === plain);
    const isOwn = !isElsewhere(load, context);
    const added = (script?.links ?? []).flatMap((link) => {
      const isOutward = !isSameSite(hostOf({ url: link.to }) ?? "", snapshot.host ?? "");
      return isOwn && !isOutward
        ? []
        : addedTo(link, snapshot).map((one) => ({ ...one, isOutward }));
    });
    const [first] = added;
    if (!first) return undefined;
    const links = new Set(added.map(({ link }) => link));
    const outward = new Set(added.filter((one) => one.isOutward).map(({ link }) => link)).size;
    const known = added.find(({ from }) => from !== undefined);
    const names = [...new Set(added.map(({ name }) => name))].slice(0, 3).join(", ");
    const what = known ? `the value of ${known.from}` : "an identifier";
    const count = links.size === 1 ? "a link" : `${links.size} links`;
    const where = outward === 0 ? "" : `, ${outward} of them to other sites`;
    return {
      message: `adds ${what} to ${count} of the page (${names})${links.size === 1 && outward === 1 ? " to another site" : where}`,
      confidence: (known ? "certain" : "likely") satisfies Confidence,
    };
  },
};

interface Added {
  readonly link: ChangedLink;
  readonly name: string;
  /** The store of the page that holds the value. */
  readonly from?: string | undefined;
}

function addedTo(link: ChangedLink, { known }: Snapshot): readonly Added[] {
  const before = parametersOf(link.from);
  return parametersOf(link.to).flatMap(([name, value]): Added[] => {
    if (before.some(([, other]) => other === value)) return [];
    const from = storeOf(value, known);
    return from !== undefined || isIdentifying(value) ? [{ link, name, from }] : [];
  });
}

/** Of the query, and of a fragment that is written like one. */
function parametersOf(url: string): readonly (readonly [name: string, value: string])[] {
  const { search = "", hash = "" } = parseUrl(url) ?? {};
  const more = hash.includes("=") ? [...new URLSearchParams(hash.slice(1))] : [];
  return [...new URLSearchParams(search), ...more];
}

/** Shorter values are everywhere. */
const MIN_VALUE = 8;

function storeOf(value: string, known: readonly KnownValue[]): string | undefined {
  if (value.length < MIN_VALUE) return undefined;
  return known.find((one) => one.from !== undefined && one.value === value)?.from;
}
