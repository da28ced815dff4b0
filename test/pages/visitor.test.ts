import { expect, test } from "vitest";
import { run } from "../cli/run.ts";
import { type SeenRequest, startServer } from "./server.ts";

const PAGE = `<!doctype html><title>Visitor</title><script>
  const { globalPrivacyControl, doNotTrack } = navigator;
  const first = new Image();
  first.onerror = () => { new Image().src = "https://other.test/visitor/second"; };
  first.src = "https://other.test/visitor/first?gpc=" + globalPrivacyControl + "&dnt=" + doNotTrack;
</script>`;

function answer({ host, path }: SeenRequest) {
  if (host === "page.test") return { headers: { "content-type": "text/html" }, body: PAGE };
  const cookie = "seen=8f14e45fceea167a; Max-Age=86400; Secure; SameSite=None";
  return { status: 204, headers: path.includes("first") ? { "set-cookie": cookie } : {} };
}

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
