import { type FoundLoad, MAX_TAG, serializeUrl } from "../../load.ts";
import type { ElementFacts, LoadType, Trigger } from "../../model.ts";
import type { Position } from "../position.ts";
import type { Addresses } from "./address.ts";
import { decodeHeaderText } from "./encoded-word.ts";
import type { Field } from "./header.ts";

/** Fields that ask for a message back when the mail is received or read. */
export const RECEIPT_FIELDS: ReadonlySet<string> = new Set([
  // RFC 8098 §2.1; the others are older or of one product.
  "disposition-notification-to",
  "return-receipt-to",
  "return-receipt-requested",
  "read-receipt-to",
  "x-confirm-reading-to",
  "x-pmrqc",
  "generate-delivery-report",
]);

/** Fields with web addresses that a mail app offers as buttons or links. */
const LINKS: ReadonlySet<string> = new Set([
  // RFC 2369 and RFC 5064.
  "list-unsubscribe",
  "list-help",
  "list-archive",
  "list-owner",
  "list-subscribe",
  "list-post",
  "archived-at",
]);

/** Pictures of the sender, in clients of the 1990s and their descendants. */
const PICTURES: ReadonlySet<string> = new Set(["x-image-url", "x-face-url", "face"]);

const LOADS_PER_FIELD = 200;

/** What the header of the message asks for. `sender` gets the receipts of fields without an address. */
export function readHeaderLoads(
  fields: readonly Field[],
  addresses: Addresses,
  sender: string | undefined,
  positionOf: (field: Field) => Position,
): FoundLoad[] {
  return fields.flatMap((field) => {
    const targets = readField(field, addresses, sender);
    if (targets.length === 0) return [];
    const text = decodeHeaderText(field.value).replace(/\s+/g, " ");
    const element: ElementFacts = {
      tag: `${field.name}: ${text}`.slice(0, MAX_TAG),
      attribute: field.key,
      ...positionOf(field),
    };
    return targets.slice(0, LOADS_PER_FIELD).map(({ url, type, trigger, onlyIn }) => ({
      url: serializeUrl(url),
      type,
      trigger,
      element: { ...element, ...(onlyIn && { onlyIn }) },
    }));
  });
}

interface Target {
  readonly url: string;
  readonly type: LoadType;
  readonly trigger: Trigger;
  readonly onlyIn?: string;
}

function readField(
  field: Field,
  addresses: Addresses,
  sender: string | undefined,
): readonly Target[] {
  const { key, value } = field;
  if (RECEIPT_FIELDS.has(key)) {
    return receiptAddresses(field, addresses, sender).map((address) => ({
      url: `mailto:${address}`,
      type: "receipt",
      trigger: "receipt",
    }));
  }
  if (LINKS.has(key)) {
    return webAddresses(value).map((url) => ({ url, type: "link", trigger: "click" }));
  }
  if (PICTURES.has(key)) {
    const onlyIn = `clients that show ${key}`;
    return webAddresses(value).map((url) => ({ url, type: "image", trigger: "open", onlyIn }));
  }
  return [];
}

function receiptAddresses(
  field: Field,
  addresses: Addresses,
  sender: string | undefined,
): readonly string[] {
  const found = addresses.of(field).map(({ address }) => address);
  if (found.length > 0) return [...new Set(found)];
  // Some of these fields are mere switches, or stay empty.
  const isOff = /^(?:0|no|none|false|off)$/i.test(field.value.trim());
  return isOff || sender === undefined ? [] : [sender];
}

/** Web addresses in angle brackets (RFC 2369 §2: blanks in them are to be dropped), or bare ones. */
function webAddresses(value: string): readonly string[] {
  const text = decodeHeaderText(value);
  const bracketed = [...text.matchAll(/<\s*(https?:[^<>]+)>/gi)].map(([, url]) =>
    (url ?? "").replace(/\s+/g, ""),
  );
  const found =
    bracketed.length > 0
      ? bracketed
      : [...text.matchAll(/https?:\/\/[^\s<>"]+/gi)].map(([url]) => url.replace(/[,;]$/, ""));
  return [...new Set(found)];
}
