import { parseLength } from "./length.ts";
import { splitList } from "./text.ts";

type Check = (value: string, unitless: boolean) => boolean;

const isLength: Check = (value, unitless) => parseLength(value, unitless) !== undefined;
const isNotNegative: Check = (value, unitless) => {
  const length = parseLength(value, unitless);
  return length !== undefined && !("value" in length && length.value < 0);
};
const isNumber: Check = (value) => /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?%?$/.test(value);
const isFunctions: Check = (value) => value === "none" || /^[a-z][\w-]*\(.*\)$/s.test(value);
const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    words.includes(value);

const DISPLAY =
  /^(?:none|contents|inline|block|flow-root|list-item|inline-block|(?:inline-)?(?:table|flex|grid)|table-(?:row|cell|column|caption|(?:row|header|footer|column)-group)|ruby(?:-text)?|math|-webkit-(?:inline-)?(?:box|flex)|(?:block|inline) (?:flow|flow-root|table|flex|grid|ruby|math|list-item)|(?:flow|flow-root|table|flex|grid) (?:block|inline))$/;

const FONT_SIZE =
  /^(?:xx-small|x-small|small|medium|large|x-large|xx-large|xxx-large|smaller|larger|math)$/;

/** The properties that decide whether a box is seen, each with the test that its value is valid. */
const PROPERTIES = {
  display: (value) => DISPLAY.test(value),
  visibility: oneOf("visible", "hidden", "collapse"),
  opacity: isNumber,
  "overflow-x": oneOf("visible", "hidden", "clip", "scroll", "auto", "overlay"),
  "overflow-y": oneOf("visible", "hidden", "clip", "scroll", "auto", "overlay"),
  width: isNotNegative,
  height: isNotNegative,
  "min-width": isNotNegative,
  "min-height": isNotNegative,
  "max-width": isNotNegative,
  "max-height": isNotNegative,
  "box-sizing": oneOf("content-box", "border-box"),
  "padding-top": isNotNegative,
  "padding-right": isNotNegative,
  "padding-bottom": isNotNegative,
  "padding-left": isNotNegative,
  "margin-top": isLength,
  "margin-left": isLength,
  position: oneOf("static", "relative", "absolute", "fixed", "sticky", "-webkit-sticky"),
  top: isLength,
  right: isLength,
  bottom: isLength,
  left: isLength,
  float: oneOf("none", "left", "right", "inline-start", "inline-end"),
  direction: oneOf("ltr", "rtl"),
  "text-indent": (value, unitless) => isLength(splitList(value, " ")[0] ?? "", unitless),
  "font-size": (value, unitless) => FONT_SIZE.test(value) || isNotNegative(value, unitless),
  clip: (value) => value === "auto" || /^rect\([^()]*\)$/.test(value),
  "clip-path": (value) => /^(?:none|[\w-]+\(.*\).*|[a-z]+-box)$/s.test(value),
  transform: isFunctions,
  translate: (value, unitless) =>
    value === "none" || splitList(value, " ").every((part) => isLength(part, unitless)),
  scale: (value, unitless) =>
    value === "none" || splitList(value, " ").every((part) => isNumber(part, unitless)),
  zoom: (value) => value === "normal" || value === "reset" || isNumber(value, false),
  filter: (value) => value === "none" || /^[a-z-]+\(.*\)$/s.test(value),
  "content-visibility": oneOf("visible", "auto", "hidden"),
  "mso-hide": oneOf("all", "none", "screen"),
} as const satisfies Record<string, Check>;

export type Property = keyof typeof PROPERTIES;

/** Other names of the same: logical ones as in horizontal left-to-right text, and vendors' ones. */
const ALIASES: ReadonlyMap<string, Property> = new Map<string, Property>([
  ["inline-size", "width"],
  ["block-size", "height"],
  ["min-inline-size", "min-width"],
  ["min-block-size", "min-height"],
  ["max-inline-size", "max-width"],
  ["max-block-size", "max-height"],
  ["-webkit-logical-width", "width"],
  ["-webkit-logical-height", "height"],
  ["margin-inline-start", "margin-left"],
  ["margin-block-start", "margin-top"],
  ["inset-inline-start", "left"],
  ["inset-inline-end", "right"],
  ["inset-block-start", "top"],
  ["inset-block-end", "bottom"],
  ["-webkit-transform", "transform"],
  ["-webkit-clip-path", "clip-path"],
  ["-webkit-filter", "filter"],
  ["-webkit-opacity", "opacity"],
  ["-webkit-box-sizing", "box-sizing"],
]);

