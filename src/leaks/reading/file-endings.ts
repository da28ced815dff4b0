const PICTURES_AND_CODE =
  "png jpg jpeg gif webp svg avif bmp ico tif tiff css js mjs cjs map woff woff2 ttf otf eot mp3 mp4 webm mov pdf";
const OTHERS = "ts json xml html htm php asp aspx jsp txt csv zip gz";

/** Endings of files that lie on a server, the same for everybody who asks. */
export const STATIC_FILE_ENDINGS: ReadonlySet<string> = new Set(PICTURES_AND_CODE.split(" "));

/** Endings of files that look like the top-level domain of an address: `logo@2x.png`. */
export const FILE_ENDINGS: ReadonlySet<string> = new Set([
  ...STATIC_FILE_ENDINGS,
  ...OTHERS.split(" "),
]);
