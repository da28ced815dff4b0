import type { DataKind, Leak, Load } from "../model.ts";
import { connection } from "./connection.ts";
import { consent } from "./consent.ts";
import { cookies } from "./cookies.ts";
import { decodedAddresses } from "./decoded-addresses.ts";
import { decodedKeys } from "./decoded-keys.ts";
import {
  type Decoder,
  type DecoderContext,
  type Found,
  type IsTold,
  NOTHING_FOUND,
} from "./decoder.ts";
import { documentedParameters } from "./documented-parameters.ts";
import { keystrokes } from "./keystrokes.ts";
import { knownValues, mailingValues } from "./known-values.ts";
import { mergeTags } from "./merge-tags.ts";
import { Coverage } from "./reading/coverage.ts";
import type { Span } from "./reading/readings.ts";
import { type SentText, sentTextsOf } from "./reading/sent-texts.ts";
import { requestHeaders } from "./request-headers.ts";
import { speakingKeys } from "./speaking-keys.ts";
import { tokens } from "./tokens.ts";

/** Every decoder, the surest first. */
const decoders: readonly Decoder[] = [
  connection,
  requestHeaders,
  knownValues,
  keystrokes,
  decodedAddresses,
  decodedKeys,
  speakingKeys,
  cookies,
  mergeTags,
  consent,
  documentedParameters,
  mailingValues,
  tokens,
];

/** Places in the list of those that make a finding by themselves. */
const TELLING = [...decoders.keys()].filter((index) => !decoders[index]?.isAside);

/** Requests of one load may differ in a field each time; some values tell what it holds. */
const MAX_VALUES = 3;

/**
 * Everything that the load hands over, the surest first. What a surer decoder has said of a part of
 * a text is not said again: an address in base64 is no opaque token as well. What several requests
 * of the load send is told once.
 */
export function findLeaks(load: Load, context: DecoderContext): readonly Leak[] {
  const look = lookAt(load, context);
  const { texts } = look;
  const told: Told[] = [];
  const isTold: IsTold = (text, start, end) =>
    told[texts.indexOf(text)]?.covers(start, end) === true;
  const isRepeated = texts.length > 1 ? createRepeats() : () => false;
  const leaks: Leak[] = [];
  for (let index = 0; index < decoders.length; index++) {
    const found = foundBy(index, look, isTold);
    if (found.length === 0) continue;
    for (const { leak, place } of found) {
      if (!place) {
        leaks.push(leak);
        continue;
      }
      const { text, span, isPacked } = place;
      const at = texts.indexOf(text);
      const ofText = told[at] ?? new Told(text.text.length);
      told[at] = ofText;
      if (!ofText.admit(leak, span, isPacked) || isRepeated(leak)) continue;
      // A copy would cost as much as finding some of them.
      if (text.channel === "url") leak.span = span;
      leaks.push(leak);
    }
  }
  return leaks;
}

/**
 * Whether the load may hand over anything that speaks for itself, whoever asks for it and however: for
 * loads that nothing else is said against, and cheaper than all leaks.
 */
export function carriesTelling(load: Load, context: DecoderContext): boolean {
  const look = lookAt(load, context);
  for (let at = 0; at < TELLING.length; at++) {
    if (foundBy(TELLING[at] as number, look, NOTHING_TOLD).length > 0) return true;
  }
  return false;
}

const NOTHING_TOLD: IsTold = () => false;

interface Look {
  readonly load: Load;
  readonly context: DecoderContext;
  readonly texts: readonly SentText[];
  /** By the decoders' place in the list. */
  readonly found: (readonly Found[] | undefined)[];
}

/** A load that may tell something is looked at once more, right after: what was found is kept till then. */
let latest: Look | undefined;

function lookAt(load: Load, context: DecoderContext): Look {
  const { known, tracker, page, note } = context;
  const before = latest?.context;
  const isSame =
    latest?.load === load &&
    before?.known === known &&
    before.tracker === tracker &&
    before.page === page &&
    before.note === note;
  if (!latest || !isSame) {
    latest = { load, context, texts: sentTextsOf(load, note), found: [] };
  }
  return latest;
}

function foundBy(
  index: number,
  { load, context, texts, found }: Look,
  isTold: IsTold,
): readonly Found[] {
  const now = found[index] ?? decoders[index]?.find(load, texts, context, isTold) ?? NOTHING_FOUND;
  found[index] = now;
  return now;
}

/** Tells of each leak whether the same, or enough of the kind from the same field, was there before. */
function createRepeats(): (leak: Omit<Leak, "span">) => boolean {
  const valuesOf = new Map<string, Set<string | undefined>>();
  return ({ data, channel, field, value }) => {
    if (channel === "url") return false;
    const key = `${data} ${channel} ${field}`;
    const values = valuesOf.get(key) ?? new Set();
    valuesOf.set(key, values);
    if (values.has(value) || values.size >= MAX_VALUES) return true;
    values.add(value);
    return false;
  };
}

/** What has been told of one text. */
class Told {
  readonly #all: Coverage;
  /** Kinds of data, and what is told of each: there are few. */
  readonly #kinds: DataKind[] = [];
  readonly #ofKinds: Coverage[] = [];
  #packed: Set<string> | undefined;
  readonly #length: number;

  constructor(length: number) {
    this.#length = length;
    this.#all = new Coverage(length);
  }

  covers(start: number, end: number): boolean {
    return this.#all.covers(start, end);
  }

  /** Takes note of the leak, unless as much is known of its place already. */
  admit({ data, basis, value }: Omit<Leak, "span">, span: Span, isPacked = false): boolean {
    const [start, end] = span;
    const ofKind = this.#ofKinds[this.#kinds.indexOf(data)];
    if (isPacked) {
      // By its place each is as good as the whole token: what it says counts.
      const [kind, one] = [`${basis} ${data}`, `${data} ${value}`];
      this.#packed ??= new Set();
      const isKnown = basis !== "known value" && this.#packed.has(`known value ${data}`);
      if (isKnown || this.#packed.has(one)) return false;
      this.#packed.add(kind).add(one);
    } else {
      if (this.#all.covers(start, end) || ofKind?.touches(start, end)) return false;
      if (basis === "shape" && this.#all.touches(start, end)) return false;
    }
    this.#all.add(span);
    (ofKind ?? this.#coverageOf(data)).add(span);
    return true;
  }

  #coverageOf(data: DataKind): Coverage {
    const coverage = new Coverage(this.#length);
    this.#kinds.push(data);
    this.#ofKinds.push(coverage);
    return coverage;
  }
}
