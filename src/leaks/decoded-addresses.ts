import { type Decoder, type Found, NOTHING_FOUND } from "./decoder.ts";
import { fieldAt } from "./reading/fields.ts";
import { FILE_ENDINGS } from "./reading/file-endings.ts";
import type { Reading, Span } from "./reading/readings.ts";
import type { SentText } from "./reading/sent-texts.ts";

/** E-mail addresses of whomever, in the clear or in what a token decodes to. */
export const decodedAddresses: Decoder = {
  id: "decoded-addresses",
  find(_load, texts) {
    let found: Found[] | undefined;
    for (const text of texts) {
      for (const reading of text.readings) {
        // Nearly all hold none, and one look tells.
        if (!reading.text.includes("@")) continue;
        for (const address of addressesIn(reading.text)) {
          if (reading.isRoot && isRouting(reading.locate(address), text)) continue;
          found ??= [];
          found.push(describe(address, reading, text));
        }
      }
    }
    return found ?? NOTHING_FOUND;
  },
};

function describe(address: Span, reading: Reading, text: SentText): Found {
  const span = reading.locate(address);
  const field = fieldAt(text.fields, span[0]);
  const encodings = reading.encodingsOf(address);
  return {
    leak: {
      data: "email-address",
      channel: text.channel,
      ...(field && { field: field.name }),
      value: reading.text.slice(...address),
      ...(encodings.length > 0 && { encodings }),
      basis: "decoded",
      meaning: "an e-mail address",
    },
    place: { text, span },
  };
}

/** Where the request goes is no datum that it carries: `https://user@host/`, `mailto:desk@example.org`. */
function isRouting(span: Span, text: SentText): boolean {
  if (text.channel !== "url") return false;
  const field = fieldAt(text.fields, span[0]);
  if (field?.kind === "userinfo") return span[1] > field.end;
  return field?.kind === "path" && /^mailto:/i.test(text.text);
}

/** RFC 5321 §4.5.3.1. */
const MAX_LOCAL_PART = 64;
const MAX_DOMAIN = 255;

/** Places of e-mail addresses in the text. Looks around each @, so that time stays linear. */
function addressesIn(text: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    let start = at;
    const first = Math.max(0, at - MAX_LOCAL_PART);
    while (start > first && /[a-z0-9._+-]/i.test(text.charAt(start - 1))) start--;
    let end = at + 1;
    const last = Math.min(text.length, at + MAX_DOMAIN);
    while (end < last && /[a-z0-9.-]/i.test(text.charAt(end))) end++;
    while (end > at && /[.-]/.test(text.charAt(end - 1))) end--;
    while (start < at && /[._+-]/.test(text.charAt(start))) start++;

    const isUserinfo = text.slice(Math.max(0, start - 2), start) === "//";
    if (isUserinfo || start >= at || isMessageId(text.slice(start, at))) continue;
    if (isMailDomain(text.slice(at + 1, end))) found.push([start, end]);
  }
  return found;
}

/**
 * Archives of mailing lists have the Message-ID of a mail in its address. People's names hold neither
 * a date with a time, nor a UUID.
 */
function isMessageId(localPart: string): boolean {
  return /\d{8}[.-]?\d{4,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.test(localPart);
}

function isMailDomain(domain: string): boolean {
  const labels = domain.toLowerCase().split(".");
  const ending = labels.at(-1) ?? "";
  return (
    labels.length > 1 &&
    labels.every((label) => label.length > 0 && label.length <= 63) &&
    /^(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59})$/.test(ending) &&
    // `logo@2x.png`, `chart.js@4.4.0/dist/chart.umd.js`, and without its ending `logo@2x.v3.min`
    !FILE_ENDINGS.has(ending) &&
    !/^\dx$/.test(labels[0] ?? "")
  );
}
