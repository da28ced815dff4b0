import fc from "fast-check";
import {
  CONFIDENCES,
  CONSENT_CHOICES,
  type ConsentFacts,
  type CookieFacts,
  DATA_KINDS,
  type DataKind,
  type ElementFacts,
  type Finding,
  HEARD,
  type Leak,
  type Load,
  MECHANISMS,
  type Mechanism,
  type PageFacts,
  type Policy,
  PURPOSES,
  type Purpose,
  type Report,
  type RequestFacts,
  type Result,
  type ScannedResult,
  type ScriptFacts,
  SEVERITIES,
  STORES,
} from "../../src/model.ts";
import { buildReport } from "../../src/policy.ts";

/** What a hostile mail puts into a text to be obeyed by a terminal, a log or a reader's eye. */
const WEAPONS = [
  "\u001b[31m",
  "\u001b]8;;https://evil.test\u0007",
  "\u009b2J",
  "\r\n",
  "\t",
  "\u0000",
  "\u007f",
  "\u202e",
  "\u2066",
  "\u200b",
  "\u200d",
  "\ufeff",
  "\u2028",
  "\u3164",
  "\ufe0f",
  "\ud800",
  "\u{e0041}",
  "::error file=a::",
  ":",
  "::",
  "##[error]",
  "##vso[task]",
  "#",
  "[",
  "漢字",
  "👩‍💻",
  "e\u0301",
  "\u00a0::error::",
  " ",
  "https://t.example/?a=1",
] as const;

export const hostile: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...WEAPONS), { maxLength: 12 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.array(fc.string({ maxLength: 30 }), { maxLength: 12 }).map((words) => words.join(" ")),
  fc.constantFrom("::".repeat(80), `${"a".repeat(200)}::error::`, "漢".repeat(90)),
);

const keysOf = <T extends string>(table: Readonly<Record<T, unknown>>): T[] =>
  Object.keys(table) as T[];

const data = fc.constantFrom(...keysOf<DataKind>(DATA_KINDS));
const confidence = fc.constantFrom(...CONFIDENCES);
const severity = fc.constantFrom(...SEVERITIES);
const place = fc.integer({ min: 1, max: 1e6 });
const size = fc.record({ width: fc.nat(1_000), height: fc.nat(1_000) });

/** Optional fields are absent, never undefined, as in the model. */
function facts<T extends object, K extends keyof T>(
  model: { readonly [Key in keyof T]-?: fc.Arbitrary<Exclude<T[Key], undefined>> },
  required: readonly K[],
): fc.Arbitrary<T> {
  return fc.record(model, { requiredKeys: [...required] }) as unknown as fc.Arbitrary<T>;
}

const element = facts<ElementFacts, "tag">(
  {
    tag: fc.oneof(
      hostile,
      hostile.map((text) => `<img alt="${text}" src="${text}">`),
    ),
    attribute: fc.oneof(fc.constantFrom("src", "style"), hostile),
    property: hostile,
    part: hostile,
    line: place,
    column: place,
    size: fc.oneof(size, fc.record({ width: fc.nat(9) })),
    hiddenBy: hostile,
    onlyIn: hostile,
  },
  ["tag"],
);

const cookie: fc.Arbitrary<CookieFacts> = facts<CookieFacts, "name" | "value">(
  {
    name: hostile,
    value: hostile,
    domain: hostile,
    path: hostile,
    maxAge: fc.integer(),
    blocked: hostile,
  },
  ["name", "value"],
);

const cookies = fc.array(cookie, { maxLength: 2 });

