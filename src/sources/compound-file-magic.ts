/**
 * How a compound file begins, as Outlook's messages and older Office documents are (MS-CFB §2.2); one
 * character for each byte.
 */
export const COMPOUND_FILE_MAGIC = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
