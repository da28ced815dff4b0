import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lastLine } from "../cli/run.ts";
import { HOSTILE_PAGES, type HostileTag, hostileAnswer, seenUrl } from "./hostile-pages.ts";
import { type HostileOutcome, type PageResult, scanHostile } from "./hostile-run.ts";
import { commandOf, processTree } from "./process-tree.ts";
import { startServer, type TestServer } from "./server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ answer: hostileAnswer });
});
afterAll(() => server.close());

function siteOf(tag: string): string {
  return `https://${tag}.site.test/`;
}

async function scan(
  urls: readonly string[],
  {
    args = server.browserArgs.map((argument) => `--browser-arg=${argument}`),
    meanwhile = undefined as ((child: ChildProcess) => Promise<void>) | undefined,
  } = {},
) {
  return scanHostile([...urls, ...args], meanwhile);
}

/** URLs of what left the browser. */
function sent({ loads = [] }: PageResult): readonly string[] {
  return loads.filter(({ state }) => state === "sent").map(({ url }) => url);
}

function below(result: PageResult, prefix: string): readonly string[] {
  return sent(result).filter((url) => url.startsWith(prefix));
}

/** Of loopback, where nobody listens. */
async function closedPort(): Promise<number> {
  const listener = createServer().listen(0, "127.0.0.1");
  await once(listener, "listening");
  const { port } = listener.address() as AddressInfo;
  listener.close();
  await once(listener, "close");
  return port;
}

/** URLs that the server was asked for, with this in them. */
function arrivals(part: string): readonly string[] {
  return server
    .requests()
    .map(({ url }) => url)
    .filter((url) => url.includes(part));
}

/** Waits until the server has seen one more, and so the page runs. */
async function oneMore(part: string): Promise<void> {
  const before = arrivals(part).length;
  while (arrivals(part).length === before) await sleep(50);
}

/**
 * How many of so many requests leave is the browser's and the machine's affair; that each is told,
 * and each that arrived as sent, is ours. What time did not suffice for is a warning.
 */
function expectAllTold(result: PageResult, tag: HostileTag, count: number): void {
  const prefix = `https://tracker.test/${tag}/`;
  const told = new Set(result.loads?.map(({ url }) => url).filter((url) => url.startsWith(prefix)));
  const asSent = new Set(below(result, prefix));
  if (told.size === count && arrivals(prefix).every((url) => asSent.has(url))) return;
  expect(result.warnings?.join("\n")).toMatch(/watched as far|not recorded|arrived is not known/);
}

/** Pages of which something can be seen, and what the report must say beside that. */
const SCANNED: Readonly<
  Partial<
    Record<
      HostileTag,
      {
        readonly warning?: RegExp;
        /** It may be gone each time before its picture has left. */
        readonly fleeting?: boolean;
        /** There is nothing in it that could load anything. */
        readonly empty?: boolean;
        readonly also?: (result: PageResult) => void;
      }
    >
  >
> = {
  "script-redirects": {},
  reloads: {},
  "meta-refresh": { fleeting: true },
  "cut-off": { warning: /broke off/ },
  endless: { warning: /./ },
  "100-megabytes": {},
  loop: { warning: /./ },
  "loop-at-once": { warning: /./ },
  "loop-on-leaving": {},
  dialogs: {},
  "dialog-at-once": {},
  windows: {},
  closes: {},
  "ten-thousand-images": { also: (result) => expectAllTold(result, "ten-thousand-images", 10_001) },
  "five-thousand-beacons": {
    also: (result) => {
      const prefix = "https://tracker.test/five-thousand-beacons/";
      const told = result.loads?.filter(({ url }) => url.startsWith(prefix)).length ?? 0;
      expect(told).toBeGreaterThanOrEqual(arrivals(prefix).length);
      expectAllTold(result, "five-thousand-beacons", 5_001);
    },
  },
  "beacons-on-leaving": { also: (result) => expectAllTold(result, "beacons-on-leaving", 2_001) },
  downloads: {},
  "asks-for-password": { warning: /401/ },
  "asks-inside": {},
  "service-worker": {},
  "frames-in-frames": {},
  "many-frames": {},
  workers: {},
  fetches: {},
  "web-sockets": {},
  "large-beacon": {},
  "gzip-bomb": {
    also: (result) => expect(below(result, "https://tracker.test/gzip-bomb/")).toHaveLength(11),
  },
  "long-strings": {},
  console: {},
  // It keeps the browser itself so busy that requests get no connection: told as attempted then.
  history: { fleeting: true, warning: /had not loaded after/ },
  dom: {},
  "deep-dom": {},
  debugger: {},
  "own-prototypes": {},
  "memory-eater": { warning: /./ },
  "only-headers": { warning: /not loaded/, empty: true },
  // Chromium takes it for HTTP/0.9, which has no headers.
  "no-http": { warning: /text\/plain/, empty: true },
  "reset-inside": {
    also: ({ loads = [] }) => {
      const reset = loads.filter(({ url }) => url.startsWith("https://h2.test/"));
      expect(reset).toHaveLength(2);
      for (const { requests } of reset) expect(requests.at(-1)?.failure).toMatch(/HTTP2/);
    },
  },
};

