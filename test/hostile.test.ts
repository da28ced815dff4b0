import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Runs the built CLI on standard input with little memory: what needs more is not bounded. */
function scan(input: string, type: "eml" | "html", format = "json") {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--max-old-space-size=512", "bin/pixel-scan.js", "-", "--stdin-type", type, "-f", format],
    { cwd: root, input, encoding: "utf8", maxBuffer: 1 << 30 },
  );
  return { status, stdout, stderr };
}

function mail(headers: string, body: string): string {
  return `From: a@example.com\nTo: b@example.org\nSubject: x\n${headers}\n\n${body}`;
}

const PIXEL = '<img src="https://t.example/open?u=k7Qw2ZpX9vTm4LsR8bNc" width="1" height="1">';
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join("");

/** Name, type, input, and whether something must have been cut for it. */
const MONSTERS: readonly (readonly [string, "eml" | "html", () => string, "cut" | "whole"])[] = [
  ["100,000 nested tags", "html", () => `${"<div>".repeat(100_000)}${PIXEL}`, "cut"],
  [
    "100,000 attributes on one tag",
    "html",
    () => `<p ${times(100_000, (index) => `a${index}=1 `)}>x</p>${PIXEL}`,
    "cut",
  ],
  [
    "50,000 images",
    "html",
    () => PIXEL + times(50_000, (index) => `<img src="https://i.example/${index}.png">`),
    "whole",
  ],
  ["a line of 10 MB", "html", () => `<p>${"x".repeat(10_000_000)}</p>${PIXEL}`, "whole"],
  [
    "a URL of 1 MB",
    "html",
    () => `${PIXEL}<img src="https://i.example/?q=${"a".repeat(1_000_000)}" width="1" height="1">`,
    "whole",
  ],
  [
    "endless entities",
    "html",
    () => `${PIXEL}${"&amp;".repeat(500_000)}${"&x".repeat(500_000)}`,
    "whole",
  ],
  [
    "endless CSS nesting",
    "html",
    () =>
      `<style>${"a{".repeat(200_000)}</style><style>${"@media x{".repeat(100_000)}</style>${PIXEL}`,
    "cut",
  ],
  [
    "endless CSS parentheses",
    "html",
    () =>
      `<p style="background:${"url(".repeat(100_000)}">x</p><style>p{width:${"(".repeat(200_000)}}</style>${PIXEL}`,
    "whole",
  ],
  [
    "100,000 style rules on 5,000 elements",
    "html",
    () =>
      `<style>${times(100_000, (index) => `.a${index % 100} p{width:${index}px}`)}</style>${times(5_000, (index) => `<p class="a${index % 100}"><img src="https://i.example/${index}">`)}${PIXEL}`,
    "cut",
  ],
  [
    "frames in frames in frames",
    "html",
    () => {
      let html = PIXEL;
      for (let depth = 0; depth < 12; depth++) {
        html = `${PIXEL}<iframe srcdoc="${html.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}">`;
      }
      return html;
    },
    "cut",
  ],
  [
    "a million unclosed comments",
    "html",
    () => `${PIXEL}${"<!--[if mso]>".repeat(1_000_000)}`,
    "whole",
  ],
  [
    "a million lone brackets",
    "html",
    () => `${PIXEL}${"<".repeat(1_000_000)}${"{{".repeat(500_000)}`,
    "whole",
  ],
  [
    "2,500 MIME parts",
    "eml",
    () =>
      mail(
        "Content-Type: multipart/mixed; boundary=b",
        `--b\nContent-Type: text/html\n\n${PIXEL}\n${times(2_500, () => `--b\nContent-Type: text/html\n\n<p>x</p>\n`)}--b--`,
      ),
    "cut",
  ],
  [
    "300 levels of multipart",
    "eml",
    () => {
      const inner = times(
        300,
        (level) => `Content-Type: multipart/mixed; boundary="b${level}"\n\n--b${level}\n`,
      );
      return `From: a@example.com\nTo: b@example.org\n${inner}Content-Type: text/html\n\n${PIXEL}`;
    },
    "cut",
  ],
  [
    "a header of 3 MB",
    "eml",
    () => mail(`X-Long: ${"a".repeat(3_000_000)}\nContent-Type: text/html`, PIXEL),
    "cut",
  ],
  [
    "100,000 recipients",
    "eml",
    () =>
      mail(
        `Cc: ${times(100_000, (index) => `r${index}@example.org, `)}z@example.org\nContent-Type: text/html`,
        PIXEL,
      ),
    "whole",
  ],
  [
    "a nest of forwarded messages",
    "eml",
    () => {
      const level = "Content-Type: message/rfc822\n\nFrom: a@example.com\n";
      return `From: a@example.com\n${level.repeat(500)}Content-Type: text/html\n\n${PIXEL}`;
    },
    "cut",
  ],
];

describe("monsters end with a report in bounded memory", () => {
  test.each(MONSTERS)("%s", (_name, type, input, expected) => {
    const { status, stdout, stderr } = scan(input(), type);
    expect(stderr).not.toMatch(/bug in pixel-scan|heap|RangeError/);
    const [result] = JSON.parse(stdout).results;
    if (result.status === "failed") {
      expect(status).toBe(2);
      expect(expected).toBe("cut");
      return;
    }
    // What was cut is told; what was not cut is found.
    if (expected === "cut") expect(result.warnings).not.toEqual([]);
    const found = result.loads.some(({ url }: { url: string }) => url.includes("k7Qw2ZpX9"));
    if (!found) expect(result.warnings).not.toEqual([]);
    if (expected === "whole") expect(found).toBe(true);
  });
});

describe("hostile text", () => {
  const HOSTILE =
    "\u001b]0;owned\u0007\u001b[2J\u202egnp.exe\u2066\u200b\r\n::error file=a,line=1::owned\n##[error]owned";
  const encoded = `=?utf-8?B?${Buffer.from(HOSTILE).toString("base64")}?=`;
  const url = `https://t.example/open?u=k7Qw2ZpX9vTm4LsR8bNc&x=${HOSTILE.replaceAll('"', "")}`;
  const input = `From: ${encoded} <a@example.com>\nTo: ${encoded} <b@example.org>\nSubject: ${encoded}\nDisposition-Notification-To: ${encoded} <c@example.com>\nContent-Type: text/html; charset=utf-8\n\n<title>${HOSTILE}</title><img alt="${HOSTILE}" src="${url}" width="1" height="1">`;

  test("reaches no terminal and no CI log as it is", () => {
    const { stdout, stderr } = scan(input, "eml", "text");
    for (const text of [stdout, stderr]) {
      expect(text).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/,
      );
      expect(text).not.toMatch(/^\s*(?:::|##\[)/m);
    }
    expect(stdout).toContain("owned");
  });

  test("is escaped in JSON", () => {
    const { stdout } = scan(input, "eml", "json");
    expect(stdout).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
    );
    expect(JSON.parse(stdout).results[0].title).toContain("owned");
  });
});
