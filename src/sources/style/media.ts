import { judgeCondition, negate, type Truth } from "./condition.ts";
import { normalizeCss, splitList } from "./text.ts";

/**
 * The window that styles are judged in: a desktop reader's, light, with a mouse, scripts off. The
 * agreement test renders in the same.
 */
export const WINDOW = { width: 800, height: 600 } as const;

export interface MediaAnswer {
  /** Whether it holds on a screen of {@link WINDOW}'s size. */
  readonly matches: boolean;
  /** Whether another screen could answer differently. */
  readonly conditional: boolean;
}

const NUMERIC: ReadonlyMap<string, number> = new Map([
  ["width", WINDOW.width],
  ["height", WINDOW.height],
  ["device-width", WINDOW.width],
  ["device-height", WINDOW.height],
  ["aspect-ratio", WINDOW.width / WINDOW.height],
  ["device-aspect-ratio", WINDOW.width / WINDOW.height],
  ["resolution", 1],
  ["-webkit-device-pixel-ratio", 1],
  ["-webkit-transform-3d", 1],
  ["color", 8],
  ["color-index", 0],
  ["monochrome", 0],
  ["grid", 0],
]);

const DISCRETE: ReadonlyMap<string, string> = new Map([
  ["orientation", "landscape"],
  ["prefers-color-scheme", "light"],
  ["prefers-reduced-motion", "no-preference"],
  ["prefers-reduced-transparency", "no-preference"],
  ["prefers-reduced-data", "no-preference"],
  ["prefers-contrast", "no-preference"],
  ["forced-colors", "none"],
  ["inverted-colors", "none"],
  ["scripting", "none"],
  ["hover", "hover"],
  ["any-hover", "hover"],
  ["pointer", "fine"],
  ["any-pointer", "fine"],
  ["update", "fast"],
  ["overflow-block", "scroll"],
  ["overflow-inline", "scroll"],
  ["display-mode", "browser"],
  ["color-gamut", "srgb"],
  ["dynamic-range", "standard"],
  ["video-dynamic-range", "standard"],
]);

/** Judges a media query list, as it stands after `@media` or in a `media` attribute. */
export function judgeMedia(queries: string): MediaAnswer {
  const text = normalizeCss(queries);
  if (text === "") return { matches: true, conditional: false };
  const matches = splitList(text, ",").some((query) => judgeQuery(query) === true);
  return { matches, conditional: text.includes("(") };
}

function judgeQuery(query: string): Truth {
  const match = /^(?:(not|only) )?([a-z][\w-]*)(?: and (?=[(]|not\b))?/.exec(query);
  if (!match || match[2] === "not") return judgeCondition(query, judgeTest);
  const type = match[2] ?? "";
  const rest = query.slice(match[0].length);
  if (/^(?:and|or|only|layer)$/.test(type) || (rest !== "" && !match[0].endsWith(" ")))
    return false;
  const media = type === "all" || type === "screen";
  const condition = rest === "" ? true : judgeCondition(rest, judgeTest);
  const truth = media ? condition : false;
  return match[1] === "not" ? negate(truth) : truth;
}

/** One parenthesis: `width: 600px`, `width >= 600px`, `color`. */
function judgeTest(text: string): Truth {
  const colon = text.indexOf(":");
  if (colon >= 0) return judgeFeature(text.slice(0, colon).trim(), text.slice(colon + 1).trim());
  if (/[<>=]/.test(text)) return judgeRange(text);
  const number = NUMERIC.get(text);
  if (number !== undefined) return number !== 0;
  const word = DISCRETE.get(text);
  return word === undefined ? undefined : word !== "none" && word !== "no-preference";
}

const BOUND = /^(-webkit-)?(min|max)-(.+)$/;

function judgeFeature(name: string, value: string): Truth {
  const bound = BOUND.exec(name);
  if (bound) {
    const size = NUMERIC.get(`${bound[1] ?? ""}${bound[3]}`);
    const limit = parseQuantity(value);
    if (size === undefined || limit === undefined) return undefined;
    return bound[2] === "min" ? size >= limit : size <= limit;
  }
  const number = NUMERIC.get(name);
  if (number !== undefined) {
    const wanted = parseQuantity(value);
    return wanted === undefined ? undefined : Math.abs(number - wanted) < 1e-6;
  }
  const word = DISCRETE.get(name);
  return word === undefined || !/^[a-z-]+$/.test(value) ? undefined : word === value;
}

const RANGE = /^([^<>=]+)(<=?|>=?|=)([^<>=]+)(?:(<=?|>=?)([^<>=]+))?$/;

function judgeRange(text: string): Truth {
  const match = RANGE.exec(text);
  if (!match) return undefined;
  const [left, middle, right] = [match[1], match[3], match[5]].map((part) =>
    quantityOf(part?.trim()),
  );
  const first = compare(left, match[2], middle);
  if (match[4] === undefined || first === undefined) return first;
  const second = compare(middle, match[4], right);
  return second === undefined ? undefined : first && second;
}

function quantityOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : (NUMERIC.get(text) ?? parseQuantity(text));
}

function compare(
  left: number | undefined,
  sign: string | undefined,
  right: number | undefined,
): Truth {
  if (left === undefined || right === undefined) return undefined;
  switch (sign) {
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
    default:
      return left === right;
  }
}

const QUANTITY = /^(\d+(?:\.\d+)?|\.\d+)(?: ?\/ ?(\d+(?:\.\d+)?)|([a-z]*))$/;

/** Factors to px for lengths, to dppx for resolutions. `em` is 16 px whatever the page says. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ["", 1],
  ["px", 1],
  ["em", 16],
  ["rem", 16],
  ["pt", 96 / 72],
  ["pc", 16],
  ["in", 96],
  ["cm", 96 / 2.54],
  ["mm", 96 / 25.4],
  ["dppx", 1],
  ["x", 1],
  ["dpi", 1 / 96],
  ["dpcm", 2.54 / 96],
]);

function parseQuantity(text: string): number | undefined {
  const match = QUANTITY.exec(text);
  if (!match) return undefined;
  if (match[2] !== undefined) return Number(match[1]) / Number(match[2]);
  const factor = UNITS.get(match[3] ?? "");
  return factor === undefined ? undefined : Number(match[1]) * factor;
}
