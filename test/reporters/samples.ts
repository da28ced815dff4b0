import type {
  Exposure,
  Finding,
  Leak,
  Load,
  Report,
  Result,
  ScannedResult,
} from "../../src/model.ts";
import { buildReport, DEFAULT_POLICY } from "../../src/policy.ts";

const connection: readonly Leak[] = [
  { data: "ip-address", channel: "connection", basis: "protocol" },
  { data: "open-time", channel: "connection", basis: "protocol" },
  { data: "user-agent", channel: "header", field: "User-Agent", basis: "protocol" },
];

const exposure: readonly Exposure[] = [
  {
    client: "apple-mail-privacy",
    name: "Apple Mail with Privacy Protection",
    note: "fetched in the background, opened or not",
    fires: "prefetched",
    hides: ["ip-address", "user-agent", "open-time"],
  },
  {
    client: "gmail",
    name: "Gmail",
    note: "proxied by Google",
    fires: "yes",
    hides: ["ip-address", "user-agent"],
  },
  { client: "outlook-windows", name: "Outlook for Windows", fires: "on-consent", hides: [] },
  { client: "apple-mail", name: "Apple Mail", fires: "yes", hides: [] },
  { client: "thunderbird", name: "Thunderbird", fires: "on-consent", hides: [] },
  { client: "hey", name: "HEY", fires: "no", hides: [] },
];

/** The leak whose value stands in the URL, with its place there. */
export function inUrl(url: string, leak: Omit<Leak, "channel" | "span"> & { raw?: string }): Leak {
  const { raw, ...facts } = leak;
  const text = raw ?? facts.value ?? "";
  const start = url.indexOf(text);
  return { ...facts, channel: "url", span: [start, start + text.length] };
}

const openUrl =
  "https://acme.us7.list-manage.com/track/open.php?u=f3d49a2b7c1e4d5f8a0be2a1&id=9b8e6f11a0&e=7c41b0d2e9";
const address = "https://count.example.net/o/cGl4ZWw.gif?to=YW5uYS5zbWl0aEBleGFtcGxlLm9yZw%3D%3D";

const loads: readonly Load[] = [
  {
    url: openUrl,
    type: "image",
    trigger: "open",
    state: "declared",
    elements: [
      {
        tag: `<img src="${openUrl.replaceAll("&", "&amp;")}" width="1" height="1" alt="">`,
        attribute: "src",
        part: "1.2",
        line: 212,
        column: 3,
        size: { width: 1, height: 1 },
      },
    ],
    requests: [],
  },
  ...["b1", "b2", "b3"].map((id, index): Load => {
    const url = `https://acme.us7.list-manage.com/track/click?u=f3d49a2b7c1e4d5f8a0be2a1&id=${id}&e=7c41b0d2e9`;
    return {
      url,
      type: "link",
      trigger: "click",
      state: "declared",
      elements: [
        { tag: `<a href="${url}">`, attribute: "href", part: "1.2", line: 40 + index, column: 9 },
      ],
      requests: [],
    };
  }),
  {
    url: address,
    type: "image",
    trigger: "open",
    state: "declared",
    elements: [
      {
        tag: `<td class="top" style="background-image: url(${address})">`,
        attribute: "style",
        property: "background-image",
        part: "1.2",
        line: 30,
        column: 5,
      },
    ],
    requests: [],
  },
  {
    url: "mailto:receipts@shop.example",
    type: "receipt",
    trigger: "receipt",
    state: "declared",
    elements: [
      {
        tag: "Disposition-Notification-To: receipts@shop.example",
        attribute: "disposition-notification-to",
        line: 7,
        column: 1,
      },
    ],
    requests: [],
  },
  {
    url: "https://img.shop.example/logo.png",
    type: "image",
    trigger: "open",
    state: "declared",
    elements: [
      { tag: '<img src="https://img.shop.example/logo.png">', attribute: "src", line: 20 },
    ],
    requests: [],
  },
];

const mailchimp = { id: "mailchimp", name: "Mailchimp", owner: "Intuit" } as const;

