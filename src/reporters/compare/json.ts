import type {
  Comparison,
  Copy,
  DifferingLoad,
  DifferingPart,
  LoadOfCopy,
  UnmatchedLoad,
} from "../../comparison.ts";
import { writeElement, writeLeak, writeTracker } from "../json.ts";
import { jsonText } from "../json-text.ts";
import { type CompareResult, verdictOfComparison } from "./result.ts";

/** Version of the contract: additions keep it, changes raise it. */
const FORMAT = 1;

/** A comparison for programs, as `compare.schema.json` describes it. */
export function compareJson(result: CompareResult): string {
  const { tool, outcome } = result;
  const document = {
    format: FORMAT,
    tool: { name: tool.name, version: tool.version },
    verdict: verdictOfComparison(result),
    ...(outcome.status === "compared"
      ? { comparison: writeComparison(outcome.comparison) }
      : {
          error: {
            code: outcome.error.code,
            message: outcome.error.message,
            hint: outcome.error.hint,
          },
        }),
  };
  return `${jsonText(document, 2)}\n`;
}

function writeComparison({ copies, equal, differing, unmatched, warnings }: Comparison) {
  return {
    warnings,
    copies: copies.map(writeCopy),
    equal,
    differing: differing.map(writeDiffering),
    unmatched: unmatched.map(writeUnmatched),
  };
}

function writeCopy(copy: Copy) {
  return {
    target: copy.target,
    source: copy.source,
    host: copy.host,
    title: copy.title,
    bytes: copy.bytes,
    loads: copy.loads,
    readers: copy.readers,
    warnings: copy.warnings,
  };
}

function writeDiffering(load: DifferingLoad) {
  return { ...writeFacts(load), parts: load.parts.map(writePart) };
}

function writeUnmatched(load: UnmatchedLoad) {
  return { ...writeFacts(load), leaks: load.leaks.map(writeLeak) };
}

function writeFacts({
  type,
  trigger,
  tracker,
  owner,
  domain,
  copies,
}: Omit<UnmatchedLoad, "leaks">) {
  return {
    type,
    trigger,
    tracker: tracker && writeTracker(tracker),
    owner,
    domain,
    copies: copies.map(writeLoad),
  };
}

function writeLoad({ copy, load, url, element }: LoadOfCopy) {
  return { copy, load, url, element: element && writeElement(element) };
}

function writePart(part: DifferingPart) {
  return {
    data: part.data,
    confidence: part.confidence,
    scope: part.scope,
    channel: part.channel,
    field: part.field,
    basis: part.basis,
    encodings: part.encodings,
    meaning: part.meaning,
    values: part.values,
    spans: part.spans,
  };
}
