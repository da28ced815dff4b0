import { parseUrl } from "../load.ts";
import { carriesToken } from "./identified.ts";
import type { Rule } from "./rule.ts";

/** Path segments that name the counting of opens. */
const OPEN_LIKE =
  /(?:^|[/._-])(?:o|open|opened|opens|openrate|track|tracker|tracking|trk|pixel|px|beacon|imp|impression|view|wf|seen|read)(?=$|[/._-])/i;

export const trackingPath: Rule = {
  id: "tracking-path",
  title: "Tracking path",
  why:
    "The image declares no size, but its path speaks of opens, tracking or pixels, and the URL " +
    "carries something that could tell one reader from another. Pictures that are meant to be " +
    "looked at rarely live there; still, this is a reason to look and no proof.",
  check(load, { leaks }) {
    if (load.type !== "image" || load.trigger !== "open") return undefined;
    if (load.elements.some(({ size }) => size !== undefined)) return undefined;
    const path = parseUrl(load.url)?.pathname;
    const word = path === undefined ? undefined : OPEN_LIKE.exec(path)?.[0];
    if (!word || !carriesToken(leaks)) return undefined;
    return {
      message: `the image has no size, its path speaks of “${word.replace(/^[/._-]/, "")}” and carries an identifier`,
      confidence: "possible",
    };
  },
};
