import { describeSize } from "../../load.ts";
import type { Load, RequestFacts, Size, Snapshot } from "../../model.ts";

/** Browsers follow 20 redirects (Fetch standard, HTTP-redirect fetch). */
const MAX_REDIRECTS = 20;

const requestsByUrl = new WeakMap<Snapshot, ReadonlyMap<string, readonly RequestFacts[]>>();

/** What came back in the end, redirects followed; without requests that got no answer. */
function answersOf(load: Load, snapshot: Snapshot): readonly RequestFacts[] {
  return load.requests.flatMap((request) => {
    let last: RequestFacts | undefined = request;
    for (let hops = 0; last?.redirectedTo && hops < MAX_REDIRECTS; hops++) {
      last = indexOf(snapshot).get(last.redirectedTo)?.[0];
    }
    return last?.status !== undefined && !last.redirectedTo ? [last] : [];
  });
}

function indexOf(snapshot: Snapshot): ReadonlyMap<string, readonly RequestFacts[]> {
  const known = requestsByUrl.get(snapshot);
  if (known) return known;
  const index = new Map(snapshot.loads.map(({ url, requests }) => [url, requests]));
  requestsByUrl.set(snapshot, index);
  return index;
}

/** Size of the largest picture that came back; undefined when none did, or when it is not known. */
export function pictureOf(load: Load, snapshot: Snapshot): Size | undefined {
  const sizes = answersOf(load, snapshot).flatMap(({ size }) => size ?? []);
  return sizes.reduce<Size | undefined>(
    (largest, size) =>
      largest && largest.width * largest.height >= size.width * size.height ? largest : size,
    undefined,
  );
}

/** Why what came back is nothing to look at or to use: `status 204`; undefined when something came. */
export function emptinessOf(load: Load, snapshot: Snapshot): string | undefined {
  const answers = answersOf(load, snapshot).filter(({ method }) => method !== "OPTIONS");
  const reasons = answers.map(whyEmpty);
  return reasons.every((reason) => reason !== undefined) ? reasons[0] : undefined;
}

function whyEmpty({ status = 0, bytes }: RequestFacts): string | undefined {
  if (status === 204 || status === 205) return `status ${status}`;
  return status >= 200 && status < 300 && bytes === 0 ? "an empty answer" : undefined;
}

/** For an image: the same, or a picture of at most one pixel, or something that is no picture. */
export function missingPictureOf(load: Load, snapshot: Snapshot): string | undefined {
  const empty = emptinessOf(load, snapshot);
  if (empty) return empty;
  const picture = pictureOf(load, snapshot);
  if (picture) return picture.width * picture.height <= 1 ? describeSize(picture) : undefined;
  const answers = answersOf(load, snapshot);
  const types = answers.map(({ status = 0, contentType = "" }) =>
    status >= 200 && status < 300 && /^(?:text|application)\//.test(contentType) ? contentType : "",
  );
  const [first] = types;
  return first && types.every((type) => type !== "" && !/xml|svg|octet-stream/.test(type))
    ? first
    : undefined;
}
