import { carriesIdentifier } from "../leaks/index.ts";
import type { RuleContext } from "./rule.ts";

/** Whether the URL can tell one reader from another, or goes where such things are counted. */
export function isIdentified({ leaks, tracker }: RuleContext): boolean {
  return tracker !== undefined || carriesIdentifier(leaks);
}
