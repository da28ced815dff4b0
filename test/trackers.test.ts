import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isSameSite,
  matchTracker,
  ownerOf,
  registrableDomain,
  trackers,
} from "../src/trackers/index.ts";
import { createMatcher } from "../src/trackers/match.ts";
import { packTrackers, unpackTrackers } from "../src/trackers/packed.ts";
import type { Tracker } from "../src/trackers/tracker.ts";

const match = (url: string) => matchTracker({ url });

/** Every expression of the catalogue, with the service that it belongs to. */
const expressions = trackers.flatMap(({ id, endpoints }) =>
  endpoints.flatMap(({ path, search }) =>
    [path, search].flatMap((expression) => (expression ? [{ id, expression }] : [])),
  ),
);

describe("the catalogue", () => {
  test("lists every file of its folder once, by id", () => {
    const files = readdirSync("src/trackers/catalogue")
      .filter((name) => name !== "index.ts")
      .map((name) => name.replace(/\.ts$/, ""))
      .sort();
    expect(trackers.map(({ id }) => id)).toEqual(files);
  });

  test("is in the build as it is in its files, but for the examples", () => {
    const opened = unpackTrackers(packTrackers(trackers)).map((tracker) => {
      const { id, name, owner, endpoints, parameters, reference, fix } = tracker;
      const plain = endpoints.map(({ hosts, path, query, search, purpose }) => {
        return { hosts, path, query, search, purpose };
      });
      return { id, name, owner, endpoints: plain, parameters, reference, fix };
    });
    expect(opened).toEqual(trackers.map(({ examples: _, ...tracker }) => tracker));
  });

  test("knows at least 400 services", () => {
    expect(trackers.length).toBeGreaterThanOrEqual(400);
  });

  test.each(trackers.map((tracker) => [tracker.id, tracker] as const))("%s", (id, tracker) => {
    const others = createMatcher(trackers.filter((other) => other !== tracker));
    const served = new Set();
    for (const url of tracker.examples.tracks) {
      const found = match(url);
      expect(found?.facts.id, `${url} belongs to ${id}`).toBe(id);
      served.add(found?.endpoint);
      const other = others({ url });
      // The path shape of a custom domain may look like another service's; the host decides then.
      if (other && !(found?.endpoint.hosts && !other.endpoint.hosts)) {
        expect.fail(`${url} is also ${other.facts.id}`);
      }
    }
    for (const endpoint of tracker.endpoints) {
      const where = `${endpoint.hosts ?? "any host"} ${endpoint.path ?? ""}`;
      expect(served.has(endpoint), `no example is served by ${where}`).toBe(true);
    }
    for (const url of tracker.examples.harmless) {
      expect(match(url)?.facts, `${url} tracks nobody`).toBeUndefined();
    }
    expect(tracker.reference).toMatch(/^https:\/\/[a-z0-9.-]+\.[a-z]+\//);
    expect(tracker.fix, "a fix is a sentence without full stop").toMatch(/^\p{Lu}.*[^.]$/su);
  });

  test("documents parameters that the examples of mail services carry", () => {
    // Those of analytics often stand in the body of a POST.
    const uncarried = trackers.filter(({ parameters, examples, endpoints }) => {
      const names = Object.keys(parameters ?? {});
      const isMail = endpoints.every(({ purpose }) => purpose.startsWith("email-"));
      if (names.length === 0 || !isMail) return false;
      return !examples.tracks.some((url) => {
        const groups = match(url)?.segments.map(({ name }) => name) ?? [];
        return [...new URL(url).searchParams.keys(), ...groups].some((name) =>
          names.includes(name),
        );
      });
    });
    expect(uncarried.map(({ id }) => id)).toEqual([]);
  });

  test.each(expressions)("$id $expression is anchored and linear", ({ expression }) => {
    expect(expression.source).toMatch(/^\^/);
    // A group that repeats without bound must not itself hold an unbounded repetition.
    expect(expression.source).not.toMatch(/[*+}]\)(?:[*+]|\{\d*,\})/);
    expect(expression.flags).toMatch(/^i?$/);
  });

  test("names groups that are documented as parameters", () => {
    for (const { parameters, endpoints } of trackers as readonly Tracker[]) {
      for (const { path, search } of endpoints) {
        const names = `${path?.source} ${search?.source}`.matchAll(/\(\?<(\w+)>/g);
        for (const [, name] of names) expect(Object.keys(parameters ?? {})).toContain(name);
      }
    }
  });

  test("gives hosts in lower case, without scheme, port or leading dot", () => {
    for (const { endpoints } of trackers) {
      for (const { hosts, path, search, query } of endpoints) {
        for (const host of hosts ?? []) expect(host).toMatch(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/);
        if (!hosts) expect(path && (query || search || path.source.length > 20)).toBeTruthy();
      }
    }
  });

  test("answers on long hostile paths and queries", () => {
    const pieces = ["/", "a", "0-", "~", "aHR0c", ".", "a.", "%2F", "&a="].map((piece) =>
      piece.repeat(20_000),
    );
    for (const { examples, endpoints } of trackers) {
      const own = endpoints.flatMap(({ path, search }) => [path ?? [], search ?? []].flat());
      for (const head of new Set(examples.tracks.flatMap(beginnings))) {
        for (const piece of pieces)
          for (const expression of own) expression.test(`${head}${piece}!`);
      }
    }
    // Nothing to compare: what is not linear in the length of the text runs into vitest's timeout.
    expect(expressions.length).toBeGreaterThan(100);
  }, 30_000);
});

