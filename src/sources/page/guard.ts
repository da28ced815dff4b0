import { TargetError } from "../../errors.ts";
import { parseUrl } from "../../load.ts";
import { isWithinHost } from "../is-within-host.ts";
import { hostRules } from "./browser-args.ts";
import type { Credentials, Guard } from "./fetch-recorder.ts";
import { OBJECTION_HEADERS } from "./objection.ts";
import type { PageOptions } from "./options.ts";
import { createPrivateCheck, isMappedBy } from "./private-address.ts";

/** An address of a page, without the name and password that stood in it. */
export interface PageAddress {
  readonly url: string;
  readonly credentials?: Credentials;
}

/**
 * Takes name and password out of a URL: they are for the server that asks for them, nobody else.
 *
 * @throws TargetError for what is no page's address
 */
export function readAddress(given: string): PageAddress {
  const url = parseUrl(given);
  if (url?.protocol !== "http:" && url?.protocol !== "https:") {
    throw new TargetError("unsupported-target", "pages have an http: or https: address");
  }
  const { username, password } = url;
  url.username = "";
  url.password = "";
  if (username === "" && password === "") return { url: url.href };
  return {
    url: url.href,
    credentials: { username: decode(username), password: decode(password) },
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A bare percent sign is allowed in a URL.
    return text;
  }
}

/** Whom a page may talk to, and who is told the user's headers and password. */
export function createGuard({ url, credentials }: PageAddress, options: PageOptions): Guard {
  const { headers = {}, blockPrivate = false, gpc = false } = options;
  const page = new URL(url);
  const hasHeaders = Object.keys(headers).length > 0;
  const rules = hostRules(options);

  function isOwnSite(requested: string): boolean {
    const { hostname, protocol } = new URL(requested);
    // What was meant for an encrypted page is not sent in the clear.
    if (page.protocol === "https:" && protocol !== "https:") return false;
    return isWithinHost(hostname, page.hostname);
  }

  return {
    ...(blockPrivate ? { blocks: createPrivateCheck((host) => isMappedBy(rules, host)) } : {}),
    headersFor: (requested) => {
      const own = hasHeaders && isOwnSite(requested) ? headers : undefined;
      return gpc ? { ...OBJECTION_HEADERS, ...own } : own;
    },
    credentialsFor: (requested) =>
      new URL(requested).origin === page.origin ? credentials : undefined,
  };
}
