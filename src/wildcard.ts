/**
 * An expression for the whole text, in which `*` stands for any run of characters, none included, and
 * everything else for itself, whatever its case. Each run ends where it first can and is never tried
 * again (a lookahead that is referred back to), so that the time stays linear in the text's length.
 */
export function wildcard(pattern: string): RegExp {
  const [first = "", ...rest] = pattern.split(/\*+/).map(literally);
  const last = rest.pop();
  if (last === undefined) return new RegExp(`^${first}$`, "i");
  const runs = rest.map((text, index) => `(?=([\\s\\S]*?${text}))\\${index + 1}`);
  return new RegExp(`^${first}${runs.join("")}[\\s\\S]*${last}$`, "i");
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
