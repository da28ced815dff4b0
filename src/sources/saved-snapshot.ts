import { TargetError } from "../errors.ts";
import {
  type CanvasFacts,
  type ChangedLink,
  type ConsentChoice,
  type ConsentFacts,
  type CookieFacts,
  DATA_KINDS,
  type ElementFacts,
  type Heard,
  type IgnoreComment,
  type KnownValue,
  type Load,
  type LoadType,
  MECHANISMS,
  type PageFacts,
  type Place,
  type RequestFacts,
  type RespawnedFacts,
  type ScriptFacts,
  type Size,
  type Snapshot,
  type State,
  type StoredFacts,
  type Trigger,
} from "../model.ts";
import { decodeText } from "./charset.ts";
import { fieldOf, parseJson } from "./json-value.ts";
import {
  list,
  number,
  object,
  oneOf,
  optional,
  record,
  ShapeError,
  type Shapes,
  text,
  truth,
} from "./shape.ts";

/** Of the file; a reader refuses what is newer than itself. */
const VERSION = 1;

const LOAD_TYPES = {
  image: true,
  stylesheet: true,
  font: true,
  media: true,
  script: true,
  document: true,
  xhr: true,
  fetch: true,
  ping: true,
  beacon: true,
  websocket: true,
  eventsource: true,
  report: true,
  preconnect: true,
  manifest: true,
  link: true,
  receipt: true,
  other: true,
} as const satisfies Record<LoadType, true>;
const TRIGGERS = {
  open: true,
  scroll: true,
  click: true,
  submit: true,
  print: true,
  leave: true,
  receipt: true,
} as const satisfies Record<Trigger, true>;
const STATES = {
  declared: true,
  potential: true,
  attempted: true,
  sent: true,
} as const satisfies Record<State, true>;

const wholeSize = object({ width: number, height: number } satisfies Shapes<Size>);
const partOfSize = object({ width: optional(number), height: optional(number) });

const cookie = object({
  name: text,
  value: text,
  domain: optional(text),
  path: optional(text),
  maxAge: optional(number),
  blocked: optional(text),
} satisfies Shapes<CookieFacts>);

const element = object({
  tag: text,
  attribute: optional(text),
  property: optional(text),
  part: optional(text),
  line: optional(number),
  column: optional(number),
  size: optional(partOfSize),
  hiddenBy: optional(text),
  onlyIn: optional(text),
} satisfies Shapes<ElementFacts>);

const request = object({
  method: text,
  headers: record(text),
  body: optional(text),
  bodyEncoding: optional(oneOf({ base64: true })),
  messages: optional(list(text)),
  mechanism: optional(oneOf(MECHANISMS)),
  initiator: optional(text),
  stack: optional(list(text)),
  frame: optional(text),
  failure: optional(text),
  status: optional(number),
  contentType: optional(text),
  redirectedTo: optional(text),
  setCookies: optional(list(cookie)),
  serverAddress: optional(text),
  size: optional(wholeSize),
  bytes: optional(number),
  at: optional(number),
} satisfies Shapes<RequestFacts>);

const load = object({
  url: text,
  type: oneOf(LOAD_TYPES),
  trigger: oneOf(TRIGGERS),
  state: oneOf(STATES),
  elements: list(element),
  requests: list(request),
} satisfies Shapes<Load>);

const consent = object({
  choice: oneOf({ none: true, accept: true, reject: true } satisfies Record<ConsentChoice, true>),
  outcome: oneOf({
    made: true,
    "no-banner": true,
    failed: true,
    "not-asked": true,
  } satisfies Record<ConsentFacts["outcome"], true>),
  platform: optional(text),
  from: optional(number),
  at: optional(number),
  stored: optional(list(object({ key: text, value: text }))),
} satisfies Shapes<ConsentFacts>);

const canvas = object({
  method: text,
  size: wholeSize,
  characters: number,
  shown: truth,
} satisfies Shapes<CanvasFacts>);

