/**
 * Seconds, milliseconds or microseconds from 2001 to 2033, or a date from its year on: when, not who.
 */
export function isTime(digits: string): boolean {
  return (
    /^1\d{9}(?:\d{3}){0,2}$/.test(digits) ||
    /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:\d\d)?(?:\d{6}(?:\d{3})?)?$/.test(digits)
  );
}
