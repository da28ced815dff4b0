import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { maySendAtEnd } from "../../src/sources/page/at-end.ts";
import type { DevtoolsTarget } from "../../src/sources/page/devtools.ts";
import { BINDING, HOOK_SCRIPT } from "../../src/sources/page/hooks.ts";
import { createRequestLog } from "../../src/sources/page/request-log.ts";
import { launchBrowser } from "../browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Asks of a page that is prepared like those of a scan, hooks included. */
async function ask(html: string, log = createRequestLog()): Promise<boolean> {
  const page = await browser.newPage();
  try {
    const session = await page.context().newCDPSession(page);
    await session.send("Runtime.enable");
    await session.send("Runtime.addBinding", { name: BINDING });
    await page.addInitScript(HOOK_SCRIPT);
    await page.goto(`data:text/html,${encodeURIComponent(html)}`);
    const send = session.send.bind(session) as DevtoolsTarget["send"];
    const target = { id: "", type: "page", url: "", contextId: "", send };
    return await maySendAtEnd(target, log);
  } finally {
    await page.close();
  }
}

test.each([
  "<p>Hello.",
  "<script>addEventListener('load', () => {}); document.onclick = () => {};</script>",
  "<script>const on = () => {}; addEventListener('unload', on); removeEventListener('unload', on);</script>",
  "<p onclick='go()'>Hello.<script>document.querySelector('p').addEventListener('pagehide', () => {});</script>",
])("nothing is sent at the end of %s", async (html) => {
  expect(await ask(html)).toBe(false);
});

test.each([
  "<script>addEventListener('pagehide', () => {});</script>",
  "<script>addEventListener('pageswap', () => {}, { once: true });</script>",
  "<script>document.addEventListener('visibilitychange', { handleEvent() {} });</script>",
  "<script>addEventListener('visibilitychange', () => {}, { capture: true, passive: true });</script>",
  "<script>document.addEventListener('freeze', () => {});</script>",
  "<script>onbeforeunload = () => {};</script>",
  "<script>document.onvisibilitychange = () => {};</script>",
  "<body onunload='go()'>",
  "<body onpagehide='go()'>",
  // What a page replaces hides nothing.
  `<script>
    window.getEventListeners = () => ({});
    const { addEventListener } = EventTarget.prototype;
    addEventListener.call(window, 'unload', () => {});
    EventTarget.prototype.addEventListener = () => {};
    Object.prototype.type = 'click';
  </script>`,
])("something may be sent at the end of %s", async (html) => {
  expect(await ask(html)).toBe(true);
});

test("fetchLater, reports for the server, and calls that were not kept", async () => {
  const call = { url: "https://a.example/", detail: "", stack: [] };
  const later = createRequestLog();
  later.called({ ...call, kind: "fetch-later" });
  expect(await ask("", later)).toBe(true);
  const beacon = createRequestLog();
  beacon.called({ ...call, kind: "send-beacon" });
  expect(await ask("", beacon)).toBe(false);
  const reports = createRequestLog();
  reports.endpointsChanged({ origin: "https://a.example", endpoints: [] });
  expect(await ask("", reports)).toBe(true);
});
