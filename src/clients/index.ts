import type { ElementFacts, Exposure, Load } from "../model.ts";
import { appleMail } from "./apple-mail.ts";
import { appleMailPrivacy } from "./apple-mail-privacy.ts";
import type { Client, Dialect } from "./client.ts";
import { fastmail } from "./fastmail.ts";
import { gmail } from "./gmail.ts";
import { hey } from "./hey.ts";
import { outlookCom } from "./outlook-com.ts";
import { outlookWindows } from "./outlook-windows.ts";
import { protonMail } from "./proton-mail.ts";
import { samsungMail } from "./samsung-mail.ts";
import { thunderbird } from "./thunderbird.ts";
import { vectorOf } from "./vector.ts";
import { yahooMail } from "./yahoo-mail.ts";

/** Every mail client we know; the most used first. */
export const clients: readonly Client[] = [
  appleMailPrivacy,
  gmail,
  outlookWindows,
  outlookCom,
  appleMail,
  yahooMail,
  samsungMail,
  thunderbird,
  protonMail,
  hey,
  fastmail,
];

const FIRES = {
  "on-open": "yes",
  "on-consent": "on-consent",
  prefetched: "prefetched",
} as const satisfies Record<Client["fetches"], Exposure["fires"]>;

/**
 * What each mail client makes of a load of a mail, in the order of {@link clients}. Where several
 * elements ask for it, one that fires is enough. Empty for everything that the reader must do more
 * for than read (click, submit, answer a receipt): no client protects from that.
 */
export function exposureOf(load: Load): readonly Exposure[] {
  if (load.trigger !== "open" && load.trigger !== "scroll") return [];
  return clients.map((client) => {
    const { id, name, note, fetches, hides } = client;
    const fires = load.elements.some((element) => asksFor(client, load, element));
    return fires
      ? { client: id, name, note, fires: FIRES[fetches], hides }
      : { client: id, name, fires: "no", hides: [] };
  });
}

function asksFor(client: Client, load: Load, element: ElementFacts): boolean {
  const vector = vectorOf(load, element);
  return vector !== undefined && client.fires.includes(vector) && shows(client, element.onlyIn);
}

/**
 * Conditions that no client of the list meets: Internet Explorer's engine, readers of raw XML, engines
 * that do not know frames, content that only scripts bring to life.
 */
const NOWHERE = new Set([
  "ie",
  "template",
  "old clients",
  "clients without frames",
  "svg image",
  "xml readers",
  "lenient css parsers",
]);

/**
 * Whether the client takes the part of the mail where the element stands: every one of the labels
 * that the sources join with ` and `. Those that hang on the screen or the pointer (`@media …`,
 * `a:hover`) may hold in any client.
 */
function shows(client: Client, onlyIn: string | undefined): boolean {
  if (!onlyIn) return true;
  // An attachment is opened by itself, if at all: not by opening the mail. Its name may hold ` and `.
  const labels = onlyIn.split(" and ");
  const dialects: readonly string[] = client.dialects ?? [];
  return labels.every((label) => {
    if (label.startsWith("attachment ") || NOWHERE.has(label)) return false;
    return !isDialect(label) || dialects.includes(label);
  });
}

function isDialect(label: string): label is Dialect {
  return Object.hasOwn(DIALECTS, label);
}

const DIALECTS = { mso: true, amp: true, watch: true, chromium: true } as const satisfies Record<
  Dialect,
  true
>;
