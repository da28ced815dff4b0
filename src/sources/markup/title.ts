import { detach } from "../../detach.ts";

const MAX_TITLE = 1_000;

/** White space collapsed; undefined when nothing is left. */
export function readTitle(text: string): string | undefined {
  const title = text
    .slice(0, 4 * MAX_TITLE)
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, MAX_TITLE);
  return title === "" ? undefined : detach(title);
}
