import { randomBytes } from "node:crypto";
import { hookAudio } from "./hooks/audio.ts";
import { hookDrawing } from "./hooks/drawing.ts";
import { hookFonts } from "./hooks/fonts.ts";
import { createKit, type HookLimits } from "./hooks/kit.ts";
import { hookLinks } from "./hooks/links.ts";
import { hookListeners } from "./hooks/listeners.ts";
import { hookOffline } from "./hooks/offline.ts";
import { hookProperties } from "./hooks/properties.ts";
import { hookRequests } from "./hooks/requests.ts";
import { hookStorage } from "./hooks/storage.ts";
import type { Call, Note } from "./request-log.ts";

/** Links of a document whose change is told, and characters of their addresses. */
const MAX_LINKS = 200;
const MAX_LINK = 2_000;
/** Of what a hook tells; a page that calls more often gains nothing by it. */
const MAX_CALLS_PER_DOCUMENT = 1_000;
const MAX_URL = 8_000;
const MAX_FRAMES = 20;
const LIMITS: HookLimits = { notes: 1_500, callers: 30, delay: 500 };
/** Canvases whose fate is followed, and elements whose measuring is looked at. */
const MAX_READS = 50;
const MAX_MEASURED = 5_000;
/** Characters of what is kept in the browser: an identifier is shorter. */
const MAX_STORED = 200;
/** What is put into caches, and is short enough to be no file. */
const MAX_PUTS = 200;
const MAX_PUT = 2_000;

const KINDS: ReadonlySet<string> = new Set<Call["kind"]>([
  ...(["keepalive-fetch", "fetch-later", "send-beacon"] as const),
  ...(["ice-servers", "ice-gathering", "policy-violation"] as const),
]);

/** The name under which a document finds what to report with, for a moment; no page can know it. */
export const BINDING = `_${randomBytes(8).toString("hex")}`;

/**
 * Runs in every document before its own scripts. The functions travel as text, so each gets what it
 * needs as a parameter and refers to nothing of its module.
 */
export const HOOK_SCRIPT = `(() => {
  const kit = (${createKit})(${JSON.stringify(BINDING)}, ${JSON.stringify(LIMITS)});
  if (!kit) return;
  (${hookRequests})(kit, ${MAX_CALLS_PER_DOCUMENT}, ${MAX_URL});
  (${hookDrawing})(kit, ${MAX_READS});
  (${hookAudio})(kit);
  (${hookFonts})(kit, ${MAX_MEASURED});
  (${hookProperties})(kit);
  (${hookListeners})(kit);
  (${hookStorage})(kit, ${MAX_STORED});
  (${hookOffline})(kit, ${MAX_PUTS}, ${MAX_PUT}, ${MAX_STORED});
  (${hookLinks})(kit, ${MAX_LINKS}, ${MAX_LINK});
})()`;

/** What a hook reported, from the text that came through the binding; undefined when it is none. */
export function readCall(payload: string): Omit<Call, "at" | "trigger"> | undefined {
  const [kind = "", url = "", detail = "", ...lines] = payload.split("\n", 60);
  if (!KINDS.has(kind)) return undefined;
  const stack = lines.flatMap((line) => {
    const [, name, place] =
      /^\s*at (?:(\S[^(]*) \()?((?:https?|blob):[^()\s]+:\d+:\d+)\)?$/.exec(line) ?? [];
    return place ? [name ? `${place} (${name})` : place] : [];
  });
  return { kind: kind as Call["kind"], url, detail, stack: stack.slice(0, MAX_FRAMES) };
}

/** What the hooks noted of scripts; empty when the text tells something else. */
export function readNotes(payload: string): readonly Omit<Note, "at">[] {
  const [first, ...lines] = payload.split("\n", LIMITS.notes + 2);
  if (first !== "notes") return [];
  return lines.flatMap((line) => {
    const [deed = "", detail, script] = line.split(" ").map(decode);
    return detail !== undefined && script && /^https?:/.test(script)
      ? [{ deed, detail, script }]
      : [];
  });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Nobody but the hooks can write here; still, nothing of a page is taken on trust.
    return "";
  }
}
