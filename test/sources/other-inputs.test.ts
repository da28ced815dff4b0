import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Snapshot } from "../../src/model.ts";
import { readTarget } from "../../src/sources/file.ts";

const folder = mkdtempSync(path.join(tmpdir(), "inputs-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(name: string, content: string): Promise<Snapshot> {
  const file = path.join(folder, "document");
  writeFileSync(file, content);
  const [one] = await readTarget({ kind: "file", name, path: file });
  if (!one || "status" in one) throw new Error("was not read");
  return one;
}

/** `image https://… at 3:5` */
const places = ({ loads }: Snapshot) =>
  loads.map(({ type, url, elements: [at] }) => `${type} ${url} at ${at?.line}:${at?.column}`);

const MAIL = `From: Shop <shop@example.org>
To: reader@example.com
Subject: Hello
Content-Type: text/html

<img src="https://t.example/a.png">
`;

test.each(["a.emlx", "misnamed.eml"])(
  "Apple Mail's %s: the message alone, lines of the file",
  async (name) => {
    const plist =
      '<?xml version="1.0"?><!DOCTYPE plist SYSTEM "https://apple.example/p.dtd"><plist/>';
    const whole = await read(name, `${MAIL.length}\n${MAIL}${plist}`);
    expect(whole).toMatchObject({
      source: "email",
      title: "Hello",
      host: "example.org",
      warnings: [],
    });
    expect(places(whole)).toEqual(["image https://t.example/a.png at 7:1"]);
    expect((await read(name, `9999\n${MAIL}`)).warnings).toEqual([
      "the message should have 9999 bytes, but is cut off",
    ]);
  },
);

test.each(["a.mhtml", "misnamed.eml"])(
  "a page saved as %s is what its markup declares",
  async (name) => {
    const part = (type: string, location: string, body: string) =>
      `--b\nContent-Type: ${type}\nContent-Transfer-Encoding: quoted-printable\nContent-Location: ${location}\n\n${body}\n`;
    const saved = await read(
      name,
      `From: <Saved by Blink>\nSnapshot-Content-Location: https://shop.example/a/\nSubject: Shop\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html";\n\tboundary="b"\n\n${part("text/html", "https://shop.example/a/", '<img src=3D"../x.png"><iframe src=3D"cid:frame-1"></iframe>')}${part("text/css", "https://shop.example/css/a.css", "@import=\n url(/z.css) print;\nb{background:\nurl(y.png)}")}${part("text/css", "cid:css-1@mhtml.blink", "u{cursor:url(https://t.example/c.cur)}")}--b--\n`,
    );
    expect(saved).toMatchObject({ source: "html", host: "shop.example", title: "Shop", known: [] });
    expect(places(saved)).toEqual([
      "image https://shop.example/x.png at 14:1",
      "stylesheet https://shop.example/z.css at 21:2",
      "image https://shop.example/css/y.png at 23:1",
      "image https://t.example/c.cur at 29:10",
    ]);
    const sheet = saved.loads.find(({ url }) => url.endsWith("y.png"))?.elements[0];
    expect(sheet).toMatchObject({
      part: "2",
      property: "background",
      tag: '<link rel="stylesheet" href="https://shop.example/css/a.css">',
    });
    expect(saved.warnings).toEqual([]);
  },
);

test.each(["a.mjml", "misnamed.html"])(
  "components of MJML in %s, at their places",
  async (name) => {
    const text = `<mjml>
  <mj-head>
    <mj-title>Sale</mj-title>
    <mj-font name="X" href="https://fonts.example/x.css" />
    <mj-style>p { background: url(https://t.example/style.png) }</mj-style>
    <mj-include path="./part.mjml" />
  </mj-head>
  <mj-body>
    <mj-section background-url="https://t.example/back.png">
      <mj-image width="1px" height="1px" src="https://t.example/open?e={{email}}" href="https://t.example/click" />
      <mj-button href="https://t.example/button">Buy</mj-button>
      <mj-text><p>a <img src="https://t.example/b.png"> <a href="https://t.example/c">c</a></p></mj-text>
    </mj-section>
  </mj-body>
</mjml>
`;
    const template = await read(name, text);
    expect(template).toMatchObject({ source: "html", title: "Sale" });
    expect(places(template)).toEqual([
      "stylesheet https://fonts.example/x.css at 4:5",
      expect.stringMatching(/^image https:\/\/t\.example\/style\.png at 5:/),
      "image https://t.example/back.png at 9:5",
      expect.stringMatching(/^image https:\/\/t\.example\/open\?e=.*email.* at 10:7$/),
      "link https://t.example/click at 10:7",
      "link https://t.example/button at 11:7",
      "image https://t.example/b.png at 12:21",
      "link https://t.example/c at 12:57",
    ]);
    const open = template.loads.find(({ url }) => url.includes("/open"));
    expect(open?.elements[0]).toMatchObject({ size: { width: 1, height: 1 }, attribute: "src" });
    expect(open?.elements[0]?.tag).toMatch(/^<mj-image width="1px"/);
    expect(template.warnings).toEqual([
      "what 1 <mj-include> name was not read: scan those files too",
    ]);
  },
);
