import { hostOf } from "../load.ts";
import type { DataKind, Load, PageFacts } from "../model.ts";
import { isSameSite } from "../trackers/index.ts";
import { type Decoder, type Found, type IsTold, NOTHING_FOUND } from "./decoder.ts";
import { FILE_FIELDS } from "./identifier.ts";
import { IGNORE_CUTS, type NoteCut } from "./reading/cuts.ts";
import type { Field } from "./reading/fields.ts";
import { unescapePercent } from "./reading/percent.ts";
import type { Span } from "./reading/readings.ts";
import type { SentText } from "./reading/sent-texts.ts";
import { MIN_SHAPE, type Shape, shapesIn } from "./reading/shapes.ts";
import { describeFile, IMPERSONAL_OF_FILES, type StaticFile } from "./reading/static-file.ts";

/** Parts of what is sent that are long and irregular enough to stand for one reader; nobody says that they do. */
export const tokens: Decoder = {
  id: "tokens",
  isAside: true,
  find: (load, texts, { page, note = IGNORE_CUTS }, isTold) => {
    const [url] = texts;
    if (!url) return NOTHING_FOUND;
    const found = tokensInUrl(url, load, isTold);
    return page && isElsewhere(load, page)
      ? [...found, ...tokensInBodies(texts, load, note)]
      : found;
  },
};

/** Most URLs hold none, and one look tells: neither six digits nor sixteen of any characters, nor escapes of them, nor an IP address. */
const MAYBE_TOKEN = /\d{6}|(?<![\w+-])[\w+-]{16}|%[0-9a-f]{2}|\d\.\d|[\da-f]:[\da-f:]/i;

function tokensInUrl(url: SentText, load: Load, isTold: IsTold): readonly Found[] {
  const { fields } = url;
  let file: StaticFile | undefined;
  let isDescribed = false;
  let found: readonly Found[] | undefined;
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index] as Field;
    // Of most parameters of a tracker its vendor has told.
    if (!mayHoldToken(field) || isTold(url, field.start, field.end)) continue;
    if (!isDescribed) {
      if (!MAYBE_TOKEN.test(url.text)) break;
      file = describeFile(url);
      isDescribed = true;
    }
    const tokens = tokensIn(field, url, load, file);
    if (tokens.length > 0) found = found ? found.concat(tokens) : tokens;
  }
  return found ?? NOTHING_FOUND;
}

function mayHoldToken({ kind, start, end }: Field): boolean {
  return (kind === "path" || kind === "parameter") && end - start >= MIN_SHAPE;
}

/** Batches of events number everything in them; a few tell that there are some. */
const MAX_IN_BODIES = 10;

/** What a site sends to itself is full of ids of its own things. */
function isElsewhere(load: Load, page: PageFacts): boolean {
  const [host, own] = [hostOf(load), hostOf(page)];
  return host !== undefined && own !== undefined && !isSameSite(host, own);
}

function tokensInBodies(texts: readonly SentText[], load: Load, note: NoteCut): Found[] {
  const found: Found[] = [];
  for (const text of texts) {
    if (text.channel !== "body") continue;
    for (const field of text.fields) {
      if (field.kind !== "parameter" || !mayHoldToken(field)) continue;
      for (const token of tokensIn(field, text, load, undefined)) {
        if (found.length >= MAX_IN_BODIES) {
          note("tokens");
          return found;
        }
        found.push(token);
      }
    }
  }
  return found;
}

/** Signatures of cloud storage, colours, campaign labels. */
const IMPERSONAL = /^(?:utm_.*|x-(?:amz|goog)-.*|key-pair-id|policy|expires|.*colou?r|bg|fg)$/i;
const OF_THE_MAILING =
  /^(?:campaign|mailing|newsletter|template|list|issue|edition|broadcast)[_-]?(?:id|uid|uuid|key)?$/i;

/** What scripts add to keep a cache from answering, and numbers of requests. */
const NOISE =
  /(?:^|[._-])(?:_|cb|cache_?bust(?:er)?|nocache|r|rn|rnd|rand(?:om)?|ord|z|n|nonce|ts|time(?:stamp)?|correlator|request_?id|trace_?id|span_?id|gtm|key|api_?key|v|ver|version|build|release|hash|sha|commit)$/i;

function tokensIn(
  field: Field,
  sent: SentText,
  load: Load,
  file: StaticFile | undefined,
): readonly Found[] {
  const { decoded } = field;
  const { text, origin } = decoded
    ? { text: decoded.value, origin: undefined }
    : unescapePercent(sent.text.slice(field.start, field.end));
  const shapes = shapesIn(text);
  if (shapes.length === 0) return NOTHING_FOUND;
  const isOfFile = file !== undefined && !file.isPixel;
  if (field.kind === "parameter") {
    if (IMPERSONAL.test(field.name)) return NOTHING_FOUND;
    if (isOfFile && IMPERSONAL_OF_FILES.test(field.name)) return NOTHING_FOUND;
    // A message has no script that could make them up.
    if (load.state !== "declared" && NOISE.test(field.name)) return NOTHING_FOUND;
  }
  // Numbers in the paths of files and of links count products, articles, folders.
  const isNumeric = field.kind === "parameter" || (!isOfFile && load.trigger !== "click");
  return shapes
    .filter(({ shape }) => isTold(shape, field) && (shape !== "digits" || isNumeric))
    .map(({ shape, start, end, meaning }): Found => {
      const span: Span = decoded
        ? [field.start, field.end]
        : [field.start + (origin?.[start] ?? start), field.start + (origin?.[end] ?? end)];
      return {
        leak: {
          data: LITERALS[shape] ?? (OF_THE_MAILING.test(field.name) ? "campaign-id" : "other-id"),
          channel: sent.channel,
          field: nameOf(field, file),
          value: decoded ? text.slice(start, end) : sent.text.slice(...span),
          ...(decoded && { encodings: decoded.encodings }),
          basis: "shape",
          meaning,
        },
        place: { text: sent, span },
      };
    });
}

/** Shapes that are no tokens: what they stand for they say. */
const LITERALS: Partial<Record<Shape["shape"], DataKind>> = {
  ip: "ip-address",
  coordinates: "location",
};

/** Of a path they are its own: releases, places on a map. */
function isTold(shape: Shape["shape"], { kind }: Field): boolean {
  return kind === "parameter" || !LITERALS[shape];
}

function nameOf(field: Field, file: StaticFile | undefined): string {
  const [fileName, folder] = FILE_FIELDS;
  if (file?.segment === field) return fileName;
  return field.kind === "path" && file && !file.isPixel ? folder : field.name;
}
