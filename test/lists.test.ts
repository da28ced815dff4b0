import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openLists, scanHtml } from "../src/index.ts";
import { run } from "./cli/run.ts";

const LIST = "fixtures/lists/sample.txt";
const HTML = '<img src="https://listed.example/a.png" width="600" height="80" alt="">';
const folder = mkdtempSync(join(tmpdir(), "pixel-scan-lists-"));

let answer: { status: number; text: string };
let asked = 0;
let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer((_request, response) => {
    asked += 1;
    response.writeHead(answer.status).end(answer.text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/list.txt`;
});

beforeEach(() => {
  asked = 0;
  answer = { status: 200, text: "||listed.example^\n" };
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe("openLists", () => {
  test("a match is a finding that names list, date and filter", async () => {
    const file = join(folder, "own.txt");
    writeFileSync(file, "! mine\n||listed.example^$image\n");
    utimesSync(file, new Date("2026-11-28T12:00:00Z"), new Date("2026-11-28T12:00:00Z"));
    const { findings } = await scanHtml(HTML, { lists: await openLists([file]) });
    expect(findings.map(({ evidence }) => evidence)).toEqual([
      [
        {
          rule: "listed",
          confidence: "likely",
          message: `the list ${file} of 2026-11-28 blocks it by ||listed.example^$image`,
        },
      ],
    ]);
    expect((await scanHtml(HTML)).findings).toEqual([]);
  });

  test("downloads once, works from the cache, and refreshes when told to", async () => {
    const cacheFolder = join(folder, "cache");
    const notices: string[] = [];
    const options = { cacheFolder, onNotice: (sentence: string) => notices.push(sentence) };
    const [list] = await openLists([url], options);
    expect(list).toMatchObject({ name: url, filters: 1 });
    expect(notices[0]).toBe(`downloading ${url}`);
    expect(notices[1]).toMatch(/^list http.*list\.txt of \d{4}-\d\d-\d\d: 1 filters$/);
    answer.status = 503;
    expect(await openLists([url, url], options)).toHaveLength(1);
    expect(asked).toBe(1);
    await expect(openLists([url], { ...options, update: true })).rejects.toMatchObject({
      code: "list-unreachable",
    });
    answer = { status: 200, text: "||listed.example^\n||other.example^\n" };
    const [fresh] = await openLists([url], { ...options, update: true });
    expect(fresh?.filters).toBe(2);
  });

  test("compiles again what another version compiled", async () => {
    const cacheFolder = join(folder, "old");
    await openLists([url], { cacheFolder });
    const compiled = readdirSync(cacheFolder).find((name) => name.endsWith(".bin")) ?? "";
    writeFileSync(join(cacheFolder, compiled), "no engine");
    const [list] = await openLists([url], { cacheFolder });
    expect(list?.filters).toBe(1);
    expect(asked).toBe(1);
  });

  test.each([
    ["a web page", "<!DOCTYPE html><p>Moved", "is a web page"],
    ["prose", "! nothing here\n", "holds no filter"],
    ["nothing", "", "holds no filter"],
  ])("refuses %s", async (_what, text, message) => {
    answer.text = text;
    const cacheFolder = join(folder, "bad");
    await expect(openLists([url], { cacheFolder })).rejects.toMatchObject({
      code: "bad-list",
      message: expect.stringContaining(message),
    });
  });
});

describe("--list", () => {
  const env = { XDG_CACHE_HOME: join(folder, "xdg") };
  const args = ["-", "--stdin-type", "html", "--min-confidence", "likely", "--fail-on", "low"];

  test("flags, and says on standard error what it downloads", async () => {
    const options = { input: HTML, env };
    const { stdout, stderr, code } = await run([...args, "--list", url], options);
    expect(code).toBe(1);
    expect(stdout).toContain("blocks it by ||listed.example^");
    expect(stderr).toContain(`pixel-scan: downloading ${url}`);
    expect(readdirSync(join(folder, "xdg/pixel-scan/lists"))).toHaveLength(2);
    const again = await run([...args, "--list", url], options);
    expect(again.stderr).not.toContain("downloading");
    expect(asked).toBe(1);
  });

  test("a list that cannot be used ends the run", async () => {
    answer = { status: 404, text: "" };
    const away = await run([...args, "--list", `${url}?gone`], { input: HTML, env });
    expect(away.code).toBe(2);
    expect(away.stderr).toContain("the server answers 404");
    const missing = await run([...args, "--list", "no-such-list.txt"], { input: HTML, env });
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain("cannot read the list no-such-list.txt (ENOENT)");
    const alone = await run([...args, "--update-lists"], { input: HTML, env });
    expect(alone.stderr).toContain("--update-lists needs --list");
    expect(alone.code).toBe(2);
  });

  test("takes a file without asking anybody", async () => {
    const { stdout, stderr } = await run([...args, "--list", LIST], { input: HTML, env });
    expect(stdout).toContain("||listed.example^$third-party");
    expect(stderr).not.toContain("downloading");
    expect(asked).toBe(0);
  });
});
