import type { CookieFacts, ScannedResult } from "../../../model.ts";
import { safeText } from "../../safe-text.ts";
import { groupsOf } from "../groups-of.ts";
import { hanging, type Page, paragraph } from "../page.ts";
import { shortenMiddle } from "../width.ts";
import { isOfParty, siteOf } from "./site.ts";

/** Cookies that are named without `-v`; those of other sites come first. */
const MAX_NAMES = 8;

/** Cells of a cookie's name: some carry an id in it. */
const MAX_NAME = 40;

/** What the browser stored and what it refused, a line each; none where no cookie was seen. */
export function printCookies(result: ScannedResult, page: Page): readonly string[] {
  const site = siteOf(result);
  const list = (cookies: readonly CookieFacts[]): string => namesText(cookies, site, page);
  const stored = result.page?.cookies ?? [];
  const blocked = groupsOf(blockedOf(result), (cookie) => cookie.blocked ?? "");
  const lines = [
    ...(stored.length > 0 ? [`${stored.length} stored: ${list(stored)}`] : []),
    ...blocked.map((cookies) => {
      return `${cookies.length} blocked (${safeText(cookies[0].blocked ?? "")}): ${list(cookies)}`;
    }),
  ];
  const key = "Cookies  ";
  return lines.flatMap((line, index) =>
    index === 0
      ? hanging([[key, page.paint.key]], line, 2, page)
      : paragraph(line, 2 + key.length, page),
  );
}

/** Each cookie once, however often its server tried. */
function blockedOf({ loads }: ScannedResult): readonly CookieFacts[] {
  const cookies = loads
    .flatMap(({ requests }) => requests.flatMap(({ setCookies }) => setCookies ?? []))
    .filter(({ blocked }) => blocked !== undefined);
  return groupsOf(cookies, ({ name, domain, blocked }) =>
    JSON.stringify([name, domain, blocked]),
  ).map(([cookie]) => cookie);
}

/** `IDE (doubleclick.net), _ga, cart and 3 more (-v lists them all)` */
function namesText(cookies: readonly CookieFacts[], site: string | undefined, page: Page): string {
  const isOwn = ({ domain }: CookieFacts): boolean => !domain || isOfParty(domain, site);
  const others = cookies.filter((cookie) => !isOwn(cookie));
  const names = [...others, ...cookies.filter(isOwn)].map((cookie) => {
    const name = shortenMiddle(safeText(cookie.name), MAX_NAME);
    return isOwn(cookie) ? name : `${name} (${safeText(cookie.domain?.replace(/^\./, "") ?? "")})`;
  });
  const shown = page.verbosity === "verbose" ? names : names.slice(0, MAX_NAMES);
  const hidden = names.length - shown.length;
  return shown.join(", ") + (hidden > 0 ? ` and ${hidden} more (-v lists them all)` : "");
}
