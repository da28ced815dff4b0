import { describe, expect, test } from "vitest";
import { scanHtml } from "../../src/index.ts";
import { hasTerminal, run, runInTerminal } from "./run.ts";

describe("pixel-scan clients", () => {
  test("lists every client with what it does", async () => {
    const { stdout, code } = await run(["clients"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ID +LOADS +THROUGH +HIDES\n/);
    expect(stdout).toMatch(/^gmail-web +on opening +Google +IP address · /m);
    expect(stdout).toMatch(/^roundcube +once allowed$/m);
  });

  test("tells of a family, claim by claim with its source, and in JSON", async () => {
    const { stdout } = await run(["clients", "gmail"]);
    expect(stdout).toContain("gmail-web: Gmail (web)\n  Loads  on opening: proxied by Google");
    expect(stdout).toContain("https://support.google.com/mail/answer/145919");
    expect(stdout).toContain("gmail-apps: Gmail (apps)");
    const { stdout: json } = await run(["clients", "hey", "-f", "json"]);
    expect(JSON.parse(json)).toMatchObject([{ id: "hey", fetches: "on-open", proxy: "HEY" }]);
  });

  test("names the nearest where there is none", async () => {
    const { stderr, code } = await run(["clients", "gmail-wed"]);
    expect(code).toBe(2);
    expect(stderr).toContain("there is no mail client 'gmail-wed'\n(Did you mean gmail-web?)");
  });

  test.runIf(hasTerminal)("becomes a list where the terminal is narrow", async () => {
    const { stdout } = await runInTerminal("clients", { setUp: "stty cols 60" });
    expect(stdout).toContain("gmail-web\r\n  on opening · Google · IP address");
    for (const line of stdout.split("\r\n")) expect(line.length).toBeLessThanOrEqual(60);
  });
});

const CSS = `<p style="background: url(https://list-manage.com/track/open.php?u=1&amp;id=2&amp;e=3)">Hi</p>`;
const LINK = `<a href="https://list-manage.com/track/click?u=1&amp;id=2&amp;e=3">Go</a>`;

describe("--client", () => {
  test("leaves out what the client never loads, and says so", async () => {
    const input = CSS + LINK;
    const args = ["-", "--stdin-type", "html", "--client", "outlook-windows"];
    const { stdout, code } = await run(args, { input });
    expect(code).toBe(1);
    expect(stdout).toContain(
      "As Outlook for Windows (classic) would load it; 1 finding that it never loads is left out.",
    );
    expect(stdout).toContain("1 finding in 1 file");
    const { stdout: json } = await run([...args, "-f", "json"], { input });
    const [result] = JSON.parse(json).results;
    expect(result.narrowed).toEqual({ clients: ["outlook-windows"], leftOut: 1 });
    expect(result.findings).toHaveLength(1);
    expect(result.findings[0].exposure).toEqual([]);
  });

  test("decides the verdict, and never reads as a plain clean run", async () => {
    const { stdout, code } = await run(
      ["-", "--stdin-type", "html", "--client", "outlook-windows"],
      {
        input: CSS,
      },
    );
    expect(code).toBe(0);
    expect(stdout).toContain("1 finding that it never loads is left out");
  });

  test("keeps what the client loads only when it is allowed, and takes several", async () => {
    const result = await scanHtml(CSS, { clients: ["outlook-mac", "gmail-web"] });
    expect(result.narrowed?.leftOut).toBe(0);
    expect(result.findings[0]?.exposure.map(({ client, fires }) => [client, fires])).toEqual([
      ["gmail-web", "yes"],
      ["outlook-mac", "on-consent"],
    ]);
  });

  test("refuses a client that is not known", async () => {
    const { stderr, code } = await run(["-", "--client", "outlok"], { input: CSS });
    expect(code).toBe(2);
    expect(stderr).toContain("there is no mail client 'outlok'");
    await expect(scanHtml(CSS, { clients: ["outlok"] })).rejects.toThrow(RangeError);
  });
});
