import { describe, expect, test } from "vitest";
import { trackers } from "../../src/trackers/index.ts";
import { hasTerminal, run, runInTerminal } from "./run.ts";

const URL_OPEN = "https://a.us7.list-manage.com/track/open.php?u=1f&id=2a&e=7c41b0d2e9";

describe("pixel-scan explain", () => {
  test("takes a URL apart, and finds the recipient in it", async () => {
    const { stdout, code } = await run([
      "explain",
      `${URL_OPEN}&x=YW5uYUBleGFtcGxlLm9yZw`,
      "--recipient",
      "anna@example.org",
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain("Mailchimp, a service of Intuit, counts that a mail was opened.");
    expect(stdout).toMatch(/^ {2}e {11}7c41b0d2e9 +unique id of the recipient/m);
    expect(stdout).toContain("your e-mail address · names you · in base64");
    expect(stdout).toContain("Switch off  Campaign's settings and tracking:");
    expect(stdout).toContain("Reference   https://mailchimp.com/help/about-open-tracking/");
  });

  test("takes a host without a scheme, and gives JSON", async () => {
    const { stdout } = await run(["explain", "cdn.example.com/x?id=12", "-f", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      url: "https://cdn.example.com/x?id=12",
      host: "cdn.example.com",
      parts: [{ name: "path" }, { name: "id", written: "12" }],
    });
  });

  test.each([
    ["tiny-image", "tiny-image: "],
    ["email-address", "email-address: your e-mail address"],
    ["hotjar", "hotjar: Hotjar (Contentsquare) records visits"],
    ["hey", "hey: HEY"],
  ])("tells what %s is", async (name, expected) => {
    const { stdout, code } = await run(["explain", name]);
    expect(code).toBe(0);
    expect(stdout).toContain(expected);
  });

  test("names what was probably meant", async () => {
    const { stderr, code } = await run(["explain", "mailchip"]);
    expect(code).toBe(2);
    expect(stderr).toContain("(Did you mean mailchimp?)");
  });

  test("refuses options that mean nothing to it", async () => {
    const { stderr, code } = await run(["explain", URL_OPEN, "--client", "hey"]);
    expect(code).toBe(2);
    expect(stderr).toContain("means nothing to 'explain'");
  });
});

describe("pixel-scan trackers", () => {
  test("lists all of them, and says how many there are", async () => {
    const { stdout, stderr } = await run(["trackers"]);
    expect(stdout.trimEnd().split("\n")).toHaveLength(trackers.length + 1);
    expect(stdout).toMatch(/^ID +NAME +OWNER +PURPOSE +HOST\n/);
    expect(stderr).toContain(`${trackers.length} services, `);
  });

  test("finds by host, purpose and owner, every word", async () => {
    const { stdout } = await run(["trackers", "LIST-MANAGE.com"]);
    expect(stdout).toMatch(
      /^mailchimp +Mailchimp +Intuit +email-open, email-click +list-manage.com \+2$/m,
    );
    const { stdout: json } = await run(["trackers", "google", "session-replay", "-f", "json"]);
    expect(JSON.parse(json)).toEqual([]);
    const { stdout: replay } = await run(["trackers", "microsoft session-replay", "-f", "json"]);
    expect(JSON.parse(replay)).toMatchObject([{ id: "microsoft-clarity" }]);
  });

  test("says that nothing matches", async () => {
    const { stderr, code } = await run(["trackers", "nobody at all"]);
    expect(code).toBe(2);
    expect(stderr).toContain("no service of the catalogue matches 'nobody at all'");
  });

  test.runIf(hasTerminal)("becomes a list where the terminal is narrow", async () => {
    const { stdout } = await runInTerminal("trackers matomo", { setUp: "stty cols 50" });
    expect(stdout).toContain("matomo\r\n  Matomo · ");
  });
});
