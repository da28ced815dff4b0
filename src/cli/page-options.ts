import type { Command } from "commander";
import { CONSENT_CHOICES, type ConsentChoice, type Size } from "../model.ts";
import { nearest } from "../nearest.ts";
import type { ScanOptions } from "../scan.ts";
import type { PageOptions } from "../sources/page/options.ts";
import { choice } from "./choice.ts";
import {
  collectBrowserArgument,
  collectCookie,
  collectHeader,
  DEFAULT_TIMEOUT,
  DEFAULT_WAIT,
  parseConcurrency,
  parseCrawl,
  parseDuration,
  parseLocale,
  parseStorageState,
  parseTimezone,
  parseUserAgent,
  parseViewport,
} from "./page-values.ts";

/** What the command line says of pages, as commander names it. */
export interface PageCliOptions {
  readonly browserPath?: string;
  readonly browserArg?: readonly string[];
  readonly concurrency?: number;
  readonly timeout?: number;
  readonly wait?: number;
  readonly userAgent?: string;
  readonly locale?: string;
  readonly timezone?: string;
  readonly viewport?: Size;
  readonly device?: string;
  readonly header?: Readonly<Record<string, string>>;
  readonly cookie?: PageOptions["cookies"];
  readonly storageState?: string;
  readonly consent?: ConsentChoice | "compare";
  readonly crawl?: number;
  readonly crawlSameSession?: boolean;
  readonly ignoreRobots?: boolean;
  readonly fill?: boolean;
  readonly respawn?: boolean;
  readonly gpc?: boolean;
  readonly cookies?: "block" | "allow";
  readonly blockPrivate?: boolean;
  readonly contact: boolean;
  readonly dns: boolean;
}

/** Options that change what a page is told of its visitor: for files they would be lost silently. */
const VISITOR_OPTIONS: readonly (keyof PageCliOptions)[] = [
  ...(["userAgent", "locale", "timezone", "viewport", "device", "header"] as const),
  ...(["consent", "fill", "respawn", "gpc", "cookies", "crawl"] as const),
  ...(["cookie", "storageState", "browserArg"] as const),
];

/** What the command line and the scanner call alike. */
const SAME_NAMES = [
  ...(["browserPath", "concurrency", "timeout", "wait", "userAgent", "locale"] as const),
  ...(["timezone", "viewport", "device", "storageState", "blockPrivate", "dns"] as const),
  ...(["consent", "fill", "respawn", "gpc"] as const),
  ...(["crawl", "crawlSameSession", "ignoreRobots"] as const),
] satisfies readonly (keyof PageCliOptions & keyof ScanOptions)[];

