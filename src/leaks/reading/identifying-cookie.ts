import type { CookieFacts } from "../../model.ts";
import { isIdentifying } from "./entropy.ts";
import { unescapePercent } from "./percent.ts";

/**
 * Cookies that keep a server or a connection in shape and live for minutes or a session: load
 * balancers, protection against bots and forged requests. And the answer to a consent banner, which
 * is long and the same for many.
 */
const HOUSEKEEPING =
  /^(?:__cf_bm|_cfuvid|__cflb|__cfruid|cf_clearance|AWSALB(?:TG)?(?:CORS)?|AWSELB(?:CORS)?|ARRAffinity(?:SameSite)?|GCLB|ak_bmsc|bm_(?:sv|sz|mi|so|lso)|_abck|incap_ses_.*|nlbi_.*|TS[0-9a-f]{6,}|BIGipServer.*|SERVERID|euconsent(?:-v2)?|eupubconsent(?:-v2)?|usprivacy|.{0,20}cookie_?consent.{0,20}|.{0,10}(?:csrf|xsrf).{0,20})$/i;

/** Whether the cookie's value is random enough to recognise a browser. */
export function isIdentifyingCookie({
  name,
  value,
  maxAge,
}: Pick<CookieFacts, "name" | "value" | "maxAge">): boolean {
  if (maxAge !== undefined && maxAge <= 0) return false;
  return !HOUSEKEEPING.test(name) && isIdentifying(unescapePercent(value).text);
}
