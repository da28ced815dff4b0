import type { Mechanism, Unseen } from "./mechanism.ts";

const PREFLIGHT: Unseen = {
  request: "OPTIONS {tracker}/reports",
  reason: "DevTools tells of a report, not of the preflight before its upload",
};

export const reports: readonly Mechanism[] = [
  {
    name: "csp-report-uri",
    html: '<img src="{other}/blocked.gif">',
    headers: { "content-security-policy": "img-src 'self' data:; report-uri {tracker}/csp" },
    sent: ["POST {tracker}/csp"],
    attempted: ["GET {other}/blocked.gif"],
  },
  {
    name: "csp-report-only",
    html: '<img src="{other}/shown.gif">',
    headers: {
      "content-security-policy-report-only": "img-src 'self' data:; report-uri {tracker}/csp",
    },
    sent: ["POST {tracker}/csp", "GET {other}/shown.gif"],
  },
  {
    name: "csp-report-to",
    fullBrowserOnly: true,
    html: '<img src="{other}/blocked.gif">',
    headers: {
      "reporting-endpoints": 'csp="{tracker}/reports"',
      "content-security-policy": "img-src 'self' data:; report-to csp",
    },
    unseen: [PREFLIGHT],
    sent: ["POST {tracker}/reports"],
    attempted: ["GET {other}/blocked.gif"],
  },
  {
    name: "report-permissions-policy",
    fullBrowserOnly: true,
    html: "<script>navigator.geolocation.getCurrentPosition(() => 0, () => 0)</script>",
    headers: {
      "reporting-endpoints": 'default="{tracker}/reports"',
      "permissions-policy": "geolocation=();report-to=default",
    },
    unseen: [PREFLIGHT],
    sent: ["POST {tracker}/reports"],
  },
  {
    name: "report-embedder-policy",
    fullBrowserOnly: true,
    html: '<img src="{other}/unmarked.gif">',
    headers: {
      "reporting-endpoints": 'embedder="{tracker}/reports"',
      "cross-origin-embedder-policy-report-only": 'require-corp; report-to="embedder"',
    },
    files: {
      "{other}/unmarked.gif": { headers: { "cross-origin-resource-policy": "" } },
    },
    unseen: [PREFLIGHT],
    sent: ["POST {tracker}/reports", "GET {other}/unmarked.gif"],
  },
  {
    name: "report-integrity-policy",
    fullBrowserOnly: true,
    html: '<script src="{other}/s.js"></script>',
    headers: {
      "reporting-endpoints": 'integrity="{tracker}/reports"',
      "integrity-policy-report-only": "blocked-destinations=(script), endpoints=(integrity)",
    },
    unseen: [PREFLIGHT],
    sent: ["POST {tracker}/reports"],
  },
  {
    name: "report-opener-policy",
    fullBrowserOnly: true,
    html: '<script>open("{other}/window.html")</script>',
    headers: {
      "reporting-endpoints": 'opener="{tracker}/reports"',
      "cross-origin-opener-policy-report-only": 'same-origin; report-to="opener"',
    },
    unseen: [PREFLIGHT],
    sent: ["POST {tracker}/reports", "GET {other}/window.html"],
  },
  {
    name: "report-observer",
    html: `<script>
      new ReportingObserver((reports) => {
        navigator.sendBeacon("{tracker}/reports", JSON.stringify(reports));
      }, { buffered: true }).observe();
      navigator.geolocation.getCurrentPosition(() => 0, () => 0);
    </script>`,
    headers: { "permissions-policy": "geolocation=()" },
    sent: ["POST {tracker}/reports"],
  },
  {
    name: "csp-report-in-frame",
    html: '<iframe src="{frame}/inner.html"></iframe>',
    files: {
      "{frame}/inner.html": {
        headers: {
          "content-type": "text/html",
          "content-security-policy": "img-src 'none'; report-uri {tracker}/csp",
        },
        body: '<img src="{other}/blocked.gif">',
      },
    },
    sent: ["POST {tracker}/csp"],
    attempted: ["GET {other}/blocked.gif"],
  },
];
