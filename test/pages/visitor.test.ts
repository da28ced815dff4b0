import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../cli/run.ts";
import { type SeenRequest, startServer } from "./server.ts";

const PAGE = `<!doctype html><title>Visitor</title><script>
  const { globalPrivacyControl, doNotTrack } = navigator;
  const first = new Image();
  first.onerror = () => { new Image().src = "https://other.test/visitor/second"; };
  first.src = "https://other.test/visitor/first?gpc=" + globalPrivacyControl + "&dnt=" + doNotTrack;
</script>`;

/** Tells another site what a script can know of its visitor. */
const LOOKING = `<!doctype html><title>Looking</title><script>
  const seen = {
    languages: navigator.languages.join(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    window: innerWidth + "x" + innerHeight + "@" + devicePixelRatio,
    touch: navigator.maxTouchPoints > 0,
    agent: navigator.userAgent,
    stored: localStorage.getItem("theme"),
    cookies: document.cookie,
  };
  new Image().src = "https://other.test/visitor/looking?" + new URLSearchParams(seen);
</script>`;

function answer({ host, path }: SeenRequest) {
  if (host === "page.test" && path.includes("looking")) {
    return { headers: { "content-type": "text/html" }, body: LOOKING };
  }
  if (host === "page.test") return { headers: { "content-type": "text/html" }, body: PAGE };
  const cookie = "seen=8f14e45fceea167a; Max-Age=86400; Secure; SameSite=None";
  return { status: 204, headers: path.includes("first") ? { "set-cookie": cookie } : {} };
}

/** What the server was told of the visitor, by a script and by the browser itself. */
async function lookedAt(...args: readonly string[]) {
  const server = await startServer({ answer });
  try {
    const { stdout } = await run([
      "https://page.test/visitor/looking",
      ...["-f", "json", "--wait", "300ms", "--no-dns"],
      ...server.browserArgs.map((arg) => `--browser-arg=${arg}`),
      ...args,
    ]);
    const { known } = JSON.parse(stdout).results[0];
    const requests = server.requests("visitor");
    const page = requests.find(({ host }) => host === "page.test");
    const told = requests.find(({ host }) => host === "other.test");
    return { known, page, seen: new URL(told?.url ?? "https://nothing.test/").searchParams, told };
  } finally {
    await server.close();
  }
}

test("servers and scripts see the visitor that the options describe", async () => {
  const folder = mkdtempSync(join(tmpdir(), "pixel-scan-"));
  const session = join(folder, "session.json");
  const domain = { domain: "page.test", path: "/", expires: -1, httpOnly: false, secure: true };
  writeFileSync(
    session,
    JSON.stringify({
      cookies: [{ ...domain, name: "login", value: "ann-1842", sameSite: "Lax" }],
      origins: [
        { origin: "https://page.test", localStorage: [{ name: "theme", value: "midnight" }] },
      ],
    }),
  );
  const { page, seen, told } = await lookedAt(
    ...["--locale", "de-CH", "--timezone", "Asia/Tokyo", "--viewport", "812x623"],
    ...["--user-agent", "Reader/7.1 (Test)", "--storage-state", session],
    ...["--cookie", "basket=full", "--header", "X-Key: k1"],
  );
  rmSync(folder, { recursive: true });
  expect(Object.fromEntries(seen)).toMatchObject({
    languages: expect.stringMatching(/^de-CH/),
    zone: "Asia/Tokyo",
    window: "812x623@1",
    agent: "Reader/7.1 (Test)",
    stored: "midnight",
  });
  expect(page?.headers.cookie?.split("; ").sort()).toEqual(["basket=full", "login=ann-1842"]);
  expect(page?.headers).toMatchObject({
    "x-key": "k1",
    "user-agent": "Reader/7.1 (Test)",
    "accept-language": expect.stringMatching(/^de-CH/),
  });
  expect(told?.headers).toMatchObject({ "user-agent": "Reader/7.1 (Test)" });
  expect(told?.headers).not.toHaveProperty("x-key");
});

test("a device is what it says it is", async () => {
  const { page, seen } = await lookedAt("--device", "iPhone 15");
  expect(seen.get("agent")).toContain("iPhone");
  expect(page?.headers["user-agent"]).toBe(seen.get("agent"));
  expect(seen.get("touch")).toBe("true");
  expect(seen.get("window")).toMatch(/@3$/);
});

/** The two requests of the other site, and what the report says of the page. */
async function visit(...args: readonly string[]) {
  const server = await startServer({ answer });
  try {
    const { stdout } = await run([
      "https://page.test/visitor/",
      ...["-f", "json", "--wait", "600ms", "--no-dns"],
      ...server.browserArgs.map((arg) => `--browser-arg=${arg}`),
      ...args,
    ]);
    const { page } = JSON.parse(stdout).results[0];
    const [first, second] = server.requests("visitor").filter(({ host }) => host === "other.test");
    return { page, first, second };
  } finally {
    await server.close();
  }
}

test("--gpc tells every server and every script; --cookies allow stores those of other sites", async () => {
  const { page, first, second } = await visit("--gpc", "--cookies", "allow");
  expect(first?.path).toBe("/visitor/first?gpc=true&dnt=1");
  expect(first?.headers).toMatchObject({ "sec-gpc": "1", dnt: "1" });
  expect(second?.headers.cookie).toBe("seen=8f14e45fceea167a");
  expect(page).toMatchObject({ gpc: true, thirdPartyCookies: "allowed" });
  expect(page.cookies.map(({ name }: { name: string }) => name)).toContain("seen");
});

test("without them a visitor objects to nothing, and the browser blocks such cookies", async () => {
  const { page, first, second } = await visit("--cookies", "block");
  expect(first?.path).toBe("/visitor/first?gpc=undefined&dnt=null");
  expect(first?.headers).not.toHaveProperty("sec-gpc");
  expect(second?.headers).not.toHaveProperty("cookie");
  expect(page).toMatchObject({ thirdPartyCookies: "blocked" });
  expect(page).not.toHaveProperty("gpc");
});