const request: fc.Arbitrary<RequestFacts> = facts<RequestFacts, "method" | "headers">(
  {
    method: hostile,
    headers: fc.dictionary(fc.string(), hostile, { maxKeys: 2 }),
    body: hostile,
    bodyEncoding: fc.constant("base64"),
    messages: fc.array(hostile, { maxLength: 2 }),
    mechanism: fc.constantFrom(...keysOf<Mechanism>(MECHANISMS)),
    initiator: hostile,
    stack: fc.array(hostile, { maxLength: 3 }),
    frame: hostile,
    failure: hostile,
    status: fc.integer({ min: 100, max: 599 }),
    contentType: hostile,
    redirectedTo: hostile,
    setCookies: cookies,
    serverAddress: hostile,
    size,
    bytes: fc.nat(),
    at: fc.nat(),
  },
  ["method", "headers"],
);

const consent = facts<ConsentFacts, "choice" | "outcome">(
  {
    choice: fc.constantFrom(...CONSENT_CHOICES),
    outcome: fc.constantFrom("made", "no-banner", "failed", "not-asked"),
    platform: hostile,
    from: fc.nat(),
    at: fc.nat(),
    stored: fc.array(fc.record({ key: hostile, value: hostile }), { maxLength: 2 }),
  },
  ["choice", "outcome"],
);

const script = facts<ScriptFacts, "url">(
  {
    url: hostile,
    canvases: fc.array(
      fc.record({ method: hostile, size, characters: fc.nat(), shown: fc.boolean() }),
      { maxLength: 2 },
    ),
    webgl: fc.record({ parameters: fc.nat(), card: fc.constantFrom("shown", "unseen") }),
    audio: fc.record({
      nodes: fc.subarray<"oscillator" | "compressor">(["oscillator", "compressor"]),
      samples: fc.nat(),
    }),
    fonts: fc.nat(),
    properties: fc.array(hostile, { maxLength: 2 }),
    listens: fc.subarray([...HEARD]),
    stores: fc.array(
      fc.record({ store: fc.constantFrom(...STORES), name: hostile, value: hostile }),
      { maxLength: 2 },
    ),
    links: fc.array(fc.record({ from: hostile, to: hostile }), { maxLength: 2 }),
  },
  ["url"],
);

const page: fc.Arbitrary<PageFacts> = facts<PageFacts, "url" | "browser" | "cookies" | "aliases">(
  {
    url: hostile,
    status: fc.integer({ min: 100, max: 599 }),
    started: hostile,
    browser: hostile,
    cookies,
    aliases: fc.dictionary(fc.string(), fc.array(hostile, { maxLength: 2 }), { maxKeys: 2 }),
    scripts: fc.array(script, { maxLength: 2 }),
    consent,
    filledFields: fc.nat(),
    respawned: fc.array(
      fc.record({ name: hostile, value: hostile, domain: hostile, from: hostile }),
      { maxLength: 2 },
    ),
    gpc: fc.boolean(),
    thirdPartyCookies: fc.constantFrom("blocked", "allowed"),
  },
  ["url", "browser", "cookies", "aliases"],
);

const load: fc.Arbitrary<Load> = fc.record({
  url: fc.oneof(
    hostile,
    hostile.map((text) => `https://t.example/o?e=${text}&x=1`),
  ),
  type: fc.constantFrom("image", "script", "document", "ping", "link", "receipt", "other"),
  trigger: fc.constantFrom("open", "scroll", "click", "submit", "print", "leave", "receipt"),
  state: fc.constantFrom("declared", "potential", "attempted", "sent"),
  elements: fc.array(element, { maxLength: 3 }),
  requests: fc.array(request, { maxLength: 2 }),
});

const leak: fc.Arbitrary<Leak> = facts<Leak, "data" | "channel" | "basis">(
  {
    data,
    channel: fc.constantFrom("connection", "header", "url", "body", "cookie"),
    field: hostile,
    value: hostile,
    encodings: fc.array(fc.oneof(fc.constantFrom("base64", "percent", "sha256"), hostile), {
      maxLength: 3,
    }),
    basis: fc.constantFrom(
      "protocol",
      "known value",
      "vendor documentation",
      "template syntax",
      "decoded",
      "shape",
    ),
    meaning: hostile,
    span: fc.tuple(fc.nat(60), fc.nat(60)),
  },
  ["data", "channel", "basis"],
);