/** Pages of which nothing can be seen, and the codes that say why. */
const FAILED: Readonly<Partial<Record<HostileTag, string>>> = {
  redirects: "too-many-redirects",
  "redirect-circle": "too-many-redirects",
  silent: "no-answer",
  "empty-answer": "unreachable",
  download: "not-a-page",
};

/**
 * Beyond what a careless or broken site does: attacks that take minutes in all, so only
 * `npm run test:hostile` runs them.
 */
const ATTACKS: ReadonlySet<string> = new Set([
  "asks-inside",
  "beacons-on-leaving",
  "console",
  "debugger",
  "deep-dom",
  "dom",
  "fetches",
  "frames-in-frames",
  "gzip-bomb",
  "history",
  "large-beacon",
  "long-strings",
  "many-frames",
  "memory-eater",
  "meta-refresh",
  "no-http",
  "only-headers",
  "own-prototypes",
  "web-sockets",
  "workers",
]);

function isRun(tag: string): boolean {
  return process.env.PIXEL_SCAN_ATTACKS !== undefined || !ATTACKS.has(tag);
}

/** Scans of all pages, several in each: starting a browser takes longer than most of them. */
const BATCHES = 6;
const outcomes = new Map<number, Promise<HostileOutcome>>();

/** Neighbours of the table do alike, so each goes into another batch. */
function batchOf(tag: string): Promise<HostileOutcome> {
  const tags = Object.keys(HOSTILE_PAGES).filter(isRun);
  const batch = tags.indexOf(tag) % BATCHES;
  const known = outcomes.get(batch);
  if (known) return known;
  const inBatch = tags.filter((_, index) => index % BATCHES === batch);
  // One at a time: each of them takes all that the browser has.
  const outcome = scan([...inBatch.map(siteOf), "--concurrency", "1"]);
  outcomes.set(batch, outcome);
  return outcome;
}

async function resultOf(tag: string): Promise<PageResult> {
  const { results, code } = await batchOf(tag);
  const [result, ...others] = results.filter(({ target }) => target === siteOf(tag));
  expect(others).toEqual([]);
  if (!result) throw new Error(`no result; exit code ${code}`);
  return result;
}

/** Milliseconds: each waits for the scan that it is part of, and that for others before it. */
const LONG = 600_000;

describe.concurrent("pages that end somehow", { timeout: LONG }, () => {
  test("are all told here", () => {
    const told = [...Object.keys(SCANNED), ...Object.keys(FAILED)].sort();
    expect(told).toEqual(Object.keys(HOSTILE_PAGES).sort());
  });

  test.each(Object.entries(SCANNED).filter(([tag]) => isRun(tag)))(
    "%s gives a report",
    async (tag, { warning, empty, fleeting, also }) => {
      const result = await resultOf(tag);
      expect(result, JSON.stringify(result.error)).toMatchObject({ status: "scanned" });
      const loads = fleeting ? result.loads?.map(({ url }) => url) : sent(result);
      if (!empty) expect(loads).toContain(seenUrl(tag));
      if (warning) expect(result.warnings?.join("\n")).toMatch(warning);
      also?.(result);
    },
  );

  test.each(Object.entries(FAILED))("%s fails as %s", async (tag, expected) => {
    expect(await resultOf(tag)).toMatchObject({ status: "failed", error: { code: expected } });
  });
});

