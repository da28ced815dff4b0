import type { LoadType, Trigger } from "../../model.ts";
import { readRelation } from "./link-rel.ts";
import { ONLY_IN } from "./only-in.ts";
import type { Source } from "./reading.ts";

/**
 * How the attribute's value holds its URLs: one URL, URLs between blanks or commas, a srcset, CSS
 * declarations, the bare value of one CSS property, an HTML document, a refresh directive, a
 * policy's report-uri, AMP's bound expression (JavaScript with quoted URLs), or `;` between URLs.
 */
export type Form =
  | "url"
  | "urls"
  | "srcset"
  | "declarations"
  | "css-value"
  | "document"
  | "refresh"
  | "policy"
  | "expression"
  | "values";

/** What one attribute of one element makes a client request. */
export interface Use {
  readonly type: LoadType;
  readonly trigger: Trigger;
  readonly form?: Form;
  readonly onlyIn?: string;
}

export type Tag = Pick<Source, "name" | "parent" | "element">;

type Answer = Use | ((tag: Tag) => Use | undefined);

/** Keys are element names without prefix; `*` stands for every other element. */
type Elements = Readonly<Record<string, Answer>>;

const image: Use = { type: "image", trigger: "open" };
const media: Use = { type: "media", trigger: "open" };
const document: Use = { type: "document", trigger: "open" };
const script: Use = { type: "script", trigger: "open" };
const font: Use = { type: "font", trigger: "open" };
const other: Use = { type: "other", trigger: "open" };
const xhr: Use = { type: "xhr", trigger: "open" };
const link: Use = { type: "link", trigger: "click" };
const submit: Use = { type: "document", trigger: "submit" };

const old = (use: Use): Use => ({ ...use, onlyIn: ONLY_IN.old });
const amp = (use: Use): Use => ({ ...use, onlyIn: ONLY_IN.amp });
const as = (use: Use, form: Form): Use => ({ ...use, form });

function perElement(elements: readonly string[], answer: Answer): Elements {
  return Object.fromEntries(elements.map((name) => [name, answer]));
}

const inPicture =
  (inside: Use | undefined, outside: Use | undefined) =>
  ({ parent }: Tag): Use | undefined =>
    parent === "picture" ? inside : outside;

function readLink({ element: { attribs } }: Tag): Use | undefined {
  const relation = readRelation(attribs.rel ?? "", attribs.as);
  return relation && { trigger: "open", ...relation };
}

function readMeta({ element: { attribs } }: Tag): Use | undefined {
  const name = attribs["http-equiv"]?.trim().toLowerCase() ?? "";
  if (name === "refresh") return as(document, "refresh");
  // Browsers ignore report-uri in <meta> (CSP 3, section 3.3); not every client is a browser.
  if (!name.startsWith("content-security-policy")) return undefined;
  return { type: "report", trigger: "open", form: "policy", onlyIn: ONLY_IN.old };
}

/** Plug-in parameters have no fixed names; an absolute URL in one is fetched by the plug-in. */
const plugIn = old(document);

const SMIL = ["set", "animate", "animatemotion", "animatecolor", "animatetransform"];

/** SMIL gives another attribute a URL, or CSS that holds one: SVG 2, section 19. */
function readAnimated({ parent, element: { attribs } }: Tag): Use | undefined {
  const target = (attribs.attributeName ?? attribs.attributename ?? "").toLowerCase();
  if (!/^(?:xlink:)?href$|^src$/.test(target)) return as(image, "css-value");
  return as(parent === "a" ? link : image, "values");
}

const SVG_LINKED = [
  "use",
  "image",
  "feimage",
  "pattern",
  "lineargradient",
  "radialgradient",
  "filter",
  "mpath",
  "textpath",
  "tref",
  "altglyph",
  "glyphref",
  "cursor",
];

const MATHML =
  "math maction merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics".split(
    " ",
  );

const HREF: Elements = {
  a: link,
  area: link,
  link: readLink,
  script,
  "font-face-uri": font,
  "color-profile": other,
  ...perElement(SVG_LINKED, image),
  ...perElement(MATHML, link),
};

const CSS_VALUE: Elements = { "*": as(image, "css-value") };

/**
 * Every attribute that HTML (standard, section "Attributes", and its obsolete features), SVG 1.1 and
 * 2, MathML 3, AMP and old clients take a URL from. Not here, since no mail client requests them:
 * metadata for sharing (`og:image`, `twitter:image`, `msapplication-*`), `itemid`, `usemap`, `data-*`.
 */
