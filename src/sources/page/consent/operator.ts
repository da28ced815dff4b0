import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** What autoconsent's rules say of where they apply. */
interface Rule {
  readonly name: string;
  readonly runContext?: {
    readonly main?: boolean;
    readonly frame?: boolean;
    readonly urlPattern?: string;
  };
}

/** DuckDuckGo's autoconsent: a script that knows banners, and the rules it knows them by. */
export interface Operator {
  /** Runs in a world of its own; talks through `autoconsentSendMessage`. */
  readonly script: string;
  /** Rules for one document, as JSON. */
  rulesFor(url: string, isMain: boolean): string;
}

let loading: Promise<Operator> | undefined;

/** Read once, and only when a banner is to be operated: a megabyte in all. */
export function loadOperator(): Promise<Operator> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Operator> {
  const rulesPath = createRequire(import.meta.url).resolve(
    "@duckduckgo/autoconsent/rules/rules.json",
  );
  const scriptPath = join(dirname(rulesPath), "..", "dist", "autoconsent.playwright.js");
  const [script, text] = await Promise.all([
    readFile(scriptPath, "utf8"),
    readFile(rulesPath, "utf8"),
  ]);
  const { autoconsent } = JSON.parse(text) as { readonly autoconsent: readonly Rule[] };
  const rules = autoconsent.map((rule) => {
    const { main = true, frame = false, urlPattern } = rule.runContext ?? {};
    return {
      main,
      frame,
      ...(urlPattern ? { pattern: new RegExp(urlPattern) } : {}),
      json: JSON.stringify(rule),
    };
  });
  return {
    script,
    rulesFor(url, isMain) {
      const fitting = rules.filter(
        ({ main, frame, pattern }) => (isMain ? main : frame) && (pattern?.test(url) ?? true),
      );
      return `{"autoconsent":[${fitting.map(({ json }) => json).join(",")}]}`;
    },
  };
}
