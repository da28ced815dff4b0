import { ATTRIBUTES, type Tag, type Use, VML_ATTRIBUTES } from "./attribute-table.ts";

const BY_ATTRIBUTE = new Map(
  Object.entries(ATTRIBUTES).map(([name, elements]) => [name, new Map(Object.entries(elements))]),
);

/** Whether any element takes a URL from this attribute. Most attributes of a mail are not like that. */
export function mayUse(attribute: string): boolean {
  return BY_ATTRIBUTE.has(attribute) || Object.hasOwn(VML_ATTRIBUTES, attribute);
}

/**
 * What this attribute makes a client request; undefined when nothing.
 *
 * @param attribute in lower case
 */
export function findUse(tag: Tag, attribute: string, language: "html" | "xml"): Use | undefined {
  const colon = tag.name.indexOf(":");
  if (colon !== -1 && language === "html") {
    return Object.hasOwn(VML_ATTRIBUTES, attribute) ? VML_ATTRIBUTES[attribute] : undefined;
  }
  const elements = BY_ATTRIBUTE.get(attribute);
  if (!elements) return undefined;
  const answer = elements.get(tag.name.slice(colon + 1)) ?? elements.get("*");
  return typeof answer === "function" ? answer(tag) : answer;
}
