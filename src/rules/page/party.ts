import { hostOf } from "../../load.ts";
import type { Load, Snapshot } from "../../model.ts";
import { isSameSite, registrableDomain } from "../../trackers/index.ts";
import type { RuleContext } from "../rule.ts";

/** Whether a live page is judged, where it matters who receives a load and what came back. */
export function isPage({ snapshot }: Pick<RuleContext, "snapshot">): boolean {
  return snapshot.source === "page";
}

/** Whether the load goes to another site than the page's: another registrable domain. */
export function isThirdParty(load: Load, { host, page }: Snapshot): boolean {
  const own = host ?? (page && hostOf(page));
  const theirs = hostOf(load);
  return theirs !== undefined && !(own !== undefined && isSameSite(own, theirs));
}

/** Whether somebody else than the site receives the load, behind a name of the site's own or not. */
export function isElsewhere(load: Load, { snapshot, tracker }: RuleContext): boolean {
  return tracker?.alias !== undefined || isThirdParty(load, snapshot);
}

/** Whether the load is the page itself, or a step on the way to it on the same site. */
export function isNavigation(load: Load, { target, host, page }: Snapshot): boolean {
  if (load.type !== "document" || load.trigger !== "open" || load.elements.length > 0) return false;
  const theirs = hostOf(load);
  const own = [host, page && hostOf(page), hostOf({ url: target })];
  return own.some((one) => one !== undefined && theirs !== undefined && isSameSite(one, theirs));
}

/** For messages: the registrable domain of who receives the load, or its host. */
export function receiverOf(load: Load): string {
  const host = hostOf(load);
  return (host && registrableDomain(host)) ?? host ?? load.url;
}

/** For messages: what became of a load that did not go through; empty where it did. */
export function outcomeOf({ state, requests }: Load): string {
  if (state === "potential") return " (not sent during this visit)";
  if (state !== "attempted") return "";
  const failure = requests.find((request) => request.failure)?.failure;
  return failure ? ` (it did not get through: ${failure})` : " (it did not get through)";
}