/** The path and the query up to each of their delimiters. */
function beginnings(url: string): readonly string[] {
  const { pathname, search } = new URL(url);
  return [pathname, search.slice(1)].flatMap((text) =>
    [...text.matchAll(/[/=.~-]/g)].slice(0, 8).map(({ index }) => text.slice(0, index + 1)),
  );
}

const MAILCHIMP_OPEN = "https://a.us7.list-manage.com/track/open.php";

describe("matchTracker", () => {
  test("knows a service by its host and path", () => {
    const found = match(`${MAILCHIMP_OPEN}?u=1f&id=2a&e=3b`);
    expect(found?.facts).toEqual({
      id: "mailchimp",
      name: "Mailchimp",
      owner: "Intuit",
      purpose: "email-open",
      reference: "https://mailchimp.com/help/about-open-tracking/",
      fix: expect.stringContaining("Track opens"),
    });
    expect(found?.parameters.e).toEqual({ data: "recipient-id", meaning: expect.any(String) });
    expect(found?.segments).toEqual([]);
  });

  test("places what the path holds in the text of the URL", () => {
    const url = "https://x1.mjt.lu/oo/AVsAAAaBcDeF/0f1e2d3c/e.gif";
    const segments = match(url)?.segments ?? [];
    expect(segments).toEqual([{ name: "message", value: "AVsAAAaBcDeF", span: [21, 33] }]);
    expect(url.slice(21, 33)).toBe("AVsAAAaBcDeF");
  });

  test("places what the query holds in the text of the URL", () => {
    const url = "https://t.mail.example.com/r/?id=h1f3a9d12,4a1b2c3d,1#top";
    const segments = match(url)?.segments ?? [];
    expect(segments.map(({ name, value }) => [name, value])).toEqual([
      ["delivery", "1f3a9d12"],
      ["recipient", "4a1b2c3d"],
    ]);
    for (const { value, span } of segments) expect(url.slice(...span)).toBe(value);
  });

  test.each([
    ["a merge tag in the query", `${MAILCHIMP_OPEN}?u=1f&id=2a&e=*|UNIQID|*`],
    ["a merge tag with a space", `${MAILCHIMP_OPEN}?u={{ account id }}&id=%%id%%`],
    ["a merge tag in a label of the host", "https://{{x y}}.list-manage.com/track/open.php?u=1"],
    ["upper case", "HTTPS://A.LIST-MANAGE.COM/track/open.php?u=1&id=2"],
    ["blanks in front", "  \n//a.list-manage.com/track/open.php?u=1&id=2"],
    ["user, port and trailing dot", "https://u:p@a.list-manage.com.:8443/track/open.php?u=1"],
    ["no query", MAILCHIMP_OPEN],
  ])("reads a URL with %s", (_what, url) => {
    expect(match(url)?.facts.id).toBe("mailchimp");
  });

  test("reads a query that was escaped twice", () => {
    expect(match("https://m.example.com/track/open.php?u=1&amp;id=2")?.facts.id).toBe("mailchimp");
  });

  test.each([
    ["the host stands in the user part", "https://list-manage.com@example.com/track/open.php"],
    ["the host only ends alike", "https://notlist-manage.com/track/open.php"],
    ["the host stands in front", "https://list-manage.com.example.com/track/open.php"],
    ["the host stands behind a backslash", "https://example.com\\@list-manage.com/track/open.php"],
    ["the host stands in the path", "https://example.com/list-manage.com/track/open.php"],
    [
      "the host stands in the query",
      "https://example.com/?u=https://list-manage.com/track/open.php",
    ],
    ["a needed parameter is missing", "https://m.example.com/track/open.php?u=1"],
    ["a needed parameter stands in the fragment", "https://m.example.com/track/open.php?u=1#&id=2"],
    ["it is no web address", "cid:logo@list-manage.com"],
    ["it is a mail address", "mailto:someone@list-manage.com"],
    ["it is a data URL", "data:text/html,https://list-manage.com/track/open.php"],
    ["it is empty", ""],
    ["it has no host", "https:///track/open.php?u=1&id=2"],
    ["it has a merge tag for its host", "{{ tracking_url }}"],
  ])("stays silent when %s", (_why, url) => {
    expect(match(url)).toBeUndefined();
  });

  test("asks hosts before the path shapes of custom domains", () => {
    const path = "/q/aBcD3fGh1jKlMn0pQrStUv~~/AAAAAQA~/RgRabc~";
    expect(match(`https://trk.klclick.com${path}`)?.facts.id).toBe("klaviyo");
    expect(match(`https://trk.example.com${path}`)?.facts.id).toBe("sparkpost");
  });

  test("asks the longest host first, then the order of the endpoints", () => {
    const service = (id: string, ...endpoints: Tracker["endpoints"]): Tracker => ({
      id,
      name: id,
      owner: id,
      endpoints,
      reference: "https://example.com/",
      examples: { tracks: ["https://example.com/"], harmless: ["https://example.com/"] },
    });
    const find = createMatcher([
      service(
        "wide",
        { hosts: ["example.com"], path: /^\/a/, purpose: "email-open" },
        { hosts: ["example.com"], purpose: "email-click" },
        { hosts: ["x.example.com"], path: /^\/b/, purpose: "analytics" },
      ),
      service("narrow", { hosts: ["x.example.com"], path: /^\/c/, purpose: "social" }),
    ]);
    const purposes = ["/a", "/b", "/c", "/d"].map(
      (path) => find({ url: `https://y.x.example.com${path}` })?.facts.purpose,
    );
    expect(purposes).toEqual(["email-open", "analytics", "social", "email-click"]);
    expect(find({ url: "https://example.com" })?.facts.purpose).toBe("email-click");
  });

  test("gives spans that hold for any text around what it knows", () => {
    const part = fc.stringMatching(/^[\w-]{1,20}$/);
    fc.assert(
      fc.property(part, part, fc.string(), (label, token, rest) => {
        const url = `https://${label}.mjt.lu/oo/${token}?${rest}`;
        const found = match(url);
        expect(found?.facts.id).toBe("mailjet");
        for (const { value, span } of found?.segments ?? []) {
          expect(url.slice(...span)).toBe(value);
          expect(value).toBe(token);
        }
      }),
    );
  });

  test("takes any text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), (url) => {
        const found = match(url);
        for (const { value, span } of found?.segments ?? []) {
          expect(url.slice(...span)).toBe(value);
        }
      }),
    );
  });
});

