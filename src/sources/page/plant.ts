import { randomBytes } from "node:crypto";
import type { KnownValue } from "../../model.ts";
import type { DevtoolsTarget } from "./devtools.ts";
import { evaluateApart } from "./evaluate-apart.ts";

/** What a scan puts into a page for nobody to see: where it turns up, the page itself was sent. */
export interface Planted {
  readonly text: string;
  readonly markup: string;
}

export function inventPlanted(): Planted {
  return { text: inventWord(), markup: inventWord() };
}

/** Long enough to be in nothing by chance; letters first, so that it can be a class. */
function inventWord(): string {
  const digits = [...randomBytes(24)].map((byte) => (byte % 36).toString(36));
  return `quill${digits.join("")}`;
}

export function knownOfPlanted({ text, markup }: Planted): readonly KnownValue[] {
  return [
    { data: "session-replay", value: text, planted: "text" },
    { data: "session-replay", value: markup, planted: "markup" },
  ];
}

/**
 * Puts an element behind the body of the page's document that is never drawn and asks for nothing.
 * Who listens to changes of the document learns of it as of any other; who serialises it has it.
 */
export async function plant(
  target: DevtoolsTarget,
  planted: Planted,
  time: number,
  signal: AbortSignal,
): Promise<void> {
  const expression = `(${plantElement})(document, ${JSON.stringify(planted)})`;
  await evaluateApart(target, expression, time, signal);
}

interface PlantingDocument {
  readonly documentElement: { append(element: object): void } | null;
  createElement(name: string): {
    className: string;
    textContent: string;
    readonly style: { setProperty(name: string, value: string, priority: string): void };
  };
}

/** Runs in the page, in a world of its own. */
function plantElement(document: PlantingDocument, { text, markup }: Planted): void {
  const element = document.createElement("span");
  element.className = markup;
  element.textContent = text;
  element.style.setProperty("display", "none", "important");
  document.documentElement?.append(element);
}