/** Lengths that quirks mode reads without a unit; the rest never (Quirks standard, 3.1). */
const UNITLESS: ReadonlySet<Property> = new Set<Property>([
  "width",
  "height",
  "min-width",
  "min-height",
  "max-width",
  "max-height",
  "padding-top",
  "padding-right",
  "padding-bottom",
  "padding-left",
  "margin-top",
  "margin-left",
  "top",
  "right",
  "bottom",
  "left",
  "text-indent",
  "font-size",
]);

const WIDE_KEYWORD = /^(?:initial|inherit|unset|revert|revert-layer)$/;

/**
 * The longhands that a declaration sets, with their values; nothing when it is invalid or does not
 * bear on size or visibility.
 */
export function expandProperty(
  name: string,
  value: string,
  unitless: boolean,
): readonly (readonly [Property, string])[] {
  const parts = SHORTHANDS[name]?.(value);
  if (parts) {
    const longhands = parts.map(([property, part]) =>
      one(property, part, unitless && name !== "inset"),
    );
    return longhands.every((longhand) => longhand !== undefined) ? longhands : [];
  }
  const longhand = one(ALIASES.get(name) ?? name, value, unitless);
  return longhand ? [longhand] : [];
}

function one(
  name: string,
  value: string,
  unitless: boolean,
): readonly [Property, string] | undefined {
  if (!isProperty(name)) return undefined;
  const valid =
    WIDE_KEYWORD.test(value) ||
    (value.includes("var(") && value !== "") ||
    PROPERTIES[name](value, unitless && UNITLESS.has(name));
  return valid ? [name, value] : undefined;
}

function isProperty(name: string): name is Property {
  return Object.hasOwn(PROPERTIES, name);
}

type Longhands = readonly (readonly [Property, string])[];

const SHORTHANDS: Readonly<Record<string, ((value: string) => Longhands | undefined) | undefined>> =
  Object.assign(Object.create(null), {
    overflow: (value: string): Longhands => {
      const [x = "", y = x] = splitList(value, " ");
      return [
        ["overflow-x", x],
        ["overflow-y", y],
      ];
    },
    padding: (value: string): Longhands => {
      const [top, right, bottom, left] = fourSides(value);
      return [
        ["padding-top", top],
        ["padding-right", right],
        ["padding-bottom", bottom],
        ["padding-left", left],
      ];
    },
    margin: (value: string): Longhands => {
      const [top, , , left] = fourSides(value);
      return [
        ["margin-top", top],
        ["margin-left", left],
      ];
    },
    inset: (value: string): Longhands => {
      const [top, right, bottom, left] = fourSides(value);
      return [
        ["top", top],
        ["right", right],
        ["bottom", bottom],
        ["left", left],
      ];
    },
    font: (value: string): Longhands => [["font-size", fontSize(value)]],
  } satisfies Record<string, (value: string) => Longhands>);

function fourSides(value: string): readonly [string, string, string, string] {
  const [top = "", right = top, bottom = top, left = right] = splitList(value, " ");
  return [top, right, bottom, left];
}

/** The size in `font: italic 12px/1.5 Arial`: the first part that can be one. */
function fontSize(value: string): string {
  if (WIDE_KEYWORD.test(value)) return value;
  for (const part of splitList(value, " ")) {
    const size = part.split("/")[0] ?? "";
    if (FONT_SIZE.test(size) || (/^[\d.]/.test(size) && parseLength(size, true))) {
      // A weight like 700 stands before the size and has no unit.
      if (!/^[1-9]\d*$/.test(size)) return size;
    }
  }
  return "";
}
