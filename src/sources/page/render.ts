import { randomUUID } from "node:crypto";
import type { Browser } from "playwright";
import type { ElementFacts, FailedResult, Snapshot } from "../../model.ts";
import { type ReadOptions, readTarget } from "../file.ts";
import type { MarkupDocument } from "../markup/document.ts";
import { WINDOW } from "../style/media.ts";
import type { DocumentTarget } from "../targets.ts";
import { type LaunchedBrowser, launchBrowser } from "./browser.ts";
import type { PageOptions } from "./options.ts";
import { drawDocument } from "./render/draw.ts";
import { markDocument } from "./render/mark.ts";
import type { Look } from "./survey/in-page/looks.ts";

/** Draws files in a browser, to measure what their style alone tells in part. */
export interface Renderer {
  /**
   * Reads an .eml or .html target as `readTarget` does, then draws its HTML in the browser (scripts
   * off, every request answered locally, nothing leaves) and puts the sizes and the hiding that the
   * browser measured in place of the declared ones. `source` stays `email` or `html`.
   *
   * A size that follows from the picture stays absent, since nobody has asked for the picture. What
   * could not be drawn keeps what is declared, and is a warning.
   *
   * @throws TargetError as readTarget does; `no-browser`
   */
  read(target: DocumentTarget, options?: ReadOptions): ReturnType<typeof readTarget>;
  /** Ends the browser; safe to call twice, and when none was started. */
  close(): Promise<void>;
}

export type RenderOptions = Pick<PageOptions, "browserPath" | "browserArgs" | "timeout">;

/** Milliseconds for one document. */
const DEFAULT_TIMEOUT = 30_000;

/** More than any mail has; each is drawn twice. */
const MAX_DOCUMENTS = 50;

/** One browser for many documents, started with the first, and anew after it died. */
export function openRenderer(options: RenderOptions = {}): Renderer {
  let launching: Promise<LaunchedBrowser> | undefined;

  /** The last one while it lives: documents that are read at once share it. */
  function launch(): Promise<LaunchedBrowser> {
    launching = launchAfter(launching);
    return launching;
  }

  async function launchAfter(last: Promise<LaunchedBrowser> | undefined): Promise<LaunchedBrowser> {
    const launched = await last?.catch(() => undefined);
    if (launched?.browser.isConnected()) return launched;
    return launchBrowser({
      ...options,
      noContact: true,
      // Host rules are exceptions from noContact, and here there is none.
      browserArgs: (options.browserArgs ?? []).filter(
        (argument) => !/^--host-(?:resolver-)?rules/.test(argument),
      ),
    });
  }

  return {
    async read(target, readOptions = {}) {
      const documents: MarkupDocument[] = [];
      const read = await readTarget(target, {
        ...readOptions,
        onMarkup: (document) => {
          documents.push(document);
          readOptions.onMarkup?.(document);
        },
      });
      if (documents.length === 0) return read;
      const { browser, warnings } = await launch();
      const drawn = await drawAll(browser, documents, options.timeout ?? DEFAULT_TIMEOUT);
      return read.map((snapshot) => withLooks(snapshot, drawn, warnings));
    },
    async close() {
      const launched = await launching?.catch(() => undefined);
      await launched?.end();
    },
  };
}

function withLooks(
  read: Snapshot | FailedResult,
  drawn: Drawn,
  warnings: readonly string[],
): Snapshot | FailedResult {
  if ("status" in read) return read;
  return {
    ...read,
    loads: read.loads.map((load) => ({
      ...load,
      elements: load.elements.map((element) => measured(element, drawn.looks.get(element))),
    })),
    warnings: [...read.warnings, ...warnings, ...drawn.warnings],
  };
}

interface Drawn {
  readonly looks: ReadonlyMap<ElementFacts, Look>;
  readonly warnings: readonly string[];
}

async function drawAll(
  browser: Browser,
  documents: readonly MarkupDocument[],
  timeout: number,
): Promise<Drawn> {
  const looks = new Map<ElementFacts, Look>();
  const warnings: string[] = [];
  if (documents.length > MAX_DOCUMENTS) {
    warnings.push(`more than ${MAX_DOCUMENTS} parts hold HTML: only the first were drawn`);
  }
  for (const document of documents.slice(0, MAX_DOCUMENTS)) {
    const attribute = `data-pixel-scan-${randomUUID()}`;
    const { markup, elements, elsewhere } = markDocument(document, attribute);
    const where = document.part ? `part ${document.part}` : "the document";
    if (elements.size === 0 && elsewhere === 0) continue;
    let found: ReadonlyMap<string, Look> = new Map();
    try {
      found = await drawOne(browser, { ...document, markup }, attribute, timeout);
    } catch (error) {
      warnings.push(`${where} could not be drawn (${reason(error)}): declared sizes stand for it`);
      continue;
    }
    let missing = elsewhere;
    for (const [number, facts] of elements) {
      const look = found.get(number);
      if (look) for (const element of facts) looks.set(element, look);
      // In a conditional comment or a template no browser draws it.
      else missing += facts.filter(({ onlyIn }) => onlyIn === undefined).length;
    }
    if (missing > 0) {
      warnings.push(
        `${missing} elements of ${where} were not found when it was drawn: declared sizes stand for them`,
      );
    }
  }
  return { looks, warnings };
}

async function drawOne(
  browser: Browser,
  document: MarkupDocument,
  attribute: string,
  timeout: number,
): Promise<ReadonlyMap<string, Look>> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: WINDOW,
    serviceWorkers: "block",
    acceptDownloads: false,
  });
  try {
    return await drawDocument(context, document, attribute, timeout);
  } finally {
    // A browser that died has closed it.
    await context.close().catch(() => {});
  }
}

function measured(element: ElementFacts, look: Look | undefined): ElementFacts {
  if (!look) return element;
  const { size: _size, hiddenBy: _hiddenBy, ...rest } = element;
  return { ...rest, ...look };
}

function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split("\n")[0] ?? "").slice(0, 200);
}
