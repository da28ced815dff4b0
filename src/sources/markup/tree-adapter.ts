import { adapter } from "parse5-htmlparser2-tree-adapter";
import type { Places } from "./places.ts";
import { HOLDS_TEXT } from "./scan-tags.ts";
import { createTreeLimits } from "./tree-limits.ts";

/** Builds cheerio's nodes with `startIndex`, within bounds: parse5 has none of its own. */
export function createTreeAdapter(places: Places): typeof adapter {
  const limits = createTreeLimits();
  return {
    ...adapter,
    createElement(name, namespace, attributes) {
      limits.element();
      // The adapter would take `xlink:href` for `href`, and lose one where both are there.
      const prefixed = attributes.some(({ prefix }) => prefix)
        ? attributes.map((one) =>
            one.prefix ? { ...one, name: `${one.prefix}:${one.name}` } : one,
          )
        : attributes;
      const element = adapter.createElement(name, namespace, prefixed);
      if (attributes.length > 0 || HOLDS_TEXT.has(name)) {
        element.startIndex = places.tag(name, attributes);
      }
      return element;
    },
    createCommentNode(data) {
      const comment = adapter.createCommentNode(data);
      comment.startIndex = places.comment(data);
      return comment;
    },
    insertBefore(parent, node, reference) {
      limits.search(parent.children.length);
      adapter.insertBefore(parent, node, reference);
    },
    insertTextBefore(parent, text, reference) {
      limits.search(parent.children.length);
      adapter.insertTextBefore(parent, text, reference);
    },
    detachNode(node) {
      limits.search(node.parent?.children.length ?? 0);
      adapter.detachNode(node);
    },
    onItemPush: limits.enter,
    onItemPop: limits.leave,
  };
}
