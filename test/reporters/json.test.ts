import Ajv from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CONFIDENCES,
  DATA_KINDS,
  MECHANISMS,
  PURPOSES,
  type Report,
  type ScannedResult,
  SEVERITIES,
} from "../../src/model.ts";
import { json } from "../../src/reporters/json.ts";
import schema from "../../src/reporters/report.schema.json" with { type: "json" };
import { anyReport } from "./arbitraries.ts";
import { harmless, missing, newsletter, reportOf, warned } from "./samples.ts";

const validate = new Ajv({ allErrors: true }).compile(schema);

function print(report: Report): string {
  return json(report, { color: false, verbosity: "normal" });
}

function errorsOf(text: string): unknown {
  validate(JSON.parse(text));
  return validate.errors ?? [];
}

describe("the schema", () => {
  test.each([
    ["clean", reportOf(harmless)],
    ["flagged", reportOf(newsletter, warned)],
    ["failed", reportOf(missing, newsletter)],
    ["empty", reportOf()],
  ])("takes a report that is %s", (_, report) => {
    expect(errorsOf(print(report))).toEqual([]);
  });

  test("takes any report", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(errorsOf(print(report))).toEqual([]);
      }),
    );
  });

  test.each([
    ["an unknown format", { format: 2 }],
    ["an unknown verdict", { verdict: "fine" }],
    ["a missing summary", { summary: undefined }],
    ["a result without status", { results: [{ target: "a.eml" }] }],
    ["a finding without evidence", withFinding({ evidence: [] })],
    [
      "an unknown kind of data",
      withFinding({ leaks: [{ data: "mood", channel: "url", basis: "shape" }] }),
    ],
  ])("refuses %s", (_, change) => {
    const report: object = JSON.parse(print(reportOf(newsletter)));
    expect(errorsOf(JSON.stringify({ ...report, ...change }))).not.toEqual([]);
  });

  test("takes additions", () => {
    const report: object = JSON.parse(print(reportOf(newsletter)));
    expect(errorsOf(JSON.stringify({ ...report, durationMs: 12 }))).toEqual([]);
  });

  test("names the model's kinds", () => {
    const { data, tracker, severity, confidence, mechanism } = schema.definitions;
    expect(data.enum).toEqual(Object.keys(DATA_KINDS));
    expect(tracker.properties.purpose.enum).toEqual(Object.keys(PURPOSES));
    expect(mechanism.enum).toEqual(Object.keys(MECHANISMS));
    expect(severity.enum).toEqual(SEVERITIES);
    expect(confidence.enum).toEqual(CONFIDENCES);
  });
});

function withFinding(change: object): object {
  const report: { results: { findings: object[] }[] } = JSON.parse(print(reportOf(newsletter)));
  const [result] = report.results;
  const [finding] = result?.findings ?? [];
  return { results: [{ ...result, findings: [{ ...finding, ...change }] }] };
}

