import type { Load } from "../../model.ts";
import { CUTS, type Cut, type NoteCut } from "./cuts.ts";

/** What of a document's loads the decoders did not look at. */
export interface CutLog {
  noteOf(load: Load): NoteCut;
  /** One sentence for all of them; undefined where nothing was cut. */
  warning(): string | undefined;
}

export function createCutLog(): CutLog {
  const loads = new Set<Load>();
  const cuts = new Set<Cut>();
  return {
    noteOf: (load) => (cut) => {
      loads.add(load);
      cuts.add(cut);
    },
    warning() {
      if (loads.size === 0) return undefined;
      const count = loads.size === 1 ? "a load sends" : `${loads.size} loads send`;
      const reasons = [...cuts].map((cut) => CUTS[cut]).join("; ");
      return `${count} more than is decoded (${reasons}): the rest may give away more`;
    },
  };
}
