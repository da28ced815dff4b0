import type { Leak, Load } from "../model.ts";
import { type Decoder, type Found, NOTHING_FOUND } from "./decoder.ts";

const ADDRESS: Leak = { data: "ip-address", channel: "connection", basis: "protocol" };
const TIME: Leak = { data: "open-time", channel: "connection", basis: "protocol" };
const PROGRAM: Leak = {
  data: "user-agent",
  channel: "header",
  field: "User-Agent",
  basis: "protocol",
};

/** Whoever carries it, from the reader's own network on, can read the whole request and change the answer. */
const OPEN_ADDRESS: Leak = {
  ...ADDRESS,
  meaning: "unencrypted: everyone on the way can read all of it",
};
const UNENCRYPTED = /^(?:http|ws|ftp):/i;

/** Schemes that the reader's program opens a connection for. */
const REQUESTS = /^(?:https?|wss?|ftp|file|stuns?|turns?):/i;
const WEB_REQUESTS = /^(?:https?|wss?):/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * What every request hands over, whatever its URL says: the source address of its packets, its time
 * and, in HTTP, the name of the program (RFC 9110 §10.1.5).
 */
export const connection: Decoder = { id: "connection", isAside: true, find: foundOf };

const found = (...leaks: readonly Leak[]): readonly Found[] => leaks.map((leak) => ({ leak }));
const PACKETS = found(ADDRESS, TIME);
const WEB_REQUEST = found(ADDRESS, TIME, PROGRAM);
const OPEN_PACKETS = found(OPEN_ADDRESS, TIME);
const OPEN_WEB_REQUEST = found(OPEN_ADDRESS, TIME, PROGRAM);

function foundOf(load: Load): readonly Found[] {
  if (load.type === "receipt") return found(...receiptOf(load));
  if (load.type !== "preconnect" && load.url.startsWith("https://")) return WEB_REQUEST;
  // Without a scheme it is relative, or a merge tag that becomes a web address.
  const isWeb = !SCHEME.test(load.url) || WEB_REQUESTS.test(load.url);
  if (!isWeb && !REQUESTS.test(load.url)) return NOTHING_FOUND;
  const isOpen = UNENCRYPTED.test(load.url);
  if (!isWeb || load.type === "preconnect") {
    // A connection that is only opened says nothing yet.
    return isOpen && load.type !== "preconnect" ? OPEN_PACKETS : PACKETS;
  }
  return isOpen ? OPEN_WEB_REQUEST : WEB_REQUEST;
}

/** RFC 8098 §3.2 names the fields; Reporting-UA is the only one of them that may be left out. */
const RECEIPT: readonly Leak[] = [
  {
    data: "email-address",
    channel: "body",
    field: "Final-Recipient",
    basis: "protocol",
    meaning: "the address that the mail was delivered to",
  },
  {
    data: "message-id",
    channel: "body",
    field: "Original-Message-ID",
    basis: "protocol",
    meaning: "the message that was opened",
  },
  {
    data: "open-time",
    channel: "body",
    field: "Disposition",
    basis: "protocol",
    meaning: "a dated message that says whether the mail was displayed",
  },
  {
    data: "user-agent",
    channel: "body",
    field: "Reporting-UA",
    basis: "protocol",
    meaning: "the mail program, where it names itself",
  },
];

/** Headers that ask the mail servers for a report of the delivery; what the reader does is not in it. */
const DELIVERY_REPORTS = new Set(["generate-delivery-report", "return-receipt-requested"]);

function receiptOf(load: Load): readonly Leak[] {
  const isOfDelivery =
    load.elements.length > 0 &&
    load.elements.every(({ attribute }) => DELIVERY_REPORTS.has(attribute ?? ""));
  return isOfDelivery
    ? RECEIPT.filter(({ data }) => data === "email-address" || data === "message-id")
    : RECEIPT;
}
