import { FILE_FIELDS, isIdentifier } from "../leaks/identifier.ts";
import { withoutFragment } from "../load.ts";
import type { Leak, Load, PageFacts } from "../model.ts";
import { type DeviceTraits, fingerprinters } from "./page/device-traits.ts";
import { isElsewhere, isPage, outcomeOf, receiverOf } from "./page/party.ts";
import type { Rule } from "./rule.ts";

export const fingerprinting: Rule = {
  id: "fingerprinting",
  title: "Fingerprinting",
  why:
    "A script asks the browser what tells this device from others, so that it is recognised without " +
    "any cookie: text drawn on a canvas that nobody sees and read back, sound computed and not " +
    "played, thirty fonts or more asked for by name, the graphics card, many properties of browser, " +
    "screen and system. Hooks in the page see it, before any script runs, in every frame. Certain " +
    "where a script does several of it, likely for one that serves hardly anything else or two " +
    "weaker ones; a single innocent use (a chart, an exported picture, a game's graphics, a test " +
    "for emoji) is none. What such a script then sends to another site with an identifier is told " +
    "as well: that makes it medium.",
  concerns: () => false,
  check(load, context) {
    const { page } = context.snapshot;
    if (!isPage(context) || !page) return undefined;
    const own = ranFrom(load, page);
    if (own) return { message: own.how.join("; "), confidence: own.confidence };
    const sender = isElsewhere(load, context) ? senderOf(load, page) : undefined;
    if (!sender || !context.leaks.some(isSent)) return undefined;
    return {
      message: `${nameOf(sender.script)}, which fingerprints this device, sends an identifier to ${receiverOf(load)}${outcomeOf(load)}`,
      confidence: "likely",
    };
  },
};

/** The fingerprinter that this load brought, as a file or inside a document. */
function ranFrom({ url, type }: Load, page: PageFacts): DeviceTraits | undefined {
  if (type !== "script" && type !== "document") return undefined;
  const plain = withoutFragment(url);
  return fingerprinters(page).find(({ script }) => withoutFragment(script) === plain);
}

/** The fingerprinter that asked for this load. */
function senderOf({ type, requests }: Load, page: PageFacts): DeviceTraits | undefined {
  if (type === "script" || type === "document") return undefined;
  return fingerprinters(page).find(({ script }) =>
    requests.some(({ stack = [] }) => stack.some((place) => place.startsWith(`${script}:`))),
  );
}

function isSent(leak: Leak): boolean {
  const isFile = FILE_FIELDS.some((name) => name === leak.field);
  return (leak.channel === "url" || leak.channel === "body") && isIdentifier(leak) && !isFile;
}

function nameOf(script: string): string {
  const { hostname, pathname } = new URL(script);
  return hostname + pathname;
}
