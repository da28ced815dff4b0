import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type {
  DataKind,
  Finding,
  KnownValue,
  Leak,
  Load,
  RequestFacts,
  ScannedResult,
} from "../src/model.ts";
import { buildReport, DEFAULT_POLICY } from "../src/policy.ts";
import { redactFailure, redactResult } from "../src/redact.ts";
import { json } from "../src/reporters/json.ts";
import { text as textReport } from "../src/reporters/text.ts";
import { shop } from "./reporters/page-samples.ts";
import { inUrl, newsletter } from "./reporters/samples.ts";

const anna: KnownValue = { data: "email-address", value: "Anna.Smith@example.org" };

function loadOf(url: string, tag = `<img src="${url}">`): Load {
  return {
    url,
    type: "image",
    trigger: "open",
    state: "declared",
    elements: [{ tag, attribute: "src", line: 1, column: 1 }],
    requests: [],
  };
}

function findingOf(leaks: readonly Leak[], message = "the image is 1×1 px"): Finding {
  return {
    load: 0,
    evidence: [{ rule: "tiny-image", confidence: "likely", message }],
    confidence: "likely",
    severity: "medium",
    leaks,
    exposure: [],
  };
}

function resultOf(loads: readonly Load[], findings: readonly Finding[] = []): ScannedResult {
  return { status: "scanned", target: "a.eml", source: "email", loads, findings, warnings: [] };
}

function redactUrl(url: string, known: readonly KnownValue[] = [anna], leaks: Leak[] = []): string {
  const result = resultOf([loadOf(url)], leaks.length > 0 ? [findingOf(leaks)] : []);
  return redactResult(result, known).loads[0]?.url ?? "";
}

const base64 = (text: string): string => Buffer.from(text).toString("base64");
const hex = (text: string): string => Buffer.from(text).toString("hex");
const percent = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");

describe("known values", () => {
  const address = "anna.smith@example.org";
  const text = (spelling: string): string =>
    redactResult({ ...resultOf([]), title: `For ${spelling} only` }, [anna]).title ?? "";

  test.each([
    ["plain", address],
    ["in other case", "ANNA.Smith@Example.ORG"],
    ["percent-encoded", "anna.smith%40example.org"],
    ["percent-encoded all over", percent(address)],
    ["percent-encoded twice", percent(percent(address))],
    ["HTML entities", "anna&#46;smith&#x40;example&period;org"],
    ["JSON escapes", "anna.smith\\u0040example.org"],
    ["broken by a line end", "anna.sm\nith@exam\r\nple.org"],
    ["base64", base64(address)],
    ["base64url", Buffer.from(`~~~${address}???`).toString("base64url")],
    ["base64 after one character", `x${base64(address)}`],
    ["base64 after two characters", `xx${base64(address)}`],
    ["base64 after three characters", `xxx${base64(address)}`],
    ["base64 of more", base64(`{"a":"${address}"}`)],
    ["base64 twice", base64(base64(address))],
    ["hex", hex(address)],
    ["hex after one digit", `f${hex(address)}`],
    ["hex in base64", base64(hex(address))],
    ["VERP", "anna.smith=example.org"],
    ["md5", createHash("md5").update(address).digest("hex")],
    ["sha256 as it was written", createHash("sha256").update(anna.value).digest("hex")],
  ])("%s", (_, spelling) => {
    expect(text(spelling)).toBe("For ‹email-address› only");
  });

  test("a short name is one only as a word", () => {
    const known: KnownValue[] = [{ data: "name", value: "Ed" }];
    const result = { ...resultOf([]), title: "Ed, the edition is needed" };
    expect(redactResult(result, known).title).toBe("‹name›, the edition is needed");
  });
});

