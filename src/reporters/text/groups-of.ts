import { groupBy } from "../../group-by.ts";

/** Groups in the order of their first items. */
export function groupsOf<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => string,
): readonly [Item, ...Item[]][] {
  return [...groupBy(items, keyOf).values()];
}
