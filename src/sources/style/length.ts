/**
 * A CSS length as it is declared. `auto` is every keyword that leaves the size to the content
 * (`auto`, `none`, `fit-content`); `unknown` is valid CSS that only a layout could resolve.
 */
export type Length =
  | { readonly unit: "px" | "em" | "%" | "vw" | "vh"; readonly value: number }
  | { readonly unit: "auto" | "unknown" };

export interface LengthContext {
  /** Font size in px that `em` is relative to; undefined when not known. */
  readonly em?: number | undefined;
  /** What 100 % is, in px; undefined when not known. */
  readonly percent?: number | undefined;
  /** The window in px, where lengths relative to it count. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** CSS Values 4, 6.2: how many px one unit is. */
const PX_PER_UNIT: ReadonlyMap<string, number> = new Map([
  ["px", 1],
  ["pt", 96 / 72],
  ["pc", 16],
  ["in", 96],
  ["cm", 96 / 2.54],
  ["mm", 96 / 25.4],
  ["q", 96 / 101.6],
]);

const ROOT_EM = 16;

const FONT_RELATIVE = /^(?:ex|ch|cap|ic|lh|rex|rch|rcap|ric|rlh)$/;
const VIEWPORT = /^[sld]?v(w|h|i|b|min|max)$/;
const CONTAINER = /^cq(?:w|h|i|b|min|max)$/;

const KEYWORDS: ReadonlySet<string> = new Set([
  "auto",
  "none",
  "min-content",
  "max-content",
  "fit-content",
  "stretch",
  "-webkit-fill-available",
  "-webkit-min-content",
  "-webkit-max-content",
  "-webkit-fit-content",
]);

const NUMBER = /^([+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?)(%|[a-z]*)$/;
const FUNCTION =
  /^(?:-webkit-)?(calc|min|max|clamp|fit-content|round|mod|rem|abs|env|calc-size|anchor|anchor-size)\((.*)\)$/s;

/**
 * Reads one length, in lower case and without blanks around it. Undefined when CSS would drop the
 * declaration: unknown units, and numbers without a unit (other than 0) unless `unitless` says
 * that the document is in quirks mode (Quirks standard, 3.1: then they are px).
 */
export function parseLength(text: string, unitless = false): Length | undefined {
  const match = NUMBER.exec(text);
  if (match) return fromNumber(Number(match[1]), match[2] ?? "", unitless);
  if (KEYWORDS.has(text)) return { unit: "auto" };
  const call = FUNCTION.exec(text);
  if (!call) return undefined;
  const inner = call[1] === "calc" ? NUMBER.exec((call[2] ?? "").trim()) : undefined;
  const constant = inner && inner[2] !== "" && fromNumber(Number(inner[1]), inner[2] ?? "", false);
  return constant || { unit: "unknown" };
}

function fromNumber(value: number, unit: string, unitless: boolean): Length | undefined {
  if (!Number.isFinite(value)) return undefined;
  if (unit === "") return value === 0 || unitless ? { unit: "px", value } : undefined;
  if (unit === "%") return { unit: "%", value };
  if (unit === "em") return { unit: "em", value };
  if (unit === "rem") return { unit: "px", value: value * ROOT_EM };
  const px = PX_PER_UNIT.get(unit);
  if (px !== undefined) return { unit: "px", value: value * px };
  const viewport = VIEWPORT.exec(unit)?.[1];
  if (viewport === "w" || viewport === "i") return { unit: "vw", value };
  if (viewport === "h" || viewport === "b") return { unit: "vh", value };
  if (viewport || FONT_RELATIVE.test(unit) || CONTAINER.test(unit)) {
    return value === 0 ? { unit: "px", value: 0 } : { unit: "unknown" };
  }
  return undefined;
}

/** The length in px; undefined when what it depends on is not known. */
export function resolveLength(length: Length, context: LengthContext): number | undefined {
  switch (length.unit) {
    case "px":
      return length.value;
    case "em":
      return portion(length.value, context.em);
    case "%":
      return context.percent === undefined ? undefined : (length.value / 100) * context.percent;
    case "vw":
      return portion(length.value / 100, context.viewport?.width);
    case "vh":
      return portion(length.value / 100, context.viewport?.height);
    default:
      return undefined;
  }
}

/**
 * Nothing of anything is nothing, also when the whole is not known. Not so for per cent: of a
 * height that depends on the content they count as `auto`.
 */
function portion(factor: number, whole: number | undefined): number | undefined {
  if (whole !== undefined) return factor * whole;
  return factor === 0 ? 0 : undefined;
}
