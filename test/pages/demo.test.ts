import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { imageSize } from "image-size";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startDemo } from "../../fixtures/sites/demo/serve.mjs";
import type { DataKind, Finding, Load, State, Trigger } from "../../src/model.ts";
import { scanSnapshot } from "../../src/scan.ts";
import { readHar } from "../../src/sources/har.ts";
import { readSavedSnapshots } from "../../src/sources/saved-snapshot.ts";
import { type Outcome, run } from "../cli/run.ts";

interface Expected {
  /** What its URL begins with. */
  readonly url: string;
  /** Absent for what is found by what it does alone. */
  readonly tracker?: string;
  readonly leaks: readonly DataKind[];
  readonly state?: State;
  readonly trigger?: Trigger;
  readonly rule?: string;
}

/** Every tracker of the demo, and what it is told. */
const EXPECTED: readonly Expected[] = [
  {
    url: "https://www.googletagmanager.com/gtm.js?id=GTM-LANTERN",
    tracker: "google-tag-manager",
    leaks: ["campaign-id"],
  },
  {
    url: "https://region1.google-analytics.com/g/collect?",
    tracker: "google-analytics",
    leaks: ["client-id", "page-url", "page-title", "screen-size", "language", "event"],
    rule: "beacon-call",
  },
  {
    url: "https://googleads.g.doubleclick.net/pagead/viewthroughconversion/204204/?",
    tracker: "google-ads",
    leaks: ["page-url", "page-title", "campaign-id"],
    rule: "tracking-cookie",
  },
  {
    url: "https://connect.facebook.net/en_US/fbevents.js",
    tracker: "meta",
    leaks: [],
  },
  {
    url: "https://www.facebook.com/tr/?",
    tracker: "meta",
    leaks: ["email-address", "client-id", "page-url", "screen-size", "purchase", "event"],
    rule: "personal-url",
  },
  {
    url: "https://www.clarity.ms/tag/lantern204",
    tracker: "microsoft-clarity",
    leaks: [],
  },
  {
    url: "https://k.clarity.ms/collect",
    tracker: "microsoft-clarity",
    leaks: ["session-replay", "page-title"],
  },
  {
    url: "https://static.hotjar.com/c/hotjar-204204.js",
    tracker: "hotjar",
    leaks: [],
  },
  {
    url: "wss://ws.hotjar.com/api/v2/client/ws?site_id=204204",
    tracker: "hotjar",
    leaks: ["session-replay", "page-url", "page-title"],
  },
  {
    url: "https://gum.criteo.com/syncframe?",
    tracker: "criteo",
    leaks: [],
    rule: "hidden-frame",
  },
  {
    url: "https://gum.criteo.com/sync?r=",
    tracker: "criteo",
    leaks: [],
    rule: "tracking-cookie",
  },
  {
    url: "https://ib.adnxs.com/setuid?",
    tracker: "xandr",
    leaks: ["client-id"],
  },
  {
    url: "https://match.adsrvr.org/track/cmf/generic?",
    tracker: "the-trade-desk",
    leaks: ["client-id"],
    rule: "tracking-cookie",
  },
  {
    url: "https://analytics.tiktok.com/i18n/pixel/events.js",
    tracker: "tiktok",
    leaks: ["campaign-id"],
  },
  {
    url: "https://analytics.tiktok.com/api/v2/pixel",
    tracker: "tiktok",
    leaks: ["page-url", "client-id"],
    trigger: "leave",
    rule: "beacon-call",
  },
  {
    url: "https://stats.shop.example/matomo.php?",
    tracker: "matomo",
    leaks: ["page-url", "page-title", "client-id", "screen-size", "language"],
  },
  {
    url: "https://ct.pinterest.com/v3/?event=pagevisit",
    tracker: "pinterest",
    leaks: ["event", "campaign-id"],
    trigger: "scroll",
    rule: "tiny-image",
  },
  {
    url: "https://px.ads.linkedin.com/collect/?pid=204204",
    tracker: "linkedin",
    leaks: ["campaign-id"],
    state: "potential",
  },
];

interface DemoResult {
  readonly status: string;
  readonly title: string;
  readonly warnings: readonly string[];
  readonly loads: readonly Load[];
  readonly findings: readonly (Finding & { readonly url: string; readonly trigger: Trigger })[];
}

let requests: readonly string[];
let json: Outcome;
let text: Outcome;
let result: DemoResult;
let folder: string;
const kept = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "pixel-scan-demo-"));
  const demo = await startDemo();
  const args = [demo.url, ...demo.args, "--recipient", "ada.brook@mail.example"];
  json = await run([...args, "-f", "json"]);
  requests = [...demo.requests];
  const keeping = ["--har", kept("demo.har"), "--screenshot", kept("demo.png")];
  text = await run([...args, ...keeping, "--evidence", kept("evidence")]);
  await demo.close();
  result = JSON.parse(json.stdout).results[0];
});

