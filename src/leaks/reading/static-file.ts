import type { Field } from "./fields.ts";
import { STATIC_FILE_ENDINGS } from "./file-endings.ts";
import type { SentText } from "./sent-texts.ts";

/** Versions, signatures and cache keys, where they stand behind the name of a file. */
export const IMPERSONAL_OF_FILES =
  /^(?:v|ver|version|rev|h|hash|s|sig|signature|hmac|t|ts|cb|cache|_|token|query)$/i;

/** Of the last segment of the path; undefined where it names no file that lies there for everybody. */
export interface StaticFile {
  readonly segment: Field;
  /** `pixel.gif`, `o.png`, `1.gif`: the service behind it answers with the same picture for any path. */
  readonly isPixel: boolean;
}

const PIXEL_NAME =
  /^(?:[a-z]?\d{0,2}|im(?:g|age)|(?:[a-z]{1,10}[_-])?(?:pixel|open|track|tracking|spacer|blank|clear|transparent|beacon|1x1)(?:[_-]?(?:pixel|\d{1,3}(?:x\d{1,3})?))?)$/i;

export function describeFile({ text, fields }: SentText): StaticFile | undefined {
  const segment = fields.findLast(({ kind }) => kind === "path");
  if (!segment) return undefined;
  const name = text.slice(segment.start, segment.end);
  const dot = name.lastIndexOf(".");
  if (dot < 0 || !isFileName(name, dot)) return undefined;
  return { segment, isPixel: PIXEL_NAME.test(name.slice(0, dot)) };
}

function isFileName(name: string, dot: number): boolean {
  return STATIC_FILE_ENDINGS.has(name.slice(dot + 1).toLowerCase());
}

/** Whether the URL is that of a file that lies there, the same for everybody who asks. */
export function isOfStaticFile({ text }: SentText): boolean {
  // By hand, since the fields of most URLs are asked for by nobody else.
  const end = text.search(/[?#]/);
  const path = end < 0 ? text : text.slice(0, end);
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot >= 0 && isFileName(name, dot) && !PIXEL_NAME.test(name.slice(0, dot));
}
