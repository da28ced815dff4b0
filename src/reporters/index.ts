import { json } from "./json.ts";
import type { Reporter } from "./reporter.ts";
import { text } from "./text.ts";

export type { Reporter, ReportOptions } from "./reporter.ts";

/** Every format, by the name that `--format` takes; the first is the default. */
export const reporters = { text, json } satisfies Record<string, Reporter>;

export type Format = keyof typeof reporters;