afterAll(() => {
  rmSync(folder, { recursive: true });
  // A failed expectation hardly tells what the scan itself said.
  if (json.stderr) console.error(json.stderr);
});

test("the demo is scanned, and its trackers fail the run", () => {
  expect(result).toMatchObject({ status: "scanned", title: "Lantern & Loom: wool blankets" });
  expect([json.code, text.code]).toEqual([1, 1]);
});

describe("every tracker of the demo is in the report", () => {
  test.each(EXPECTED)("$url", ({ url, tracker, leaks, state = "sent", trigger, rule }) => {
    const finding = result.findings.find((candidate) => candidate.url.startsWith(url));
    expect(finding?.tracker?.id).toBe(tracker);
    expect(result.loads[finding?.load ?? -1]?.state).toBe(state);
    const told = new Set(finding?.leaks.map(({ data }) => data));
    expect([...told]).toEqual(expect.arrayContaining([...leaks]));
    if (trigger) expect(finding?.trigger).toBe(trigger);
    if (rule) expect(finding?.evidence.map((evidence) => evidence.rule)).toContain(rule);
  });

  test("and the text names each owner", () => {
    for (const { tracker } of EXPECTED) {
      const finding = result.findings.find((candidate) => candidate.tracker?.id === tracker);
      expect(text.stdout).toContain(finding?.owner);
    }
  });

  test("the address that the pixel hashes is told as the customer's", () => {
    const finding = result.findings.find(({ url }) => url.startsWith("https://www.facebook.com/"));
    expect(finding?.severity).toBe("high");
    expect(finding?.leaks).toContainEqual(
      expect.objectContaining({ data: "email-address", encodings: ["sha256"] }),
    );
  });
});

test("what is told as sent is what the server saw", () => {
  const told = result.loads
    .filter(({ state }) => state === "sent")
    .flatMap(({ url, requests: sent }) => sent.map(({ method }) => `${method} ${url}`));
  const favicons = /\/(?:icon\.svg|favicon\.ico)$/;
  const withoutIcons = (list: readonly string[]) => list.filter((line) => !favicons.test(line));
  expect(withoutIcons(told).sort()).toEqual(withoutIcons(requests).sort());
});

test("what the shop itself needs is no tracker", () => {
  for (const path of ["", "style.css", "logo.svg", "blanket.svg", "metrics.js"]) {
    const url = `https://shop.example/${path}`;
    expect(result.findings.filter((finding) => finding.url === url)).toEqual([]);
  }
});

describe("what is kept of the visit", () => {
  const trackersOf = ({ findings, loads }: Pick<DemoResult, "findings" | "loads">) =>
    findings
      .filter(({ load }) => loads[load]?.state === "sent")
      .map(
        ({ tracker, load }) =>
          `${tracker?.id} ${loads[load]?.trigger} ${loads[load]?.url.split("?", 1)}`,
      )
      .sort();

  test("the HAR shows the same trackers, scanned again", async () => {
    const [snapshot, ...others] = readHar(readFileSync(kept("demo.har")), "demo.har");
    expect(others).toEqual([]);
    const again = snapshot && (await scanSnapshot(snapshot));
    const report = JSON.parse(readFileSync(kept("evidence/report.json"), "utf8"));
    expect(again && trackersOf(again as unknown as DemoResult)).toEqual(
      trackersOf(report.results[0]),
    );
    expect(again?.title).toBe(result.title);
  });

  test("the picture is one of the whole page", () => {
    const { width, height } = imageSize(readFileSync(kept("demo.png")));
    expect(width).toBe(1280);
    expect(height).toBeGreaterThan(720);
  });

  test("the evidence is whole, is the user's alone, and can be checked and scanned again", async () => {
    expect(readdirSync(kept("evidence")).sort()).toEqual([
      "SHA256SUMS",
      "report.html",
      "report.json",
      "report.txt",
      "scan.snapshot.json",
      "screenshot-1.png",
      "traffic.har",
    ]);
    expect(statSync(kept("evidence")).mode & 0o077).toBe(0);
    const check = spawnSync("sha256sum", ["--check", "--strict", "SHA256SUMS"], {
      cwd: kept("evidence"),
      encoding: "utf8",
    });
    expect(check.stderr + check.stdout).not.toMatch(/FAILED|WARNING/);
    expect([check.status, check.stdout.trim().split("\n").length]).toEqual([0, 6]);
    expect(readFileSync(kept("evidence/report.txt"), "utf8")).toBe(text.stdout);
    const [saved] = readSavedSnapshots(readFileSync(kept("evidence/scan.snapshot.json")));
    const report = JSON.parse(readFileSync(kept("evidence/report.json"), "utf8"));
    const again = saved && (await scanSnapshot(saved));
    expect(again && trackersOf(again as unknown as DemoResult)).toEqual(
      trackersOf(report.results[0]),
    );
  });
});
