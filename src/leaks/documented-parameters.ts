import { PURPOSES } from "../model.ts";
import type { TrackerMatch } from "../trackers/index.ts";
import type { Decoder, Found } from "./decoder.ts";
import { fieldAt } from "./reading/fields.ts";
import type { SentText } from "./reading/sent-texts.ts";

/** What the vendor's own pages say of the parts of its URLs. */
export const documentedParameters: Decoder = {
  id: "documented-parameters",
  find: (_load, [url, ...others], { tracker }) => {
    if (!tracker || !url) return [];
    return [
      ...reportOf(tracker),
      ...segmentsOf(tracker, url),
      ...[url, ...others].flatMap((text) => parametersOf(tracker, text)),
    ];
  },
};

/** An endpoint that is there to count is told the time by being called. */
function reportOf({ endpoint: { purpose } }: TrackerMatch): Found[] {
  if (purpose !== "email-open" && purpose !== "email-click") return [];
  const meaning = PURPOSES[purpose];
  return [{ leak: { data: "open-time", channel: "url", basis: "vendor documentation", meaning } }];
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

function parametersOf({ parameters }: TrackerMatch, text: SentText): Found[] {
  return text.fields.flatMap(({ kind, name, start, end }): Found[] => {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (!parameter || kind !== "parameter") return [];
    return [
      {
        leak: {
          data: parameter.data,
          channel: text.channel,
          field: name,
          value: text.text.slice(start, end),
          basis: "vendor documentation",
          meaning: parameter.meaning,
        },
        place: { text, span: [start, end] },
      },
    ];
  });
}