export function addPageOptions(program: Command): void {
  program
    .optionsGroup("Pages:")
    .option(
      "--wait <time>",
      `how long a page is watched once loaded (default: ${DEFAULT_WAIT / 1_000}s)`,
      parseDuration(0, 300_000),
    )
    .option(
      "--timeout <time>",
      `for a whole page, watching included (default: ${DEFAULT_TIMEOUT / 1_000}s)`,
      parseDuration(1_000, 600_000),
    )
    .option("--concurrency <n>", "pages that are loaded at once (default: 4)", parseConcurrency)
    .option("--device <name>", "visit as this device, like 'iPhone 15'")
    .option("--viewport <size>", "size of the window, like 1280x720", parseViewport)
    .option("--user-agent <text>", "call the browser this", parseUserAgent)
    .option("--locale <tag>", "the visitor's language, like de-CH", parseLocale)
    .option("--timezone <name>", "the visitor's time zone, like Europe/Zurich", parseTimezone)
    .option(
      "--header <field>",
      "'Name: value' for requests to the page's own site (repeatable)",
      collectHeader,
    )
    .option("--cookie <name=value>", "a cookie of the page's host (repeatable)", collectCookie)
    .option(
      "--storage-state <file>",
      "a logged-in session, as Playwright saves it",
      parseStorageState,
    )
    .addOption(
      choice(
        "--consent <choice>",
        "answer the consent banner; compare: visit without, accepting, and refusing",
        [...CONSENT_CHOICES, "compare"] as const,
      ),
    )
    .option("--fill", "type an invented visitor into forms, submit nothing, see who receives it")
    .option("--respawn", "delete the cookies, load the page once more, see which come back")
    .option(
      "--crawl <n>",
      "visit also so many pages of the same site: those of its sitemap, then links",
      parseCrawl,
    )
    .option("--crawl-same-session", "with --crawl: keep cookies and storage from page to page")
    .option("--ignore-robots", "with --crawl: visit also what robots.txt forbids")
    .option("--gpc", "object to tracking: send Global Privacy Control and DNT")
    .addOption(
      choice("--cookies <which>", "cookies of other sites (default: block)", [
        "block",
        "allow",
      ] as const),
    )
    .option("--block-private", "refuse private and loopback addresses")
    .option("--no-contact", "let nothing out but what --browser-arg host rules map")
    .option("--no-dns", "do not look up where the page's own hosts lead (CNAME)")
    .option("--browser-path <file>", "the Chromium to use (also: PIXEL_SCAN_BROWSER)")
    .option(
      "--browser-arg <arg>",
      "hand this to Chromium: --browser-arg=--proxy-server=… (repeatable)",
      collectBrowserArgument,
    );
}

/** Ends with a usage error where options exclude each other, or name a device that is not known. */
export async function checkPageOptions(options: PageCliOptions, program: Command): Promise<void> {
  const { wait = DEFAULT_WAIT, timeout = DEFAULT_TIMEOUT } = options;
  if (wait >= timeout) {
    program.error(
      `error: --wait ${wait / 1_000}s leaves nothing of --timeout ${timeout / 1_000}s\n(Raise --timeout, which is for the whole page)`,
    );
  }
  const { consent, respawn } = options;
  if (respawn && consent !== undefined && consent !== "none") {
    program.error(
      `error: --respawn deletes the cookie that keeps what --consent ${consent} chose\n(Scan the page twice, with one of them each)`,
    );
  }
  for (const [name, flag] of [
    ["crawlSameSession", "--crawl-same-session"],
    ["ignoreRobots", "--ignore-robots"],
  ] as const) {
    if (options[name] && !options.crawl) {
      program.error(`error: ${flag} needs --crawl\n(Say how many pages: --crawl 10)`);
    }
  }
  if (options.device === undefined) return;
  const { deviceNames } = await import("../sources/page/devices.ts");
  const names = deviceNames();
  if (names.includes(options.device)) return;
  const similar = nearest(options.device, names);
  program.error(
    `error: there is no device '${options.device}'\n(${similar ? `Did you mean ${similar}?` : "Playwright's names are meant, like 'iPhone 15' or 'Pixel 7'"})`,
  );
}

/** What was asked of pages in vain, as flags: there is no page to ask it of. */
export function strayPageOptions(options: PageCliOptions, program: Command): readonly string[] {
  return VISITOR_OPTIONS.filter((name) => options[name] !== undefined).flatMap(
    (name) => program.options.find((option) => option.attributeName() === name)?.long ?? [],
  );
}

/** The same in the words of the scanner. */
export function pageOptionsOf(options: PageCliOptions) {
  const { header, cookie, browserArg, contact, cookies } = options;
  return {
    ...pick(options, SAME_NAMES),
    ...(header ? { headers: header } : {}),
    ...(cookie ? { cookies: cookie } : {}),
    ...(browserArg ? { browserArgs: browserArg } : {}),
    ...(cookies ? { thirdPartyCookies: cookies } : {}),
    noContact: !contact,
  };
}

function pick<From extends object, Name extends keyof From>(
  from: From,
  names: readonly Name[],
): Pick<From, Name> {
  const given = names.filter((name) => from[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, from[name]])) as Pick<From, Name>;
}
