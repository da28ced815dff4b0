import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { scanSnapshot } from "../../src/scan.ts";
import { openPageReader } from "../../src/sources/page/index.ts";
import { findFullBrowser } from "../browser.ts";
import { openHeaders } from "./answer.ts";
import { startServer } from "./server.ts";

const ADDRESS = "jane.doe@example.org";

interface Told {
  readonly channel: string;
  readonly field: string | undefined;
  readonly encodings: readonly string[] | undefined;
}

/** Sends the address in a URL, a JSON body, a gzipped beacon and a cookie. */
const PAGE = `<!doctype html><title>Shop</title><script type="module">
const address = ${JSON.stringify(ADDRESS)};
const reversed = [...btoa(address)].reverse().join("");
await fetch("https://counts.test/page/url?r=" + encodeURIComponent(reversed));
const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(address));
const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
await fetch("https://counts.test/page/json", { method: "POST", body: JSON.stringify({ user: { key: hex } }) });
const packed = new Blob([JSON.stringify({ mail: btoa(address) })]).stream().pipeThrough(new CompressionStream("gzip"));
navigator.sendBeacon("https://counts.test/page/beacon", await new Response(packed).blob());
await fetch("https://counts.test/page/set", { credentials: "include" });
await fetch("https://counts.test/page/cookie", { credentials: "include" });
</script>`;

test("a page that sends the address in a URL, a JSON body, a packed beacon and a cookie", async () => {
  const cookie = `seen=${Buffer.from(ADDRESS).toString("hex")}; Secure; SameSite=None; Path=/`;
  const server = await startServer({
    answer: (request) => {
      if (request.path === "/page/")
        return { headers: { "content-type": "text/html" }, body: PAGE };
      return request.path === "/page/set"
        ? { headers: { ...openHeaders(request), "set-cookie": cookie } }
        : undefined;
    },
  });
  const browserPath = findFullBrowser();
  const folder = mkdtempSync(path.join(tmpdir(), "profile-"));
  vi.stubEnv("TMPDIR", folder);
  const reader = openPageReader({
    ...(browserPath ? { browserPath } : {}),
    browserArgs: server.browserArgs,
    dns: false,
    wait: 1_500,
    thirdPartyCookies: "allow",
  });
  try {
    const page = await reader.read("https://shop.test/page/", "https://shop.test/page/");
    const known = [{ data: "email-address", value: ADDRESS } as const, ...page.known];
    const { findings, loads } = await scanSnapshot({ ...page, known });
    const told = (path: string): readonly Told[] =>
      findings
        .filter(({ load }) => loads[load]?.url.startsWith(`https://counts.test/page/${path}`))
        .flatMap(({ leaks }) => leaks)
        .filter(({ data, basis }) => data === "email-address" && basis === "known value")
        .map(({ channel, field, encodings }) => ({ channel, field, encodings }));
    expect(told("url")).toContainEqual({
      channel: "url",
      field: "r",
      encodings: ["percent", "reversed", "base64"],
    });
    expect(told("json")).toContainEqual({
      channel: "body",
      field: "user.key",
      encodings: ["sha256"],
    });
    expect(told("beacon")).toContainEqual({
      channel: "body",
      field: "mail",
      encodings: ["base64"],
    });
    expect(told("cookie")).toContainEqual({
      channel: "cookie",
      field: "seen",
      encodings: ["hex"],
    });
  } finally {
    await reader.close();
    await server.close();
    vi.unstubAllEnvs();
  }
  // What such a browser keeps between pages is gone once it is.
  expect(readdirSync(folder).filter((name) => name.startsWith("pixel-scan-"))).toEqual([]);
  rmSync(folder, { recursive: true });
});
