import { describe, expect, test } from "vitest";
import { carriesIdentifier } from "../src/leaks/identifier.ts";
import { DATA_KINDS, type DataKind, type Leak, type Severity } from "../src/model.ts";
import { severityOf } from "../src/severity.ts";

const KINDS: Readonly<Record<DataKind, Severity>> = {
  "email-address": "high",
  name: "high",
  phone: "high",
  "form-input": "high",
  "session-replay": "high",
  "recipient-id": "medium",
  "client-id": "medium",
  cookie: "medium",
  "message-id": "medium",
  "other-id": "medium",
  "open-time": "medium",
  profile: "low",
  purchase: "low",
  location: "low",
  consent: "low",
  "campaign-id": "low",
  event: "low",
  "page-url": "low",
  "page-title": "low",
  referrer: "low",
  "screen-size": "low",
  language: "low",
  "user-agent": "low",
  "ip-address": "low",
};

const leak = (data: DataKind, more: Partial<Leak> = {}): Leak => ({
  data,
  channel: "url",
  basis: "known value",
  ...more,
});

test("every kind of data is in the table", () => {
  expect(Object.keys(KINDS).sort()).toEqual(Object.keys(DATA_KINDS).sort());
});

describe.each(Object.entries(KINDS) as [DataKind, Severity][])(
  "%s in the URL",
  (data, severity) => {
    test(`is ${severity}`, () => {
      expect(severityOf([leak(data)])).toBe(severity);
      expect(severityOf([leak("ip-address", { channel: "connection" }), leak(data)])).toBe(
        severity,
      );
    });

    test("tells readers apart unless it is the same for many", () => {
      expect(carriesIdentifier([leak(data)])).toBe(severity !== "low" && data !== "open-time");
    });
  },
);

test("what its vendor documents as the sender's account tells no readers apart", () => {
  const account = [leak("other-id", { basis: "vendor documentation" })];
  expect(severityOf(account)).toBe("low");
  expect(carriesIdentifier(account)).toBe(false);
});

test("nothing, and the connection alone, are low", () => {
  expect(severityOf([])).toBe("low");
  const connection: Leak[] = [
    leak("ip-address", { channel: "connection", basis: "protocol" }),
    leak("open-time", { channel: "connection", basis: "protocol" }),
    leak("user-agent", { channel: "header", basis: "protocol" }),
  ];
  expect(severityOf(connection)).toBe("low");
  expect(carriesIdentifier(connection)).toBe(false);
});

test("the greatest counts", () => {
  expect(severityOf([leak("campaign-id"), leak("recipient-id"), leak("location")])).toBe("medium");
  expect(severityOf([leak("recipient-id"), leak("email-address", { encodings: ["sha256"] })])).toBe(
    "high",
  );
});

test("a token in the name of a file stands for the file", () => {
  for (const field of ["file name", "folder"]) {
    const token = leak("other-id", { basis: "shape", field });
    expect(severityOf([token])).toBe("low");
    expect(carriesIdentifier([token])).toBe(false);
    expect(carriesIdentifier([{ ...token, basis: "known value" }])).toBe(true);
  }
});