test("the contract, field by field", () => {
  const full: ScannedResult = {
    status: "scanned",
    target: "https://shop.example/",
    source: "page",
    host: "shop.example",
    title: "Sale",
    bytes: 120,
    page: {
      url: "https://shop.example/start",
      status: 200,
      browser: "Chromium 156.0.7300.1",
      cookies: [{ name: "cart", value: "2", domain: "shop.example", path: "/" }],
      aliases: { "m.shop.example": ["shop.collect.example"] },
    },
    policy: { failOn: "low", minConfidence: "likely", failOnLeak: ["phone"] },
    warnings: ["A sentence."],
    loads: [
      {
        url: "https://t.example/o?e=QQ",
        type: "image",
        trigger: "open",
        state: "sent",
        elements: [
          {
            tag: "<td>",
            attribute: "style",
            property: "background",
            part: "1.2",
            line: 12,
            column: 3,
            size: { width: 1 },
            hiddenBy: "display: none",
            onlyIn: "mso",
          },
        ],
        requests: [
          {
            method: "GET",
            headers: { referer: "https://shop.example/" },
            status: 302,
            at: 120,
            size: { width: 1, height: 1 },
            bytes: 43,
            setCookies: [
              {
                name: "u",
                value: "1",
                domain: ".t.example",
                path: "/o",
                maxAge: 60,
                blocked: "third-party cookies are blocked",
              },
            ],
            body: "YT0x",
            bodyEncoding: "base64",
            messages: ["hello"],
            mechanism: "keepalive-fetch",
            initiator: "https://t.example/t.js",
            stack: ["https://t.example/t.js:12:3 (send)"],
            frame: "https://shop.example/",
            failure: "net::ERR_ABORTED",
            contentType: "image/gif",
            redirectedTo: "https://t.example/2",
            serverAddress: "192.0.2.1",
          },
        ],
      },
    ],
    findings: [
      {
        load: 0,
        evidence: [{ rule: "css-beacon", confidence: "likely", message: "a fact" }],
        confidence: "likely",
        severity: "high",
        tracker: {
          id: "acme",
          name: "Acme Mail",
          owner: "Acme",
          purpose: "email-open",
          reference: "https://acme.example/docs",
          fix: "Switch it off",
        },
        owner: "Acme",
        domain: "t.example",
        leaks: [
          {
            data: "email-address",
            channel: "url",
            field: "e",
            value: "QQ",
            encodings: ["base64"],
            basis: "known value",
            meaning: "the reader",
            span: [22, 24],
          },
        ],
        exposure: [
          { client: "gmail", name: "Gmail", note: "proxied", fires: "yes", hides: ["ip-address"] },
        ],
        allowed: "agreed",
        allowedBy: "config",
      },
    ],
  };
  expect(print(reportOf(full, missing))).toMatchInlineSnapshot(`
    "{
      "format": 1,
      "tool": {
        "name": "pixel-scan",
        "version": "0.1.0"
      },
      "verdict": "failed",
      "policy": {
        "failOn": "medium",
        "minConfidence": "likely"
      },
      "results": [
        {
          "status": "scanned",
          "target": "https://shop.example/",
          "source": "page",
          "host": "shop.example",
          "title": "Sale",
          "bytes": 120,
          "page": {
            "url": "https://shop.example/start",
            "status": 200,
            "browser": "Chromium 156.0.7300.1",
            "cookies": [
              {
                "name": "cart",
                "value": "2",
                "domain": "shop.example",
                "path": "/"
              }
            ],
            "aliases": {
              "m.shop.example": [
                "shop.collect.example"
              ]
            }
          },
          "policy": {
            "failOn": "low",
            "minConfidence": "likely",
            "failOnLeak": [
              "phone"
            ]
          },
          "warnings": [
            "A sentence."
          ],
          "loads": [
            {
              "url": "https://t.example/o?e=QQ",
              "type": "image",
              "trigger": "open",
              "state": "sent",
              "elements": [
                {
                  "tag": "<td>",
                  "attribute": "style",
                  "property": "background",
                  "part": "1.2",
                  "line": 12,
                  "column": 3,
                  "size": {
                    "width": 1
                  },
                  "hiddenBy": "display: none",
                  "onlyIn": "mso"
                }
              ],
              "requests": [
                {
                  "method": "GET",
                  "mechanism": "keepalive-fetch",
                  "status": 302,
                  "failure": "net::ERR_ABORTED",
                  "at": 120,
                  "contentType": "image/gif",
                  "size": {
                    "width": 1,
                    "height": 1
                  },
                  "bytes": 43,
                  "setCookies": [
                    {
                      "name": "u",
                      "value": "1",
                      "domain": ".t.example",
                      "path": "/o",
                      "maxAge": 60,
                      "blocked": "third-party cookies are blocked"
                    }
                  ],
                  "headers": {
                    "referer": "https://shop.example/"
                  },
                  "body": "YT0x",
                  "bodyEncoding": "base64",
                  "messages": [
                    "hello"
                  ],
                  "initiator": "https://t.example/t.js",
                  "stack": [
                    "https://t.example/t.js:12:3 (send)"
                  ],
                  "frame": "https://shop.example/",
                  "redirectedTo": "https://t.example/2",
                  "serverAddress": "192.0.2.1"
                }
              ]
            }
          ],
          "findings": [
            {
              "load": 0,
              "url": "https://t.example/o?e=QQ",
              "type": "image",
              "trigger": "open",
              "confidence": "likely",
              "severity": "high",
              "evidence": [
                {
                  "rule": "css-beacon",
                  "confidence": "likely",
                  "message": "a fact"
                }
              ],
              "tracker": {
                "id": "acme",
                "name": "Acme Mail",
                "owner": "Acme",
                "purpose": "email-open",
                "reference": "https://acme.example/docs",
                "fix": "Switch it off"
              },
              "owner": "Acme",
              "domain": "t.example",
              "leaks": [
                {
                  "data": "email-address",
                  "channel": "url",
                  "field": "e",
                  "value": "QQ",
                  "encodings": [
                    "base64"
                  ],
                  "basis": "known value",
                  "meaning": "the reader",
                  "span": [
                    22,
                    24
                  ]
                }
              ],
              "exposure": [
                {
                  "client": "gmail",
                  "name": "Gmail",
                  "note": "proxied",
                  "fires": "yes",
                  "hides": [
                    "ip-address"
                  ]
                }
              ],
              "allowed": "agreed",
              "allowedBy": "config"
            }
          ]
        },
        {
          "status": "failed",
          "target": "mails/nothing.eml",
          "error": {
            "code": "no-such-file",
            "message": "There is no such file.",
            "hint": "Did you mean plain.eml?"
          }
        }
      ],
      "warnings": [],
      "summary": {
        "targets": 2,
        "failed": 1,
        "loads": 1,
        "findings": {
          "high": 0,
          "medium": 0,
          "low": 0
        },
        "allowed": 1,
        "owners": []
      }
    }
    "
  `);
});

test("what is not known is absent", () => {
  expect(print(reportOf(harmless, newsletter))).not.toMatch(/null|undefined/);
});

describe("on a terminal or in a build log", () => {
  test("nothing is invisible or obeyed, and the data stay the same", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const text = print(report);
        expect(text).not.toMatch(/[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|(?!\n)\p{Cc}|##[a-z]*\[/iu);
        expect(text).not.toMatch(/^\s*::/m);
        const parsed: { results: { target: string }[] } = JSON.parse(text);
        expect(parsed.results.map(({ target }) => target)).toEqual(
          report.results.map(({ target }) => target),
        );
      }),
    );
  });
});
