import type {
  ConsentRecord,
  CookieFacts,
  ElementFacts,
  Evidence,
  Exposure,
  Finding,
  Leak,
  Load,
  PageFacts,
  Policy,
  Report,
  RequestFacts,
  Result,
  ScannedResult,
  ScriptFacts,
  Size,
  TrackerFacts,
} from "../model.ts";
import { jsonText } from "./json-text.ts";
import type { Reporter } from "./reporter.ts";

/** Version of the contract: additions keep it, changes raise it. */
export const FORMAT = 1;

/**
 * The report for programs, `format: 1`. Written field by field, apart from the model, so that a
 * change there never changes the contract; what is not known is absent. `report.schema.json` says
 * the same as a schema.
 */
export const json: Reporter = (report) => `${jsonText(writeReport(report), 2)}\n`;

function writeReport(report: Report) {
  const { tool, verdict, policy, warnings, summary } = writeRun(report);
  const results = report.results.map(writeResult);
  return { format: FORMAT, tool, verdict, policy, results, warnings, summary };
}

/** Everything that is told of the run as a whole. */
export function writeRun({ tool, verdict, policy, warnings, summary }: Report) {
  return {
    tool: { name: tool.name, version: tool.version },
    verdict,
    policy: writePolicy(policy),
    warnings,
    summary: {
      targets: summary.targets,
      failed: summary.failed,
      loads: summary.loads,
      findings: {
        high: summary.findings.high,
        medium: summary.findings.medium,
        low: summary.findings.low,
      },
      allowed: summary.allowed,
      owners: summary.owners,
    },
  };
}

function writePolicy({ failOn, minConfidence, failOnLeak }: Policy) {
  return { failOn, minConfidence, failOnLeak };
}

/** What is told of one target. */
export function writeResult(result: Result) {
  if (result.status === "scanned") return writeScanned(result);
  const { code, message, hint } = result.error;
  const { target, crawledFrom } = result;
  return { status: "failed", target, crawledFrom, error: { code, message, hint } };
}

function writeScanned(result: ScannedResult) {
  return {
    status: "scanned",
    target: result.target,
    crawledFrom: result.crawledFrom,
    source: result.source,
    host: result.host,
    title: result.title,
    bytes: result.bytes,
    page: result.page && writePage(result.page),
    consentRecords: result.consentRecords?.map(writeRecord),
    policy: result.policy && writePolicy(result.policy),
    warnings: result.warnings,
    narrowed: result.narrowed && {
      clients: result.narrowed.clients,
      leftOut: result.narrowed.leftOut,
    },
    loads: result.loads.map(writeLoad),
    findings: result.findings.map((finding) => writeFinding(finding, result.loads)),
  };
}

function writePage(page: PageFacts) {
  const { consent } = page;
  return {
    url: page.url,
    status: page.status,
    started: page.started,
    browser: page.browser,
    cookies: page.cookies.map(writeCookie),
    aliases: page.aliases,
    scripts: page.scripts?.map(writeScript),
    consent: consent && {
      choice: consent.choice,
      outcome: consent.outcome,
      platform: consent.platform,
      from: consent.from,
      at: consent.at,
    },
    filledFields: page.filledFields,
    respawned: page.respawned?.map(({ name, value, domain, from }) => ({
      name,
      value,
      domain,
      from,
    })),
    gpc: page.gpc,
    thirdPartyCookies: page.thirdPartyCookies,
  };
}

function writeScript(script: ScriptFacts) {
  const { webgl, audio } = script;
  return {
    url: script.url,
    canvases: script.canvases?.map(({ method, size, characters, shown }) => ({
      method,
      size: writeSize(size),
      characters,
      shown,
    })),
    webgl: webgl && { parameters: webgl.parameters, card: webgl.card },
    audio: audio && { nodes: audio.nodes, samples: audio.samples },
    fonts: script.fonts,
    properties: script.properties,
    listens: script.listens,
    stores: script.stores?.map(({ store, name, value }) => ({ store, name, value })),
    links: script.links?.map(({ from, to }) => ({ from, to })),
  };
}

function writeRecord({ platform, from, says, agreed, isTrue }: ConsentRecord) {
  return { platform, from, says, agreed, isTrue };
}

function writeLoad(load: Load) {
  return {
    url: load.url,
    type: load.type,
    trigger: load.trigger,
    state: load.state,
    elements: load.elements.map(writeElement),
    requests: load.requests.map(writeRequest),
  };
}

export function writeElement(element: ElementFacts) {
  return {
    tag: element.tag,
    attribute: element.attribute,
    property: element.property,
    part: element.part,
    line: element.line,
    column: element.column,
    size: element.size && writeSize(element.size),
    hiddenBy: element.hiddenBy,
    onlyIn: element.onlyIn,
  };
}

function writeRequest(request: RequestFacts) {
  return {
    method: request.method,
    mechanism: request.mechanism,
    status: request.status,
    failure: request.failure,
    at: request.at,
    contentType: request.contentType,
    size: request.size && writeSize(request.size),
    bytes: request.bytes,
    setCookies: request.setCookies?.map(writeCookie),
    headers: request.headers,
    body: request.body,
    bodyEncoding: request.bodyEncoding,
    messages: request.messages,
    initiator: request.initiator,
    stack: request.stack,
    frame: request.frame,
    redirectedTo: request.redirectedTo,
    serverAddress: request.serverAddress,
  };
}

function writeSize({ width, height }: Partial<Size>) {
  return { width, height };
}

function writeCookie({ name, value, domain, path, maxAge, blocked }: CookieFacts) {
  return { name, value, domain, path, maxAge, blocked };
}

function writeFinding(finding: Finding, loads: readonly Load[]) {
  const load = loads[finding.load];
  return {
    load: finding.load,
    url: load?.url,
    type: load?.type,
    trigger: load?.trigger,
    confidence: finding.confidence,
    severity: finding.severity,
    evidence: finding.evidence.map(writeEvidence),
    tracker: finding.tracker && writeTracker(finding.tracker),
    owner: finding.owner,
    domain: finding.domain,
    leaks: finding.leaks.map(writeLeak),
    exposure: finding.exposure.map(writeExposure),
    allowed: finding.allowed,
    allowedBy: finding.allowedBy,
  };
}

function writeEvidence({ rule, confidence, message }: Evidence) {
  return { rule, confidence, message };
}

export function writeTracker({ id, name, owner, purpose, reference, fix }: TrackerFacts) {
  return { id, name, owner, purpose, reference, fix };
}

export function writeLeak(leak: Leak) {
  return {
    data: leak.data,
    channel: leak.channel,
    field: leak.field,
    value: leak.value,
    encodings: leak.encodings,
    basis: leak.basis,
    meaning: leak.meaning,
    span: leak.span,
  };
}

function writeExposure({ client, name, note, fires, hides }: Exposure) {
  return { client, name, note, fires, hides };
}
