import {
  type CanvasFacts,
  type ChangedLink,
  HEARD,
  type Heard,
  type ScriptFacts,
  STORES,
  type StoredFacts,
} from "../../model.ts";
import type { Note } from "./request-log.ts";

/** Scripts of one page, and canvases of one script. */
const MAX_SCRIPTS = 500;
const MAX_CANVASES = 10;
const MAX_STORED = 50;
const MAX_LINKS = 50;

interface Gathered {
  readonly canvases: CanvasFacts[];
  readonly parameters: Set<string>;
  card?: "shown" | "unseen";
  audio?: ScriptFacts["audio"];
  readonly fonts: Set<string>;
  readonly properties: Set<string>;
  readonly listens: Set<Heard>;
  readonly stores: StoredFacts[];
  readonly links: ChangedLink[];
}

/** What each script did, from what the hooks in all documents of the page noted. */
export function scriptFacts(notes: readonly Omit<Note, "at">[]): ScriptFacts[] {
  const scripts = new Map<string, Gathered>();
  for (const { deed, detail, script } of notes) {
    const known = scripts.get(script);
    if (!known && scripts.size >= MAX_SCRIPTS) continue;
    const gathered = known ?? gather();
    scripts.set(script, gathered);
    READERS[deed]?.(gathered, detail);
  }
  return [...scripts].map(([url, gathered]) => ({ url, ...told(gathered) }));
}

function gather(): Gathered {
  return {
    canvases: [],
    parameters: new Set(),
    fonts: new Set(),
    properties: new Set(),
    listens: new Set(),
    stores: [],
    links: [],
  };
}

const NODES = {
  Oscillator: ["oscillator"],
  DynamicsCompressor: ["compressor"],
  both: ["oscillator", "compressor"],
} as const;

const READERS: Readonly<Record<string, (gathered: Gathered, detail: string) => void>> = {
  canvas({ canvases }, detail) {
    const [method = "", width, height, characters, shown] = detail.split(" ");
    if (canvases.length >= MAX_CANVASES) return;
    canvases.push({
      method,
      size: { width: Number(width), height: Number(height) },
      characters: Number(characters),
      shown: shown === "shown",
    });
  },
  "webgl-parameter": ({ parameters }, detail) => void parameters.add(detail),
  "webgl-card"(gathered, detail) {
    if (gathered.card !== "shown") gathered.card = detail.endsWith("unseen") ? "unseen" : "shown";
  },
  audio(gathered, detail) {
    const [node = "", samples] = detail.split(" ");
    const nodes = NODES[node as keyof typeof NODES];
    if (nodes) gathered.audio ??= { nodes, samples: Number(samples) };
  },
  font({ fonts }, detail) {
    const family = firstFamily(detail);
    if (family && !GENERIC.test(family)) fonts.add(family);
  },
  property: ({ properties }, detail) => void properties.add(detail),
  listens({ listens }, detail) {
    const heard = HEARD.find((kind) => kind === detail);
    if (heard) listens.add(heard);
  },
  stores({ stores }, detail) {
    const [where, name = "", ...lines] = detail.split("\n");
    const store = STORES.find((kind) => kind === where);
    if (!store || stores.length >= MAX_STORED) return;
    stores.push({ store, name: name.trim(), value: lines.join("\n") });
  },
  link({ links }, detail) {
    const [from = "", to = ""] = detail.split("\n");
    if (links.length < MAX_LINKS) links.push({ from, to });
  },
};

/** Families that every browser has (CSS Fonts 4, generic font families). */
const GENERIC =
  /^(?:serif|sans-serif|monospace|cursive|fantasy|math|emoji|system-ui|ui-[a-z-]+|inherit|initial|unset)$/;

/** Of a list of families, or of a whole `font` value, where the size stands before it. */
function firstFamily(font: string): string {
  const list = /(?:^|\s)[\d.]+(?:[a-z]{1,4}|%)(?:\/\S+)?\s+(.+)$/i.exec(font)?.[1] ?? font;
  return (list.split(",", 1)[0] ?? "")
    .trim()
    .replace(/^["']|["']$/g, "")
    .toLowerCase();
}

function told(gathered: Gathered): Omit<ScriptFacts, "url"> {
  const { canvases, parameters, card, audio, fonts, properties, listens, stores, links } = gathered;
  return {
    ...(canvases.length > 0 && { canvases }),
    ...((parameters.size > 0 || card) && {
      webgl: { parameters: parameters.size, ...(card && { card }) },
    }),
    ...(audio && { audio }),
    ...(fonts.size > 0 && { fonts: fonts.size }),
    ...(properties.size > 0 && { properties: [...properties].sort() }),
    ...(listens.size > 0 && { listens: HEARD.filter((kind) => listens.has(kind)) }),
    ...(stores.length > 0 && { stores }),
    ...(links.length > 0 && { links }),
  };
}
