import { afterAll, test as baseTest, beforeAll, describe, expect } from "vitest";
import type { Snapshot } from "../../src/model.ts";
import { openPageReader, type PageReader } from "../../src/sources/page/index.ts";
import { findFullBrowser, isHeadlessShell } from "../browser.ts";
import { attempted, compareSent, potential } from "./compare.ts";
import { serveMechanisms } from "./mechanism-server.ts";
import type { TestServer } from "./server.ts";
import { mechanisms } from "./sites/index.ts";
import { fill, type Mechanism, urlOf } from "./sites/mechanism.ts";

/** Most pages have done everything when they are loaded, or when they are left. */
const WAIT = 1_000;

/** Pages at once, most of which only wait. */
const CONCURRENCY = 8;

const browserPath = findFullBrowser();
const isShell = browserPath !== undefined && isHeadlessShell(browserPath);

let server: TestServer;
const snapshots = new Map<string, Snapshot | Error>();

beforeAll(async () => {
  server = await serveMechanisms(mechanisms);
  await readAll();
  // What comes when its page is long gone has come by now.
  await server.quiet(1_000);
}, 600_000);

afterAll(() => server.close());

function windowOf({ wait = WAIT }: Mechanism): number {
  return wait;
}

async function readAll(): Promise<void> {
  const readers = new Map<number, PageReader>();
  // All pages of one reader are watched for the same time.
  const readerFor = (wait: number) => {
    const known = readers.get(wait);
    if (known) return known;
    const reader = openPageReader({
      ...(browserPath ? { browserPath } : {}),
      browserArgs: server.browserArgs,
      dns: false,
      wait,
    });
    readers.set(wait, reader);
    return reader;
  };
  const queue = [...mechanisms].sort((a, b) => windowOf(b) - windowOf(a)).values();
  const work = async () => {
    for (const page of queue) {
      const reading = readerFor(windowOf(page)).read(page.name, urlOf(page));
      snapshots.set(page.name, await reading.catch((error: Error) => error));
    }
  };
  try {
    await Promise.all(Array.from({ length: CONCURRENCY }, work));
  } finally {
    await Promise.all([...readers.values()].map((reader) => reader.close()));
  }
}

/** `METHOD URL` or a URL, as a browser would write it. */
function written(text: string, mechanism: Mechanism): string {
  const filled = fill(text, mechanism, server.stunPort);
  return filled.replace(/\S+$/, (url) => new URL(url).href);
}

function writtenAll(texts: readonly string[] = [], mechanism: Mechanism): string[] {
  return texts.map((text) => written(text, mechanism)).sort();
}

describe.each(mechanisms)("$name", (mechanism) => {
  const { name, unseen = [], fullBrowserOnly = false } = mechanism;
  const test = baseTest.skipIf(fullBrowserOnly && isShell);

  test("makes the requests that it is there for", () => {
    const promisedUnseen = unseen.filter(({ atTimes }) => !atTimes);
    const lines = server.requests(name).map(({ method, url }) => `${method} ${url}`);
    const promised = [...(mechanism.sent ?? []), ...promisedUnseen.map(({ request }) => request)];
    expect(lines).toEqual(expect.arrayContaining(writtenAll(promised, mechanism)));
    const { attempted = [], potential = [] } = mechanism;
    const unsent = [...attempted, ...potential.map((url) => `GET ${url}`)];
    for (const line of writtenAll(unsent, mechanism)) expect(lines).not.toContain(line);
    expect(promised.length + unseen.length + unsent.length).toBeGreaterThan(0);
  });

  test("is reported as it happened", () => {
    const snapshot = snapshots.get(name);
    if (!snapshot || snapshot instanceof Error) throw snapshot ?? new Error("never read");
    const known = unseen.map((one) => ({ ...one, request: written(one.request, mechanism) }));
    const { received, reported } = compareSent(server.requests(name), snapshot, known);
    expect({
      sent: reported,
      attempted: attempted(snapshot),
      potential: potential(snapshot),
    }).toEqual({
      sent: received,
      attempted: writtenAll(mechanism.attempted, mechanism),
      potential: writtenAll(mechanism.potential, mechanism),
    });
  });
});

baseTest("each page has a name of its own", () => {
  const names = mechanisms.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});
