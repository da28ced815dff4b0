import { safeText } from "../reporters/safe-text.ts";
import { version } from "../version.ts";

/**
 * Makes everything that nobody catches a loud crash, and a reader that goes away (`| head`) a
 * silent end of the output.
 */
export function guardProcess(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return;
    process.exitCode = 2;
    complain(`cannot write the report: ${error.message}`);
  });
  // Where nobody hears a complaint, there is nobody to complain to; the exit code still tells.
  process.stderr.on("error", () => {});
  process.on("uncaughtException", crash);
  process.on("unhandledRejection", crash);
}

/** Resolves when the text has gone out, or when nobody reads it any more. */
export function print(text: string | Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });
}

/** One line for the user on standard error; never part of the results. */
export function complain(message: string): void {
  process.stderr.write(`pixel-scan: ${safeText(message)}\n`);
}

/**
 * Says that pixel-scan itself is at fault and ends with exit code 2: after a bug nothing that was
 * found counts. Standard error is written before the process ends, what is left of standard output
 * is not.
 */
export function crash(error: unknown): void {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lines = [
    ...details.split("\n"),
    `This is a bug in pixel-scan ${version} (Node ${process.version}, ${process.platform}). Please report it with the lines above.`,
  ];
  process.exitCode = 2;
  process.stderr.write(`${lines.map(safeText).join("\n")}\n`, () => process.exit(2));
}
