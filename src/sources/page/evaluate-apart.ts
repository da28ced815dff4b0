import type { DevtoolsTarget } from "./devtools.ts";
import { within } from "./within.ts";

/**
 * Asks a page's main frame in a world of its own, where the page's replacements of built-ins do not
 * reach. Undefined when it does not answer in time.
 *
 * @param expression whose value is plain data
 */
export async function evaluateApart<Value>(
  target: DevtoolsTarget,
  expression: string,
  milliseconds: number,
  signal: AbortSignal,
): Promise<Value | undefined> {
  const ask = async () => {
    const world = (await target.send("Page.createIsolatedWorld", {
      frameId: target.id,
    })) as { readonly executionContextId: number };
    const answer = (await target.send("Runtime.evaluate", {
      contextId: world.executionContextId,
      expression,
      returnByValue: true,
    })) as { readonly result: { readonly value?: Value } };
    return answer.result.value;
  };
  return within(milliseconds, ask(), signal).catch(() => undefined);
}
