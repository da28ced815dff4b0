import { parseUrl } from "../../load.ts";
import type { RequestFacts } from "../../model.ts";

/** What a request says that the visitor agreed to. */
export interface ConsentClaim {
  /** `gcs=G111`. */
  readonly field: string;
  /** `ad storage`, `purposes 1, 3 and 4 of the TCF`; empty: it says that nothing was agreed to. */
  readonly granted: readonly string[];
}

/** Of a URL and a body that are looked at, in UTF-16 code units: consent strings have some hundred. */
const MAX_TEXT = 100_000;
const MAX_FIELDS = 500;

/** What readers of the fields are called in URLs and form bodies. */
const READERS: Readonly<Record<string, (value: string) => readonly string[] | undefined>> = {
  gcs: readGcs,
  gcd: readGcd,
  gdpr_consent: readTcf,
  tcstring: readTcf,
  tc_string: readTcf,
};

/** Every consent signal in the URL's query and in a form body. */
export function claimsOf(url: string, { body = "" }: Pick<RequestFacts, "body">): ConsentClaim[] {
  const query = parseUrl(url.slice(0, MAX_TEXT))?.search.slice(1) ?? "";
  const fields = [
    ...fieldsOf(query),
    ...(/^[\w.%-]{1,100}=/.test(body) ? fieldsOf(body.slice(0, MAX_TEXT)) : []),
  ];
  return fields.flatMap(([name, value]) => {
    const granted = READERS[name.toLowerCase()]?.(value);
    return granted ? [{ field: `${name}=${shorten(value)}`, granted }] : [];
  });
}

function fieldsOf(text: string): [name: string, value: string][] {
  return [...new URLSearchParams(text)].slice(0, MAX_FIELDS);
}

function shorten(value: string): string {
  return value.length <= 24 ? value : `${value.slice(0, 23)}…`;
}

const STORAGES = ["ad storage", "analytics storage"] as const;

/** Google consent mode, `G1` and a digit for each storage (Google's tag platform, “Consent mode”). */
function readGcs(value: string): readonly string[] | undefined {
  const [, ...digits] = /^G1([01-])([01-])/.exec(value) ?? [];
  if (digits.length === 0) return undefined;
  return STORAGES.filter((_, index) => digits[index] === "1");
}

const SIGNALS = ["ad storage", "analytics storage", "ad user data", "ad personalisation"] as const;
/** Granted by default or by an update; the other letters mean denied or not set. */
const GRANTED = new Set(["t", "r", "n", "v"]);

/** Google consent mode v2: a letter for each signal between digits, as in `13r3n3r3r5`. */
function readGcd(value: string): readonly string[] | undefined {
  const [, ...letters] = /^1\d([a-z])\d([a-z])\d([a-z])\d([a-z])\d/.exec(value) ?? [];
  if (letters.length === 0) return undefined;
  return SIGNALS.filter((_, index) => GRANTED.has(letters[index] ?? ""));
}

/** Bits before the 24 purposes of a TCF string's core (IAB TCF v2, “Core string”). */
const BEFORE_PURPOSES = 152;
const PURPOSES = 24;

/** IAB TCF v2: the purposes that the visitor is said to have consented to. */
function readTcf(value: string): readonly string[] | undefined {
  const [core = ""] = value.split(".", 1);
  if (!/^C[\w-]{30,}$/.test(core)) return undefined;
  const bytes = Buffer.from(core, "base64url");
  if (bytes.length * 8 < BEFORE_PURPOSES + PURPOSES) return undefined;
  const purposes = Array.from({ length: PURPOSES }, (_, index) => index + 1).filter((purpose) => {
    const bit = BEFORE_PURPOSES + purpose - 1;
    return ((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1;
  });
  return purposes.length === 0 ? [] : [`purposes ${purposes.join(", ")} of the TCF`];
}
