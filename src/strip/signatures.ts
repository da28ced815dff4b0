/** Signatures over the message as a whole, by header field. */
const FIELDS: Readonly<Record<string, string>> = {
  "dkim-signature": "DKIM (the sending server's)",
  "arc-message-signature": "ARC (a forwarding server's)",
  "domainkey-signature": "DomainKeys (the sending server's)",
};

/** Signatures over a part, by their protocol. */
const PROTOCOLS: readonly (readonly [RegExp, string])[] = [
  [/application\/(?:x-)?pkcs7-signature/i, "S/MIME (the sender's)"],
  [/application\/pgp-signature/i, "OpenPGP (the sender's)"],
];

/**
 * Signatures that a change of the mail breaks, in words.
 *
 * @param keys fields of the message's header, in lower case
 * @param raw the mail, one character for each byte
 */
export function findSignatures(keys: readonly string[], raw: string): readonly string[] {
  const found = keys.flatMap((key) => FIELDS[key] ?? []);
  const signed =
    /^content-type:[\t ]*multipart\/signed[^\n]{0,500}(?:\n[\t ][^\n]{0,500}){0,10}/gim;
  for (const [type] of raw.matchAll(signed)) {
    found.push(PROTOCOLS.find(([protocol]) => protocol.test(type))?.[1] ?? "of a signed part");
  }
  if (/^-----BEGIN PGP SIGNED MESSAGE-----\r?$/m.test(raw)) found.push("OpenPGP (the sender's)");
  return [...new Set(found)];
}
