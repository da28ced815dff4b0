import { createServer } from "node:http";
import { expect as base, test } from "@playwright/test";
import { matchers, watchPage } from "pixel-scan/playwright";

const expect = base.extend(matchers);
const PIXEL = "https://www.facebook.com/tr/?id=1234567890&ev=PageView";
const GIF = Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAA=", "base64");

const server = createServer(({ url }, response) => {
  response.setHeader("content-type", "text/html");
  response.end(url === "/clean" ? "<h1>Hi</h1>" : `<img src="${PIXEL}" width="1" height="1">`);
});

test.beforeAll(() => new Promise((resolve) => server.listen(0, "127.0.0.1", resolve)));
test.afterAll(() => server.close());
const address = () => `http://127.0.0.1:${server.address().port}`;

test("a page without trackers", async ({ page }) => {
  const watch = await watchPage(page);
  await page.goto(`${address()}/clean`);
  await expect(await watch.report()).toHaveNoTrackers();
});

test("a page with one fails with the report", async ({ page }) => {
  const watch = await watchPage(page);
  await page.route("https://www.facebook.com/**", (route) =>
    route.fulfill({ status: 200, contentType: "image/gif", body: GIF }),
  );
  await page.goto(address());
  const failing = expect(await watch.report()).toHaveNoTrackers({ failOn: "low" });
  const error = await failing.then(
    () => undefined,
    (reason) => reason,
  );
  expect(String(error?.message)).toContain("Meta");
});