describe.concurrent("what cannot be reached", { timeout: LONG }, () => {
  test("a name that does not exist, a port where nobody listens, a reset of HTTP/2", async () => {
    const { results, code } = await scan([
      "https://no-such-name.invalid/",
      `http://127.0.0.1:${await closedPort()}/`,
      "https://h2.test/reset",
    ]);
    expect(results.map(({ error }) => error?.code)).toEqual([
      "name-not-resolved",
      "unreachable",
      "unreachable",
    ]);
    expect(code).toBe(2);
  });

  test("a bad certificate is no silence", async () => {
    const args = server.browserArgs
      .filter((argument) => argument !== "--ignore-certificate-errors")
      .map((argument) => `--browser-arg=${argument}`);
    const { results, code } = await scan([siteOf("closes")], { args });
    expect(results).toMatchObject([{ status: "failed", error: { code: "certificate-error" } }]);
    expect(code).toBe(2);
  });

  test("addresses that are no pages never start a browser", async () => {
    const targets = [
      "file:///etc/hosts",
      "data:text/html,a",
      "javascript:alert(1)",
      "ftp://a.test/",
    ];
    const args = [...targets, "chrome://crash", "--browser-path", "/gone"];
    const { runShell } = await import("../cli/run.ts");
    const { code, stdout } = await runShell(
      `$SCAN ${args.map((arg) => `'${arg}'`).join(" ")} -f json`,
    );
    const codes = JSON.parse(stdout).results.map((result: PageResult) => result.error?.code);
    expect(codes).toEqual(Array(5).fill("unsupported-target"));
    expect(code).toBe(2);
  });
});

test("credentials in the URL open the page and are never told", async () => {
  const { results, stdout, stderr } = await scan([
    "https://me:opensesame@asks-for-password.site.test/",
  ]);
  expect(results).toMatchObject([{ status: "scanned", target: siteOf("asks-for-password") }]);
  const [result] = results;
  expect(sent(result as PageResult).some((url) => url.includes("/inside.gif"))).toBe(true);
  for (const secret of ["opensesame", Buffer.from("me:opensesame").toString("base64")]) {
    expect(stdout + stderr).not.toContain(secret);
  }
});

describe("a browser that dies", () => {
  const pages = ["endless", "closes", "history", "dom"].map(siteOf);

  /** Kills processes of this scan's browser, told by their command lines. */
  function kill(child: ChildProcess, isMeant: (command: string) => boolean): number {
    const meant = processTree(child.pid ?? -1).filter((one) => isMeant(commandOf(one)));
    for (const { pid } of meant) process.kill(pid, "SIGKILL");
    return meant.length;
  }

  test("a renderer: its page is told as far as it was seen, the others go on", async () => {
    const { results } = await scan(["https://endless.site.test/?renderer", siteOf("closes")], {
      meanwhile: async (child) => {
        await Promise.all([oneMore("/endless/seen.gif"), oneMore("/closes/seen.gif")]);
        await sleep(500);
        expect(kill(child, (command) => command.includes("--type=renderer"))).toBeGreaterThan(0);
      },
    });
    expect(results).toHaveLength(2);
    expect(results[0]).toMatchObject({ status: "scanned" });
    expect(results[0]?.warnings?.join("\n")).toMatch(/crash/i);
  });

  test("the whole browser: what was seen is told, later pages get a new one", async () => {
    const { results } = await scan([...pages, "--concurrency", "1"], {
      meanwhile: async (child) => {
        await oneMore("/endless/seen.gif");
        await sleep(500);
        const isBrowser = (command: string) =>
          command.includes("--remote-debugging") && !command.includes("--type=");
        expect(kill(child, isBrowser)).toBeGreaterThan(0);
      },
    });
    expect(results.map(({ target }) => target)).toEqual(pages);
    const [killed, ...others] = results;
    expect(killed?.error?.code ?? killed?.warnings?.join("\n")).toMatch(/crash|browser ended/);
    for (const { status, error } of others) expect(status, JSON.stringify(error)).toBe("scanned");
  });
});

describe("Ctrl-C", () => {
  const pages = ["closes", "endless", "history"].map(siteOf);

  test.each(["SIGINT", "SIGTERM"] as const)(
    "%s prints what is done, and the rest as interrupted",
    async (signal) => {
      const { results, code, stderr } = await scan([...pages, "--concurrency", "1"], {
        meanwhile: async (child) => {
          await oneMore("/endless/seen.gif");
          child.kill(signal);
        },
      });
      expect(code).toBe(2);
      expect(results.map(({ target }) => target)).toEqual(pages);
      expect(results[0]).toMatchObject({ status: "scanned" });
      expect(results[1]?.error?.code ?? results[1]?.warnings?.join("\n")).toMatch(/interrupt/);
      expect(results[2]).toMatchObject({ status: "failed", error: { code: "interrupted" } });
      expect(lastLine(stderr)).toBe("pixel-scan: Exit code 2: the scan was interrupted.");
    },
  );

  test("twice ends at once", async () => {
    const { code, signal, stdout } = await scan([siteOf("loop"), siteOf("endless")], {
      meanwhile: async (child) => {
        await oneMore("/loop/seen.gif");
        // Two signals at once could be told as one.
        child.stderr?.once("data", () => child.kill("SIGINT"));
        child.kill("SIGINT");
      },
    });
    expect([code, signal, stdout]).toEqual([2, null, ""]);
  });
});
