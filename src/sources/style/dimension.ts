/** A parsed `width` or `height` attribute: CSS pixels, or per cent of what is around. */
export interface Dimension {
  readonly value: number;
  readonly unit: "px" | "%";
}

const DIMENSION = /^[\t\n\f\r ]*(\d+(?:\.\d+)?)\.?(%?)/;

/**
 * HTML's rules for dimension values (HTML standard, 2.3.4.4 and 2.3.4.5): leading white space, a
 * number, then `%` or anything at all, so that "1px" and "1 junk" are 1 pixel. Undefined when it
 * does not begin with a number; then the attribute says nothing.
 */
export function parseDimension(text: string): Dimension | undefined {
  const match = DIMENSION.exec(text);
  if (!match) return undefined;
  return { value: Number(match[1]), unit: match[2] === "%" ? "%" : "px" };
}
