/** The kinds of file that a scan can read. */
export type DocumentType =
  | "eml"
  | "emlx"
  | "msg"
  | "mbox"
  | "mhtml"
  | "html"
  | "mjml"
  | "har"
  | "snapshot";

/**
 * What files of each kind are called. Markup with the tags of a template language in it is read as
 * HTML: to it the tags are text.
 */
export const EXTENSIONS = {
  eml: "eml",
  emlx: "emlx",
  msg: "msg",
  mbox: "mbox mbx",
  mhtml: "mhtml mht",
  mjml: "mjml",
  html: "html htm xhtml xht hbs handlebars mustache liquid njk jinja jinja2 j2 twig ejs erb",
  har: "har",
  snapshot: "snapshot.json",
} as const satisfies Record<DocumentType, string>;

const NAMES = Object.entries(EXTENSIONS).map(
  ([type, names]) =>
    [
      type as DocumentType,
      new RegExp(`\\.(?:${names.replaceAll(".", "\\.").replaceAll(" ", "|")})$`, "i"),
    ] as const,
);

/** What a file is by its name; the content may say otherwise. */
export function typeByName(name: string): DocumentType | undefined {
  return NAMES.find(([, pattern]) => pattern.test(name))?.[0];
}