describe("known values in URLs", () => {
  test("the path around base64 stays", () => {
    expect(redactUrl(`https://t.example/track/open/${base64("anna.smith@example.org")}`)).toBe(
      "https://t.example/track/open/‹email-address›",
    );
  });

  test("several in one URL", () => {
    expect(
      redactUrl("https://t.example/anna.smith@example.org?to=bob@example.com&id=ab12cd34ef56"),
    ).toBe("https://t.example/‹email-address›?to=‹email-address›&id=‹other-id›");
  });

  test("a local part that says much", () => {
    expect(redactUrl("https://t.example/u/anna.smith/open.gif")).toBe(
      "https://t.example/u/‹email-address›/open.gif",
    );
  });

  test("campaign ids are the same for everybody", () => {
    const known: KnownValue[] = [{ data: "campaign-id", value: "spring" }];
    expect(redactUrl("https://t.example/o?c=spring", known)).toBe("https://t.example/o?c=spring");
  });
});

describe("what no decoder knows", () => {
  test.each([
    ["https://img.example.org/images/header-logo@2x.png", undefined],
    ["https://www.example.org/newsletter/backgroundColor.html?w=600&h=1200", undefined],
    ["https://t.example/open?utm_campaign=spring-sale&utm_source=newsletter", undefined],
    ["https://t.example/o/7c41b0d2e9f3", "https://t.example/o/‹other-id›"],
    ["https://t.example/o?r=48213", "https://t.example/o?r=‹other-id›"],
    ["https://t.example/o?firstname=Anna", "https://t.example/o?firstname=‹other-id›"],
    ["https://t.example/qWxYbnTzKpLm", "https://t.example/‹other-id›"],
    ["https://anna:secret@t.example/o", "https://‹email-address›/o"],
    ["https://u4f8a9c2e.ct.sendgrid.example/o", "https://‹other-id›.ct.sendgrid.example/o"],
    ["https://t.example/o?e=*|EMAIL|*&u=*|UNIQID|*", undefined],
    ["https://[domain]/open?e={{ contact.email }}", undefined],
  ])("%s", (url, expected = url) => {
    expect(redactUrl(url)).toBe(expected);
  });
});

describe("leaks", () => {
  const url = "https://t.example/o?c=9b8e6f11a0&u=7c41b0d2e9&x=1";
  const campaign = inUrl(url, {
    data: "campaign-id",
    field: "c",
    value: "9b8e6f11a0",
    basis: "vendor documentation",
  });
  const recipient = inUrl(url, {
    data: "recipient-id",
    field: "u",
    value: "7c41b0d2e9",
    basis: "vendor documentation",
  });

  test("the reader's are masked, the mailing's stay, spans follow", () => {
    const redacted = redactResult(resultOf([loadOf(url)], [findingOf([campaign, recipient])]), []);
    const masked = "https://t.example/o?c=9b8e6f11a0&u=‹recipient-id›&x=1";
    expect(redacted.loads[0]?.url).toBe(masked);
    expect(redacted.loads[0]?.elements[0]?.tag).toBe(`<img src="${masked}">`);
    const leaks = redacted.findings[0]?.leaks ?? [];
    expect(leaks.map(({ value }) => value)).toEqual(["9b8e6f11a0", "‹recipient-id›"]);
    expect(leaks.map(({ span }) => span && masked.slice(...span))).toEqual([
      "9b8e6f11a0",
      "‹recipient-id›",
    ]);
  });

  test("a leak's value is masked wherever else it stands", () => {
    const result: ScannedResult = {
      ...resultOf([loadOf(url)], [findingOf([recipient], "the image carries 7C41B0D2E9")]),
      target: "mails/open-7c41b0d2e9.eml",
      title: "For 7c41b0d2e9 only",
      warnings: ["The header X-Id: 7c41b0d2e9 is too long."],
    };
    const redacted = redactResult(result, []);
    expect(JSON.stringify(redacted)).not.toMatch(/7c41b0d2e9/i);
    expect(redacted.title).toBe("For ‹recipient-id› only");
  });

  test("a merge tag is no value", () => {
    const template = "https://t.example/o?e=%%emailaddr%%";
    const leak = inUrl(template, {
      data: "email-address",
      value: "%%emailaddr%%",
      basis: "template syntax",
    });
    const result = resultOf([loadOf(template)], [findingOf([leak])]);
    expect(redactResult(result, [])).toEqual(result);
  });

  test("requests, bodies and cookies", () => {
    const load: Load = {
      ...loadOf("https://t.example/o"),
      requests: [
        {
          method: "POST",
          headers: { cookie: "uid=7c41b0d2e9f1", referer: "https://shop.example/?u=anna@x.test" },
          body: '{"e":"anna.smith@example.org"}',
          redirectedTo: "https://t.example/next?e=anna.smith@example.org",
          setCookies: [{ name: "uid", value: "short", domain: "t.example" }],
          status: 302,
        },
      ],
    };
    expect(redactResult(resultOf([load]), [anna]).loads[0]?.requests).toEqual([
      {
        method: "POST",
        headers: { cookie: "uid=‹cookie›", referer: "https://shop.example/?u=‹email-address›" },
        body: '{"e":"‹email-address›"}',
        redirectedTo: "https://t.example/next?e=‹email-address›",
        setCookies: [{ name: "uid", value: "‹cookie›", domain: "t.example" }],
        status: 302,
      },
    ]);
  });
});

