/**
 * The nouns of pixel-scan, as plain JSON. This file imports nothing: every other file may import it.
 * Absent always means "not known", never zero and never "fine".
 */

/**
 * What a load can hand over. `label` is the short name that reports print, `meaning` the sentence
 * that tells a reader what it means for them. Order: what names the person first.
 */
export const DATA_KINDS = {
  "email-address": {
    label: "your e-mail address",
    meaning: "Names you: whoever receives it knows exactly who opened this.",
  },
  name: { label: "your name", meaning: "Names you to whoever receives it." },
  phone: { label: "your phone number", meaning: "Names you and can be used to reach you." },
  "form-input": {
    label: "what you typed",
    meaning: "What you typed into a form leaves the page, perhaps before you sent it.",
  },
  "session-replay": {
    label: "a recording of your visit",
    meaning: "Mouse movements, scrolling and input are recorded and can be played back.",
  },
  "recipient-id": {
    label: "recipient id",
    meaning: "A number or token that stands for you in the sender's address list.",
  },
  "client-id": {
    label: "client id",
    meaning: "A token that recognises your browser or device when it comes back.",
  },
  cookie: {
    label: "cookie",
    meaning: "A token stored in your browser recognises you on every later visit.",
  },
  "message-id": {
    label: "message id",
    meaning: "Stands for this one copy of the message, and so for the one who received it.",
  },
  profile: {
    label: "details about you",
    meaning:
      "Tells something of your life: your birthday, your gender, what the sender keeps of you.",
  },
  purchase: { label: "purchase", meaning: "Tells what you bought or looked at, and for how much." },
  location: { label: "location", meaning: "Tells where you are." },
  consent: {
    label: "your consent choices",
    meaning: "Tells what you agreed to and what you refused, in a consent banner.",
  },
  "campaign-id": {
    label: "campaign id",
    meaning: "Tells which mailing this is; the same for everybody who received it.",
  },
  "other-id": {
    label: "an opaque token",
    meaning: "Long enough to be unique to you; what it stands for only the receiver knows.",
  },
  event: { label: "event", meaning: "Names what you did: opened, clicked, viewed, scrolled." },
  "page-url": { label: "page address", meaning: "Tells which page you are looking at." },
  "page-title": { label: "page title", meaning: "Tells what the page you look at is about." },
  referrer: { label: "referrer", meaning: "Tells which page led to this request." },
  "screen-size": {
    label: "screen size",
    meaning: "Tells how large your screen is; helps to recognise your device.",
  },
  language: { label: "language", meaning: "Tells which languages your device is set to." },
  "open-time": {
    label: "time of opening",
    meaning: "Tells when, and how often, you opened this.",
  },
  "user-agent": {
    label: "mail app or browser, and device",
    meaning: "Tells which program, version and operating system you read with.",
  },
  "ip-address": {
    label: "IP address",
    meaning: "Tells your provider or employer and roughly where you are.",
  },
} as const satisfies Record<string, { readonly label: string; readonly meaning: string }>;

export type DataKind = keyof typeof DATA_KINDS;

/** What kind of request it is; Fetch's destinations, plus what never becomes a fetch. */
export type LoadType =
  | "image"
  | "stylesheet"
  | "font"
  | "media"
  | "script"
  | "document"
  | "xhr"
  | "fetch"
  | "ping"
  | "beacon"
  | "websocket"
  | "eventsource"
  | "report"
  | "preconnect"
  | "manifest"
  | "link"
  | "receipt"
  | "other";

/** What makes the load fire. */
export type Trigger = "open" | "scroll" | "click" | "submit" | "print" | "leave" | "receipt";

/** A message declares; a page might, tried to, or did send. */
export type State = "declared" | "potential" | "attempted" | "sent";

/** CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** One place in the document that asks for a load. */
export interface ElementFacts {
  /**
   * The start tag as written, at most 2,000 characters; for a CSS load the tag of the element that
   * holds the CSS; for a header `Name: value`; for others a description like `<!DOCTYPE …>`.
   */
  readonly tag: string;
  /** The attribute that holds the URL, or the header's name in lower case. */
  readonly attribute?: string;
  /** For CSS: the property, or `@import`, `@font-face src` and their kin. */
  readonly property?: string;
  /** MIME part number as in IMAP (RFC 9051 §6.4.5), like `1.2`; absent in an HTML file. */
  readonly part?: string;
  /** 1-based, in the file as it lies on disk. */
  readonly line?: number;
  /** 1-based, in UTF-16 code units, in the file as it lies on disk. */
  readonly column?: number;
  /** As declared; a missing dimension is not known. */
  readonly size?: Partial<Size>;
  /** The declaration that keeps the element from being seen, like `display: none`, `opacity: 0 on <td>`. */
  readonly hiddenBy?: string;
  /** Where alone it takes effect: `mso`, `amp`, `watch`, `@media (max-width: 600px)`, … */
  readonly onlyIn?: string;
}

