import { type FoundLoad, MAX_TAG, parseUrl } from "../../load.ts";

type CertificateLoad = FoundLoad & { readonly offset: number };

/** Chains have three certificates with a handful of addresses each. */
const URL_LIMIT = 200;

const ONLY_IN = "mail apps that check S/MIME certificates";

/** uniformResourceIdentifier of a GeneralName (RFC 5280 §4.2.1.6): tag, one to three bytes of length, text. */
const URI = /\x86(?=[\x00-\xff]{1,3}https?:\/\/)/gi;

/**
 * What checking the certificates of an S/MIME signature requests: revocation lists, OCSP responders
 * and issuers' certificates. Whoever signs chooses these addresses, and so can count his readers.
 *
 * @param bytes a CMS structure (RFC 5652) in DER, one character for each byte
 */
export function readCertificates(bytes: string): readonly CertificateLoad[] {
  const loads = new Map<string, CertificateLoad>();
  for (const { index } of bytes.matchAll(URI)) {
    const written = readText(bytes, index + 1);
    const url = written && parseUrl(written)?.href;
    if (!url || loads.has(written)) continue;
    if (loads.size === URL_LIMIT) break;
    const element = { tag: `S/MIME certificate: ${written}`.slice(0, MAX_TAG), onlyIn: ONLY_IN };
    loads.set(written, { url, type: "other", trigger: "open", element, offset: 0 });
  }
  return [...loads.values()];
}

/** The printable text of the length (X.690 §8.1.3) that stands at `at`. */
function readText(bytes: string, at: number): string | undefined {
  const first = bytes.charCodeAt(at);
  const extra = first < 0x80 ? 0 : first - 0x80;
  let length = extra === 0 ? first : 0;
  for (let index = 1; index <= extra; index += 1) {
    length = length * 256 + bytes.charCodeAt(at + index);
  }
  const start = at + 1 + extra;
  const text = bytes.slice(start, start + length);
  return text.length === length && /^[\x21-\x7e]+$/.test(text) ? text : undefined;
}
