import type {
  Evidence,
  Finding,
  Leak,
  Load,
  RequestFacts,
  ScannedResult,
  TrackerFacts,
} from "../../src/model.ts";
import { inUrl } from "./samples.ts";

export const SITE = "https://shop.example/";

const connection: readonly Leak[] = [
  { data: "ip-address", channel: "connection", basis: "protocol" },
  { data: "open-time", channel: "connection", basis: "protocol" },
  { data: "user-agent", channel: "header", field: "User-Agent", basis: "protocol" },
];

/** A request that was answered, asked for by a script of the page. */
function request(facts: Partial<RequestFacts> = {}): RequestFacts {
  return {
    method: "GET",
    headers: { referer: SITE },
    frame: SITE,
    ...(facts.failure ? {} : { status: 200 }),
    at: 800,
    ...facts,
  };
}

interface Entry {
  readonly url: string;
  readonly load?: Partial<Load>;
  readonly requests?: readonly Partial<RequestFacts>[];
  readonly finding?: Partial<Finding>;
}

export function pageOf(
  entries: readonly Entry[],
  facts: Partial<ScannedResult> = {},
): ScannedResult {
  return {
    status: "scanned",
    target: SITE,
    source: "page",
    host: "shop.example",
    title: "Shop",
    page: {
      url: SITE,
      status: 200,
      browser: "Chromium 156.0.7300.1",
      cookies: [],
      aliases: {},
    },
    loads: entries.map(
      ({ url, load, requests = [{}] }): Load => ({
        url,
        type: "image",
        trigger: "open",
        state: "sent",
        elements: [],
        requests: requests.map(request),
        ...load,
      }),
    ),
    findings: entries.flatMap(({ finding }, load): Finding[] =>
      finding
        ? [
            {
              load,
              evidence: [known("a known tracker")],
              confidence: "certain",
              severity: "medium",
              leaks: connection,
              exposure: [],
              ...finding,
            },
          ]
        : [],
    ),
    warnings: [],
    ...facts,
  };
}

function known(message: string): Evidence {
  return { rule: "known-tracker", confidence: "certain", message };
}

const beacon: Evidence = {
  rule: "beacon-call",
  confidence: "certain",
  message: "navigator.sendBeacon reports to another site",
};

const analytics: TrackerFacts = {
  id: "google-analytics",
  name: "Google Analytics",
  owner: "Google",
  purpose: "analytics",
  reference: "https://developers.google.com/analytics/devguides/collection/protocol/v1/parameters",
};
const ads: TrackerFacts = {
  id: "google-ads",
  name: "Google Ads",
  owner: "Google",
  purpose: "advertising",
};
const tags: TrackerFacts = {
  id: "google-tag-manager",
  name: "Google Tag Manager",
  owner: "Google",
  purpose: "tag-manager",
};
const pixel: TrackerFacts = {
  id: "meta",
  name: "Meta Pixel",
  owner: "Meta",
  purpose: "advertising",
};
const clarity: TrackerFacts = {
  id: "microsoft-clarity",
  name: "Microsoft Clarity",
  owner: "Microsoft",
  purpose: "session-replay",
};
const bing: TrackerFacts = {
  id: "microsoft-advertising",
  name: "Microsoft Advertising",
  owner: "Microsoft",
  purpose: "advertising",
};
const insight: TrackerFacts = {
  id: "linkedin",
  name: "LinkedIn Insight Tag",
  owner: "Microsoft",
  purpose: "advertising",
};
const matomo: TrackerFacts = {
  id: "matomo",
  name: "Matomo",
  owner: "InnoCraft",
  purpose: "analytics",
};
const criteo: TrackerFacts = {
  id: "criteo",
  name: "Criteo OneTag",
  owner: "Criteo",
  purpose: "advertising",
};
const tiktok: TrackerFacts = {
  id: "tiktok",
  name: "TikTok Pixel",
  owner: "TikTok",
  purpose: "advertising",
};

