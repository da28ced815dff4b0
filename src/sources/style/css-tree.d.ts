/** @types/css-tree knows the package's root alone; that root cannot be bundled (it reads JSON files). */
declare module "css-tree/selector-parser" {
  import type { CssNode } from "css-tree";

  /** Throws a SyntaxError on what is no selector. */
  export default function parse(
    text: string,
    options: { readonly context: "selector" | "selectorList" },
  ): CssNode;
}