test("a whole newsletter keeps what it tells about its senders", () => {
  const redacted = redactResult(newsletter, [
    { data: "email-address", value: "anna.smith@example.org" },
  ]);
  expect(redacted.findings.map(({ tracker, domain }) => [tracker?.name, domain])).toEqual(
    newsletter.findings.map(({ tracker, domain }) => [tracker?.name, domain]),
  );
  expect(redacted.loads[0]?.url).toBe(
    "https://acme.us7.list-manage.com/track/open.php?u=‹other-id›&id=9b8e6f11a0&e=‹recipient-id›",
  );
  expect(redacted.loads[4]?.elements[0]?.tag).toBe(
    '<td class="top" style="background-image: url(https://count.example.net/o/‹other-id›?to=‹email-address›)">',
  );
});

function redactRequest(facts: Partial<RequestFacts>, leaks: readonly Leak[] = []): RequestFacts {
  const request = { method: "POST", headers: {}, ...facts };
  const load: Load = { ...loadOf("https://t.example/collect"), requests: [request] };
  const result = resultOf([load], leaks.length > 0 ? [findingOf(leaks)] : []);
  const [redacted] = redactResult({ ...result, source: "page" }, [anna]).loads[0]?.requests ?? [];
  if (!redacted) throw new Error("the request got lost");
  return redacted;
}