const gtag = "https://www.googletagmanager.com/gtag/js?id=G-4TZ2M1K9QX";
const collect =
  "https://region1.google-analytics.com/g/collect?v=2&tid=G-4TZ2M1K9QX&cid=718281828.1763769600&dl=https%3A%2F%2Fshop.example%2F&dr=https%3A%2F%2Fnews.example%2F&sr=1280x720&en=page_view";
const scrolled =
  "https://region1.google-analytics.com/g/collect?v=2&tid=G-4TZ2M1K9QX&cid=718281828.1763769600&en=scroll";
const remarketing =
  "https://googleads.g.doubleclick.net/pagead/viewthroughconversion/998877/?url=https%3A%2F%2Fshop.example%2F";
const pageView =
  "https://www.facebook.com/tr/?id=1122334455&ev=PageView&dl=https%3A%2F%2Fshop.example%2F&fbp=fb.1.1763769600.1414213562";
const matched =
  "https://www.facebook.com/tr/?id=1122334455&ev=SubscribedButtonClick&fbp=fb.1.1763769600.1414213562&ud[em]=973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b";
const fallback = "https://www.facebook.com/tr?id=1122334455&ev=PageView&noscript=1";
const unknownPixel = "https://px.audience.example/i.gif?u=5f0c6e1ab3d94427";

const event = (url: string, field: string, value: string): Leak =>
  inUrl(url, { data: "event", field, value, basis: "vendor documentation" });

const pageUrl = (url: string, field: string): Leak =>
  inUrl(url, {
    data: "page-url",
    field,
    value: SITE,
    raw: "https%3A%2F%2Fshop.example%2F",
    basis: "known value",
  });

const client = (url: string, field: string, value: string): Leak =>
  inUrl(url, {
    data: "client-id",
    field,
    value,
    basis: "vendor documentation",
    meaning: "id of the browser",
  });

