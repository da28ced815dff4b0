import type { KnownValue } from "../../model.ts";

/** What a leak says that holds something which the scan itself put into the page. */
export const PLANTED = {
  text: "a text that the scan put into the page",
  markup: "a name that the scan put into the page's markup",
} as const satisfies Record<NonNullable<KnownValue["planted"]>, string>;
