import type { Reporter, Stream } from "./reporter.ts";

export type { Reporter, ReportOptions, Stream } from "./reporter.ts";

/** Every format, by the name that `--format` takes; the first is the default. Loaded when it is asked for. */
export const reporters = {
  text: async () => (await import("./text.ts")).text,
  compact: async () => (await import("./compact.ts")).compact,
  json: async () => (await import("./json.ts")).json,
  ndjson: async () => (await import("./ndjson.ts")).ndjson,
  sarif: async () => (await import("./sarif.ts")).sarif,
  junit: async () => (await import("./junit.ts")).junit,
  github: async () => (await import("./github.ts")).github,
  gitlab: async () => (await import("./gitlab.ts")).gitlab,
  markdown: async () => (await import("./markdown.ts")).markdown,
  csv: async () => (await import("./csv.ts")).csv,
  html: async () => (await import("./html.ts")).html,
} satisfies Record<string, () => Promise<Reporter>>;

export type Format = keyof typeof reporters;

/** The formats that can be written while the run goes on. */
export const streams = {
  text: async () => (await import("./text.ts")).textStream,
  compact: async () => (await import("./compact.ts")).compactStream,
  ndjson: async () => (await import("./ndjson.ts")).ndjsonStream,
} satisfies Partial<Record<Format, () => Promise<Stream>>>;

/** What the others need of the results: those that tell findings alone do without most loads. */
export const NEEDS = {
  sarif: "findings",
  junit: "findings",
  github: "findings",
  gitlab: "findings",
  markdown: "findings",
  csv: "findings",
  json: "everything",
  html: "everything",
} as const satisfies Record<Exclude<Format, keyof typeof streams>, "findings" | "everything">;
