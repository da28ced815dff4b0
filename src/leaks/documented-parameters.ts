import { type Load, PURPOSES } from "../model.ts";
import type { TrackerMatch } from "../trackers/index.ts";
import { type Decoder, type Found, NOTHING_FOUND } from "./decoder.ts";
import { type Field, fieldAt } from "./reading/fields.ts";
import { parameterOf } from "./reading/parameter-of.ts";
import type { SentText } from "./reading/sent-texts.ts";

/** What the vendor's own pages say of the parts of its URLs. */
export const documentedParameters: Decoder = {
  id: "documented-parameters",
  isAside: true,
  find: (load, texts, { tracker }) => {
    const [url] = texts;
    if (!tracker || !url) return NOTHING_FOUND;
    const found = [...reportOf(tracker), ...recordingOf(tracker, load)];
    if (tracker.segments.length > 0) found.push(...segmentsOf(tracker, url));
    for (const text of texts) {
      addParameters(tracker, text, text.fields, found);
      addParameters(tracker, text, text.wholes, found);
    }
    return found;
  },
};

/** An endpoint that is there to count is told the time by being called. */
function reportOf({ endpoint: { purpose } }: TrackerMatch): readonly Found[] {
  if (purpose === "email-open") return OPEN;
  return purpose === "email-click" ? CLICK : NOTHING_FOUND;
}

const OPEN = timeOf(PURPOSES["email-open"]);
const CLICK = timeOf(PURPOSES["email-click"]);

function timeOf(meaning: string): readonly Found[] {
  return [{ leak: { data: "open-time", channel: "url", basis: "vendor documentation", meaning } }];
}

/** What a service that records visits is sent beside its URL is the recording. */
function recordingOf({ endpoint: { purpose } }: TrackerMatch, load: Load): readonly Found[] {
  if (purpose !== "session-replay") return NOTHING_FOUND;
  if (!load.requests.some(({ body, messages = [] }) => body || messages.length > 0)) {
    return NOTHING_FOUND;
  }
  const meaning = PURPOSES[purpose];
  const basis = "vendor documentation";
  return [{ leak: { data: "session-replay", channel: "body", basis, meaning } }];
}

function segmentsOf({ segments, parameters }: TrackerMatch, url: SentText): Found[] {
  return segments.flatMap(({ name, value, span }): Found[] => {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (!parameter || !value) return [];
    const field = fieldAt(url.fields, span[0]);
    return [
      {
        leak: {
          data: parameter.data,
          channel: "url",
          ...(field && { field: field.name }),
          value,
          basis: "vendor documentation",
          meaning: parameter.meaning,
        },
        place: { text: url, span },
      },
    ];
  });
}

function addParameters(
  { parameters }: TrackerMatch,
  text: SentText,
  fields: readonly Field[],
  found: Found[],
): void {
  for (let index = 0; index < fields.length; index++) {
    const { kind, name, start, end, decoded } = fields[index] as Field;
    const parameter = kind === "parameter" ? parameterOf(parameters, name) : undefined;
    if (!parameter) continue;
    found.push({
      leak: {
        data: parameter.data,
        channel: text.channel,
        field: name,
        value: decoded?.value ?? text.text.slice(start, end),
        ...(decoded && { encodings: decoded.encodings }),
        basis: "vendor documentation",
        meaning: parameter.meaning,
      },
      place: { text, span: [start, end] },
    });
  }
}
