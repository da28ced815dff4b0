/** What a consent string, or what a consent platform keeps, says of the reader's choice. */
export interface ConsentReading {
  /** In a few words. */
  readonly says: string;
  /** What is said to be agreed to, beyond what is necessary; empty: nothing. */
  readonly agreed: readonly string[];
}

/** `agreed to performance; refused targeting, social media` */
export function readChoices(choices: readonly (readonly [what: string, isAgreed: boolean])[]) {
  const agreed = choices.filter(([, isAgreed]) => isAgreed).map(([what]) => what);
  const refused = choices.filter(([, isAgreed]) => !isAgreed).map(([what]) => what);
  const parts = [
    ...(agreed.length > 0 ? [`agreed to ${agreed.join(", ")}`] : []),
    ...(refused.length > 0 ? [`refused ${refused.join(", ")}`] : []),
  ];
  return { says: parts.join("; ") || "nothing beyond what is necessary", agreed };
}