function linkFinding(load: number): Finding {
  const url = loads[load]?.url ?? "";
  return {
    load,
    evidence: [
      {
        rule: "tracked-link",
        confidence: "certain",
        message: "the link goes through Mailchimp: counts clicks, then redirects",
      },
    ],
    confidence: "certain",
    severity: "medium",
    tracker: { ...mailchimp, purpose: "email-click" },
    owner: "Intuit",
    domain: "list-manage.com",
    leaks: [
      inUrl(url, {
        data: "recipient-id",
        field: "e",
        value: "7c41b0d2e9",
        basis: "vendor documentation",
        meaning: "unique id of the recipient",
      }),
      ...connection,
    ],
    exposure: [],
  };
}

const findings: readonly Finding[] = [
  linkFinding(1),
  {
    load: 0,
    evidence: [
      { rule: "tiny-image", confidence: "likely", message: "the image is 1×1 px" },
      {
        rule: "known-tracker",
        confidence: "certain",
        message: "Mailchimp: counts that a mail was opened",
      },
    ],
    confidence: "certain",
    severity: "medium",
    tracker: {
      ...mailchimp,
      purpose: "email-open",
      reference: "https://mailchimp.com/help/about-open-tracking/",
      fix: "In the campaign's settings and tracking, clear 'Track opens'",
    },
    owner: "Intuit",
    domain: "list-manage.com",
    leaks: [
      inUrl(openUrl, {
        data: "other-id",
        field: "u",
        value: "f3d49a2b7c1e4d5f8a0be2a1",
        basis: "vendor documentation",
        meaning: "account of the sender",
      }),
      inUrl(openUrl, {
        data: "campaign-id",
        field: "id",
        value: "9b8e6f11a0",
        basis: "vendor documentation",
        meaning: "this mailing",
      }),
      inUrl(openUrl, {
        data: "recipient-id",
        field: "e",
        value: "7c41b0d2e9",
        basis: "vendor documentation",
        meaning: "unique id of the recipient",
      }),
      ...connection,
    ],
    exposure,
  },
  linkFinding(2),
  linkFinding(3),
  {
    load: 4,
    evidence: [
      {
        rule: "personal-url",
        confidence: "certain",
        message: "your e-mail address (base64) is in the URL",
      },
    ],
    confidence: "certain",
    severity: "high",
    domain: "example.net",
    leaks: [
      inUrl(address, {
        data: "email-address",
        field: "to",
        value: "YW5uYS5zbWl0aEBleGFtcGxlLm9yZw%3D%3D",
        encodings: ["percent", "base64"],
        basis: "known value",
      }),
      ...connection,
    ],
    exposure,
  },
  {
    load: 5,
    evidence: [
      {
        rule: "read-receipt",
        confidence: "certain",
        message:
          "the header Disposition-Notification-To asks for a receipt to receipts@shop.example",
      },
    ],
    confidence: "certain",
    severity: "low",
    domain: "shop.example",
    leaks: [
      {
        data: "email-address",
        channel: "body",
        field: "Final-Recipient",
        basis: "protocol",
        meaning: "the address that the mail was delivered to",
      },
      {
        data: "user-agent",
        channel: "body",
        field: "Reporting-UA",
        basis: "protocol",
        meaning: "the mail program, where it names itself",
      },
    ],
    exposure: [],
  },
];

/** A newsletter with an open pixel, counted links, an encoded address and a read receipt. */
export const newsletter: ScannedResult = {
  status: "scanned",
  target: "mails/spring-sale.eml",
  source: "email",
  host: "shop.example",
  title: "Spring sale starts now",
  bytes: 48_213,
  loads,
  findings,
  warnings: [],
};

export const harmless: ScannedResult = {
  status: "scanned",
  target: "mails/plain.eml",
  source: "email",
  bytes: 2_100,
  loads: loads.slice(6),
  findings: [],
  warnings: [],
};

export const warned: ScannedResult = {
  ...harmless,
  target: "mails/sealed.eml",
  title: "Your invoice",
  loads: [],
  warnings: ["Part 1 is encrypted (S/MIME): what it holds could not be looked at."],
};

export const missing: Result = {
  status: "failed",
  target: "mails/nothing.eml",
  error: {
    code: "no-such-file",
    message: "There is no such file.",
    hint: "Did you mean plain.eml?",
  },
};

export function reportOf(...results: readonly Result[]): Report {
  return buildReport(results, DEFAULT_POLICY, "0.1.0");
}
