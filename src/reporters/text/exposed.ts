import { DATA_KINDS, type DataKind, type Exposure, type Trigger } from "../../model.ts";
import { safeText } from "../safe-text.ts";
import { item, type Page } from "./page.ts";

type Fires = Exposure["fires"];

/** Who is exposed most comes first. */
const FIRES: readonly Fires[] = ["yes", "prefetched", "on-consent", "no"];

const WHEN_YES = {
  open: "on opening",
  scroll: "on scrolling there",
  click: "on a click",
  submit: "on sending the form",
  print: "on printing",
  leave: "on leaving",
  receipt: "on sending the receipt",
} as const satisfies Record<Trigger, string>;

const WHEN = {
  prefetched: "prefetched, opened or not",
  "on-consent": "only after you allow remote content",
  no: "not at all",
} as const satisfies Record<Exclude<Fires, "yes">, string>;

/** Shorter than the kinds' labels, which speak of leaks one at a time. */
const SHORT: Partial<Record<DataKind, string>> = {
  "user-agent": "mail app",
  "open-time": "time of opening",
  cookie: "cookies",
};

/** What each mail client makes of it: a line for all clients that do the same. */
export function listExposure(
  exposure: readonly Exposure[],
  trigger: Trigger,
  indent: number,
  page: Page,
): readonly string[] {
  const lines = new Map<string, { rank: number; names: string[] }>();
  for (const { name, note, fires, hides } of exposure) {
    const isDetailed = page.verbosity === "verbose" && note !== undefined;
    const how = isDetailed
      ? `${whenOf(fires, trigger)}; ${safeText(note)}`
      : howOf(fires, hides, trigger);
    const line = lines.get(how);
    if (line) line.names.push(safeText(name));
    else lines.set(how, { rank: rankOf(fires, hides), names: [safeText(name)] });
  }
  return [...lines]
    .sort(([, a], [, b]) => a.rank - b.rank)
    .flatMap(([how, { names }]) => item(`${names.join(", ")}: ${how}`, indent, page));
}

function howOf(fires: Fires, hides: readonly DataKind[], trigger: Trigger): string {
  const when = whenOf(fires, trigger);
  if (fires === "no" || hides.length === 0) return when;
  const hidden = hides.map((data) => SHORT[data] ?? DATA_KINDS[data].label);
  return `${when}; hides ${hidden.join(", ")}`;
}

function whenOf(fires: Fires, trigger: Trigger): string {
  return fires === "yes" ? WHEN_YES[trigger] : WHEN[fires];
}

function rankOf(fires: Fires, hides: readonly DataKind[]): number {
  return FIRES.indexOf(fires) * 100 + hides.length;
}