describe("registrableDomain", () => {
  test.each([
    ["mail.example.com", "example.com"],
    ["a.b.example.co.uk", "example.co.uk"],
    ["shop.github.io", "github.io"],
    ["example.com.", "example.com"],
    ["xn--bcher-kva.example", "xn--bcher-kva.example"],
    ["_dmarc.example.org", "example.org"],
    ["localhost", undefined],
    ["127.0.0.1", undefined],
    ["[::1]", undefined],
    ["com", undefined],
    ["", undefined],
    ["*|HOST|*", undefined],
  ])("%s: %s", (host, domain) => {
    expect(registrableDomain(host)).toBe(domain);
  });
});

describe("ownerOf", () => {
  test("names the company of a host that the catalogue need not know", async () => {
    expect(await ownerOf("www.google-analytics.com")).toMatch(/^Google/);
    expect(await ownerOf("us2.list-manage.com")).toBe("Mailchimp");
  });

  test.each(["mail.example.com", "localhost", "127.0.0.1", "[::1]", "co.uk", "", "{{ host }}"])(
    "names nobody for %s",
    async (host) => {
      expect(await ownerOf(host)).toBeUndefined();
    },
  );
});

describe("aliases", () => {
  const aliases = { "stats.shop.test": ["cloak.shop.test", "shop.eulerian.net"] };

  test("a host is known by the name that it leads to", () => {
    const found = matchTracker({ url: "https://stats.shop.test/x?a=1" }, aliases);
    expect([found?.facts.id, found?.alias]).toEqual(["eulerian", "shop.eulerian.net"]);
  });

  test("other hosts are not", () => {
    expect(matchTracker({ url: "https://www.shop.test/x" }, aliases)).toBeUndefined();
    expect(matchTracker({ url: "https://constructor/x" }, aliases)).toBeUndefined();
  });

  test("the host's own name comes first, the shape of a path last", () => {
    const own = matchTracker(
      { url: "https://www.facebook.com/tr?id=1" },
      { "www.facebook.com": ["x.eulerian.net"] },
    );
    expect([own?.facts.id, own?.alias]).toEqual(["meta", undefined]);
    const shaped = { url: "https://m.shop.test/b/ss/shop/1/x" };
    expect(matchTracker(shaped)?.endpoint.hosts).toBeUndefined();
    expect(matchTracker(shaped, { "m.shop.test": ["s.omtrdc.net"] })?.alias).toBe("s.omtrdc.net");
  });
});

test.each([
  "wss://ws.hotjar.com/api",
  "ws://ws.hotjar.com:80/api",
  "stun:stun.hotjar.io:3478",
  "turns:turn.hotjar.io?transport=tcp",
])("%s is matched by its host", (url) => {
  expect(match(url)?.facts.id).toBe("hotjar");
});

test.each([
  ["www.shop.test", "img.shop.test", true],
  ["shop.co.uk", "other.co.uk", false],
  ["127.0.0.1", "127.0.0.1", true],
  ["127.0.0.1", "127.0.0.2", false],
  ["localhost", "a.localhost", false],
])("%s and %s are one site: %s", (host, other, expected) => {
  expect(isSameSite(host, other)).toBe(expected);
});
