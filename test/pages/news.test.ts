import { afterAll, beforeAll, expect, test } from "vitest";
import { DETOUR, QUIET, startNews } from "../../fixtures/sites/news/serve.mjs";
import type { Evidence, Finding } from "../../src/model.ts";
import { run } from "../cli/run.ts";

/** Of the JSON report. */
interface ReportedResult {
  readonly warnings: readonly string[];
  readonly findings: readonly (Finding & { readonly url: string })[];
}

let site: Awaited<ReturnType<typeof startNews>>;
let news: ReportedResult;
let quiet: ReportedResult;
let code: number | null;

beforeAll(async () => {
  site = await startNews();
  const args = [...site.args, "--fill", "--respawn", "--wait", "1500ms", "-f", "json"];
  const outcome = await run([DETOUR, QUIET, ...args]);
  if (outcome.stderr) console.error(outcome.stderr);
  code = outcome.code;
  [news, quiet] = JSON.parse(outcome.stdout).results;
});

afterAll(() => site.close());

/** The rule's evidence on what goes to this address, with the finding's severity. */
function told(url: string, rule: string): Partial<Evidence & Pick<Finding, "severity">> {
  const finding = news.findings.find((one) => one.url.startsWith(url));
  const evidence = finding?.evidence.find((one) => one.rule === rule);
  return { ...evidence, ...(finding && { severity: finding.severity }) };
}

test("a recorder that packs the page's text is convicted by it", () => {
  expect(told("https://in.glimpse-replay.example/", "session-replay")).toMatchObject({
    confidence: "certain",
    severity: "high",
    message:
      "the page's text is sent to glimpse-replay.example, by a script that listens to changes of the page, input, keys, mouse and scrolling",
  });
});

test("a recorder that masks the text is convicted by the markup", () => {
  expect(told("wss://live.scroll-sight.example/", "session-replay")).toMatchObject({
    confidence: "certain",
    severity: "high",
    message:
      "the page's markup, its text masked, is sent to scroll-sight.example, by a script that listens to changes of the page, mouse and scrolling",
  });
});

test("who logs keys is convicted by them", () => {
  const { message, ...evidence } = told("https://log.keen-keys.example/", "key-logging");
  expect(evidence).toMatchObject({ confidence: "certain", severity: "high" });
  expect(message).toMatch(
    /^typed and not submitted, sent to keen-keys.example: e-mail address \(single keys\)/,
  );
});

test("who fingerprints is convicted where the script is loaded and where it reports", () => {
  expect(told("https://prints.device-mark.example/", "fingerprinting")).toMatchObject({
    confidence: "certain",
    message: expect.stringMatching(/^draws .*; computes .*; asks for 49 fonts by name; reads 14 /),
  });
  expect(told("https://api.device-mark.example/", "fingerprinting")).toMatchObject({
    confidence: "likely",
    severity: "medium",
  });
});

test("who keeps an identifier in the page, and in its links, is convicted by it", () => {
  expect(told("https://tags.adfern.example/", "stored-identifier")).toMatchObject({
    confidence: "certain",
    message:
      "keeps an identifier in the page's cookie _afid, localStorage _afid, sessionStorage _afsession, IndexedDB ids id; the same value in several of them, so that each restores the others",
  });
  expect(told("https://tags.adfern.example/", "link-decoration")).toMatchObject({
    confidence: "certain",
    message:
      "adds the value of cookie _afid to 2 links of the page (afclid), 1 of them to other sites",
  });
});

test("--respawn tells which deleted cookies come back, and from where", () => {
  expect(told("https://tags.adfern.example/", "respawned-cookie")).toMatchObject({
    confidence: "certain",
    message:
      "brings back cookie _afid, which was deleted, with the same value, from localStorage _afid",
  });
  expect(told("https://metrics.daily-harbour.example/", "respawned-cookie")).toMatchObject({
    confidence: "possible",
    message:
      "brings back cookie _seen, which was deleted, with the same value, from the browser's cache (ETag)",
  });
});

test("the way through another site is a bounce", () => {
  expect(told("https://go.adfern.example/", "bounce-tracking")).toMatchObject({
    confidence: "certain",
    message: "the visit goes through adfern.example and back, which sets cookie afuid",
  });
});

test("a choice excludes --respawn, which would delete it", async () => {
  const { code, stderr } = await run([site.url, "--respawn", "--consent", "reject"]);
  expect(code).toBe(2);
  expect(stderr).toContain("--respawn deletes the cookie that keeps what --consent reject chose");
});

test("of the page with nothing there is nothing to report", () => {
  expect(quiet.findings).toEqual([]);
  expect(code).toBe(1);
});
