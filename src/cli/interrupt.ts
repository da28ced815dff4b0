import { complain } from "./output.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * The first Ctrl-C, or its kin, asks for an end: what is done is still printed. The second one ends the
 * process at once, with exit code 2; `process.exit` lets Playwright kill its browser, which a signal's
 * own way to end a process would not.
 */
export function catchInterrupt(): { readonly signal: AbortSignal; release(): void } {
  const controller = new AbortController();
  const handle = () => {
    if (controller.signal.aborted) process.exit(2);
    controller.abort();
    complain("interrupted: printing what is done; once more ends at once");
  };
  for (const name of SIGNALS) process.on(name, handle);
  return {
    signal: controller.signal,
    release() {
      for (const name of SIGNALS) process.off(name, handle);
    },
  };
}
