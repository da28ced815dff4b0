import { PLANTED } from "../leaks/reading/planted.ts";
import { hostOf } from "../load.ts";
import type { Leak, Load, ScriptFacts, Snapshot } from "../model.ts";
import { isSameSite } from "../trackers/index.ts";
import { isElsewhere, isPage, outcomeOf, receiverOf } from "./page/party.ts";
import type { Rule, RuleContext } from "./rule.ts";

export const sessionReplay: Rule = {
  id: "session-replay",
  title: "Session replay",
  why:
    "The page itself is sent: what it shows and how it changes, so that somebody can play the visit " +
    "back and read over the visitor's shoulder. The scan puts a text that nobody else knows, and a " +
    "name in the markup, where no visitor sees it; who sends them records the page (certain when a " +
    "script of theirs also listens to the mouse, the keys, scrolling or changes of the page, likely " +
    "otherwise and where the site records itself). A script of another site that listens to all of " +
    "it, and was not seen to send the text, is only possible: it may wait for more to record.",
  concerns: () => false,
  check(load, context) {
    if (!isPage(context)) return undefined;
    return checkSent(load, context) ?? checkListening(load, context);
  },
};

type Answer = ReturnType<Rule["check"]>;

function checkSent(load: Load, context: RuleContext): Answer {
  const found = context.leaks.filter(isPlanted);
  const [first] = found;
  if (!first) return undefined;
  const hasText = found.some(({ meaning }) => meaning === PLANTED.text);
  const listening = listenersBehind(load, context.snapshot);
  const isRecorder = listening.length > 0 || context.tracker?.facts.purpose === "session-replay";
  const what = hasText ? "the page's text" : "the page's markup, its text masked,";
  const how = listening.length > 0 ? `, by a script that listens to ${list(listening)}` : "";
  return {
    message: `${what} is sent to ${receiverOf(load)}${encoded(first)}${how}${outcomeOf(load)}`,
    confidence: isElsewhere(load, context) && isRecorder ? "certain" : "likely",
  };
}

function isPlanted({ data, basis, meaning }: Leak): boolean {
  const isOurs = meaning === PLANTED.text || meaning === PLANTED.markup;
  return data === "session-replay" && basis === "known value" && isOurs;
}

function encoded({ encodings = [] }: Leak): string {
  const names = encodings.filter((name) => name !== "percent");
  return names.length > 0 ? ` (${names.join(" of ")})` : "";
}

/** What scripts listen to that asked for the load, or come from its receiver. */
function listenersBehind(load: Load, { page }: Snapshot): readonly string[] {
  const scripts = (page?.scripts ?? []).filter((script) => isBehind(script, load));
  return [...new Set(scripts.flatMap(({ listens = [] }) => listens))].sort();
}

function isBehind({ url }: ScriptFacts, load: Load): boolean {
  const isCaller = load.requests.some(({ stack = [] }) =>
    stack.some((place) => place.startsWith(`${url}:`)),
  );
  const [from, to] = [hostOf({ url }), hostOf(load)];
  return isCaller || (from !== undefined && to !== undefined && isSameSite(from, to));
}

/** Keys, mouse, scrolling and changes at once are of use to hardly anybody else. */
const ALL = ["changes", "mouse", "scroll"] as const;
const TYPING = ["input", "keys"] as const;

function checkListening(load: Load, context: RuleContext): Answer {
  if (load.type !== "script" || !isElsewhere(load, context)) return undefined;
  const script = context.snapshot.page?.scripts?.find(({ url }) => url === load.url);
  const { listens = [] } = script ?? {};
  const hears = (kind: string) => listens.some((one) => one === kind);
  if (!ALL.every(hears) || !TYPING.some(hears)) return undefined;
  return {
    message: `the script listens to ${list(listens)} everywhere in the page`,
    confidence: "possible",
  };
}

const WORDS: Readonly<Record<string, string>> = {
  changes: "changes of the page",
  scroll: "scrolling",
};

function list(kinds: readonly string[]): string {
  const words = kinds.map((kind) => WORDS[kind] ?? kind);
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
