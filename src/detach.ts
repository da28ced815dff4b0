/**
 * The same text in memory of its own. V8 keeps all of a text alive for each slice of it, and a report
 * holds the slices of thousands of mails.
 */
export function detach(text: string): string {
  // To slice what was joined V8 writes it out first. By way of a Buffer it would take ten times as long.
  return ` ${text}`.slice(1);
}
