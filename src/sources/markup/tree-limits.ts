/** Chromium nests 512 elements at most; parse5's and a layout's work grows with the depth of each. */
export const MAX_DEPTH = 512;

/** About 150 MB of nodes. Misnested formatting elements make a short text grow beyond any bound. */
export const MAX_ELEMENTS = 150_000;

/** Moving nodes in front of a table searches among the table's siblings: HTML's "foster parenting". */
const MAX_SEARCHED = 200_000_000;

/** Thrown out of a tree's building, which has no other way to stop. */
export const TOO_COMPLEX = new Error("the tree is too deep or too large");

/** Counts what a tree costs while it is built; each throws {@link TOO_COMPLEX} past its bound. */
export interface TreeLimits {
  element(): void;
  enter(): void;
  leave(): void;
  search(siblings: number): void;
}

export function createTreeLimits(): TreeLimits {
  let elements = 0;
  let depth = 0;
  let searched = 0;
  return {
    element() {
      elements += 1;
      if (elements > MAX_ELEMENTS) throw TOO_COMPLEX;
    },
    enter() {
      depth += 1;
      if (depth > MAX_DEPTH) throw TOO_COMPLEX;
    },
    leave() {
      depth -= 1;
    },
    search(siblings) {
      searched += siblings;
      if (searched > MAX_SEARCHED) throw TOO_COMPLEX;
    },
  };
}
