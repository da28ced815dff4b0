import type { Allowance, Override } from "../allow/ruling.ts";
import type { Confidence, DataKind, Severity } from "../model.ts";
import type { Rule } from "../rules/rule.ts";
import type { OwnTracker } from "../trackers/index.ts";

/** What a config file may say; `config.schema.json` says the same, and what each key means. */
export interface Config {
  readonly $schema?: string;
  readonly targets?: readonly string[];
  readonly ignore?: readonly string[];
  readonly failOn?: Severity;
  readonly minConfidence?: Confidence;
  readonly failOnLeak?: readonly DataKind[];
  readonly recipients?: readonly string[];
  readonly clients?: readonly string[];
  readonly lists?: readonly string[];
  readonly compile?: boolean;
  readonly formats?: readonly string[];
  readonly allow?: readonly Allowance[];
  readonly baseline?: string;
  readonly trackers?: readonly OwnTracker[];
  /** Modules; in a JavaScript config also the rules themselves. */
  readonly rules?: readonly (string | Rule)[];
  readonly overrides?: readonly Override[];
}
