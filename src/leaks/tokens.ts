import type { Load } from "../model.ts";
import type { Decoder, Found } from "./decoder.ts";
import { FILE_FIELDS } from "./identifier.ts";
import type { Field } from "./reading/fields.ts";
import { STATIC_FILE_ENDINGS } from "./reading/file-endings.ts";
import { unescapePercent } from "./reading/percent.ts";
import type { Span } from "./reading/readings.ts";
import type { SentText } from "./reading/sent-texts.ts";
import { MIN_SHAPE, shapesIn } from "./reading/shapes.ts";

/** Parts of the URL that are long and irregular enough to stand for one reader; nobody says that they do. */
export const tokens: Decoder = {
  id: "tokens",
  find: (load, texts) => {
    const url = texts[0];
    if (!url) return [];
    const file = describeFile(url);
    return url.fields.flatMap((field) => tokensIn(field, url, load, file));
  },
};

/** Of the last segment of the path; undefined where it names no file that lies there for everybody. */
interface StaticFile {
  readonly segment: Field;
  /** `pixel.gif`, `o.png`, `1.gif`: the service behind it answers with the same picture for any path. */
  readonly isPixel: boolean;
}

const PIXEL_NAME =
  /^(?:[a-z]?\d{0,2}|im(?:g|age)|(?:[a-z]{1,10}[_-])?(?:pixel|open|track|tracking|spacer|blank|clear|transparent|beacon|1x1)(?:[_-]?(?:pixel|\d{1,3}(?:x\d{1,3})?))?)$/i;

function describeFile({ text, fields }: SentText): StaticFile | undefined {
  const segment = fields.findLast(({ kind }) => kind === "path");
  if (!segment) return undefined;
  const name = text.slice(segment.start, segment.end);
  const dot = name.lastIndexOf(".");
  if (dot < 0 || !STATIC_FILE_ENDINGS.has(name.slice(dot + 1).toLowerCase())) return undefined;
  return { segment, isPixel: PIXEL_NAME.test(name.slice(0, dot)) };
}

/** Signatures of cloud storage, colours, campaign labels. */
const IMPERSONAL = /^(?:utm_.*|x-(?:amz|goog)-.*|key-pair-id|policy|expires|.*colou?r|bg|fg)$/i;
/** Versions, signatures and cache keys, where they stand behind the name of a file. */
const IMPERSONAL_OF_FILES =
  /^(?:v|ver|version|rev|h|hash|s|sig|signature|hmac|t|ts|cb|cache|_|token|query)$/i;
const OF_THE_MAILING =
  /^(?:campaign|mailing|newsletter|template|list|issue|edition|broadcast)[_-]?(?:id|uid|uuid|key)?$/i;

function tokensIn(field: Field, url: SentText, load: Load, file: StaticFile | undefined): Found[] {
  if (field.kind !== "path" && field.kind !== "parameter") return [];
  if (field.end - field.start < MIN_SHAPE) return [];
  const isOfFile = file !== undefined && !file.isPixel;
  if (field.kind === "parameter") {
    if (IMPERSONAL.test(field.name)) return [];
    if (isOfFile && IMPERSONAL_OF_FILES.test(field.name)) return [];
  }
  const { text, origin } = unescapePercent(url.text.slice(field.start, field.end));
  // Numbers in the paths of files and of links count products, articles, folders.
  const isNumeric = field.kind === "parameter" || (!isOfFile && load.trigger !== "click");
  return shapesIn(text)
    .filter(({ shape }) => shape !== "digits" || isNumeric)
    .map(({ start, end, meaning }): Found => {
      const span: Span = [
        field.start + (origin?.[start] ?? start),
        field.start + (origin?.[end] ?? end),
      ];
      return {
        leak: {
          data: OF_THE_MAILING.test(field.name) ? "campaign-id" : "other-id",
          channel: "url",
          field: nameOf(field, file),
          value: url.text.slice(...span),
          basis: "shape",
          meaning,
        },
        place: { text: url, span },
      };
    });
}

function nameOf(field: Field, file: StaticFile | undefined): string {
  const [fileName, folder] = FILE_FIELDS;
  if (file?.segment === field) return fileName;
  return field.kind === "path" && file && !file.isPixel ? folder : field.name;
}