const evidence = fc.record({ rule: hostile, confidence, message: hostile });

const finding = (loads: number): fc.Arbitrary<Finding> =>
  facts<Finding, "load" | "evidence" | "confidence" | "severity" | "leaks" | "exposure">(
    {
      load: fc.nat(loads - 1),
      evidence: fc
        .tuple(evidence, fc.array(evidence, { maxLength: 2 }))
        .map(([first, more]) => [first, ...more] as const),
      confidence,
      severity,
      tracker: fc.record({
        id: hostile,
        name: hostile,
        owner: hostile,
        purpose: fc.constantFrom(...keysOf<Purpose>(PURPOSES)),
        reference: hostile,
        fix: hostile,
      }),
      owner: hostile,
      domain: hostile,
      leaks: fc.array(leak, { maxLength: 5 }),
      exposure: fc.array(
        fc.record({
          client: hostile,
          name: hostile,
          short: hostile,
          note: hostile,
          fires: fc.constantFrom("yes", "no", "on-consent", "prefetched"),
          hides: fc.array(data, { maxLength: 3 }),
        }),
        { maxLength: 3 },
      ),
      allowed: hostile,
      allowedBy: fc.constantFrom("comment", "config", "baseline", "consent"),
    },
    ["load", "evidence", "confidence", "severity", "leaks", "exposure"],
  );

const policy = facts<Policy, "failOn" | "minConfidence">(
  { failOn: severity, minConfidence: confidence, failOnLeak: fc.array(data, { maxLength: 3 }) },
  ["failOn", "minConfidence"],
);

const scanned: fc.Arbitrary<ScannedResult> = fc
  .array(load, { minLength: 1, maxLength: 4 })
  .chain((loads) =>
    facts<ScannedResult, "status" | "target" | "source" | "loads" | "findings" | "warnings">(
      {
        status: fc.constant("scanned"),
        target: hostile,
        drawings: fc.array(fc.record({ html: hostile, part: hostile, cut: fc.boolean() }), {
          maxLength: 2,
        }),
        source: fc.constantFrom("email", "html", "page"),
        host: hostile,
        title: hostile,
        bytes: fc.nat(),
        crawledFrom: hostile,
        consentRecords: fc.array(
          fc.record({
            platform: hostile,
            from: hostile,
            says: hostile,
            agreed: fc.array(hostile, { maxLength: 2 }),
            isTrue: fc.boolean(),
          }),
          { maxLength: 2 },
        ),
        page,
        loads: fc.constant(loads),
        findings: fc.array(finding(loads.length), { maxLength: 4 }),
        policy,
        allowances: fc.array(fc.nat(9), { maxLength: 2 }),
        narrowed: fc.record({
          clients: fc.array(hostile, { maxLength: 2 }),
          names: fc.array(hostile, { maxLength: 2 }),
          leftOut: fc.nat(),
        }),
        warnings: fc.array(hostile, { maxLength: 2 }),
      },
      ["status", "target", "source", "loads", "findings", "warnings"],
    ),
  );

const failed: fc.Arbitrary<Result> = fc.record({
  status: fc.constant("failed"),
  target: hostile,
  error: fc.record(
    { code: hostile, message: hostile, hint: hostile },
    { requiredKeys: ["code", "message"] },
  ) as unknown as fc.Arbitrary<{ code: string; message: string; hint?: string }>,
});

/** Any report, with hostile text in every field that a document or a file system can fill. */
export const anyReport: fc.Arbitrary<Report> = fc
  .record({
    results: fc.array(fc.oneof({ weight: 4, arbitrary: scanned }, failed), { maxLength: 3 }),
    policy,
    warnings: fc.array(hostile, { maxLength: 2 }),
  })
  .map(({ results, policy, warnings }) => buildReport(results, policy, "0.1.0", warnings));
