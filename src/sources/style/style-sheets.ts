import { type AnyNode, type Document, type Element, isTag, isText } from "domhandler";

/** What a `<style>` holds. */
export interface StyleSheet {
  readonly css: string;
  readonly media: string;
}

/** What the `<style>` elements of a document hold, in its order. */
export function styleSheetsOf(
  document: Document,
  styles = stylesIn(document),
): readonly StyleSheet[] {
  const isAmp = document.children.some(isAmpRoot);
  return styles
    .filter((style) => isStyleSheet(style, isAmp))
    .map((style) => ({ css: textOf(style), media: style.attribs.media ?? "" }));
}

/** Those inside of `<template>`, which is a document of its own, are not among them. */
function stylesIn(document: Document): readonly Element[] {
  const styles: Element[] = [];
  const stack: AnyNode[] = [document];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isTag(node)) {
      if (node.name === "template") continue;
      if (node.name === "style") styles.push(node);
    }
    if (!("children" in node)) continue;
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at];
      if (child && "children" in child) stack.push(child);
    }
  }
  return styles;
}

function isAmpRoot(node: AnyNode): boolean {
  return isTag(node) && node.name === "html" && AMP.some((name) => name in node.attribs);
}

/** Attributes of an AMP document's root, in whose boilerplate the body is hidden until AMP runs. */
const AMP = ["amp4email", "\u26a14email", "amp", "\u26a1", "amp4ads", "\u26a14ads"];
const BOILERPLATES = ["amp4email-boilerplate", "amp-boilerplate", "amp4ads-boilerplate"];

function isStyleSheet({ attribs }: Element, isAmp: boolean): boolean {
  const type = attribs.type?.toLowerCase() ?? "";
  if (type !== "" && type !== "text/css") return false;
  return !(isAmp && BOILERPLATES.some((name) => name in attribs));
}

function textOf(element: Element): string {
  return element.children.map((child) => (isText(child) ? child.data : "")).join("");
}
