import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

function mail(subject: string, html: string): string {
  return `From: Shop <news@shop.example.org>
To: reader@example.com
Subject: ${subject}
Message-ID: <1@shop.example.org>
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

<p>Hello.</p>
${html}
`;
}

/** Loads nothing. */
export const CLEAN = mail("Nothing to load", "");

/** One pixel that carries the reader's address: certain, and of high severity. */
export const TRACKING = mail(
  "A pixel",
  `<img src="https://track.example.org/open?e=reader@example.com" width="1" height="1" alt="">`,
);

/** Many pixels: a report of more than 1 MB. */
export const LONG = mail(
  "Many pixels",
  Array.from(
    { length: 300 },
    (_, index) =>
      `<img src="https://track.example.org/open/${index}?e=reader@example.com" width="1" height="1">`,
  ).join("\n"),
);

/** A new folder with these files; `remove` takes it away again. */
export function mailFolder(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = mkdtempSync(path.join(tmpdir(), "pixel-scan-"));
  for (const [name, content] of Object.entries(files))
    writeFileSync(path.join(folder, name), content);
  return {
    path: folder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
