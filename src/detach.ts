/**
 * The same text in memory of its own. V8 keeps all of a text alive for each slice of it, and a report
 * holds the slices of thousands of mails.
 */
export function detach(text: string): string {
  // V8 writes out what is joined from a list; by way of a Buffer it would take twice as long. What is written out
  // is also read a third faster, one character after another, than a slice.
  return [text.charAt(0), text.slice(1)].join("");
}