/** A shop with the usual dozen: scripts, pixels, a beacon on leaving, a replay, what did not run. */
export const shop: ScannedResult = pageOf(
  [
    { url: SITE, load: { type: "document" }, requests: [{ at: 0, contentType: "text/html" }] },
    {
      url: gtag,
      load: {
        type: "script",
        elements: [{ tag: `<script async src="${gtag}">`, attribute: "src" }],
      },
      requests: [{ at: 140, initiator: "parser", contentType: "text/javascript", bytes: 118_204 }],
      finding: {
        evidence: [known("Google Tag Manager: loads further trackers")],
        tracker: tags,
        owner: "Google",
        domain: "googletagmanager.com",
        severity: "low",
      },
    },
    {
      url: collect,
      load: { type: "fetch" },
      requests: [
        {
          method: "POST",
          mechanism: "keepalive-fetch",
          initiator: gtag,
          stack: [`${gtag}:418:12 (send)`, `${gtag}:90:3`],
          at: 912,
          status: 204,
          bytes: 0,
          serverAddress: "192.0.2.36",
        },
      ],
      finding: {
        evidence: [known("Google Analytics: measures visits and behaviour"), beacon],
        tracker: analytics,
        owner: "Google",
        domain: "google-analytics.com",
        leaks: [
          client(collect, "cid", "718281828.1763769600"),
          pageUrl(collect, "dl"),
          inUrl(collect, {
            data: "referrer",
            field: "dr",
            value: "https://news.example/",
            raw: "https%3A%2F%2Fnews.example%2F",
            basis: "vendor documentation",
          }),
          inUrl(collect, {
            data: "screen-size",
            field: "sr",
            value: "1280x720",
            basis: "known value",
          }),
          event(collect, "en", "page_view"),
          ...connection,
        ],
      },
    },
    {
      url: scrolled,
      load: { type: "beacon", trigger: "leave" },
      requests: [
        { method: "POST", mechanism: "send-beacon", initiator: gtag, at: 8_420, status: 204 },
      ],
      finding: {
        evidence: [known("Google Analytics: measures visits and behaviour"), beacon],
        tracker: analytics,
        owner: "Google",
        domain: "google-analytics.com",
        leaks: [
          client(scrolled, "cid", "718281828.1763769600"),
          event(scrolled, "en", "scroll"),
          ...connection,
        ],
      },
    },
    {
      url: remarketing,
      requests: [
        {
          headers: { referer: SITE, cookie: "IDE=AHWqTUm3xY" },
          initiator: gtag,
          at: 1_204,
          status: 302,
          redirectedTo: "https://www.google.com/pagead/1p-user-list/998877/",
          setCookies: [
            {
              name: "IDE",
              value: "AHWqTUm3xY",
              domain: ".doubleclick.net",
              maxAge: 34_128_000,
              blocked: "third-party cookies are blocked",
            },
          ],
        },
        {
          initiator: gtag,
          at: 1_381,
          contentType: "image/gif",
          bytes: 42,
          size: { width: 1, height: 1 },
        },
      ],
      finding: {
        evidence: [
          known("Google Ads: builds advertising profiles and audiences"),
          {
            rule: "tiny-image",
            confidence: "likely",
            message: "the picture that came back is 1×1 px",
          },
        ],
        tracker: ads,
        owner: "Google",
        domain: "doubleclick.net",
        leaks: [
          pageUrl(remarketing, "url"),
          {
            data: "cookie",
            channel: "cookie",
            field: "IDE",
            value: "AHWqTUm3xY",
            basis: "vendor documentation",
          },
          ...connection,
        ],
      },
    },
    {
      url: pageView,
      requests: [
        {
          initiator: "https://connect.facebook.net/en_US/fbevents.js",
          at: 1_010,
          contentType: "image/gif",
          bytes: 44,
          size: { width: 1, height: 1 },
        },
      ],
      finding: {
        evidence: [known("Meta Pixel: builds advertising profiles and audiences")],
        tracker: pixel,
        owner: "Meta",
        domain: "facebook.com",
        leaks: [
          client(pageView, "fbp", "fb.1.1763769600.1414213562"),
          pageUrl(pageView, "dl"),
          event(pageView, "ev", "PageView"),
          ...connection,
        ],
      },
    },
    {
      url: matched,
      load: { trigger: "leave" },
      requests: [{ initiator: "https://connect.facebook.net/en_US/fbevents.js", at: 8_433 }],
      finding: {
        evidence: [
          known("Meta Pixel: builds advertising profiles and audiences"),
          {
            rule: "personal-url",
            confidence: "certain",
            message: "your e-mail address (SHA-256) is in the URL",
          },
        ],
        tracker: pixel,
        owner: "Meta",
        domain: "facebook.com",
        severity: "high",
        leaks: [
          inUrl(matched, {
            data: "email-address",
            field: "ud[em]",
            value: "973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b",
            encodings: ["sha256"],
            basis: "known value",
          }),
          client(matched, "fbp", "fb.1.1763769600.1414213562"),
          event(matched, "ev", "SubscribedButtonClick"),
          ...connection,
        ],
      },
    },
    {
      url: fallback,
      load: {
        state: "potential",
        elements: [
          {
            tag: `<img height="1" width="1" src="${fallback}">`,
            attribute: "src",
            onlyIn: "noscript",
            size: { width: 1, height: 1 },
          },
        ],
      },
      requests: [],
      finding: {
        evidence: [known("Meta Pixel: builds advertising profiles and audiences")],
        tracker: pixel,
        owner: "Meta",
        domain: "facebook.com",
        leaks: [event(fallback, "ev", "PageView"), ...connection],
      },
    },
    {
      url: "https://k.clarity.ms/collect",
      load: { type: "xhr" },
      requests: [
        {
          method: "POST",
          initiator: "https://www.clarity.ms/s/0.8.1/clarity.js",
          at: 3_480,
          status: 204,
          body: '{"e":["0.8.1",1,3480],"a":[]}',
        },
        {
          method: "POST",
          initiator: "https://www.clarity.ms/s/0.8.1/clarity.js",
          at: 6_010,
          status: 204,
          body: '{"e":["0.8.1",2,6010],"a":[]}',
        },
      ],
      finding: {
        evidence: [known("Microsoft Clarity: records visits")],
        tracker: clarity,
        owner: "Microsoft",
        domain: "clarity.ms",
        severity: "high",
        leaks: [
          {
            data: "session-replay",
            channel: "body",
            basis: "vendor documentation",
            meaning: "mouse, scrolling and input",
          },
          {
            data: "cookie",
            channel: "cookie",
            field: "_clck",
            value: "1n3x9p",
            basis: "vendor documentation",
          },
          ...connection,
        ],
      },
    },
    {
      url: "https://bat.bing.com/action/0?ti=56018302&Ver=2&mid=6b3c1f0e-94d2-4a7e-8f51-2c0d7be91a44",
      requests: [{ initiator: "https://bat.bing.com/bat.js", at: 1_530, status: 204 }],
      finding: {
        evidence: [known("Microsoft Advertising: builds advertising profiles and audiences")],
        tracker: bing,
        owner: "Microsoft",
        domain: "bing.com",
        leaks: [
          client(
            "https://bat.bing.com/action/0?ti=56018302&Ver=2&mid=6b3c1f0e-94d2-4a7e-8f51-2c0d7be91a44",
            "mid",
            "6b3c1f0e-94d2-4a7e-8f51-2c0d7be91a44",
          ),
          ...connection,
        ],
      },
    },
    {
      url: "https://px.ads.linkedin.com/collect?v=2&fmt=js&pid=4433221&time=1763769601",
      requests: [
        { initiator: "https://snap.licdn.com/li.lms-analytics/insight.min.js", at: 1_612 },
      ],
      finding: {
        evidence: [known("LinkedIn Insight Tag: builds advertising profiles and audiences")],
        tracker: insight,
        owner: "Microsoft",
        domain: "linkedin.com",
        severity: "low",
      },
    },
    {
      url: "https://shop.example/matomo.php?idsite=1&_id=2f1e0d9c8b7a6543&action_name=Shop",
      load: { type: "ping" },
      requests: [
        {
          method: "POST",
          mechanism: "send-beacon",
          initiator: "https://shop.example/matomo.js",
          at: 640,
          status: 204,
        },
      ],
      finding: {
        evidence: [
          {
            rule: "known-tracker",
            confidence: "likely",
            message: "the path has the shape of Matomo: measures visits and behaviour",
          },
        ],
        tracker: matomo,
        owner: "InnoCraft",
        domain: "shop.example",
        confidence: "likely",
        leaks: [
          client(
            "https://shop.example/matomo.php?idsite=1&_id=2f1e0d9c8b7a6543&action_name=Shop",
            "_id",
            "2f1e0d9c8b7a6543",
          ),
          inUrl("https://shop.example/matomo.php?idsite=1&_id=2f1e0d9c8b7a6543&action_name=Shop", {
            data: "page-title",
            field: "action_name",
            value: "Shop",
            basis: "known value",
          }),
          ...connection,
        ],
      },
    },
    {
      url: "https://shop.example/log/leave",
      load: { type: "beacon", trigger: "leave" },
      requests: [
        {
          method: "POST",
          mechanism: "send-beacon",
          initiator: "https://shop.example/app.js",
          at: 8_401,
          status: 204,
        },
      ],
      finding: {
        evidence: [
          {
            rule: "beacon-call",
            confidence: "likely",
            message: "navigator.sendBeacon reports to the site itself",
          },
        ],
        confidence: "likely",
        domain: "shop.example",
        severity: "low",
      },
    },
    {
      url: "https://sslwidget.criteo.com/event?a=31415&v=5.23.0&p0=e%3Dvh",
      load: { type: "script", trigger: "scroll" },
      requests: [{ initiator: "https://dynamic.criteo.com/js/ld/ld.js", at: 2_740 }],
      finding: {
        evidence: [known("Criteo OneTag: builds advertising profiles and audiences")],
        tracker: criteo,
        owner: "Criteo",
        domain: "criteo.com",
        severity: "low",
      },
    },
    {
      url: unknownPixel,
      load: {
        elements: [
          {
            tag: `<img src="${unknownPixel}" style="position:absolute;left:-9999px">`,
            attribute: "src",
            size: { width: 1, height: 1 },
            hiddenBy: "left: -9999px",
          },
        ],
      },
      requests: [
        {
          initiator: "parser",
          at: 402,
          contentType: "image/gif",
          bytes: 43,
          size: { width: 1, height: 1 },
          setCookies: [
            {
              name: "aud",
              value: "5f0c6e1ab3d94427",
              domain: "audience.example",
              maxAge: 63_072_000,
              blocked: "third-party cookies are blocked",
            },
          ],
        },
      ],
      finding: {
        evidence: [
          { rule: "tiny-image", confidence: "likely", message: "the image is 1×1 px" },
          {
            rule: "hidden-image",
            confidence: "likely",
            message: "the image is hidden: left: -9999px",
          },
        ],
        confidence: "likely",
        domain: "audience.example",
        leaks: [
          inUrl(unknownPixel, {
            data: "other-id",
            field: "u",
            value: "5f0c6e1ab3d94427",
            basis: "shape",
            meaning: "16 hex digits",
          }),
          ...connection,
        ],
      },
    },
    {
      url: "https://analytics.tiktok.com/api/v2/pixel",
      load: { type: "fetch", state: "attempted" },
      requests: [
        {
          method: "POST",
          initiator: "https://analytics.tiktok.com/i18n/pixel/events.js",
          at: 1_700,
          failure: "csp",
        },
      ],
      finding: {
        evidence: [known("TikTok Pixel: builds advertising profiles and audiences")],
        tracker: tiktok,
        owner: "TikTok",
        domain: "tiktok.com",
        severity: "low",
      },
    },
    {
      url: "https://go.partner.example/ping?c=883",
      load: {
        type: "ping",
        trigger: "click",
        state: "potential",
        elements: [
          {
            tag: '<a href="/sale" ping="https://go.partner.example/ping?c=883">',
            attribute: "ping",
          },
        ],
      },
      requests: [],
      finding: {
        evidence: [
          {
            rule: "beacon-call",
            confidence: "certain",
            message: "the link's ping attribute reports the click",
          },
        ],
        domain: "partner.example",
        severity: "low",
      },
    },
    ...["a", "b", "c"].map((name) => ({
      url: `https://cdn.shop-static.example/${name}.css`,
      load: { type: "stylesheet" } as const,
    })),
    { url: "https://shop.example/logo.svg" },
  ],
  {
    page: {
      url: SITE,
      status: 200,
      browser: "Chromium 156.0.7300.1",
      cookies: [
        { name: "cart", value: "c0ffee", domain: "shop.example", path: "/" },
        {
          name: "_ga",
          value: "GA1.1.718281828.1763769600",
          domain: ".shop.example",
          maxAge: 34_560_000,
        },
        {
          name: "_fbp",
          value: "fb.1.1763769600.1414213562",
          domain: ".shop.example",
          maxAge: 7_776_000,
        },
        { name: "_clck", value: "1n3x9p", domain: ".shop.example", maxAge: 31_536_000 },
      ],
      aliases: {},
    },
    warnings: ["The page opened 2 windows; they were closed after 3 s."],
  },
);
