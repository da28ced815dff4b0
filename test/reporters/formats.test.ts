import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Finding, Load, Report, Result, ScannedResult } from "../../src/model.ts";
import { type Format, type ReportOptions, reporters } from "../../src/reporters/index.ts";
import { markdownWithin } from "../../src/reporters/markdown.ts";
import { anyReport } from "./arbitraries.ts";
import {
  READERS,
  readCsv,
  readGithub,
  readGitlab,
  readJunit,
  readMarkdown,
  readSarif,
} from "./consumers.ts";
import { HOSTILE_TEXTS } from "./hostile-texts.ts";
import { pageOf } from "./page-samples.ts";
import { harmless, missing, newsletter, reportOf, warned } from "./samples.ts";

const OPTIONS: ReportOptions = {
  color: false,
  verbosity: "verbose",
  cwd: "/repo/shop",
  root: "/repo",
};

async function print(format: Format, report: Report, options = OPTIONS): Promise<string> {
  return (await reporters[format]())(report, options);
}

const FORMATS = Object.keys(reporters) as Format[];

/** Every text that a document, a server or a file system can fill. */
const POISONED = new Set(
  "target title host url tag message value field meaning owner domain name warnings hint fix reference note allowed hiddenBy onlyIn property attribute part".split(
    " ",
  ),
);

function poison<T>(value: T, text: string, key = ""): T {
  if (typeof value === "string") {
    if (!POISONED.has(key)) return value;
    return (key === "url" ? `https://t.example/?a=${text}` : `${text}${key}${text}`) as T;
  }
  if (Array.isArray(value)) return value.map((item) => poison(item, text, key)) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, poison(item, text, name)]),
  ) as T;
}

const page = pageOf([
  { url: "https://t.example/c?x=1", finding: { owner: "Acme", domain: "t.example" } },
]);
const everything: readonly Result[] = [newsletter, page, warned, missing];

