import type { Confidence, PageFacts, ScriptFacts } from "../../model.ts";

/** Ways by which one script tells this device from others. */
export interface DeviceTraits {
  readonly script: string;
  /** In words: `asks for 54 fonts by name`. */
  readonly how: readonly string[];
  readonly confidence: Confidence;
}

/** One way, and how much it says by itself. */
interface Way {
  readonly text: string;
  /** `strong`: hardly done for anything else; `weak`: done for other reasons too. */
  readonly strength: "strong" | "weak";
}

const known = new WeakMap<PageFacts, readonly DeviceTraits[]>();

/** The scripts of a page that fingerprint. One way that is used for other things too is none. */
export function fingerprinters(page: PageFacts): readonly DeviceTraits[] {
  const before = known.get(page);
  if (before) return before;
  const found = (page.scripts ?? []).flatMap((script): DeviceTraits[] => {
    const ways = WAYS.flatMap((way) => way(script) ?? []);
    const confidence = confidenceOf(ways);
    return confidence
      ? [{ script: script.url, how: ways.map(({ text }) => text), confidence }]
      : [];
  });
  known.set(page, found);
  return found;
}

function confidenceOf(ways: readonly Way[]): Confidence | undefined {
  const strong = ways.filter(({ strength }) => strength === "strong").length;
  const weak = ways.length - strong;
  if (strong > 1 || (strong === 1 && weak > 0)) return "certain";
  return strong === 1 || weak > 1 ? "likely" : undefined;
}

const WAYS: readonly ((script: ScriptFacts) => Way | undefined)[] = [
  drawing,
  sound,
  fonts,
  graphics,
  properties,
];

/**
 * Text enough to show how this machine draws letters, on a picture that is no export: as in Englehardt
 * and Narayanan, “Online tracking”, 2016, §6.1. Whether emoji can be drawn is asked with fewer letters.
 */
const MIN_CHARACTERS = 10;
const MIN_SIDE = 16;
const MAX_SIDE = 2_000;

function drawing({ canvases = [] }: ScriptFacts): Way | undefined {
  const found = canvases.find(
    ({ method, size: { width, height }, characters, shown }) =>
      !shown &&
      !method.endsWith("-jpeg") &&
      characters >= MIN_CHARACTERS &&
      Math.min(width, height) >= MIN_SIDE &&
      Math.max(width, height) <= MAX_SIDE,
  );
  if (!found) return undefined;
  const { width, height } = found.size;
  return {
    text: `draws ${found.characters} different characters on a canvas of ${width}×${height} px that nobody sees and reads it back (${found.method})`,
    strength: "strong",
  };
}

/** About two seconds: what is computed to be heard later is longer. */
const MAX_SAMPLES = 100_000;

function sound({ audio }: ScriptFacts): Way | undefined {
  if (!audio || audio.samples > MAX_SAMPLES) return undefined;
  return {
    text: `computes a sound that nobody hears (${audio.nodes.join(", ")}) and reads its ${audio.samples} samples`,
    strength: audio.nodes.includes("compressor") ? "strong" : "weak",
  };
}

/** More than a page sets its text in, or an editor shows in a menu. */
const MIN_FONTS = 30;

function fonts({ fonts: number = 0 }: ScriptFacts): Way | undefined {
  if (number < MIN_FONTS) return undefined;
  return { text: `asks for ${number} fonts by name`, strength: "strong" };
}

/** Who draws in three dimensions, and shows it, asks what the card can do. */
function graphics({ webgl }: ScriptFacts): Way | undefined {
  if (webgl?.card !== "unseen") return undefined;
  const more = webgl.parameters > 2 ? ` and ${webgl.parameters - 2} more parameters` : "";
  return {
    text: `asks WebGL for the graphics card${more} without showing a picture`,
    strength: "weak",
  };
}

/** Ordinary statistics read some of the others; these tell of the hardware and of the system. */
const TELLING = new Set([
  ...["platform", "vendor", "productSub", "hardwareConcurrency", "deviceMemory", "maxTouchPoints"],
  ...["plugins", "mimeTypes", "pdfViewerEnabled", "webdriver", "connection", "keyboard"],
  ...["getBattery", "getGamepads", "getHighEntropyValues", "enumerateDevices", "getVoices"],
  ...["estimate", "screen.availWidth", "screen.availHeight", "screen.pixelDepth"],
]);
const MIN_PROPERTIES = 12;
const MIN_TELLING = 6;
const NAMED = 4;

function properties({ properties: read = [] }: ScriptFacts): Way | undefined {
  const telling = read.filter((name) => TELLING.has(name));
  if (read.length < MIN_PROPERTIES || telling.length < MIN_TELLING) return undefined;
  const names = telling.slice(0, NAMED).join(", ");
  return {
    text: `reads ${read.length} properties of browser, screen and system (${names}, …)`,
    strength: "weak",
  };
}
