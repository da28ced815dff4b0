import { type ConsentPhase, splitByPhase } from "../consent-phase.ts";
import { consentClaimsOf } from "../leaks/consent.ts";
import { isPage, receiverOf } from "./page/party.ts";
import type { Rule } from "./rule.ts";

const THOUGH: Readonly<Partial<Record<ConsentPhase, string>>> = {
  before: "the visitor had chosen nothing yet",
  after: "the visitor had refused",
};

export const falseConsent: Rule = {
  id: "false-consent",
  title: "Consent that was not given",
  why:
    "The request tells its receiver that the visitor agreed (Google's consent mode `gcs` and `gcd`, " +
    "an IAB TCF or GPP string), although the visitor had chosen nothing yet, or had refused. The receiver " +
    "then treats what it gets as if it were allowed to. Looked for when a scan makes a choice: " +
    "`--consent`.",
  concerns: () => false,
  check(load, context) {
    const consent = context.snapshot.page?.consent;
    if (!isPage(context) || !consent || load.state !== "sent") return undefined;
    for (const { load: part, phase } of splitByPhase(load, consent)) {
      // What follows an agreement says so rightly.
      const though = phase === "after" && consent.choice === "accept" ? undefined : phase;
      const reason = though && THOUGH[though];
      const claim = reason && consentClaimsOf(part).find(({ agreed }) => agreed.length > 0);
      if (!claim) continue;
      return {
        message: `tells ${receiverOf(load)} that ${claim.agreed.join(", ")} was agreed to (${claim.field}), though ${reason}`,
        confidence: "certain",
      };
    }
    return undefined;
  },
};
