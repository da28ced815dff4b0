import { TargetError, type TargetErrorCode } from "../../errors.ts";

interface Kind {
  readonly code: TargetErrorCode;
  readonly message: string;
  readonly hint?: string;
}

/** What an error without a body is. */
export const NOTHING_TO_SHOW = "the server answers with an error and nothing to show";

/** Chromium's network errors (net/base/net_error_list.h), by how their names begin; first match. */
const KINDS: readonly (readonly [prefix: RegExp, kind: Kind])[] = [
  [
    /^ERR_(?:NAME_|DNS_|ICANN_NAME)/,
    { code: "name-not-resolved", message: "there is no such host", hint: "check the address" },
  ],
  [
    /^ERR_(?:CERT_|SSL_|BAD_SSL|INSECURE_RESPONSE)/,
    {
      code: "certificate-error",
      message: "its certificate or encryption is not valid",
      hint: "for a server of your own: --browser-arg=--ignore-certificate-errors",
    },
  ],
  [
    /^ERR_UNSAFE_PORT/,
    { code: "unreachable", message: "browsers refuse this port, since it is no web server's" },
  ],
  [/^ERR_TOO_MANY_REDIRECTS/, { code: "too-many-redirects", message: "it redirects without end" }],
  [
    /^ERR_(?:TIMED_OUT|CONNECTION_TIMED_OUT|RESPONSE_TIMED_OUT)/,
    { code: "no-answer", message: "the server does not answer" },
  ],
  // An answer without a body, in whose place Chromium shows a page of its own.
  [/^ERR_HTTP_RESPONSE_CODE_FAILURE/, { code: "not-a-page", message: NOTHING_TO_SHOW }],
  [
    /^ERR_(?:ABORTED|INVALID_URL|UNKNOWN_URL|DISALLOWED)/,
    { code: "not-a-page", message: "it is no page" },
  ],
];

/**
 * What kept the browser from the page, in words of ours: Playwright's own hold the whole URL, which
 * may hold a password, and a log of calls.
 */
export function navigationError(error: unknown): TargetError {
  const text = error instanceof Error ? error.message : String(error);
  const name = /net::(ERR_[A-Z0-9_]+)/.exec(text)?.[1];
  if (name === undefined) {
    if (/crashed|has been closed|disconnected/i.test(text)) {
      return new TargetError("browser-crashed", "the browser ended while it loaded the page");
    }
    return new TargetError("not-a-page", "the browser does not load it as a page");
  }
  const [, kind] = KINDS.find(([prefix]) => prefix.test(name)) ?? [];
  const { code, message, hint }: Kind = kind ?? {
    code: "unreachable",
    message: "the server cannot be reached",
  };
  return new TargetError(code, `${message} (net::${name})`, hint);
}
