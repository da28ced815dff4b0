import { describe, expect, test } from "vitest";
import { aliasesOf } from "../../src/sources/page/aliases.ts";

const failWith = (code: string) => Promise.reject(Object.assign(new Error(code), { code }));

/** A zone of CNAME records; every other name exists without one. */
function zone(records: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  return {
    asked,
    resolve: (host: string) => {
      asked.push(host);
      const target = records[host];
      return target === undefined ? failWith("ENODATA") : Promise.resolve([target]);
    },
  };
}

describe("chains", () => {
  test("are followed to their end, in lower case", async () => {
    const { resolve } = zone({
      "stats.shop.test": "Cloak.shop.test.",
      "cloak.shop.test": "shop.tracker.test",
    });
    expect(await aliasesOf(["www.shop.test", "stats.shop.test"], { resolve })).toEqual({
      aliases: { "stats.shop.test": ["cloak.shop.test", "shop.tracker.test"] },
      warnings: [],
    });
  });

  test("each host is asked for once; addresses and local names not at all", async () => {
    const { asked, resolve } = zone({});
    await aliasesOf(["a.test", "a.test", "localhost", "127.0.0.1", "2001:db8::1"], { resolve });
    expect(asked).toEqual(["a.test"]);
  });

  test("that run in circles end", async () => {
    const { resolve } = zone({ "a.test": "b.test", "b.test": "c.test", "c.test": "b.test" });
    expect((await aliasesOf(["a.test"], { resolve })).aliases).toEqual({
      "a.test": ["b.test", "c.test"],
    });
  });

  test("that never end are cut, with a warning", async () => {
    const resolve = (host: string) => Promise.resolve([`x${host}`]);
    const { aliases, warnings } = await aliasesOf(["a.test"], { resolve });
    expect(aliases["a.test"]).toHaveLength(8);
    expect(warnings).toEqual([
      "aliases (CNAME) could not be looked up: a.test: more than 8 names in a row",
    ]);
  });
});

describe("what cannot be looked up", () => {
  test.each(["ENODATA", "ENOTFOUND"])("%s is no alias, and no failure", async (code) => {
    const resolve = () => failWith(code);
    expect(await aliasesOf(["a.test"], { resolve })).toEqual({ aliases: {}, warnings: [] });
  });

  test("is a warning that names the hosts", async () => {
    const resolve = () => failWith("ESERVFAIL");
    const hosts = ["a.test", "b.test", "c.test", "d.test", "e.test"];
    expect((await aliasesOf(hosts, { resolve })).warnings).toEqual([
      "aliases (CNAME) could not be looked up: a.test: ESERVFAIL, b.test: ESERVFAIL, c.test: ESERVFAIL, and 2 more",
    ]);
  });

  test("in the middle of a chain leaves what was found", async () => {
    const resolve = (host: string) =>
      host === "a.test" ? Promise.resolve(["b.test"]) : failWith("ETIMEOUT");
    expect(await aliasesOf(["a.test"], { resolve })).toEqual({
      aliases: { "a.test": ["b.test"] },
      warnings: ["aliases (CNAME) could not be looked up: a.test: ETIMEOUT"],
    });
  });

  test("in time is given up", async () => {
    const resolve = () => new Promise<readonly string[]>(() => {});
    expect(await aliasesOf(["a.test"], { resolve, timeout: 10 })).toEqual({
      aliases: {},
      warnings: ["aliases (CNAME) could not be looked up: a.test: no answer in time"],
    });
  });

  test("because there are too many", async () => {
    const { asked, resolve } = zone({});
    const hosts = Array.from({ length: 60 }, (_, number) => `h${number}.test`);
    const { warnings } = await aliasesOf(hosts, { resolve });
    expect(asked).toHaveLength(50);
    expect(warnings).toEqual([
      "only 50 of 60 hosts of the site were looked up for aliases (CNAME)",
    ]);
  });
});
