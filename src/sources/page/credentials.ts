import type { Credentials } from "./fetch-recorder.ts";

/** Shorter ones stand in other words, and tell nothing by themselves. */
const MIN_SECRET = 4;

const MASK = "[credentials]";

/**
 * The facts without the name and password of the target's URL, wherever a server or a script put them:
 * a report is for others too. Of `authorization` headers the scheme stays. A name alone is told, unless
 * it stands in for a password.
 *
 * @param facts plain data
 */
export function hideCredentials<Facts>(facts: Facts, credentials: Credentials): Facts {
  const secrets = secretsOf(credentials);
  const hide = (text: string) =>
    secrets.reduce((hidden, secret) => hidden.replaceAll(secret, MASK), text);

  function walk(value: unknown, key?: string): unknown {
    if (typeof value === "string") {
      return key === "authorization" ? hide(value.split(" ", 1)[0] ?? "") : hide(value);
    }
    if (Array.isArray(value)) return value.map((item) => walk(item));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, walk(part, name)]),
    );
  }

  return walk(facts) as Facts;
}

/** The longest first, since some hold others. */
function secretsOf({ username, password }: Credentials): readonly string[] {
  const pair = `${username}:${password}`;
  const packed = [base64(pair), Buffer.from(pair).toString("base64url")];
  const secret = password === "" ? username : password;
  const plain = [secret, encodeURIComponent(secret), base64(secret)].filter(
    (text) => text.length >= MIN_SECRET,
  );
  const inUrl = `${encodeURIComponent(username)}:${encodeURIComponent(password)}@`;
  return [...new Set([...packed, encodeURIComponent(packed[0] ?? ""), inUrl, ...plain])].sort(
    (one, other) => other.length - one.length,
  );
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}
