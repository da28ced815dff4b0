/** Where the decoders stop, by the words in which a report says so. */
export const CUTS = {
  texts: "more than 300 texts",
  length: "more than 300,000 characters",
  fields: "more than 5,000 fields in a text",
  "nested-fields": "more than 10,000 fields within fields of a text",
  layers: "more layers of encoding than are undone",
  unpacked: "a packed token of more than 20,000 characters",
  "token-length": "a token of more than 2,000 characters that may be base58 or lz-string",
  digests: "more than 300 places where a digest in base64 may begin",
  tokens: "more than 10 opaque tokens in bodies",
  known: "more than 50,000 forms of known values",
  "known-parts": "more than 20 parts of a stored value, or a longer one than 20,000 characters",
} as const;
export type Cut = keyof typeof CUTS;

/** Told of each bound that is met: of what lies beyond nothing is known. */
export type NoteCut = (cut: Cut) => void;

/** For those who only want what is found. */
export const IGNORE_CUTS: NoteCut = () => undefined;
