/** @types/css-tree knows the package's root alone; that root cannot be bundled (it reads JSON files). */
declare module "css-tree/tokenizer" {
  /** Calls `onToken` for each token in order; never throws, linear in the text's length. */
  export function tokenize(
    source: string,
    onToken: (type: number, start: number, end: number) => void,
  ): void;
  export const tokenTypes: Readonly<Record<string, number>>;
}

declare module "css-tree/utils" {
  interface Codec {
    decode(text: string): string;
  }
  /** With their quotes. */
  export const string: Codec;
  /** With `url(` and `)`. */
  export const url: Codec;
  export const ident: Codec;
}

declare module "css-tree/selector-parser" {
  import type { CssNode } from "css-tree";

  /** Throws a SyntaxError on what is no selector. */
  export default function parse(
    text: string,
    options: { readonly context: "selector" | "selectorList" },
  ): CssNode;
}