export interface CookieFacts {
  readonly name: string;
  readonly value: string;
  /** Host, with a leading dot when its subdomains receive the cookie as well. */
  readonly domain?: string;
  readonly path?: string;
  /** Seconds until it expires; absent for a session cookie. */
  readonly maxAge?: number;
  /** Why the browser did not store it: `third-party cookies are blocked`; absent when it did. */
  readonly blocked?: string;
}

/** How a page makes a request that reports, where the load's type alone does not tell. */
export const MECHANISMS = {
  "send-beacon": "navigator.sendBeacon",
  "link-ping": "the ping attribute of a link",
  "keepalive-fetch": "fetch with keepalive",
  "fetch-later": "fetchLater",
  "csp-report": "a Content-Security-Policy report",
  "network-report": "the Reporting API",
  websocket: "a WebSocket",
  webtransport: "WebTransport",
  webrtc: "WebRTC (STUN or TURN)",
} as const;
export type Mechanism = keyof typeof MECHANISMS;

/** One request that a browser made, or tried to make. Mails have none. */
export interface RequestFacts {
  readonly method: string;
  /** As sent, names in lower case; `cookie` included where the browser told. */
  readonly headers: Readonly<Record<string, string>>;
  /** Unpacked (gzip, deflate, br) where it was packed; text, unless `bodyEncoding` says otherwise. */
  readonly body?: string;
  readonly bodyEncoding?: "base64";
  /** What was sent after the handshake: WebSocket frames in their order, binary ones in base64. */
  readonly messages?: readonly string[];
  readonly mechanism?: Mechanism;
  /** URL of the script that asked for it, or `parser`. */
  readonly initiator?: string;
  /** Calling functions, innermost first: `https://a.example/t.js:12:3 (send)`. */
  readonly stack?: readonly string[];
  /** URL of the document that asked for it. */
  readonly frame?: string;
  /** Why it never left, or got no answer: `net::ERR_NAME_NOT_RESOLVED`, `csp`. */
  readonly failure?: string;
  readonly status?: number;
  /** MIME type of the answer, without parameters. */
  readonly contentType?: string;
  readonly redirectedTo?: string;
  readonly setCookies?: readonly CookieFacts[];
  /** IP address of the server that answered. */
  readonly serverAddress?: string;
  /** Of the picture that came back, from its bytes. */
  readonly size?: Size;
  /** Of the answer's body. */
  readonly bytes?: number;
  /** Milliseconds since navigation. */
  readonly at?: number;
}

/** One URL that the document requests, with every element that asks for it. */
export interface Load {
  /** Absolute URL as the URL standard serialises it; the text as written where that fails (merge tags). */
  readonly url: string;
  readonly type: LoadType;
  readonly trigger: Trigger;
  readonly state: State;
  readonly elements: readonly ElementFacts[];
  readonly requests: readonly RequestFacts[];
}

/** What the source knows of the reader. */
export interface KnownValue {
  readonly data: DataKind;
  readonly value: string;
  /** Where a page keeps it: `cookie _ga`, `localStorage uid`. */
  readonly from?: string;
  /** What of an invented visitor it is, where the scan typed it into a form: `e-mail address`. */
  readonly typed?: string;
  /** Where the scan put it into the page itself: as text, or into the markup around it. */
  readonly planted?: "text" | "markup";
}

/** Text that a script drew on a canvas, and read back as a picture. */
export interface CanvasFacts {
  /** The method that read it: `toDataURL`, `getImageData`; `toDataURL-jpeg` where details were given up. */
  readonly method: string;
  readonly size: Size;
  /** Different printable characters that were drawn since it was read last, at most 100. */
  readonly characters: number;
  /** Whether it was to be seen in the page at some time. */
  readonly shown: boolean;
}

export const HEARD = ["mouse", "scroll", "keys", "input", "changes"] as const;
export type Heard = (typeof HEARD)[number];

export const STORES = [
  ...(["cookie", "localStorage", "sessionStorage", "IndexedDB"] as const),
  ...(["Cache API", "service worker"] as const),
] as const;

