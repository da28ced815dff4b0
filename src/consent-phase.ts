import type { ConsentFacts, Load, RequestFacts } from "./model.ts";

/** When a request left, seen from the visitor's choice; `during`: while the banner was being answered. */
export type ConsentPhase = "before" | "during" | "after";

/**
 * Undefined where the visitor was not to choose, or it is not known when the request left. Without a
 * choice that was made, everything came before it.
 */
export function phaseOf(
  { at }: Pick<RequestFacts, "at">,
  consent: ConsentFacts | undefined,
): ConsentPhase | undefined {
  if (!consent || at === undefined) return undefined;
  if (consent.outcome !== "made" || consent.from === undefined || at < consent.from)
    return "before";
  return consent.at !== undefined && at >= consent.at ? "after" : "during";
}

/** The load as often as there are phases in which it was requested, each with the requests of one. */
export function splitByPhase(
  load: Load,
  consent: ConsentFacts | undefined,
): readonly { readonly load: Load; readonly phase?: ConsentPhase }[] {
  if (!consent || load.state !== "sent") return [{ load }];
  const byPhase = new Map<ConsentPhase | undefined, RequestFacts[]>();
  for (const request of load.requests) {
    const phase = phaseOf(request, consent);
    byPhase.set(phase, [...(byPhase.get(phase) ?? []), request]);
  }
  if (byPhase.size === 0) return [{ load }];
  return [...byPhase].map(([phase, requests]) => ({
    load: { ...load, requests },
    ...(phase ? { phase } : {}),
  }));
}
