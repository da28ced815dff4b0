/** `1 load`, `1,234 loads`; `many` is for words that do not take an s. */
export function count(number: number, one: string, many = `${one}s`): string {
  // Intl would do the same, and takes longer to load than all the rest of a report.
  const digits = String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
  return `${digits} ${number === 1 ? one : many}`;
}
