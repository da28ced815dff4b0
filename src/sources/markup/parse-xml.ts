import { type Document, DomHandler, Element } from "domhandler";
import { Parser } from "htmlparser2";
import { createTreeLimits } from "./tree-limits.ts";

/** The tree of an XML document, well-formed or not; throws TOO_COMPLEX. */
export function parseXml(markup: string): Document {
  const handler = new DomHandler(undefined, { withStartIndices: true });
  const limits = createTreeLimits();
  const open = handler.onopentag.bind(handler);
  const close = handler.onclosetag.bind(handler);
  handler.onopentag = (name, attributes) => {
    limits.element();
    limits.enter();
    open(name, attributes);
  };
  handler.onclosetag = () => {
    limits.leave();
    close();
  };
  const parser = new Parser(handler, { xmlMode: true });
  parser.end(markup);
  return handler.root;
}

/**
 * One tag as an element without parent or children. htmlparser2 reads attributes like a browser,
 * and any number of them in linear time.
 */
export function parseTag(tag: string, language: "html" | "xml"): Element | undefined {
  let element: Element | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        element ??= new Element(name, attributes);
      },
    },
    { xmlMode: language === "xml" },
  );
  parser.end(tag);
  return element;
}

/** Text of an HTML document with its character references resolved. */
export function decodeReferences(written: string): string {
  if (!written.includes("&")) return written;
  let text = "";
  const parser = new Parser({
    ontext(part) {
      text += part;
    },
  });
  parser.end(written.replaceAll("<", "&lt;"));
  return text;
}
