import { type ConsentReading, readChoices } from "./consent-reading.ts";
import { readConsent } from "./consent-strings.ts";

/** A consent platform, and how it keeps a choice: as cookies or in the page's local storage. */
interface Platform {
  readonly name: string;
  /** Of the cookie or key. */
  readonly key: RegExp;
  read(value: string, key: string): ConsentReading | undefined;
}

/** UTF-16 code units: services of Usercentrics fill some 50,000. */
const MAX_VALUE = 200_000;
const MAX_CHOICES = 200;

/** From what the platforms' own scripts write, as their documentation describes it. */
const PLATFORMS: readonly Platform[] = [
  { name: "OneTrust", key: /^OptanonConsent$/, read: readOneTrust },
  { name: "Cookiebot", key: /^CookieConsent$/, read: readCookiebot },
  { name: "Usercentrics", key: /^uc_settings$/, read: readUsercentrics },
  { name: "Usercentrics", key: /^(?:uc_gcm|ucData)$/, read: readSignals },
  { name: "Didomi", key: /^didomi_token$/, read: readDidomi },
  { name: "CookieYes", key: /^cookieyes-consent$/i, read: readCookieYes },
  { name: "Complianz", key: /^cmplz_(?:preferences|statistics|marketing)$/, read: readComplianz },
  {
    name: "IAB TCF",
    key: /^euconsent-v2$/,
    read: (value, key) => readConsent(key, value),
  },
  {
    name: "IAB GPP",
    key: /^(?:IABGPP_HDR_GppString|gpp(?:_string)?)$/i,
    read: (value) => readConsent("gpp", value),
  },
];

/** What a cookie or an entry of the local storage records of a choice; undefined for anything else. */
export function readRecord(
  key: string,
  value: string,
): (ConsentReading & { readonly platform: string }) | undefined {
  if (value.length > MAX_VALUE) return undefined;
  const platform = PLATFORMS.find((one) => one.key.test(key));
  const reading = platform?.read(value, key);
  return platform && reading && { platform: platform.name, ...reading };
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

const ONETRUST: Readonly<Record<string, string>> = {
  C0002: "performance",
  C0003: "functional",
  C0004: "targeting",
  C0005: "social media",
  "2": "performance",
  "3": "functional",
  "4": "targeting",
};
const ONETRUST_NECESSARY = /^(?:C0001|1)$/;

/** `…&groups=C0001:1,C0002:0` */
function readOneTrust(value: string): ConsentReading | undefined {
  const groups = new URLSearchParams(value.includes("&") ? value : decode(value)).get("groups");
  if (!groups) return undefined;
  const choices = decode(groups)
    .split(",", MAX_CHOICES)
    .flatMap((group): [string, boolean][] => {
      const [, id = "", state] = /^([\w-]{1,40}):([01])$/.exec(group.trim()) ?? [];
      if (!state || ONETRUST_NECESSARY.test(id)) return [];
      return [[ONETRUST[id] ?? `group ${id}`, state === "1"]];
    });
  return choices.length > 0 ? readChoices(choices) : undefined;
}

/** `{stamp:'…',necessary:true,preferences:false,…}`, no JSON; `0` for a refusal. */
function readCookiebot(value: string): ConsentReading | undefined {
  if (value === "0") return readChoices([["everything", false]]);
  const choices = [
    ...decode(value).matchAll(/[{,](preferences|statistics|marketing):(true|false)(?=[,}])/g),
  ].map(([, what = "", state]): [string, boolean] => [what, state === "true"]);
  return choices.length > 0 ? readChoices(choices.slice(0, MAX_CHOICES)) : undefined;
}

/** `consentid:…,consent:yes,action:yes,necessary:yes,functional:no,…` */
function readCookieYes(value: string): ConsentReading | undefined {
  const choices = decode(value)
    .split(",", MAX_CHOICES)
    .flatMap((pair): [string, boolean][] => {
      const [, what = "", state] =
        /^(functional|analytics|performance|advertisement|other):(yes|no)$/.exec(pair.trim()) ?? [];
      return state ? [[what, state === "yes"]] : [];
    });
  return choices.length > 0 ? readChoices(choices) : undefined;
}

/** A cookie for each category: `allow` or `deny`. */
function readComplianz(value: string, key: string): ConsentReading | undefined {
  if (value !== "allow" && value !== "deny") return undefined;
  return readChoices([[key.slice("cmplz_".length), value === "allow"]]);
}

/** Base64 of JSON: purposes, enabled and disabled. */
function readDidomi(value: string): ConsentReading | undefined {
  const token = parse(Buffer.from(decode(value), "base64").toString("utf8"));
  const purposes = fieldOf(token, "purposes");
  const list = (name: string) => {
    const names = fieldOf(purposes, name);
    return Array.isArray(names) ? names.slice(0, MAX_CHOICES).map((one) => String(one)) : [];
  };
  if (typeof purposes !== "object" || purposes === null) return undefined;
  return readChoices([
    ...list("enabled").map((what): [string, boolean] => [what, true]),
    ...list("disabled").map((what): [string, boolean] => [what, false]),
  ]);
}

/** How the last choice was made; necessary services are on whatever was chosen. */
const ACTIONS: Readonly<Record<string, ConsentReading>> = {
  onAcceptAllServices: readChoices([["all services", true]]),
  onDenyAllServices: readChoices([["all services", false]]),
};

/** Services with their history. */
function readUsercentrics(value: string): ConsentReading | undefined {
  const services = fieldOf(parse(value), "services");
  if (!Array.isArray(services) || services.length === 0) return undefined;
  const last = services.slice(0, MAX_CHOICES).flatMap((service) => {
    const history = fieldOf(service, "history");
    const entry: unknown = Array.isArray(history) ? history.at(-1) : undefined;
    const action = fieldOf(entry, "action");
    return typeof action === "string" ? [action] : [];
  });
  const action = last.find((name) => Object.hasOwn(ACTIONS, name));
  const told = action === undefined ? undefined : ACTIONS[action];
  if (told) return told;
  const on = services.filter((service) => fieldOf(service, "status") === true).length;
  return { says: `${on} of ${services.length} services are on`, agreed: [] };
}

const SIGNALS: Readonly<Record<string, string>> = {
  adStorage: "advertising storage",
  analyticsStorage: "analytics storage",
  adUserData: "user data",
  adPersonalization: "personalisation",
};

/** What is told to Google: `{"adStorage":"denied",…}`, alone or as `gcm` of all data. */
function readSignals(value: string): ConsentReading | undefined {
  const data = parse(value);
  const signals = fieldOf(data, "gcm") ?? data;
  const choices = Object.entries(SIGNALS).flatMap(([name, what]): [string, boolean][] => {
    const state = fieldOf(signals, name);
    return state === "granted" || state === "denied" ? [[what, state === "granted"]] : [];
  });
  return choices.length > 0 ? readChoices(choices) : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
