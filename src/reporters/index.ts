import type { Reporter } from "./reporter.ts";

export type { Reporter, ReportOptions } from "./reporter.ts";

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
