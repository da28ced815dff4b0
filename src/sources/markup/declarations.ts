import { parseTag } from "./parse-xml.ts";

/** A URL that a processing instruction or declaration names. */
export interface DeclaredUrl {
  readonly url: string;
  readonly attribute: string;
  readonly type: "stylesheet" | "script" | "other";
}

/** Longer ones are no declarations that a program wrote. */
const MAX_LENGTH = 100_000;

/** `<?xml-stylesheet href?>` (W3C "Associating Style Sheets with XML"), Internet Explorer's `<?import?>`. */
export function readInstruction(text: string): readonly DeclaredUrl[] {
  const name = /^<\?([a-z][\w:.-]{0,50})/i.exec(text)?.[1]?.toLowerCase();
  if (name !== "xml-stylesheet" && name !== "import") return [];
  const body = text.slice(name.length + 2, MAX_LENGTH).replace(/\??>$/, "");
  const attributes = parseTag(`<x ${body}>`, "html")?.attribs ?? {};
  const type = name === "import" ? "script" : "stylesheet";
  return ["href", "implementation", "src"].flatMap((attribute) => {
    const url = attributes[attribute];
    return url ? [{ url, attribute, type } as const] : [];
  });
}

const SYSTEM =
  /\bSYSTEM\s{1,100}("[^"]*"|'[^']*')|\bPUBLIC\s{1,100}(?:"[^"]*"|'[^']*')\s{1,100}("[^"]*"|'[^']*')/gi;

/**
 * System identifiers of a DOCTYPE and of the entities that it declares (XML 1.0, section 4.2.2). The
 * W3C's own DTDs stand in nearly every mail and no reader has fetched them for years: left out.
 */
export function readDeclaration(text: string): readonly DeclaredUrl[] {
  return [...text.slice(0, MAX_LENGTH).matchAll(SYSTEM)]
    .map((match) => (match[1] ?? match[2] ?? "").slice(1, -1))
    .filter((url) => !/^https?:\/\/(?:www\.)?w3\.org\//i.test(url))
    .map((url) => ({ url, attribute: "system", type: "other" }));
}

/** Internal general entities by name: `<!ENTITY u "https://…">`. */
export function readEntities(doctype: string): ReadonlyMap<string, string> {
  const entity = /<!ENTITY\s{1,100}([\w.:-]{1,100})\s{1,100}("[^"]*"|'[^']*')/g;
  const entities = new Map<string, string>();
  for (const [, name = "", value = ""] of doctype.slice(0, MAX_LENGTH).matchAll(entity)) {
    if (!entities.has(name)) entities.set(name, value.slice(1, -1));
  }
  return entities;
}

/** Each reference can multiply the length ("billion laughs"). */
const MAX_EXPANSION = 100_000;

/** Replaces references to internal entities, also those inside of entities. */
export function expandEntities(text: string, entities: ReadonlyMap<string, string>): string {
  let expanded = text;
  let left = MAX_EXPANSION;
  for (let round = 0; round < 5 && expanded.includes("&"); round += 1) {
    expanded = expanded.replace(/&([\w.:-]{1,100});/g, (reference, name: string) => {
      const value = entities.get(name);
      if (value === undefined || value.length > left) return reference;
      left -= value.length;
      return value;
    });
  }
  return expanded;
}
