/** The pairs of a Cookie header (RFC 6265 §4.2.1). */
export function cookiesOf(
  header: string,
): readonly { readonly name: string; readonly value: string }[] {
  return header.split(";").map((pair) => {
    const equals = pair.indexOf("=");
    return {
      name: pair.slice(0, Math.max(equals, 0)).trim(),
      value: pair.slice(equals + 1).trim(),
    };
  });
}
