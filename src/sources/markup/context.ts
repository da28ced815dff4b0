import type { Document, Element } from "domhandler";
import { createLayout, type Layout, type LayoutOptions } from "../style/index.ts";
import type { Reading, Stretch } from "./reading.ts";

/** What holds for all that is read of one stretch. */
export interface Context {
  readonly stretch: Stretch;
  /** Entities that an XML document declares. */
  readonly entities: ReadonlyMap<string, string>;
  readonly layout: Layout;
  /** The same document as Outlook for Windows draws it: for conditional comments. */
  readonly msoLayout: () => Layout;
  /** Offsets of the tags and comments that the tree holds; absent where it holds all, and each once. */
  readonly seen: Set<number> | undefined;
}

/** What the stretch is drawn by; a conditional comment is drawn as part of what is around it. */
export function createLayouts(
  reading: Reading,
  { around }: Stretch,
  document: Document,
  styles: readonly Element[] | undefined,
): Pick<Context, "layout" | "msoLayout"> {
  const create = (options?: LayoutOptions) => {
    const layout = createLayout(document, { ...options, styles });
    reading.layouts.push(layout);
    return layout;
  };
  let mso: Layout | undefined;
  return {
    layout: around?.layout() ?? create(),
    msoLayout: around?.layout ?? (() => (mso ??= create({ client: "mso" }))),
  };
}
