import type { CookieFacts } from "../../model.ts";
import type { ResponseExtraInfo } from "./protocol.ts";

/** Set-Cookie lines of one answer; servers that send more want to be a nuisance. */
const MAX_COOKIES = 200;

/** DevTools' reasons (Network.SetCookieBlockedReason) in words. */
const REASONS: Readonly<Record<string, string>> = {
  ThirdPartyPhaseout: "third-party cookies are blocked",
  ThirdPartyBlockedInFirstPartySet: "third-party cookies are blocked",
  UserPreferences: "third-party cookies are blocked",
  SecureOnly: "Secure, but not sent over https",
  SameSiteStrict: "SameSite=Strict, from another site",
  SameSiteLax: "SameSite=Lax, from another site",
  SchemefulSameSiteStrict: "SameSite=Strict, from another site",
  SchemefulSameSiteLax: "SameSite=Lax, from another site",
  SameSiteUnspecifiedTreatedAsLax: "no SameSite, which means Lax, from another site",
  SchemefulSameSiteUnspecifiedTreatedAsLax: "no SameSite, which means Lax, from another site",
  SameSiteNoneInsecure: "SameSite=None without Secure",
  InvalidDomain: "its domain is not the server's",
  InvalidPrefix: "what its prefix promises is not so",
  OverwriteSecure: "it would replace a Secure cookie",
  NameValuePairExceedsMaxSize: "too long",
  SyntaxError: "not well-formed",
};

/** Every cookie that an answer set or tried to set, those that the browser refused included. */
export function cookiesSet(
  { headers, blockedCookies }: ResponseExtraInfo,
  url: string,
): CookieFacts[] {
  const lines = headerValue(headers, "set-cookie")?.split("\n") ?? [];
  const refused = new Map<string, string>();
  for (const { cookieLine, blockedReasons } of blockedCookies) {
    const reasons = blockedReasons.map((reason) => REASONS[reason] ?? reason);
    refused.set(cookieLine.trim(), [...new Set(reasons)].join("; "));
  }
  const date = Date.parse(headerValue(headers, "date") ?? "");
  const now = Number.isNaN(date) ? Date.now() : date;
  return lines.slice(0, MAX_COOKIES).flatMap((line) => {
    const cookie = readSetCookie(line, url, now);
    if (!cookie) return [];
    const blocked = refused.get(line.trim());
    return [blocked === undefined ? cookie : { ...cookie, blocked }];
  });
}

/** One Set-Cookie line, as browsers read it (RFC 6265bis §5.6). */
export function readSetCookie(
  line: string,
  url: string,
  now = Date.now(),
): CookieFacts | undefined {
  const [pair = "", ...attributes] = line.split(";");
  const equals = pair.indexOf("=");
  const name = pair.slice(0, Math.max(equals, 0)).trim();
  const value = pair.slice(equals + 1).trim();
  if (name === "" && value === "") return undefined;
  const fields = new Map<string, string>();
  for (const attribute of attributes) {
    const [key = "", ...rest] = attribute.split("=");
    fields.set(key.trim().toLowerCase(), rest.join("=").trim());
  }
  const domain = fields.get("domain")?.replace(/^\./, "").toLowerCase();
  const path = fields.get("path");
  const maxAge = lifetime(fields, now);
  return {
    name,
    value,
    domain: domain ? `.${domain}` : new URL(url).hostname,
    path: path?.startsWith("/") ? path : defaultPath(url),
    ...(maxAge === undefined ? {} : { maxAge }),
  };
}

/** Max-Age beats Expires; a session cookie has neither. */
function lifetime(fields: ReadonlyMap<string, string>, now: number): number | undefined {
  const maxAge = fields.get("max-age");
  if (maxAge !== undefined && /^-?\d+$/.test(maxAge)) return Number(maxAge);
  const expires = Date.parse(fields.get("expires") ?? "");
  return Number.isNaN(expires) ? undefined : Math.round((expires - now) / 1_000);
}

/** RFC 6265bis §5.1.4. */
function defaultPath(url: string): string {
  const { pathname } = new URL(url);
  return pathname.slice(0, Math.max(1, pathname.lastIndexOf("/")));
}

/** The value of a header field, however its name is written. */
export function headerValue(
  headers: Readonly<Record<string, string>>,
  name: string,
): string | undefined {
  const key = Object.keys(headers).find((field) => field.toLowerCase() === name);
  return key === undefined ? undefined : headers[key];
}