describe.each(FORMATS)("%s", (format) => {
  test.each(HOSTILE_TEXTS.map((text) => [JSON.stringify(text), text]))(
    "survives %s in every place",
    async (_, hostile) => {
      const report = reportOf(...everything.map((result) => poison(result, hostile)));
      const text = await print(format, { ...report, warnings: [hostile] });
      expect(text).not.toMatch(/(?!\r?\n)\p{Cc}|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|##[a-z]*\[/iu);
      if (format !== "csv") expect(text).not.toContain("\r");
      if (format !== "github") expect(text).not.toMatch(/^\s*::/m);
      READERS[format](text);
    },
  );

  test("takes any report", async () => {
    const reporter = await reporters[format]();
    fc.assert(
      fc.property(anyReport, (report) => {
        READERS[format](reporter(report, OPTIONS));
      }),
      { numRuns: 10 },
    );
  });

  test("takes a run without targets, and one without findings", async () => {
    for (const report of [reportOf(), reportOf(harmless)]) {
      READERS[format](await print(format, report));
    }
  });

  test("tells what was not scanned and what could not be looked at", async () => {
    const text = await print(format, reportOf(missing, warned));
    if (format !== "sarif") expect(text).toMatch(/no-such-file|There is no such file/);
    else expect(readSarif(text).runs[0]?.invocations?.[0]?.executionSuccessful).toBe(false);
    expect(text).toMatch(/is encrypted/);
  });
});

const allowed: ScannedResult = {
  ...newsletter,
  findings: newsletter.findings.map(
    (finding): Finding => ({ ...finding, allowed: "agreed with legal", allowedBy: "config" }),
  ),
};

/** Findings of as many owners, each failing. */
function manyOwners(number: number): ScannedResult {
  return pageOf(
    Array.from({ length: number }, (_, index) => ({
      url: `https://t${index}.example/c`,
      finding: { owner: `Owner ${index}`, domain: `t${index}.example` },
    })),
  );
}

describe("sarif", () => {
  test("a result has its place, its rule and its fingerprint", async () => {
    const [run] = readSarif(await print("sarif", reportOf(newsletter))).runs;
    expect(run?.results?.[0]).toMatchInlineSnapshot(`
      {
        "level": "error",
        "locations": [
          {
            "physicalLocation": {
              "artifactLocation": {
                "uri": "shop/mails/spring-sale.eml",
              },
              "region": {
                "endColumn": 132,
                "endLine": 30,
                "startColumn": 5,
                "startLine": 30,
              },
            },
          },
        ],
        "message": {
          "text": "example.net: your e-mail address (base64) is in the URL; tells your e-mail address · time of opening · mail app or browser, and device · IP address.",
        },
        "partialFingerprints": {
          "primaryLocationLineHash": "f7ac53cd2a558f56fb73112d34317a44:1",
        },
        "properties": {
          "confidence": "certain",
          "severity": "high",
        },
        "ruleId": "personal-url",
        "ruleIndex": 0,
        "suppressions": [],
      }
    `);
  });

  test("of a page the place is host and path", async () => {
    const port: ScannedResult = { ...page, target: "https://shop.example:8443/a%20b?e=anna" };
    const [run] = readSarif(await print("sarif", reportOf(page, port))).runs;
    const uris = run?.results?.map(
      ({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri,
    );
    expect(uris).toEqual(["shop.example", "shop.example%3A8443/a%2520b"]);
  });

  test("allowed findings are suppressed, with the reason", async () => {
    const [run] = readSarif(await print("sarif", reportOf(allowed))).runs;
    for (const { suppressions } of run?.results ?? []) {
      expect(suppressions).toEqual([{ kind: "external", justification: "agreed with legal" }]);
    }
  });

  test("a start tag of several lines ends where it ends", async () => {
    const [first, ...rest] = newsletter.loads;
    const element = { tag: '<img\n  src="x"\n  width="1">', line: 5, column: 3 };
    const loads = [{ ...(first as Load), elements: [element] }, ...rest];
    const [run] = readSarif(await print("sarif", reportOf({ ...newsletter, loads }))).runs;
    const regions = run?.results?.map(({ locations }) => locations?.[0]?.physicalLocation?.region);
    expect(regions).toContainEqual({ startLine: 5, startColumn: 3, endLine: 7, endColumn: 13 });
  });

  test("what GitHub would refuse is left out, the least severe first, and told", async () => {
    const low = manyOwners(25_001);
    const findings = low.findings.map((one, index): Finding => {
      return { ...one, severity: index === 25_000 ? "high" : "low" };
    });
    const text = await print("sarif", reportOf({ ...low, findings }));
    const run = JSON.parse(text).runs[0];
    expect(run.results).toHaveLength(25_000);
    expect(run.results[0].properties.severity).toBe("high");
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toMatch(
      /^1 of 25001 findings, the least severe, are left out/,
    );
  });

  test("no value of the reader is in it", async () => {
    expect(await print("sarif", reportOf(newsletter))).not.toContain("7c41b0d2e9");
  });
});

describe("junit", () => {
  test("a case for each target, red, erroneous or green", async () => {
    const cases = readJunit(await print("junit", reportOf(newsletter, missing, harmless)));
    expect(cases.map(({ children }) => children.map(({ name }) => name))).toEqual([
      ["failure", "system-out"],
      ["error"],
      [],
    ]);
    expect(cases[0]).toMatchObject({
      name: "mails/spring-sale.eml",
      file: "shop/mails/spring-sale.eml",
    });
    expect(new Set(cases.map(({ name }) => name)).size).toBe(3);
  });

  test("what is allowed or below the policy fails nothing", async () => {
    const [one] = readJunit(await print("junit", reportOf(allowed)));
    expect(one?.children.map(({ name }) => name)).toEqual(["system-out"]);
    expect(one?.children[0]?.text).toContain("(allowed: agreed with legal)");
  });
});

describe("gitlab", () => {
  test("nothing found is an empty array", async () => {
    expect(await print("gitlab", reportOf(harmless))).toBe("[]\n");
    expect(readGitlab(await print("gitlab", reportOf(allowed)))).toEqual([]);
  });

  test("fingerprints outlive other lines and other recipients", async () => {
    const moved: ScannedResult = {
      ...newsletter,
      loads: newsletter.loads.map((load) => ({
        ...load,
        url: load.url.replace("7c41b0d2e9", "0a0a0a0a0a"),
        elements: load.elements.map((element) => ({ ...element, line: 900 })),
      })),
    };
    const prints = async (result: Result) =>
      readGitlab(await print("gitlab", reportOf(result))).map(({ fingerprint }) => fingerprint);
    expect(await prints(moved)).toEqual(await prints(newsletter));
  });
});

describe("github", () => {
  test("one annotation for each owner, at its worst finding", async () => {
    const annotations = readGithub(await print("github", reportOf(newsletter)));
    expect(annotations).toMatchInlineSnapshot(`
      [
        {
          "col": "5",
          "file": "shop/mails/spring-sale.eml",
          "level": "error",
          "line": "30",
          "message": "example.net: your e-mail address (base64) is in the URL; tells your e-mail address · time of opening · mail app or browser, and device · IP address.",
          "title": "example.net (high, personal-url)",
        },
        {
          "col": "3",
          "file": "shop/mails/spring-sale.eml",
          "level": "error",
          "line": "212",
          "message": "Mailchimp (list-manage.com): Mailchimp: counts that a mail was opened; tells recipient id · campaign id · an id · time of opening · mail app or browser, and device · IP address. And 3 more findings of the same owner, in 1 document.",
          "title": "Intuit (medium, known-tracker)",
        },
        {
          "col": "1",
          "file": "shop/mails/spring-sale.eml",
          "level": "notice",
          "line": "7",
          "message": "shop.example: the header Disposition-Notification-To asks for a receipt to receipts@shop.example; tells your e-mail address · mail app or browser, and device.",
          "title": "shop.example (low, read-receipt)",
        },
      ]
    `);
  });

  test("never more than GitHub shows, and the last counts the others", async () => {
    const report = reportOf(manyOwners(25));
    const annotations = readGithub(
      await print("github", report, { ...OPTIONS, hasJobSummary: true }),
    );
    expect(annotations).toHaveLength(10);
    expect(annotations.at(-1)?.title).toBe("16 more");
    expect(annotations.at(-1)?.message).toMatch(/; the job summary lists all$/);
  });

  test("many failed targets are one annotation", async () => {
    const failed = Array.from({ length: 30 }, (_, i) => ({ ...missing, target: `${i}.eml` }));
    const annotations = readGithub(await print("github", reportOf(...failed)));
    expect(annotations.map(({ message }) => message)).toEqual([
      "30 targets could not be scanned: 0.eml, 1.eml, 2.eml and others",
    ]);
  });

  test("what is allowed is not annotated", async () => {
    expect(await print("github", reportOf(allowed))).toBe("");
  });
});

describe("markdown", () => {
  test("a table for each document", async () => {
    const $ = readMarkdown(await print("markdown", reportOf(newsletter, harmless)));
    expect($("h2").text()).toBe("✖ pixel-scan: 6 findings (1 high, 4 medium, 1 low)");
    expect($("h3").text()).toBe("mails/spring-sale.eml");
    expect($("tbody tr").first().text().trim().split(/\n\s*/)).toMatchInlineSnapshot(`
      [
        "✖ high",
        "example.net",
        "1 tracked image",
        "your e-mail address · time of opening · mail app or browser, and device · IP address",
        "line 30",
        "personal-url",
      ]
    `);
  });

  test("texts come out as they went in", async () => {
    const title = "1 < 2 | [a](b) `c` *d* www.x.example a_b_c @me #1";
    const $ = readMarkdown(await print("markdown", reportOf({ ...newsletter, title })));
    expect($("h3 + p").text()).toBe(title);
  });

  test("in too little room whole documents go, and are counted", async () => {
    const many = Array.from({ length: 50 }, (_, i) => ({ ...newsletter, target: `${i}.eml` }));
    const text = markdownWithin(reportOf(...many), OPTIONS, 9_000);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(9_000);
    const $ = readMarkdown(text);
    const shown = $("h3").length;
    expect(shown).toBeGreaterThan(1);
    expect($("em").text()).toBe(`${50 - shown} more sections did not fit here; the log has them.`);
    expect(markdownWithin(reportOf(...many), OPTIONS, 10)).toBe("");
  });
});

describe("csv", () => {
  test("a row for each finding, failed target and warning", async () => {
    const [head = [], ...rows] = readCsv(await print("csv", reportOf(newsletter, missing, warned)));
    const kinds = rows.map((row) => row[head.indexOf("kind")]);
    expect(kinds).toEqual([...Array(6).fill("finding"), "failed", "warning"]);
  });

  test("formulas are text", async () => {
    const title = { ...missing, target: '=HYPERLINK("https://evil.test")' };
    const [, row] = readCsv(await print("csv", reportOf(title)));
    expect(row?.[1]).toBe(`'=HYPERLINK("https://evil.test")`);
  });
});

describe("compact", () => {
  test("one line for each thing", async () => {
    const text = await print("compact", reportOf(newsletter, missing, warned));
    expect(text).toMatchInlineSnapshot(`
      "mails/spring-sale.eml:30:5: high personal-url: example.net: your e-mail address (base64) is in the URL; sends your e-mail address to=YW5uYS5zbWl0aEBleGFtcGxlLm9yZw%3D%3D · time of opening · mail app or browser, and device · IP address [certain]
      mails/spring-sale.eml:212:3: medium known-tracker: Mailchimp (list-manage.com): Mailchimp: counts that a mail was opened; sends recipient id e=7c41b0d2e9 · campaign id id=9b8e6f11a0 · an id u=f3d49a2b7c1e4d5f8a0be2a1 · time of opening · mail app or browser, and device · IP address [certain]
      mails/spring-sale.eml:40:9: medium tracked-link: Mailchimp (list-manage.com): the link goes through Mailchimp: counts clicks, then redirects; sends recipient id e=7c41b0d2e9 · time of opening · mail app or browser, and device · IP address [certain]
      mails/spring-sale.eml:41:9: medium tracked-link: Mailchimp (list-manage.com): the link goes through Mailchimp: counts clicks, then redirects; sends recipient id e=7c41b0d2e9 · time of opening · mail app or browser, and device · IP address [certain]
      mails/spring-sale.eml:42:9: medium tracked-link: Mailchimp (list-manage.com): the link goes through Mailchimp: counts clicks, then redirects; sends recipient id e=7c41b0d2e9 · time of opening · mail app or browser, and device · IP address [certain]
      mails/spring-sale.eml:7:1: low read-receipt: shop.example: the header Disposition-Notification-To asks for a receipt to receipts@shop.example; sends your e-mail address · mail app or browser, and device [certain]
      mails/nothing.eml: failed no-such-file: There is no such file.
      mails/sealed.eml: warning: Part 1 is encrypted (S/MIME): what it holds could not be looked at.
      "
    `);
  });

  test("nothing where there is nothing", async () => {
    expect(await print("compact", reportOf(harmless))).toBe("");
  });
});
