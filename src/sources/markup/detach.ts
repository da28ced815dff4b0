/**
 * The same text in memory of its own. V8 keeps all of a text alive for each slice of it, and a report
 * holds the slices of thousands of mails.
 */
export function detach(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}
