import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Comparison } from "../../src/comparison.ts";
import { run } from "../cli/run.ts";

/**
 * A shop that gives each new profile a client id and keeps it, tells it to a collector in an image, in
 * a body and in a cookie of its own, and adds what is made anew for every request.
 */
const SHOP = `<!doctype html><title>Shop</title><link rel="icon" href="data:,">
<script>
  const random = () => crypto.getRandomValues(new Uint32Array(4)).join("").padEnd(40, "7").slice(0, 32);
  let id = localStorage.getItem("cid");
  if (!id) localStorage.setItem("cid", (id = random()));
  document.cookie = "uid=" + random() + "; path=/";
  const collect = "http://collect.test";
  new Image().src = collect + "/hit.gif?tid=UA-204&cid=" + id + "&z=" + Math.random().toString().slice(2);
  fetch(collect + "/batch", { method: "POST", mode: "no-cors", body: JSON.stringify({ site: "shop", client: id }) });
  fetch("/basket");
</script>`;

const PLAIN = `<!doctype html><title>Plain</title><img src="/logo.png" width="90" height="30">`;

let server: Server;
let args: readonly string[];

beforeAll(async () => {
  server = createServer(({ url = "" }, response) => {
    const page = { "/shop": SHOP, "/plain": PLAIN }[url];
    response.setHeader("content-type", page ? "text/html" : "text/plain");
    response.statusCode = page || url.startsWith("/hit") || url === "/batch" ? 200 : 404;
    response.end(page ?? "");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const rules = `MAP *.test 127.0.0.1:${port}`;
  args = [
    "--wait",
    "1s",
    "--no-dns",
    "--no-contact",
    `--browser-arg=--host-resolver-rules=${rules}`,
  ];
});
afterAll(() => server.close());

describe("a page that is visited twice", () => {
  test("what it makes up for each profile is marked, and how far that goes", async () => {
    const { code, stdout, stderr } = await run([
      "compare",
      "http://shop.test/shop",
      "-f",
      "json",
      ...args,
    ]);
    expect(stderr).toContain("Exit code 1");
    expect(code).toBe(1);
    const { comparison } = JSON.parse(stdout);
    const parts = (comparison as Comparison).differing.flatMap(({ copies: [first], parts }) =>
      parts.map((part) => ({ path: new URL(first?.url ?? "").pathname, ...part })),
    );
    const facts = parts.map(({ path, channel, field, scope, confidence }) =>
      [path, channel, field, scope, confidence].join(" "),
    );
    expect(facts.toSorted()).toEqual([
      "/basket cookie uid kept certain",
      "/batch body client kept certain",
      "/hit.gif url cid kept certain",
      "/hit.gif url z request possible",
    ]);
    for (const { values } of parts) expect(new Set(values).size).toBe(2);
  });

  test("a page that makes up nothing tells no visit from the other", async () => {
    const { code, stdout } = await run(["compare", "http://shop.test/plain", ...args]);
    expect(stdout).toContain("No remote URL is seen to tell the visits apart");
    expect(stdout).toContain("one browser and one IP address");
    expect(code).toBe(0);
  });
});
