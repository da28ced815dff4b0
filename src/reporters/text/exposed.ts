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

/** As {@link WHEN} and {@link WHEN_YES}, in a word or two. */
const SOON = {
  yes: { open: "opened", scroll: "scrolled to" } as Partial<Record<Trigger, string>>,
  prefetched: "prefetched",
  "on-consent": "if allowed",
  no: "never",
} as const;

/**
 * What each mail client makes of it, in two lines: who reports it by being read, then who fetches
 * ahead, asks first, or does nothing. `-v` gives each client's own words instead.
 */
export function listExposure(
  exposure: readonly Exposure[],
  trigger: Trigger,
  indent: number,
  page: Page,
): readonly string[] {
  if (page.verbosity === "verbose") return listEach(exposure, trigger, indent, page);
  const groups = new Map<string, { rank: number; names: Set<string> }>();
  for (const { name, short = name, fires, hides } of exposure) {
    const how = shortHow(fires, hides, trigger);
    const group = groups.get(how);
    if (group) group.names.add(safeText(short));
    else groups.set(how, { rank: rankOf(fires, hides), names: new Set([safeText(short)]) });
  }
  const told = [...groups]
    .sort(([, a], [, b]) => a.rank - b.rank)
    .map(([how, { rank, names }]) => ({ rank, text: `${how}: ${[...names].join(", ")}` }));
  const line = (isWanted: (rank: number) => boolean) =>
    told
      .filter(({ rank }) => isWanted(rank))
      // The one before it has said when.
      .map(({ text }, index) => (index > 0 ? text.replace(/^[a-z ]+, (?=no IP: )/, "") : text))
      .join(" · ");
  return [line((rank) => rank < LATER), line((rank) => rank >= LATER)].flatMap((text) =>
    text ? item(text, indent, page) : [],
  );
}

function shortHow(fires: Fires, hides: readonly DataKind[], trigger: Trigger): string {
  if (fires !== "yes") return SOON[fires];
  const when = SOON.yes[trigger] ?? WHEN_YES[trigger];
  return hides.includes("ip-address") ? `${when}, no IP` : when;
}

/** A line for all clients that do the same, with what is particular to each. */
function listEach(
  exposure: readonly Exposure[],
  trigger: Trigger,
  indent: number,
  page: Page,
): readonly string[] {
  const lines = new Map<string, { rank: number; names: string[] }>();
  for (const { name, note, fires, hides } of exposure) {
    const how =
      note === undefined
        ? howOf(fires, hides, trigger)
        : `${whenOf(fires, trigger)}; ${safeText(note)}`;
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

/** Ranks below it fire by reading. */
const LATER = 100;

function rankOf(fires: Fires, hides: readonly DataKind[]): number {
  return FIRES.indexOf(fires) * LATER + hides.length;
}