/** One entry that a script wrote. */
export interface StoredFacts {
  readonly store: (typeof STORES)[number];
  /**
   * Its key; in IndexedDB that of the object store, and of the property that holds the text; in a cache
   * the address, and of a service worker that of its script without the query.
   */
  readonly name: string;
  /** Its first 200 characters; of a service worker the query, empty where it has none. */
  readonly value: string;
}

/** A link's address as it was first, and when the page was left. */
export interface ChangedLink {
  readonly from: string;
  readonly to: string;
}

/** A cookie that was there again after all were deleted, with the same value. */
export interface RespawnedFacts {
  readonly name: string;
  readonly value: string;
  readonly domain?: string;
  /** The store of the page that held the value meanwhile: `localStorage uid`, `IndexedDB ids id`. */
  readonly from?: string;
}

/**
 * What one script did in the page beside its requests: counted there by hooks. Absent is what it did
 * not do, or was not seen to do.
 */
export interface ScriptFacts {
  /** Its URL; of an inline script the document's. */
  readonly url: string;
  readonly canvases?: readonly CanvasFacts[];
  /** What it asked WebGL: how many parameters, and for the name of the graphics card where `card` is set. */
  readonly webgl?: {
    readonly parameters: number;
    readonly card?: "shown" | "unseen";
  };
  /** Sound that was computed unheard, and whose samples were read. */
  readonly audio?: {
    readonly nodes: readonly ("oscillator" | "compressor")[];
    readonly samples: number;
  };
  /** How many fonts it asked for by name where their presence shows. */
  readonly fonts?: number;
  /** Of browser, screen and system: `hardwareConcurrency`, `screen.width`. */
  readonly properties?: readonly string[];
  /** What of a visitor it listens to anywhere in the page, and whether to the page's own changes. */
  readonly listens?: readonly Heard[];
  /** Text that it kept in the browser. */
  readonly stores?: readonly StoredFacts[];
  /** Links whose address it changed after they had one. */
  readonly links?: readonly ChangedLink[];
}

/** What a browser tells of a page beside its requests. */
export interface PageFacts {
  /** Where the navigation ended, after redirects. */
  readonly url: string;
  readonly status?: number;
  /** When the visit began: ISO 8601, in UTC. */
  readonly started?: string;
  /** Name and version: `Chromium 156.0.7300.1`. */
  readonly browser: string;
  /** Everything in the browser's jar when the visit ended. */
  readonly cookies: readonly CookieFacts[];
  /** CNAME chains of the page's own hosts, by host, without hosts that have none. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** What its scripts did, where hooks could see it. */
  readonly scripts?: readonly ScriptFacts[];
  /** Absent where the visitor made no choice and was not to make one. */
  readonly consent?: ConsentFacts;
  /** How many form fields the scan typed into, and submitted nothing; absent: it was not to. */
  readonly filledFields?: number;
  /** Cookies that came back after they were deleted; absent: none was, since nobody asked for it. */
  readonly respawned?: readonly RespawnedFacts[];
  /** The visitor sent Global Privacy Control and Do Not Track. */
  readonly gpc?: boolean;
  /** Whether the browser stored cookies of other sites; Chromium's own default is to block them. */
  readonly thirdPartyCookies?: "blocked" | "allowed";
}

/** What a visitor does with a page's consent banner. */
export const CONSENT_CHOICES = ["none", "accept", "reject"] as const;
export type ConsentChoice = (typeof CONSENT_CHOICES)[number];

/** What became of the visitor's choice. */
export interface ConsentFacts {
  readonly choice: ConsentChoice;
  /** `not-asked`: the visitor chose nothing; `no-banner`: none was found that could be operated. */
  readonly outcome: "made" | "no-banner" | "failed" | "not-asked";
  /** The consent platform, or the kind of banner. */
  readonly platform?: string;
  /** When the banner began to be answered, in ms since navigation: what was sent before was sent unasked. */
  readonly from?: number;
  /** When the choice had been made, in ms since navigation. */
  readonly at?: number;
  /** What consent platforms keep in the page's local storage, as it stands there. */
  readonly stored?: readonly { readonly key: string; readonly value: string }[];
}

/** What a consent platform recorded of the visitor's choice, when the visit ended. */
export interface ConsentRecord {
  readonly platform: string;
  /** `cookie OptanonConsent`, `localStorage uc_settings` */
  readonly from: string;
  /** In words: `agreed to performance; refused targeting`. */
  readonly says: string;
  /** What is recorded as agreed to, beyond what is necessary. */
  readonly agreed: readonly string[];
  /** False: it records an agreement, although the visitor had refused or chosen nothing. */
  readonly isTrue: boolean;
}

