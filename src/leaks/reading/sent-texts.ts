import type { Channel, Load } from "../../model.ts";
import { type Field, fieldsOfForm, fieldsOfUrl } from "./fields.ts";
import { type Reading, readingsOf } from "./readings.ts";

/** One text that a load sends: its URL, or the body or a cookie of a request that a browser made. */
export interface SentText {
  readonly channel: Extract<Channel, "url" | "body" | "cookie">;
  readonly text: string;
  readonly fields: readonly Field[];
  readonly readings: readonly Reading[];
}

/** What the load sends, its URL first. A load that was requested several times sends the same once. */
export function sentTextsOf(load: Load): readonly SentText[] {
  const texts = [describe("url", load.url, fieldsOfUrl(load.url))];
  const seen = new Set<string>();
  const add = (channel: SentText["channel"], name: string, text: string) => {
    const key = `${channel} ${name} ${text}`;
    if (!text || seen.has(key)) return;
    seen.add(key);
    texts.push(
      describe(channel, text, channel === "body" ? fieldsOfBody(text) : wholeOf(text, name)),
    );
  };
  for (const { body, headers } of load.requests) {
    if (body) add("body", "", body);
    for (const [name, value] of Object.entries(headers)) {
      if (name.toLowerCase() !== "cookie") continue;
      for (const pair of value.split(";")) {
        const equals = pair.indexOf("=");
        add("cookie", pair.slice(0, Math.max(equals, 0)).trim(), pair.slice(equals + 1).trim());
      }
    }
  }
  return texts;
}

function describe(channel: SentText["channel"], text: string, fields: readonly Field[]): SentText {
  return { channel, text, fields, readings: readingsOf(text) };
}

function wholeOf(text: string, name: string): Field[] {
  return [{ kind: "whole", name, start: 0, end: text.length }];
}

function fieldsOfBody(text: string): readonly Field[] {
  return /^[^=&\s{}<>"]{1,200}=/.test(text) ? fieldsOfForm(text) : [];
}
