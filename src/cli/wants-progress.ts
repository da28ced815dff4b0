import type { ProgressOptions, ProgressStream } from "./progress.ts";

/** Only a person at a terminal that can erase a line is shown one. */
export function wantsProgress(
  { isTTY }: ProgressStream,
  { flag, env }: Pick<ProgressOptions, "flag" | "env">,
): boolean {
  const isCi = env.CI !== undefined && env.CI !== "" && env.CI !== "false" && env.CI !== "0";
  return isTTY === true && flag !== false && !isCi && env.TERM !== "dumb";
}
