import type { ElementFacts, Exposure, Load } from "../model.ts";
import { appleMailIos } from "./apple-mail-ios.ts";
import { appleMailIosPrivacy } from "./apple-mail-ios-privacy.ts";
import { appleMailMacos } from "./apple-mail-macos.ts";
import { appleMailMacosPrivacy } from "./apple-mail-macos-privacy.ts";
import type { Client, Dialect } from "./client.ts";
import { fairemail } from "./fairemail.ts";
import { fastmail } from "./fastmail.ts";
import { gmailApps } from "./gmail-apps.ts";
import { gmailWeb } from "./gmail-web.ts";
import { hey } from "./hey.ts";
import { outlookCom } from "./outlook-com.ts";
import { outlookMac } from "./outlook-mac.ts";
import { outlookNew } from "./outlook-new.ts";
import { outlookWindows } from "./outlook-windows.ts";
import { protonMail } from "./proton-mail.ts";
import { roundcube } from "./roundcube.ts";
import { samsungMail } from "./samsung-mail.ts";
import { thunderbird } from "./thunderbird.ts";
import { thunderbirdAndroid } from "./thunderbird-android.ts";
import { vectorOf } from "./vector.ts";
import { yahooMail } from "./yahoo-mail.ts";

export type { Client } from "./client.ts";

/** Every mail client we know; the most used first. */
export const clients: readonly Client[] = [
  appleMailIosPrivacy,
  gmailWeb,
  gmailApps,
  appleMailMacosPrivacy,
  outlookWindows,
  outlookCom,
  outlookNew,
  outlookMac,
  appleMailIos,
  appleMailMacos,
  yahooMail,
  samsungMail,
  thunderbird,
  thunderbirdAndroid,
  protonMail,
  roundcube,
  fairemail,
  hey,
  fastmail,
];

const FIRES = {
  "on-open": "yes",
  "on-consent": "on-consent",
  prefetched: "prefetched",
} as const satisfies Record<Client["fetches"], Exposure["fires"]>;

/**
 * The clients that a name means: `gmail-web`, or all of a family by the start of their ids
 * (`gmail`, `outlook`, `apple-mail`). Undefined where there is none.
 */
export function findClients(name: string): readonly Client[] | undefined {
  const exact = clients.filter(({ id }) => id === name);
  const found = exact.length > 0 ? exact : clients.filter(({ id }) => id.startsWith(`${name}-`));
  return found.length > 0 ? found : undefined;
}

/**
 * What each mail client makes of a load of a mail, in the order given. Where several
 * elements ask for it, one that fires is enough. Empty for everything that the reader must do more
 * for than read (click, submit, answer a receipt): no client protects from that.
 */
export function exposureOf(load: Load, among: readonly Client[] = clients): readonly Exposure[] {
  if (load.trigger !== "open" && load.trigger !== "scroll") return NO_EXPOSURE;
  return among.map((client) => {
    const { id, name, short, note, fetches, hides } = client;
    const fires = load.elements.some((element) => asksFor(client, load, element));
    return fires
      ? { client: id, name, short, note, fires: FIRES[fetches], hides }
      : { client: id, name, short, fires: "no", hides: [] };
  });
}

/** One for all: thousands of links have none. */
const NO_EXPOSURE: readonly Exposure[] = Object.freeze([]);

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
