import { hasEntities, unescapeEntities } from "./entities.ts";
import { countPercentLayers, hasPercent, type Unescaped, unescapePercent } from "./percent.ts";

/** Percent-escapes around references around percent-escapes; more was never seen. */
const MAX_LAYERS = 3;

/** Undoes percent-escapes and HTML character references, one around the other. */
export function undoEscapes(text: string): Unescaped {
  let result = unescapePercent(text);
  for (let layer = 0; layer < MAX_LAYERS && hasEntities(result.text); layer++) {
    result = then(unescapeEntities(result), unescapePercent);
  }
  return result;
}

/** Whether layers are left after {@link undoEscapes}. */
export function isEscaped(text: string): boolean {
  return hasPercent(text) || hasEntities(text);
}

/** What {@link undoEscapes} undoes in the text, outermost first. */
export function escapesIn(text: string): readonly string[] {
  const names: string[] = Array<string>(countPercentLayers(text)).fill("percent");
  let rest = names.length > 0 ? unescapePercent(text).text : text;
  for (let layer = 0; layer < MAX_LAYERS && hasEntities(rest); layer++) {
    rest = unescapeEntities({ text: rest }).text;
    names.push("html-entities", ...Array<string>(countPercentLayers(rest)).fill("percent"));
    rest = unescapePercent(rest).text;
  }
  return names;
}

function then(outer: Unescaped, undo: (text: string) => Unescaped): Unescaped {
  const { text, origin } = undo(outer.text);
  if (!origin || !outer.origin) return origin ? { text, origin } : outer;
  const given = outer.origin;
  return { text, origin: origin.map((place) => given[place] ?? place) };
}