/** 1-based, columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * A comment by which the author of a document allows what a stretch of it loads. Only files that the
 * user writes have them: what a sender or a site says of itself counts for nothing.
 */
export interface IgnoreComment extends Place {
  /** Empty: every rule. */
  readonly rules: readonly string[];
  readonly reason: string;
  readonly from: Place;
  /** Exclusive. */
  readonly to: Place;
}

/** Everything that a scan knows about one document. */
export interface Snapshot {
  readonly target: string;
  readonly source: "email" | "html" | "page";
  /** The sender's domain, or the page's host. */
  readonly host?: string;
  /** Subject, or the page's title. */
  readonly title?: string;
  /** Size of the document in bytes. */
  readonly bytes?: number;
  /** Only of a page. */
  readonly page?: PageFacts;
  /** The target whose site this page was found on (`--crawl`); absent for what was named itself. */
  readonly crawledFrom?: string;
  readonly loads: readonly Load[];
  readonly known: readonly KnownValue[];
  /** Only of a file that the user writes. */
  readonly ignores?: readonly IgnoreComment[];
  /** What could not be looked at, was cut or guessed; one sentence each. */
  readonly warnings: readonly string[];
}

export const CONFIDENCES = ["possible", "likely", "certain"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const SEVERITIES = ["low", "medium", "high"] as const;
export type Severity = (typeof SEVERITIES)[number];

export type Channel = "connection" | "header" | "url" | "body" | "cookie";

export type Basis =
  | "protocol"
  | "known value"
  | "vendor documentation"
  | "template syntax"
  | "decoded"
  | "differs between copies"
  | "shape";

/** One datum that a load hands over, and how we know. */
export interface Leak {
  readonly data: DataKind;
  readonly channel: Channel;
  /**
   * Name of the query parameter, header or cookie; else `path 2` (its second segment), `query`,
   * `fragment`, `userinfo`, `host`; `file name` and `folder` in the path of a static file.
   */
  readonly field?: string;
  /** The text as it stands in the URL, or what it decodes to where it was decoded. */
  readonly value?: string;
  /** Outermost first, like `["base64", "sha256"]`. */
  readonly encodings?: readonly string[];
  readonly basis: Basis;
  /** What the field means, in a few words: `unique id of the recipient`, `32 hex digits`. */
  readonly meaning?: string;
  /** Where it stands in the load's `url`: start and end in UTF-16 code units, end exclusive. */
  readonly span?: readonly [start: number, end: number];
}

/** What a tracker's endpoint is for. */
export const PURPOSES = {
  "email-open": "counts that a mail was opened",
  "email-click": "counts clicks, then redirects",
  "email-content": "serves pictures made for one recipient",
  analytics: "measures visits and behaviour",
  advertising: "builds advertising profiles and audiences",
  social: "reports visits to a social network",
  "session-replay": "records visits",
  "tag-manager": "loads further trackers",
  "error-monitoring": "reports errors and performance",
  "ab-testing": "shows variants of the page and measures who does what",
  consent: "asks for consent, and reports who chose what",
  "customer-data": "gathers what one customer does in all places",
  feedback: "asks visitors for their opinion, and counts them",
  chat: "offers a chat, and tells the site who is there",
  video: "counts who watches a video, and how far",
  affiliate: "credits sales to partners",
  "link-shortener": "counts clicks on short links",
  "data-broker": "matches identities between companies",
} as const;
export type Purpose = keyof typeof PURPOSES;

/** The catalogue's answer for one load, apart from the catalogue's own data. */
export interface TrackerFacts {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly purpose: Purpose;
  /** The vendor's page that documents it. */
  readonly reference?: string;
  /** How the sender switches it off. */
  readonly fix?: string;
}

/** A rule's answer: the fact and its value. */
export interface Evidence {
  readonly rule: string;
  readonly confidence: Confidence;
  readonly message: string;
}

/** What one mail client makes of a load. */
export interface Exposure {
  readonly client: string;
  /** The client's name for people: `Gmail (web)`. */
  readonly name: string;
  /** Its family, for a list in a line: `Gmail`. */
  readonly short?: string;
  /** What is particular to this client, in a few words: `proxied by Google: first open only`. */
  readonly note?: string;
  readonly fires: "yes" | "no" | "on-consent" | "prefetched";
  /** What stays hidden although it fires. */
  readonly hides: readonly DataKind[];
}

/** A load with evidence. */
export interface Finding {
  /** Index into the result's loads. */
  readonly load: number;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  /** The greatest of the evidence. */
  readonly confidence: Confidence;
  /** A pure function of the leaks. */
  readonly severity: Severity;
  readonly tracker?: TrackerFacts;
  /** Who receives it: the tracker's owner, or the company that the host is known to belong to. */
  readonly owner?: string;
  /** Registrable domain of the load's host; absent when the URL has none. */
  readonly domain?: string;
  readonly leaks: readonly Leak[];
  readonly exposure: readonly Exposure[];
  /** The reason, when it is allowed: it is told and counted, and never fails the run. */
  readonly allowed?: string;
  /** Who allows it; absent when nobody does. */
  readonly allowedBy?: AllowedBy;
}

/**
 * A comment in the document, an entry of the config, a baseline that knew the finding before, or a
 * visitor who agreed to it where choices are compared.
 */
export type AllowedBy = "comment" | "config" | "baseline" | "consent";

/** A document as it looks while nothing is loaded; safe to be shown in a frame without scripts. */
export interface Drawing {
  /** Elements that ask for loads name their indexes in `data-load`, separated by blanks. */
  readonly html: string;
  /** MIME part number; absent in an HTML file. */
  readonly part?: string;
  /** The document goes on. */
  readonly cut?: boolean;
}

export interface ScannedResult extends Omit<Snapshot, "known" | "ignores"> {
  readonly status: "scanned";
  readonly findings: readonly Finding[];
  /** Only of a page whose visitor was to choose, or explicitly not to. */
  readonly consentRecords?: readonly ConsentRecord[];
  /** What was read as markup, where somebody asked for it; never in JSON. */
  readonly drawings?: readonly Drawing[];
  /** Only where the scan was narrowed to some mail clients (`--client`). */
  readonly narrowed?: Narrowed;
  /** What fails in this document, where that is not what fails in all of them. */
  readonly policy?: Policy;
  /** Entries of the config's `allow` that something here fits, by index. */
  readonly allowances?: readonly number[];
}

/** What the findings were narrowed to. */
export interface Narrowed {
  /** Ids of the mail clients, in the order of the list of clients. */
  readonly clients: readonly string[];
  /** The clients' names for people. */
  readonly names: readonly string[];
  /** Findings that none of these clients ever loads: left out of the result, and of the verdict. */
  readonly leftOut: number;
}

/** A target that could not be scanned: never to be read as clean. */
export interface FailedResult {
  readonly status: "failed";
  readonly target: string;
  /** As of a page that was scanned. */
  readonly crawledFrom?: string;
  readonly error: { readonly code: string; readonly message: string; readonly hint?: string };
}

export type Result = ScannedResult | FailedResult;

export type Verdict = "clean" | "flagged" | "failed";

export interface Policy {
  readonly failOn: Severity;
  readonly minConfidence: Confidence;
  /** What may not leave, whatever the severity. */
  readonly failOnLeak?: readonly DataKind[];
}

export interface Summary {
  readonly targets: number;
  readonly failed: number;
  readonly loads: number;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly allowed: number;
  /** Sorted, without repeats. */
  readonly owners: readonly string[];
}

/** How many documents of one kind there were. */
export interface Looked {
  readonly all: number;
  readonly scanned: number;
  /** Those with findings, allowed ones included. */
  readonly dirty: number;
}

/** Sums over all results that people are told beside the {@link Summary}. */
export interface Counts {
  /** Findings that fail, each under the policy of its document. */
  readonly failing: number;
  /** Findings of pages that count, although nothing was sent when it was looked at. */
  readonly unsent: number;
  /** Of the documents, without those of the run as a whole. */
  readonly warnings: number;
  /** Some documents have a policy of their own. */
  readonly overridden: boolean;
  readonly files: Looked;
  readonly pages: Looked;
  /** Pages were visited with several choices. */
  readonly visits: boolean;
}

/** All results of one run; what reporters print. */
export interface Report {
  readonly tool: { readonly name: "pixel-scan"; readonly version: string };
  readonly policy: Policy;
  readonly verdict: Verdict;
  /** None of those that were written while the run went on, and not kept. */
  readonly results: readonly Result[];
  /** Of the run as a whole, like an allowance that was not used; one sentence each. */
  readonly warnings: readonly string[];
  readonly summary: Summary;
  readonly counts: Counts;
}
