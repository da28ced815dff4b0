import type { Load, State, Trigger } from "../../../model.ts";
import { safeText } from "../../safe-text.ts";

/** Milliseconds after navigation from which a request no longer belongs to the loading. */
const LATE = 3_000;

/** When loads of a page went out, or why they did not. */
export type Moment = Trigger | "later" | "tried" | "potential";

const WORDS = {
  open: "on load",
  scroll: "after scroll",
  click: "on click",
  submit: "on submit",
  print: "on print",
  leave: "on leaving",
  receipt: "on receipt",
} as const satisfies Record<Trigger, string>;

/** A page declares nothing: what is only declared was not sent. */
export function stateOf({ state }: Load): Exclude<State, "declared"> {
  return state === "declared" ? "potential" : state;
}

export function wasSent(load: Load): boolean {
  return stateOf(load) === "sent";
}

/** The moment of loads that have trigger and state in common. */
export function momentOf(loads: readonly [Load, ...Load[]]): Moment {
  const [load] = loads;
  if (load.state === "attempted") return "tried";
  if (!wasSent(load)) return "potential";
  return load.trigger === "open" && startOf(loads) >= LATE ? "later" : load.trigger;
}

/** `on load`, `after 4 s`, `on leaving`; `tried`, and for what might be sent, when: `on click`. */
export function whenText(loads: readonly [Load, ...Load[]]): string {
  const [{ trigger }] = loads;
  const moment = momentOf(loads);
  if (moment === "later") return `after ${Math.floor(startOf(loads) / 1_000)} s`;
  if (moment === "tried") return trigger === "open" ? "tried" : `tried ${WORDS[trigger]}`;
  return moment === "potential" && trigger === "open" ? conditionOf(loads) : WORDS[trigger];
}

/** Where alone it would be requested: `in noscript`. */
function conditionOf(loads: readonly Load[]): string {
  const conditions = loads.flatMap(({ elements }) => elements.map(({ onlyIn }) => onlyIn));
  const [condition, ...others] = new Set(conditions);
  return condition && others.length === 0 ? `in ${safeText(condition)}` : "not sent";
}

/** Of the first request; 0 where no request tells. */
function startOf(loads: readonly Load[]): number {
  const times = loads.flatMap(({ requests }) => requests.flatMap(({ at }) => at ?? []));
  return times.reduce((first, at) => Math.min(first, at), times[0] ?? 0);
}
