import { ConfigError } from "../config/config-error.ts";
import { complain } from "./output.ts";

/**
 * A config that cannot be obeyed is told, and sets the exit code.
 *
 * @param end what became of the run then: the last line
 */
export async function tellingMistakes<Outcome>(
  run: () => Promise<Outcome>,
  end = "Exit code 2: nothing was scanned, because of the configuration.",
): Promise<Outcome | undefined> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const problem of error.problems) complain(problem);
    complain(end);
    process.exitCode = 2;
    return undefined;
  }
}
