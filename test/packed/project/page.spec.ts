import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { watchPage } from "pixel-scan/playwright";
import { type Browser, chromium } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";

const SENT = "uid=7c41b0d2e98f3a56";
const PAGES: Readonly<Record<string, string>> = {
  "/clean": "<title>Clean</title><link rel=icon href=data:,><p>Nothing here",
  "/tracking": `<title>Shop</title><link rel=icon href=data:,><p>Hello
    <script>
      new Image().src = "http://t.tracker.test:PORT/hop?${SENT}";
      navigator.sendBeacon("http://t.tracker.test:PORT/collect", "visitor=${SENT}");
    </script>
    <iframe src="http://frame.other.test:PORT/frame" width=300 height=100></iframe>`,
  "/frame": `<img src="http://px.third.test:PORT/pixel.gif?${SENT}" width=1 height=1>`,
};
const GIF = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

let server: Server;
let browser: Browser;
let port: number;
const bodies: string[] = [];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
    const html = PAGES[pathname];
    if (html) {
      response.setHeader("content-type", "text/html").end(html.replaceAll("PORT", String(port)));
    } else if (pathname === "/hop") {
      response.writeHead(302, { location: `/pixel.gif${search}` }).end();
    } else if (pathname === "/collect") {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      bodies.push(Buffer.concat(chunks).toString());
      response.writeHead(204).end();
    } else {
      response.setHeader("set-cookie", `${SENT}; Max-Age=31536000`);
      response.setHeader("content-type", "image/gif").end(GIF);
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
  browser = await chromium.launch({
    executablePath: process.env.PIXEL_SCAN_BROWSER ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--host-resolver-rules=MAP *.test 127.0.0.1"],
  });
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

test("a page that tracks nobody", async () => {
  const page = await browser.newPage();
  const watch = await watchPage(page, { dns: false });
  await page.goto(`http://shop.test:${port}/clean`);
  const report = await watch.report();
  expect(report.results).toMatchObject([{ status: "scanned", title: "Clean", source: "page" }]);
  await expect(report).toHaveNoTrackers();
  await page.close();
});

test("a page that tracks: redirects, bodies, frames of other sites, as often as it is asked", async () => {
  const page = await browser.newPage();
  const watch = await watchPage(page, { dns: false });
  await expect(watch.report()).rejects.toMatchObject({ code: "nothing-to-scan" });
  await page.goto(`http://shop.test:${port}/tracking`);
  await page.waitForLoadState("networkidle");
  const report = await watch.report();
  await expect(expect(report).toHaveNoTrackers()).rejects.toThrow(/tracker\.test[\s\S]*finding/);

  const [result] = report.results;
  if (result?.status !== "scanned") throw new Error("not scanned");
  if (process.env.SHOW) console.log(JSON.stringify(result, null, 1));
  const seen = result.loads.map(({ type, url, state, requests }) => {
    const { pathname, hostname } = new URL(url);
    return `${state} ${type} ${hostname}${pathname} ${requests.map(({ status }) => status)}`;
  });
  expect(seen.sort()).toEqual([
    "sent beacon t.tracker.test/collect 204",
    "sent document frame.other.test/frame 200",
    "sent document shop.test/tracking 200",
    "sent image px.third.test/pixel.gif 200",
    "sent image t.tracker.test/hop 302",
    "sent image t.tracker.test/pixel.gif 200",
  ]);
  const requests = result.loads.flatMap((load) => load.requests);
  expect(requests.find(({ body }) => body)?.body).toBe(bodies[0]);
  const frame = result.loads.find(({ url }) => url.includes("px.third.test"));
  expect(frame?.requests).toMatchObject([
    { size: { width: 1, height: 1 }, setCookies: [{ name: "uid" }], serverAddress: "127.0.0.1" },
  ]);
  expect(new Set(result.findings.map(({ domain }) => domain))).toContain("third.test");
  expect(await watch.report()).toMatchObject({ verdict: report.verdict, summary: report.summary });
  expect(result.warnings).toEqual([
    "watched from inside a test: what pages send when they are closed, and what shared workers send, is not known in full",
  ]);

  await watch.stop();
  await page.goto(`http://shop.test:${port}/clean`);
  await page.close();
  const after = await watch.report();
  expect(after.summary.loads).toBe(report.summary.loads);
});
