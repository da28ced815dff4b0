import { hostOf } from "../load.ts";
import type { CookieFacts, Leak, Load, PageFacts } from "../model.ts";
import { isSameSite } from "../trackers/index.ts";
import { type Decoder, type Found, NOTHING_FOUND } from "./decoder.ts";
import { isIdentifyingCookie } from "./reading/identifying-cookie.ts";
import type { SentText } from "./reading/sent-texts.ts";

/**
 * Cookies that a page's request carries, or that another site's answer stored, when their value is
 * random enough to recognise a browser. Mails have no requests.
 */
export const cookies: Decoder = {
  id: "cookies",
  find: (load, texts, { page }) =>
    page ? [...sentIn(texts), ...storedBy(load, page)] : NOTHING_FOUND,
};

function sentIn(texts: readonly SentText[]): Found[] {
  return texts.flatMap((text): Found[] => {
    const [field] = text.fields;
    if (text.channel !== "cookie" || !field) return [];
    const { name } = field;
    if (!isIdentifyingCookie({ name, value: text.text })) return [];
    const leak: Leak = {
      data: "cookie",
      channel: "cookie",
      field: name,
      value: text.text,
      basis: "protocol",
    };
    return [{ leak, place: { text, span: [0, text.text.length] } }];
  });
}

/** From now on the browser sends it along. The page's own cookies are nobody else's business. */
function storedBy(load: Load, page: PageFacts): Found[] {
  const [host, own] = [hostOf(load), hostOf(page)];
  if (!host || (own && isSameSite(host, own))) return [];
  const set = new Map<string, CookieFacts>();
  for (const { setCookies = [] } of load.requests) {
    for (const cookie of setCookies) {
      if (!cookie.blocked && isIdentifyingCookie(cookie)) set.set(cookie.name, cookie);
    }
  }
  return [...set.values()].map(({ name, value }): Found => {
    const meaning = "stored in the browser by the answer";
    return {
      leak: { data: "cookie", channel: "cookie", field: name, value, basis: "protocol", meaning },
    };
  });
}