describe("pages", () => {
  test("cookies: every value, however much it looks like a word", () => {
    const { headers } = redactRequest({
      headers: { cookie: "lang=german; theme=dark; bare; empty=", "set-cookie": "a=word" },
    });
    expect(headers).toEqual({
      cookie: "lang=‹cookie›; theme=‹cookie›; ‹cookie›; empty=‹cookie›",
      "set-cookie": "‹other-id›",
    });
  });

  test("credentials go, what the browser says of itself stays", () => {
    const agent =
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36";
    expect(
      redactRequest({
        headers: {
          authorization: "Bearer word",
          "x-csrf-token": "word",
          "user-agent": agent,
          "sec-ch-ua": '"Chromium";v="156"',
        },
      }).headers,
    ).toEqual({
      authorization: "‹other-id›",
      "x-csrf-token": "‹other-id›",
      "user-agent": agent,
      "sec-ch-ua": '"Chromium";v="156"',
    });
  });

  test("bodies and messages: tokens and fields of a person", () => {
    expect(redactRequest({ body: '{"name":"Anna Maria Smith","page":"Shop"}' }).body).toBe(
      '{"name":"‹other-id›","page":"Shop"}',
    );
    expect(redactRequest({ body: "firstname=Anna+Maria&page=shop" }).body).toBe(
      "firstname=‹other-id›&page=shop",
    );
    expect(redactRequest({ messages: ["join 5f0c6e1ab3d94427", "ping"] }).messages).toEqual([
      "join ‹other-id›",
      "ping",
    ]);
  });

  test("bytes go as a whole, and are no base64 any more", () => {
    const redacted = redactRequest({ body: "AAECAwQF", bodyEncoding: "base64" });
    expect(redacted.body).toBe("‹other-id›");
    expect(redacted).not.toHaveProperty("bodyEncoding");
  });

  test("a recording goes as a whole", () => {
    const leak: Leak = { data: "session-replay", channel: "body", basis: "vendor documentation" };
    const redacted = redactRequest({ body: "typed: my own words", messages: ["words"] }, [leak]);
    expect([redacted.body, redacted.messages]).toEqual(["‹form-input›", ["‹form-input›"]]);
  });

  test("stacks and frames: tokens of their URLs, not the places in a script", () => {
    const redacted = redactRequest({
      initiator: "https://a.example/t.js?u=5f0c6e1ab3d94427",
      frame: "https://shop.example/account?session=qX7bTzK9",
      stack: [
        "https://a.example/t.js?u=5f0c6e1ab3d94427:1:123456 (send)",
        "https://a.example/x.js:1:2",
      ],
    });
    expect(redacted.initiator).toBe("https://a.example/t.js?u=‹other-id›");
    expect(redacted.frame).toBe("https://shop.example/account?session=‹other-id›");
    expect(redacted.stack).toEqual([
      "https://a.example/t.js?u=‹other-id›:1:123456 (send)",
      "https://a.example/x.js:1:2",
    ]);
  });

  test("the page itself: credentials and tokens of its URLs, its jar", () => {
    const redacted = redactResult(
      {
        ...resultOf([]),
        source: "page",
        target: "https://shop.example/?sid=5f0c6e1ab3d94427",
        warnings: ["The page opened https://x.example/?id=5f0c6e1ab3d94427 in 1000000 windows."],
        page: {
          url: "https://anna:secret@shop.example/u/qX7bTzK9Lw",
          browser: "Chromium 156.0.7300.1",
          cookies: [
            {
              name: "sid",
              value: "short",
              domain: ".shop.example",
              path: "/u/qX7bTzK9Lw",
              maxAge: 9,
            },
          ],
          aliases: { "m.shop.example": ["shop.collect.example"] },
        },
      },
      [],
    );
    expect(redacted.target).toBe("https://shop.example/?sid=‹other-id›");
    expect(redacted.warnings).toEqual([
      "The page opened https://x.example/?id=‹other-id› in 1000000 windows.",
    ]);
    expect(redacted.page).toEqual({
      url: "https://‹email-address›/u/‹other-id›",
      browser: "Chromium 156.0.7300.1",
      cookies: [
        {
          name: "sid",
          value: "‹cookie›",
          domain: ".shop.example",
          path: "/u/‹other-id›",
          maxAge: 9,
        },
      ],
      aliases: { "m.shop.example": ["shop.collect.example"] },
    });
  });

  test("a page that failed", () => {
    const redacted = redactFailure({
      status: "failed",
      target: "https://anna:secret@shop.example/?u=5f0c6e1ab3d94427",
      error: {
        code: "unreachable",
        message:
          "https://shop.example/?u=5f0c6e1ab3d94427 refused the connection of anna@example.org.",
      },
    });
    expect(redacted).toEqual({
      status: "failed",
      target: "https://‹email-address›/?u=‹other-id›",
      error: {
        code: "unreachable",
        message: "https://shop.example/?u=‹other-id› refused the connection of ‹email-address›.",
      },
    });
  });

  test("a whole page keeps what it tells about its trackers", () => {
    const redacted = redactResult(shop, []);
    expect(redacted.findings.map(({ tracker, domain }) => [tracker?.name, domain])).toEqual(
      shop.findings.map(({ tracker, domain }) => [tracker?.name, domain]),
    );
    expect(redacted.loads[2]?.url).toBe(
      "https://region1.google-analytics.com/g/collect?v=2&tid=‹other-id›&cid=‹client-id›&dl=https%3A%2F%2Fshop.example%2F&dr=https%3A%2F%2Fnews.example%2F&sr=‹other-id›&en=page_view",
    );
  });

  test("words that a page stores are masked as values, and stay in names and sentences", () => {
    const known: KnownValue[] = [
      { data: "other-id", value: "google", from: "localStorage partner" },
      { data: "cookie", value: "desktop", from: "cookie view" },
    ];
    const load = loadOf("https://www.google.example/collect?partner=google&v=desktop#x");
    const request = { method: "POST", headers: {}, body: '{"partner":"google", "v": "desktop"}' };
    const finding = { ...findingOf([], "Google serves desktop pages"), domain: "google.example" };
    const redacted = redactResult(resultOf([{ ...load, requests: [request] }], [finding]), known);
    expect(redacted.loads[0]?.url).toBe(
      "https://www.google.example/collect?partner=‹other-id›&v=‹other-id›#x",
    );
    expect(redacted.loads[0]?.requests[0]?.body).toBe(
      '{"partner":"‹other-id›", "v": "‹other-id›"}',
    );
    expect(redacted.findings[0]?.domain).toBe("google.example");
    expect(redacted.findings[0]?.evidence[0].message).toBe("Google serves desktop pages");
  });

  // Letters and digits in any mix, as cookies and storage hold them.
  const token = fc
    .stringMatching(/^[A-Za-z0-9._~-]{8,40}$/)
    .filter((text) => /[a-z]\d[a-z]/i.test(text));
  const encode = fc.constantFrom(
    (text: string) => text,
    encodeURIComponent,
    percent,
    (text: string) => base64(text),
    hex,
  );

  test("no known value and no cookie survives, in no format", () => {
    fc.assert(
      fc.property(token, token, encode, fc.boolean(), (stored, cookie, write, isKnown) => {
        // What only a response set is not among the known values.
        const value = isKnown ? write(stored) : cookie;
        const known: KnownValue[] = [
          { data: "client-id", value: stored, from: "localStorage uid" },
        ];
        const url = `https://t.example/collect?x=${value}`;
        const load: Load = {
          ...loadOf(url),
          state: "sent",
          requests: [
            {
              method: "POST",
              headers: {
                cookie: `a=1; u=${value}`,
                authorization: value,
                referer: url,
                "x-id": value,
              },
              body: `{"deep":{"x":"${value}"}}`,
              messages: [value, `join ${value} now`],
              initiator: url,
              stack: [`${url}:1:2 (send)`, `${url}:1`],
              frame: url,
              failure: `refused ${value}`,
              redirectedTo: url,
              setCookies: [{ name: "u", value: cookie, path: `/${value}` }],
            },
          ],
        };
        const leak: Leak = {
          data: "client-id",
          channel: "cookie",
          field: "u",
          value,
          basis: "known value",
        };
        const result: ScannedResult = {
          ...resultOf([load], [findingOf([leak], `the cookie u=${value} is shared`)]),
          source: "page",
          target: url,
          title: `Shop of ${value}`,
          warnings: [`The window ${url} was closed.`],
          page: {
            url,
            browser: "Chromium 156",
            cookies: [{ name: `n-${value}`, value: cookie }],
            aliases: { "m.shop.example": [`${value}.cdn.example`] },
          },
        };
        const report = buildReport([redactResult(result, known)], DEFAULT_POLICY, "0");
        const texts = [
          json(report, { color: false, verbosity: "normal" }),
          textReport(report, { color: false, verbosity: "verbose", details: true }),
        ];
        for (const text of texts) {
          for (const secret of [
            stored,
            cookie,
            value,
            base64(stored).replace(/=+$/, ""),
            hex(stored),
          ]) {
            expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
          }
        }
      }),
    );
  });
});

