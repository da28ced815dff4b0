import type { Page } from "playwright";
import type { ElementFacts, LoadType, Trigger } from "../../../model.ts";
import { MAX_URL } from "../cut-texts.ts";
import type { Look } from "./in-page/looks.ts";
import type { FrameElement, FrameSurvey } from "./in-page/survey.ts";
import { markedScript, surveyScript } from "./script.ts";
import { readTexts } from "./texts.ts";
import { openWorlds } from "./worlds.ts";

/** One URL that one element of the page loaded, or could load. */
export interface SurveyedElement {
  readonly url: string;
  readonly type: LoadType;
  readonly trigger: Trigger;
  /**
   * Nothing in the document tells that it was requested: a request of this URL that was seen tells
   * more. A lazy image that is still waiting, a `<noscript>` pixel, the `ping` of a link.
   */
  readonly potential: boolean;
  /** URL of the document that the element stands in. */
  readonly frame: string;
  readonly element: ElementFacts;
}

export interface Survey {
  readonly elements: readonly SurveyedElement[];
  /** What could not be looked at, or was cut; one sentence each. */
  readonly warnings: readonly string[];
}

export interface SurveyLimits {
  readonly frames: number;
  /** Milliseconds for everything; what was found by then is the answer. */
  readonly time: number;
  /** Of one frame. */
  readonly elements: number;
  /** URLs of one frame. */
  readonly urls: number;
}

/** Milliseconds for an answer that is small, however little time is left: a busy machine needs them. */
const LEAST = 500;

const LIMITS: SurveyLimits = { frames: 200, time: 1_800, elements: 100_000, urls: 20_000 };

/** UTF-16 code units that one frame hands over. */
const MAX_TEXT = 20_000_000;

/**
 * Looks at every element of every frame that loads something or could: what it is, how large it is
 * drawn and why it is not seen, as the page stands now. Open shadow trees are looked into; of closed
 * ones a page tells nobody.
 *
 * It reads in a world that the page's scripts cannot reach, changes nothing and causes no request.
 * Sizes are in CSS px of the layout, before any transform; of pictures and frames the content's own.
 * Never throws: what could not be looked at is a warning.
 */
export async function surveyPage(page: Page, limits: Partial<SurveyLimits> = {}): Promise<Survey> {
  const { frames, time, elements, urls } = { ...LIMITS, ...limits };
  const end = performance.now() + time;
  const left = () => Math.max(LEAST, end - performance.now());
  const warnings = new Set<string>();
  try {
    const opened = await openWorlds(page, { frames, left });
    const script = surveyScript({
      elements,
      found: urls,
      // What it has found by then still has to be handed over.
      time: left() * 0.7,
      url: MAX_URL,
      text: MAX_TEXT,
    });
    const closed = [...opened.closed];
    const surveys = await Promise.all(
      opened.worlds.map(async (world) => {
        try {
          return await world.run(script);
        } catch (error) {
          closed.push(`${shortened(world.url)}: ${reason(error)}`);
          return undefined;
        }
      }),
    );
    opened.close();
    if (closed.length > 0) warnings.add(closedWarning(closed));
    const found = surveys.filter((survey) => survey !== undefined);
    for (const warning of found.flatMap(warningsOf)) warnings.add(warning);
    const sheets = found.reduce((sum, { closedSheets }) => sum + closedSheets, 0);
    if (sheets > 0) {
      warnings.add(
        `${sheets} style sheets of other sites could not be read: ` +
          "pictures in them that wait for hovering or printing are not listed",
      );
    }
    return { elements: found.flatMap(elementsOf), warnings: [...warnings] };
  } catch (error) {
    return {
      elements: [],
      warnings: [...warnings, `the page's elements could not be looked at: ${reason(error)}`],
    };
  }
}

/**
 * How the elements of the page's own document that carry an attribute are drawn, by its value.
 *
 * @throws Error when the page is gone, or does not answer in time
 */
export async function lookAtMarked(
  page: Page,
  attribute: string,
  time: number,
): Promise<ReadonlyMap<string, Look>> {
  const { worlds, close } = await openWorlds(page, { frames: 1, left: () => time });
  try {
    const looks = await worlds[0]?.run(markedScript(attribute));
    return new Map(Object.entries(looks ?? {}));
  } finally {
    close();
  }
}

function elementsOf({ url: frame, elements, texts }: FrameSurvey): SurveyedElement[] {
  const drawn = new Set(elements.filter(({ property }) => property).map(({ url }) => url));
  return [
    ...elements.map((element) => surveyedElement(element, frame)),
    ...readTexts(texts, frame, drawn),
  ];
}

/** The one place where the script's answer becomes the model's words. */
function surveyedElement(found: FrameElement, frame: string): SurveyedElement {
  const { url, type, trigger, potential, tag, attribute, property, look } = found;
  return {
    url,
    type: type as LoadType,
    trigger: trigger as Trigger,
    potential,
    frame,
    element: {
      tag,
      ...(attribute !== undefined && { attribute }),
      ...(property !== undefined && { property }),
      ...look,
    },
  };
}

const CUT: Readonly<Record<FrameSurvey["cut"][number], string>> = {
  elements: "has too many elements",
  found: "has too many elements that load something",
  time: "takes too long to look at",
  url: "holds URLs of more than 65,536 characters",
  text: "holds more than 20 MB of markup that loads something",
};

function warningsOf({ url, cut }: FrameSurvey): string[] {
  return cut.map((what) => `${shortened(url)} ${CUT[what]}: some were left out`);
}

function closedWarning([first = "", ...others]: readonly string[]): string {
  return others.length === 0
    ? `a frame could not be looked at (${shortened(first)})`
    : `${others.length + 1} frames could not be looked at (first: ${shortened(first)})`;
}

/** DevTools' answers for a document that another one has taken the place of. */
const REPLACED = /Cannot find context|No frame for given id|Execution context was destroyed/;

function shortened(url: string): string {
  return url.length <= 200 ? url : `${url.slice(0, 199)}…`;
}

function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return REPLACED.test(message)
    ? "it was replaced meanwhile"
    : shortened(message.split("\n")[0] ?? "");
}