const script = object({
  url: text,
  canvases: optional(list(canvas)),
  webgl: optional(
    object({
      parameters: number,
      card: optional(oneOf({ shown: true, unseen: true })),
    } satisfies Shapes<NonNullable<ScriptFacts["webgl"]>>),
  ),
  audio: optional(
    object({
      nodes: list(oneOf({ oscillator: true, compressor: true })),
      samples: number,
    } satisfies Shapes<NonNullable<ScriptFacts["audio"]>>),
  ),
  fonts: optional(number),
  properties: optional(list(text)),
  listens: optional(
    list(
      oneOf({ mouse: true, scroll: true, keys: true, input: true, changes: true } satisfies Record<
        Heard,
        true
      >),
    ),
  ),
  stores: optional(
    list(
      object({
        store: oneOf({
          cookie: true,
          localStorage: true,
          sessionStorage: true,
          IndexedDB: true,
          "Cache API": true,
          "service worker": true,
        } satisfies Record<StoredFacts["store"], true>),
        name: text,
        value: text,
      } satisfies Shapes<StoredFacts>),
    ),
  ),
  links: optional(list(object({ from: text, to: text } satisfies Shapes<ChangedLink>))),
} satisfies Shapes<ScriptFacts>);

const page = object({
  url: text,
  status: optional(number),
  started: optional(text),
  browser: text,
  cookies: list(cookie),
  aliases: record(list(text)),
  scripts: optional(list(script)),
  consent: optional(consent),
  filledFields: optional(number),
  respawned: optional(
    list(
      object({
        name: text,
        value: text,
        domain: optional(text),
        from: optional(text),
      } satisfies Shapes<RespawnedFacts>),
    ),
  ),
  gpc: optional(truth),
  thirdPartyCookies: optional(oneOf({ blocked: true, allowed: true })),
} satisfies Shapes<PageFacts>);

const known = object({
  data: oneOf(DATA_KINDS),
  value: text,
  from: optional(text),
  typed: optional(text),
  planted: optional(oneOf({ text: true, markup: true })),
} satisfies Shapes<KnownValue>);

const place = object({ line: number, column: number } satisfies Shapes<Place>);

const ignore = object({
  rules: list(text),
  reason: text,
  line: number,
  column: number,
  from: place,
  to: place,
} satisfies Shapes<IgnoreComment>);

const snapshot = object({
  target: text,
  source: oneOf({ email: true, html: true, page: true }),
  host: optional(text),
  title: optional(text),
  bytes: optional(number),
  page: optional(page),
  crawledFrom: optional(text),
  loads: list(load),
  known: list(known),
  ignores: optional(list(ignore)),
  warnings: list(text),
} satisfies Shapes<Snapshot>);

/** A file that {@link readSavedSnapshots} reads; one snapshot a line. */
export function serializeSnapshots(snapshots: readonly Snapshot[]): string {
  const lines = snapshots.map((one) => JSON.stringify(one));
  return `{ "pixelScanSnapshot": ${VERSION}, "snapshots": [\n${lines.join(",\n")}\n] }\n`;
}

/**
 * Reads what `--save-snapshot` wrote. Everything in it is checked and copied field by field; the
 * targets keep the names that they had when they were scanned.
 *
 * @throws TargetError `unreadable`, with the place that is wrong
 */
export function readSavedSnapshots(
  bytes: Uint8Array,
  { recipients = [] }: { readonly recipients?: readonly string[] } = {},
): readonly Snapshot[] {
  const file = parseJson(decodeText(bytes).text, "the saved snapshot");
  const version = fieldOf(file, "pixelScanSnapshot");
  if (version !== VERSION) {
    throw new TargetError(
      "unreadable",
      `it is no saved snapshot of version ${VERSION}${typeof version === "number" ? ` but ${version}` : ""}`,
      "save it again with this version of pixel-scan",
    );
  }
  try {
    // What was checked field by field has the model's shape.
    const saved = list(snapshot)(fieldOf(file, "snapshots"), "snapshots") as unknown as Snapshot[];
    const more = recipients.map((value): KnownValue => ({ data: "email-address", value }));
    return saved.map((one) => (more.length > 0 ? { ...one, known: [...more, ...one.known] } : one));
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    throw new TargetError("unreadable", `it is no whole snapshot: ${error.message}`);
  }
}