const address = fc.emailAddress().filter((text) => text.length > 8);

/** Every spelling of an address that must not survive. */
function spellings(text: string): string[] {
  return [text, encodeURIComponent(text), percent(text), base64(text), hex(text)].map((spelling) =>
    spelling.replace(/=+$/, "").toLowerCase(),
  );
}

describe("for any address", () => {
  test("no spelling of it survives in any text", () => {
    const kind = fc.constantFrom<DataKind>("email-address", "name", "recipient-id");
    fc.assert(
      fc.property(address, kind, fc.string(), fc.nat(4), (value, data, other, way) => {
        const spelling =
          [value, encodeURIComponent(value), percent(value), base64(value), hex(value)][way] ??
          value;
        const url = `https://t.example/o?a=${encodeURIComponent(other)}&e=${spelling}&z=1`;
        const text = `${other} ${spelling}: ${other}`;
        const tag = `<img alt="${text}" src="${url.replaceAll("&", "&amp;")}">`;
        const result: ScannedResult = {
          ...resultOf([loadOf(url, tag)], [findingOf([], `found ${spelling}`)]),
          target: `mails/${spelling}.eml`,
          title: text,
          warnings: [text],
        };
        const redacted = JSON.stringify(redactResult(result, [{ data, value }])).toLowerCase();
        for (const left of spellings(value)) expect(redacted).not.toContain(left);
      }),
    );
  });

  test("it is found at any place of a longer base64 or hex text", () => {
    fc.assert(
      fc.property(address, fc.string(), fc.string(), (value, before, after) => {
        for (const encode of [base64, hex]) {
          const url = `https://t.example/o?e=${encodeURIComponent(encode(before + value + after))}&z=1`;
          expect(redactUrl(url, [{ data: "name", value }])).toMatch(
            /^https:\/\/t\.example\/o\?e=[^&]{0,80}‹(?:name|email-address|other-id)›[^&]{0,80}&z=1$/,
          );
        }
      }),
    );
  });

  test("spans of leaks stay inside the URL and point to their masks", () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true }),
        fc.array(fc.tuple(fc.nat(200), fc.nat(200))),
        (url, spans) => {
          const leaks = spans.map(
            ([start, length]): Leak => ({
              data: "recipient-id",
              channel: "url",
              basis: "shape",
              span: [start % url.length, Math.min(url.length, (start % url.length) + length + 1)],
            }),
          );
          const redacted = redactResult(resultOf([loadOf(url)], [findingOf(leaks)]), []);
          const masked = redacted.loads[0]?.url ?? "";
          for (const { span } of redacted.findings[0]?.leaks ?? []) {
            expect(span && masked.slice(...span)).toMatch(/^‹(?:recipient-id|email-address)›$/);
          }
        },
      ),
    );
  });

  test("masking twice changes nothing more", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
        const once = redactResult(resultOf([loadOf(url)]), [anna]);
        expect(redactResult(once, [anna])).toEqual(once);
      }),
    );
  });
});

describe("hostile input", () => {
  test.each([
    [
      "escapes, base64 and hex",
      `${"a%41@/x=".repeat(20_000)}${"QUFB".repeat(50_000)}${"4".repeat(100_000)}`,
    ],
    ["addresses", "e=a%40b.example&".repeat(60_000)],
    ["labels of a host", `//${"a1b2c3d4.".repeat(100_000)}example/`],
  ])("%s without end", (_, text) => {
    expect(redactUrl(`https://t.example/?${text}`)).toContain("‹");
  });

  test("thousands of recipients", () => {
    const known = Array.from({ length: 20_000 }, (_, number): KnownValue => {
      return { data: "email-address", value: `reader.${number}@localhost` };
    });
    const result = { ...resultOf([]), title: "For reader.19999@localhost and Reader.7@LOCALHOST" };
    expect(redactResult(result, known).title).toBe("For ‹email-address› and ‹email-address›");
  });
});
