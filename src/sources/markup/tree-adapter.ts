import { adapter } from "parse5-htmlparser2-tree-adapter";
import { createTreeLimits } from "./tree-limits.ts";

/** Builds cheerio's nodes within bounds: parse5 has none of its own. */
export function createTreeAdapter(): typeof adapter {
  const limits = createTreeLimits();
  return {
    ...adapter,
    createElement(name, namespace, attributes) {
      limits.element();
      // The adapter would take `xlink:href` for `href`, and lose one where both are there.
      const prefixed = attributes.map((attribute) =>
        attribute.prefix
          ? { ...attribute, name: `${attribute.prefix}:${attribute.name}` }
          : attribute,
      );
      return adapter.createElement(name, namespace, prefixed);
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
