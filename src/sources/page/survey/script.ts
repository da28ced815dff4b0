import { MAX_TAG } from "../../../load.ts";
import { createBoxes } from "./in-page/boxes.ts";
import { createClips } from "./in-page/clips.ts";
import { createDom } from "./in-page/dom.ts";
import { createLoads } from "./in-page/loads.ts";
import { createLooks, type Look } from "./in-page/looks.ts";
import { lookAtMarked } from "./in-page/marked.ts";
import { type FrameLimits, type FrameSurvey, surveyFrame } from "./in-page/survey.ts";
import { createTags } from "./in-page/tags.ts";

/**
 * The functions travel as text, so each gets what it needs as a parameter and refers to nothing of
 * its module: a bundler may rename what is outside of a function, and the page has none of it.
 */
const TOOLS = `
  const dom = (${createDom})(globalThis);
  const clips = (${createClips})();
  const boxes = (${createBoxes})(dom, clips);
  const tags = (${createTags})(dom, ${MAX_TAG});
  const looks = (${createLooks})(dom, boxes, clips, tags);
`;

/** An expression whose value is a T, as JSON. */
export interface Script<T> {
  readonly expression: string;
  /** Names the type alone. */
  readonly answer?: T;
}

export function surveyScript(limits: FrameLimits): Script<FrameSurvey> {
  return {
    expression: `(() => { ${TOOLS}
      const loads = (${createLoads})(dom);
      return (${surveyFrame})(dom, boxes, looks, tags, loads, ${JSON.stringify(limits)});
    })()`,
  };
}

/** How each element that carries the attribute is drawn, by the attribute's value. */
export function markedScript(attribute: string): Script<Readonly<Record<string, Look>>> {
  return {
    expression: `(() => { ${TOOLS}
      return (${lookAtMarked})(dom, looks, ${JSON.stringify(attribute)});
    })()`,
  };
}
