import { addLoad } from "./add-load.ts";
import type { Use } from "./attribute-table.ts";
import { splitValue } from "./attribute-value.ts";
import { findUse, mayUse } from "./attributes.ts";
import { ALWAYS, readMedia } from "./css-conditions.ts";
import { findCssUrls, mayHoldUrl } from "./css-urls.ts";
import { expandEntities } from "./declarations.ts";
import { lowerCase } from "./lower-case.ts";
import { joinOnlyIn } from "./only-in.ts";
import { addNested, type Reading, type Source, type Stretch } from "./reading.ts";
import { type CssPlace, cssRequest, takeCss } from "./stylesheet.ts";

/** Where an element stands, and what holds for it. */
export interface Place {
  readonly stretch: Stretch;
  /** Entities that an XML document declares. */
  readonly entities: ReadonlyMap<string, string>;
  /** Whether URLs that were found before are left out. */
  readonly onlyNew: boolean;
}

/** Whether any attribute may declare a load: of most elements none does. */
export function asksForAnything(
  { cssAttributes }: Pick<Reading, "cssAttributes">,
  { entities }: Pick<Place, "entities">,
  { attribs }: Pick<Source["element"], "attribs">,
): boolean {
  for (const written in attribs) {
    const attribute = lowerCase(written);
    if (cssAttributes.has(attribute)) return true;
    if (!mayUse(attribute)) continue;
    if (attribute !== "style" || entities.size > 0 || mayHoldUrl(attribs[written] ?? ""))
      return true;
  }
  return false;
}

/** Every load that the element's attributes declare. */
export function readAttributes(reading: Reading, place: Place, source: Source): void {
  const { stretch, entities } = place;
  const { attribs } = source.element;
  const language = stretch.language === "xml" ? "xml" : "html";
  for (const written in attribs) {
    const attribute = lowerCase(written);
    const isCssAttribute = reading.cssAttributes.has(attribute);
    if (!isCssAttribute && !mayUse(attribute)) continue;
    const raw = attribs[written] ?? "";
    const value = entities.size > 0 ? expandEntities(raw, entities) : raw;
    if (isCssAttribute) addCssAttribute(reading, place, source, attribute, value);
    const use = findUse(source, attribute, language);
    if (use) readValue(reading, place, source, { attribute, value, use });
  }
}

interface Value {
  readonly attribute: string;
  readonly value: string;
  readonly use: Use;
}

function readValue(reading: Reading, place: Place, source: Source, found: Value): void {
  const { attribute, value, use } = found;
  if (use.form === "declarations") {
    readDeclarations(reading, place, source, found);
  } else if (use.form === "css-value") {
    readDeclarations(reading, place, source, found, attribute);
  } else if (use.form === "document") {
    addNested(reading, nestIn(place.stretch, source, value));
  } else {
    const media = MEDIA_OF.has(source.name) ? source.element.attribs.media : undefined;
    const { print, onlyIn } = media ? readMedia(media) : ALWAYS;
    const request = {
      url: value,
      type: use.type,
      trigger: print ? "print" : use.trigger,
      attribute,
      onlyIn: use.onlyIn || onlyIn ? joinOnlyIn([use.onlyIn, onlyIn]) : undefined,
    } as const;
    if (use.form === undefined) addLoad(reading, place.stretch, source, request, place.onlyNew);
    else {
      for (const url of splitValue(value, use.form)) {
        addLoad(reading, place.stretch, source, { ...request, url }, place.onlyNew);
      }
    }
  }
}

function readDeclarations(
  reading: Reading,
  { stretch, onlyNew }: Place,
  source: Source,
  { attribute, value, use }: Value,
  property?: string,
): void {
  if (!mayHoldUrl(value)) return;
  const { urls, attributes } = findCssUrls(takeCss(reading, value), property);
  for (const url of urls) {
    addLoad(reading, stretch, source, { ...cssRequest(url, use.onlyIn), attribute }, onlyNew);
  }
  for (const name of attributes) {
    reading.cssAttributes.add(name);
    const url = source.element.attribs[name];
    if (url) addCssAttribute(reading, { stretch, onlyNew }, source, name, url);
  }
}

function addCssAttribute(
  reading: Reading,
  { stretch, onlyNew }: CssPlace,
  source: Source,
  attribute: string,
  url: string,
): void {
  const request = { url, type: "image", trigger: "open", attribute, property: "attr()" } as const;
  addLoad(reading, stretch, source, request, onlyNew);
}

/** Elements whose `media` attribute governs what their other attributes load. */
const MEDIA_OF = new Set(["link", "source"]);

/** The srcdoc document: its base is the outer one's (HTML standard, section 4.8.5). */
function nestIn(stretch: Stretch, source: Source, markup: string): Stretch {
  return {
    markup,
    language: "html",
    shift: source.offset,
    pinned: true,
    base: stretch.base,
    onlyIn: stretch.onlyIn,
    trigger: stretch.trigger,
    depth: stretch.depth + 1,
  };
}