export const ATTRIBUTES: Readonly<Record<string, Elements>> = {
  src: {
    img: image,
    // parse5 turns <image> into <img> as browsers do; XML and raw text keep the name.
    image,
    input: ({ element: { attribs } }) =>
      attribs.type?.trim().toLowerCase() === "image" ? image : undefined,
    iframe: document,
    frame: document,
    embed: document,
    portal: { ...document, onlyIn: ONLY_IN.chromium },
    script,
    video: media,
    audio: media,
    track: media,
    source: inPicture(undefined, media),
    bgsound: media,
    layer: old(document),
    ilayer: old(document),
    xml: old(other),
    applet: old(document),
    "amp-img": amp(image),
    "amp-anim": amp(image),
    "amp-pixel": amp(image),
    "amp-video": amp(media),
    "amp-audio": amp(media),
    "amp-iframe": amp(document),
    "amp-list": amp(xhr),
    "amp-state": amp(xhr),
    "amp-autocomplete": amp(xhr),
  },
  srcset: {
    img: as(image, "srcset"),
    image: as(image, "srcset"),
    source: inPicture(as(image, "srcset"), undefined),
    "amp-img": amp(as(image, "srcset")),
    "amp-anim": amp(as(image, "srcset")),
  },
  imagesrcset: {
    link: (tag) => readLink(tag) && as(image, "srcset"),
  },
  lowsrc: { img: old(image), image: old(image), input: old(image) },
  dynsrc: { img: old(media), image: old(media), input: old(media) },
  poster: { video: image, "amp-video": amp(image) },
  // The standard names body alone, engines know tables as well, Gmail and Outlook any element.
  background: { "*": image },
  icon: { menuitem: old(image), command: old(image) },
  href: HREF,
  "xlink:href": { ...HREF, "*": link },
  ping: {
    a: { type: "ping", trigger: "click", form: "urls" },
    area: { type: "ping", trigger: "click", form: "urls" },
  },
  attributionsrc: {
    a: { type: "ping", trigger: "click", form: "urls", onlyIn: ONLY_IN.chromium },
    area: { type: "ping", trigger: "click", form: "urls", onlyIn: ONLY_IN.chromium },
    "*": { type: "ping", trigger: "open", form: "urls", onlyIn: ONLY_IN.chromium },
  },
  longdesc: { img: old(link), frame: old(link), iframe: old(link) },
  cite: perElement(["blockquote", "q", "ins", "del"], old(link)),
  action: { form: submit, isindex: old(submit), "amp-form": amp(submit) },
  "action-xhr": { "*": amp({ type: "xhr", trigger: "submit" }) },
  "verify-xhr": { "*": amp({ type: "xhr", trigger: "submit" }) },
  formaction: { button: submit, input: submit },
  data: { object: document },
  code: { applet: old(document), embed: old(document) },
  codebase: { object: old(other), applet: old(other) },
  classid: { object: old(other) },
  archive: { object: old(as(other, "urls")), applet: old(as(other, "urls")) },
  movie: { object: old(document), embed: old(document) },
  object: { applet: old(document) },
  value: { param: plugIn },
  pluginspage: { embed: old(link) },
  manifest: { html: old({ type: "manifest", trigger: "open" }) },
  profile: { head: old(other) },
  srcdoc: { iframe: as(document, "document") },
  content: { meta: readMeta },
  style: { "*": as(image, "declarations") },
  config: { "amp-analytics": amp(xhr) },
  "[src]": { "*": amp(as(image, "expression")) },
  "data-amp-bind-src": { "*": amp(as(image, "expression")) },
  "[srcset]": { "*": amp(as(image, "expression")) },
  "[href]": { "*": amp(as(link, "expression")) },
  "data-amp-bind-href": { "*": amp(as(link, "expression")) },
  fill: CSS_VALUE,
  stroke: CSS_VALUE,
  filter: CSS_VALUE,
  mask: CSS_VALUE,
  "clip-path": CSS_VALUE,
  cursor: CSS_VALUE,
  marker: CSS_VALUE,
  "marker-start": CSS_VALUE,
  "marker-mid": CSS_VALUE,
  "marker-end": CSS_VALUE,
  to: perElement(SMIL, readAnimated),
  from: perElement(SMIL, readAnimated),
  by: perElement(SMIL, readAnimated),
  values: perElement(SMIL, readAnimated),
};

const vml = (use: Use): Use => ({ ...use, onlyIn: ONLY_IN.mso });

/** VML, whatever its prefix: `v:fill`, `v:imagedata`, `v:roundrect href` (a button in Outlook). */
export const VML_ATTRIBUTES: Readonly<Record<string, Use>> = {
  src: vml(image),
  "o:href": vml(image),
  "o:althref": vml(image),
  "r:href": vml(image),
  "r:pict": vml(image),
  href: vml(link),
  style: { type: "image", trigger: "open", form: "declarations" },
};
