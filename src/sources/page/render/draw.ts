import type { BrowserContext, Page, Route } from "playwright";
import type { Size } from "../../../model.ts";
import type { MarkupDocument } from "../../markup/document.ts";
import { WINDOW } from "../../style/media.ts";
import type { Look } from "../survey/in-page/looks.ts";
import { lookAtMarked } from "../survey/index.ts";

/**
 * What every picture is in turn. Of a size that is the same with both, the pictures say nothing: the
 * document does.
 */
const PICTURES: readonly Size[] = [
  { width: 120, height: 90 },
  { width: 60, height: 130 },
];

/** A name that no server has (RFC 6761, 6.4), for documents that tell no address of their own. */
const ADDRESS = "https://document.invalid/";

const TYPES = { html: "text/html; charset=utf-8", xml: "image/svg+xml; charset=utf-8" } as const;

/**
 * Draws a document once with each picture, in a window of {@link WINDOW}'s size, scripts off, and
 * tells how the elements that carry the attribute look, by its value. All requests are answered here.
 *
 * @param time milliseconds for each step
 * @throws Error when the browser does not get it done in time, or is gone
 */
export async function drawDocument(
  context: BrowserContext,
  document: Pick<MarkupDocument, "markup" | "base" | "language">,
  attribute: string,
  time: number,
): Promise<ReadonlyMap<string, Look>> {
  const [first, second] = await drawEach(context, document, attribute, time);
  const looks = new Map<string, Look>();
  for (const [number, look] of first ?? []) {
    const other = second?.get(number);
    if (other) looks.set(number, agreedLook(look, other));
  }
  return looks;
}

async function drawEach(
  context: BrowserContext,
  { markup, base, language = "html" }: Pick<MarkupDocument, "markup" | "base" | "language">,
  attribute: string,
  time: number,
): Promise<ReadonlyMap<string, Look>[]> {
  const address = base && /^https?:/i.test(base) ? base : ADDRESS;
  return Promise.all(
    PICTURES.map(async (picture) => {
      const page = await context.newPage();
      try {
        await answerRequests(page, { contentType: TYPES[language], body: markup }, picture);
        await page.goto(address, { waitUntil: "load", timeout: time });
        return await lookAtMarked(page, attribute, time);
      } finally {
        // A page that is gone cannot be closed.
        await page.close().catch(() => {});
      }
    }),
  );
}

interface Answer {
  readonly contentType: string;
  readonly body: string;
}

async function answerRequests(page: Page, document: Answer, picture: Size): Promise<void> {
  let isServed = false;
  const answer = async (route: Route): Promise<void> => {
    const request = route.request();
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) {
      // A refresh directive would put another document in its place.
      if (isServed) return route.abort();
      isServed = true;
      return route.fulfill(document);
    }
    return route.fulfill(answerFor(request.resourceType(), picture));
  };
  // A request of a page that was closed meanwhile has nobody to answer to.
  await page.route("**/*", (route) => answer(route).catch(() => {}));
}

function answerFor(resourceType: string, { width, height }: Size): Answer {
  if (resourceType !== "image") {
    return { contentType: resourceType === "stylesheet" ? "text/css" : "text/html", body: "" };
  }
  const body = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`;
  return { contentType: "image/svg+xml", body };
}

/** What both drawings have in common. */
function agreedLook(one: Look, other: Look): Look {
  const width = agreedSide(one.size?.width, other.size?.width);
  const height = agreedSide(one.size?.height, other.size?.height);
  const isSized = width !== undefined || height !== undefined;
  const isHidden = one.hiddenBy !== undefined && other.hiddenBy !== undefined;
  return {
    ...(isSized && {
      size: { ...(width !== undefined && { width }), ...(height !== undefined && { height }) },
    }),
    ...(isHidden && { hiddenBy: one.hiddenBy }),
  };
}

/** Layout rounds to 1/64 px, on the way through a picture's proportions twice. */
function agreedSide(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return undefined;
  return Math.abs(one - other) < 0.05 ? Math.max(one, other) : undefined;
}
