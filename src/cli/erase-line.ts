/** Takes a terminal's cursor to the start of its line, and what stands there away. */
export const ERASE_LINE = "\r\u001b[K";
