/** The first few names, and how many more there are: `a, b, c and 2 more`. */
export function nameSome(names: readonly string[], most = 3): string {
  const more = names.length > most ? ` and ${names.length - most} more` : "";
  return names.slice(0, most).join(", ") + more;
}
