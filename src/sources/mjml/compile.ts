import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { Compiler } from "./find-compiler.ts";

/** Milliseconds for one template; most take some tens. */
const TIMEOUT = 30_000;

/** Megabytes. */
const MEMORY = 1_000;

/** Of what MJML says against a template. */
const MAX_ERRORS = 3;

/**
 * Runs in a thread of its own, which can be ended. Up to its fourth version MJML answers at once, then
 * with a promise.
 */
const THREAD = `
const { parentPort, workerData } = require("node:worker_threads");
// What it prints is no part of a report. Reading it instead would keep the process from its end.
for (const stream of [process.stdout, process.stderr]) stream.write = () => true;
const loading = import(workerData).then(({ default: main }) => main.default ?? main);
loading.catch(() => {});
parentPort.on("message", async ({ mjml, options }) => {
  try {
    const { html, errors = [] } = await (await loading)(mjml, options);
    const told = errors.map(({ line, message }) => ({ line: Number(line), message: String(message) }));
    parentPort.postMessage({ html: String(html), errors: told });
  } catch (error) {
    parentPort.postMessage({ failure: String(error?.message ?? error) });
  }
});`;

type Answer =
  | {
      readonly html: string;
      readonly errors: readonly { readonly line: number; readonly message: string }[];
    }
  | { readonly failure: string };

export interface Made {
  readonly html?: string;
  readonly warnings: readonly string[];
}

/**
 * What the project's own `mjml` makes of a template. It runs the project's code, and whatever that does
 * (crash, hang, print) ends as a warning.
 *
 * @param mjml with everything put in that it includes
 * @param file absolute path of the template
 */
export async function compile(
  mjml: string,
  file: string,
  { module, config }: Compiler,
): Promise<Made> {
  const options = {
    filePath: file,
    ignoreIncludes: true,
    keepComments: true,
    validationLevel: "soft",
    noMigrateWarn: true,
    ...(config ? { mjmlConfigPath: config } : {}),
  };
  const answer = await ask(module, { mjml, options });
  if ("failure" in answer) {
    return {
      warnings: [
        `mjml could not compile it, so it was read as it stands: ${short(answer.failure)}`,
      ],
    };
  }
  const told = answer.errors.map(
    ({ line, message }) => `mjml says${line > 0 ? ` of line ${line}` : ""}: ${short(message)}`,
  );
  const more = told.length - MAX_ERRORS;
  return {
    html: answer.html,
    warnings: [
      ...told.slice(0, MAX_ERRORS),
      ...(more > 0 ? [`mjml says ${more} more such things`] : []),
    ],
  };
}

function short(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}

/** The thread that waits for the next template, and what it loaded. */
let idle: { readonly module: string; readonly worker: Worker } | undefined;

/** Templates are compiled one after the other. */
let queue: Promise<unknown> = Promise.resolve();

function ask(module: string, question: object): Promise<Answer> {
  const answer = queue.then(() => askNow(module, question));
  queue = answer;
  return answer;
}

async function askNow(module: string, question: object): Promise<Answer> {
  if (idle && idle.module !== module) await idle.worker.terminate();
  const worker = idle?.module === module ? idle.worker : startThread(module);
  idle = undefined;
  worker.ref();
  const outcome = await answerOf(worker, question);
  if (outcome !== undefined && "html" in outcome) {
    // What stays must not keep the process.
    worker.unref();
    idle = { module, worker };
    return outcome;
  }
  await worker.terminate();
  return outcome ?? { failure: `it took longer than ${TIMEOUT / 1000} s` };
}

/** Undefined when there is none in time. */
function answerOf(worker: Worker, question: object): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const end = (answer?: Answer) => {
      clearTimeout(timer);
      worker.off("message", end).off("error", onError).off("exit", onExit);
      resolve(answer);
    };
    const onError = (error: unknown) => end({ failure: messageOf(error) });
    const onExit = () => end({ failure: "it ended its thread" });
    const timer = setTimeout(end, TIMEOUT);
    worker.on("message", end).on("error", onError).on("exit", onExit);
    worker.postMessage(question);
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function startThread(module: string): Worker {
  const worker = new Worker(THREAD, {
    eval: true,
    workerData: pathToFileURL(module).href,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  // It may also fail or end while nobody waits for it.
  worker.on("error", () => {});
  worker.on("exit", () => {
    if (idle?.worker === worker) idle = undefined;
  });
  return worker;
}
