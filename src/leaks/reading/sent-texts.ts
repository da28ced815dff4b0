import { Buffer } from "node:buffer";
import type { Channel, Load, RequestFacts } from "../../model.ts";
import { fieldsOfBody } from "./body-fields.ts";
import { cookiesOf } from "./cookie-header.ts";
import { IGNORE_CUTS, type NoteCut } from "./cuts.ts";
import { type Field, fieldsOfUrl } from "./fields.ts";
import { unescapeJson } from "./json-fields.ts";
import { nestFields } from "./nested-fields.ts";
import { createReading, type Reading, ROOT, readingsOf } from "./readings.ts";

/** One text that a load sends: its URL, or what a request that a browser made sends beside it. */
export interface SentText {
  readonly channel: Extract<Channel, "url" | "body" | "cookie" | "header">;
  readonly text: string;
  readonly fields: readonly Field[];
  /** Fields that {@link fields} has the parts of, because they hold JSON. */
  readonly wholes: readonly Field[];
  readonly readings: readonly Reading[];
}

/** A poller or a socket sends the like again and again; each text costs the decoders. */
const MAX_TEXTS = 300;
/** Past it, in all texts of a load together, only what stands there plainly is looked for. */
const MAX_DECODED = 300_000;

/**
 * Headers that say nothing of the reader, or that have a decoder of their own (request-headers). All
 * others may carry what a script put there.
 */
const ORDINARY_HEADERS =
  /^(?::.*|accept|accept-.*|access-control-.*|cache-control|connection|content-.*|cookie|dnt|host|if-.*|origin|ping-.*|pragma|priority|purpose|range|referer|sec-.*|te|transfer-encoding|upgrade.*|user-agent)$/i;

const NONE: readonly Field[] = [];

/** What the load sends, its URL first. A load that was requested several times sends the same once. */
export function sentTextsOf(load: Load, note: NoteCut = IGNORE_CUTS): readonly SentText[] {
  // A message only declares: nothing but URLs, and none that a script made.
  if (load.state === "declared" && load.requests.length === 0) {
    return [new DeclaredUrl(load.url, note)];
  }
  const texts: SentText[] = [];
  const seen = new Set<string>();
  let decoded = 0;
  const add = (channel: SentText["channel"], text: string, name?: string) => {
    const key = `${channel} ${name} ${text}`;
    if (!text || seen.has(key)) return;
    if (texts.length >= MAX_TEXTS) {
      note("texts");
      return;
    }
    seen.add(key);
    decoded += text.length;
    if (decoded > MAX_DECODED) note("length");
    const reading = decoded > MAX_DECODED ? plainReadingOf(text, note) : readingOf(text, note);
    const fields = name === undefined ? partsOf(channel, text, note) : wholeOf(text, name);
    const nested = nestFields(text, fields, reading.readings, note);
    const kept = new Set(nested);
    const wholes = fields.filter((field) => !kept.has(field));
    texts.push({ ...reading, channel, fields: nested, wholes });
  };
  add("url", load.url);
  for (const request of load.requests) {
    for (const text of bodiesOf(request)) add("body", text);
    for (const [name, value] of Object.entries(request.headers)) {
      if (name.toLowerCase() === "cookie") {
        for (const cookie of cookiesOf(value)) add("cookie", cookie.value, cookie.name);
      } else if (!ORDINARY_HEADERS.test(name)) add("header", value, name);
    }
  }
  return texts;
}

/** The only text of most loads; many of them hold nothing, and nobody asks for their fields. */
class DeclaredUrl implements SentText {
  readonly channel = "url";
  readonly wholes = NONE;
  readonly text: string;
  readonly readings: readonly Reading[];
  #fields: readonly Field[] | undefined;

  constructor(url: string, note: NoteCut) {
    this.text = url;
    this.readings = readingOf(url, note).readings;
  }

  get fields(): readonly Field[] {
    this.#fields ??= fieldsOfUrl(this.text);
    return this.#fields;
  }
}

function bodiesOf({ body, bodyEncoding, messages = [] }: RequestFacts): readonly string[] {
  const text = bodyEncoding && body ? Buffer.from(body, bodyEncoding).toString("latin1") : body;
  return text ? [text, ...messages] : messages;
}

function partsOf(channel: SentText["channel"], text: string, note: NoteCut): readonly Field[] {
  return channel === "url" ? fieldsOfUrl(text) : fieldsOfBody(text, note);
}

function wholeOf(text: string, name: string): readonly Field[] {
  return [{ kind: "whole", name, start: 0, end: text.length }];
}

type Read = Pick<SentText, "text" | "readings">;

function readingOf(text: string, note: NoteCut): Read {
  const { text: unescaped, origin } = text.includes("\\") ? unescapeJson(text, note) : { text };
  const readings = readingsOf(unescaped, note);
  if (!origin) return { text, readings };
  return { text, readings: readings.map((reading) => traceBack(reading, origin)) };
}

function plainReadingOf(text: string, note: NoteCut): Read {
  return { text, readings: [createReading(text, ROOT, note)] };
}

function traceBack(reading: Reading, origin: Uint32Array): Reading {
  return {
    ...reading,
    locate: (span) => {
      const [start, end] = reading.locate(span);
      return [origin[start] ?? start, origin[end] ?? end];
    },
  };
}
