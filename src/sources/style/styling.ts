import type { Element } from "domhandler";
import { detach } from "../../detach.ts";
import { type Cascade, createCascade } from "./cascade.ts";
import { createPlacing, emptyPage, type Placed } from "./placing.ts";
import type { StyleSheet } from "./style-sheets.ts";

/** What documents of the same style sheets share: the cascade, and the boxes that were made by it. */
export interface Styling {
  readonly cascade: Cascade;
  /** Places the elements of one more document; `conditional`: with the rules for some screens only. */
  open(conditional: boolean): (element: Element) => Placed;
}

/** Mails of one sender come with the same sheets; these are kept, if they are no longer than that. */
const MAX_KEPT = 4;
const MAX_SHEETS = 100_000;

/** Boxes that are kept with them, half a kilobyte each. */
const MAX_BOXES = 10_000;

interface Kept extends Styling {
  /** Whether another document may still use it. */
  readonly isFresh: boolean;
}

const kept = new Map<string, Kept>();

export function stylingOf(sheets: readonly StyleSheet[], quirks: boolean): Styling {
  const key = keyOf(sheets, quirks);
  const known = kept.get(key);
  if (known?.isFresh) return known;
  const own = sheets.map(({ css, media }) => ({ css: detach(css), media: detach(media) }));
  const styling = createStyling(own, quirks);
  kept.delete(key);
  if (key.length > MAX_SHEETS) return styling;
  for (const oldest of kept.keys()) {
    if (kept.size < MAX_KEPT) break;
    kept.delete(oldest);
  }
  kept.set(key, styling);
  return styling;
}

function keyOf(sheets: readonly StyleSheet[], quirks: boolean): string {
  const texts = sheets.map(({ css, media }) => `${media.length}:${media}${css.length}:${css}`);
  return `${quirks} ${texts.join("")}`;
}

function createStyling(sheets: readonly StyleSheet[], quirks: boolean): Kept {
  const cascade = createCascade(sheets, quirks);
  const page = emptyPage();
  const unconditionalPage = emptyPage();
  let made = 0;
  const countBox = () => {
    made += 1;
  };
  return {
    cascade,
    get isFresh() {
      return made < MAX_BOXES && cascade.renew();
    },
    open: (conditional) =>
      conditional
        ? createPlacing(cascade, cascade.styleOf, page, quirks, countBox)
        : createPlacing(cascade, cascade.unconditionalStyleOf, unconditionalPage, quirks, countBox),
  };
}
