import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { globSync } from "tinyglobby";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isTiny } from "../../src/load.ts";
import type { ElementFacts, Snapshot } from "../../src/model.ts";
import { readTarget } from "../../src/sources/file.ts";
import { openRenderer } from "../../src/sources/page/render.ts";
import { findBrowser } from "../browser.ts";

const browserPath = findBrowser();
const renderer = openRenderer({ ...(browserPath !== undefined && { browserPath }) });
const folder = mkdtempSync(join(tmpdir(), "pixel-scan-render-"));

afterAll(async () => {
  await renderer.close();
  rmSync(folder, { recursive: true });
});

function targetOf(path: string) {
  return { kind: "file", name: basename(path), path } as const;
}

async function render(name: string, content: string): Promise<Snapshot> {
  const path = join(folder, name);
  writeFileSync(path, content);
  return only(await renderer.read(targetOf(path)));
}

function only(read: Awaited<ReturnType<typeof readTarget>>): Snapshot {
  const [snapshot] = read;
  if (!snapshot || "status" in snapshot) throw new Error("was not read");
  return snapshot;
}

function elementsOf(snapshot: Snapshot): Record<string, ElementFacts[]> {
  const found: Record<string, ElementFacts[]> = {};
  for (const { url, elements } of snapshot.loads) {
    const name = new URL(url).pathname.slice(1);
    found[name] = [...(found[name] ?? []), ...elements];
  }
  return found;
}

/** That the browser has no sandbox depends on the machine. */
function warningsOf({ warnings }: Snapshot): string[] {
  return warnings.filter((warning) => !warning.includes("sandbox"));
}

describe("the layout cases: pictures say in their URL whether they are seen", () => {
  test.each(globSync("fixtures/layout/*.html").sort())("%s", async (path) => {
    const snapshot = only(await renderer.read(targetOf(path)));
    const wrong: string[] = [];
    let judged = 0;
    for (const { url, trigger, elements } of snapshot.loads) {
      if (trigger === "click" || !/\/(?:un)?seen\//.test(url)) continue;
      for (const element of elements) {
        if (element.onlyIn !== undefined && !element.onlyIn.startsWith("@media")) continue;
        judged += 1;
        const isUnseen = element.hiddenBy !== undefined || isTiny(element.size);
        if (isUnseen !== url.includes("/unseen/")) wrong.push(`${url} ${JSON.stringify(element)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(warningsOf(snapshot)).toEqual([]);
    // Some cases hold nothing but what other clients draw.
    if (!/mso|template|noscript/.test(path)) expect(judged).toBeGreaterThan(0);
  });
});

describe("sizes", () => {
  test("are the layout's where the document decides, and absent where the picture does", async () => {
    const snapshot = await render(
      "sizes.html",
      `<!DOCTYPE html><body style="margin:0">
        <img src="https://a.example/own"><img src="https://a.example/half" style="width:50%">
        <img src="https://a.example/one" width="1" height="1">
        <img src="https://a.example/gone" style="display:none">
        <div style="width:calc(10px + 1em);height:var(--h, 7px);background:url(https://a.example/box)"></div>
        <a href="https://a.example/link"><img src="https://a.example/one" width="9"></a>`,
    );
    const { own, half, one, gone, box, link } = elementsOf(snapshot);
    expect(own?.[0]).not.toHaveProperty("size");
    expect(half?.[0]?.size).toEqual({ width: 400 });
    expect(one?.map(({ size }) => size)).toEqual([{ width: 1, height: 1 }, { width: 9 }]);
    expect(gone?.[0]).toMatchObject({ hiddenBy: "display: none" });
    expect(box?.[0]?.size).toEqual({ width: 26, height: 7 });
    expect(link?.[0]).not.toHaveProperty("size");
  });

  test("nothing else of the snapshot changes", async () => {
    const path = "fixtures/layout/newsletter.html";
    const plain = only(await readTarget(targetOf(path)));
    const drawn = only(await renderer.read(targetOf(path)));
    const bare = ({ loads }: Snapshot) =>
      loads.map((load) => ({
        ...load,
        elements: load.elements.map(({ size: _size, hiddenBy: _hiddenBy, ...rest }) => rest),
      }));
    expect(bare(drawn)).toEqual(bare(plain));
    expect(drawn).toMatchObject({ source: "html", target: plain.target, bytes: plain.bytes });
  });

  test("each part of a mail is drawn for itself", async () => {
    const part = (type: string, body: string) => `--b\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`;
    const snapshot = await render(
      "parts.eml",
      `From: a@shop.example\r\nSubject: s\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${part(
        "text/html",
        '<div style="width:calc(2px - 1px);height:1px;overflow:hidden"><img src="https://a.example/first"></div>',
      )}${part("text/html", '<img src="https://a.example/second" style="width:calc(1px);height:1px">')}--b--\r\n`,
    );
    const { first, second } = elementsOf(snapshot);
    expect(first?.[0]).toMatchObject({
      part: "1",
      hiddenBy: "width: 1px, height: 1px with overflow: hidden on <div>",
    });
    expect(second?.[0]).toMatchObject({ part: "2", size: { width: 1, height: 1 } });
    expect(snapshot.source).toBe("email");
  });

  test("what is not in the drawn document keeps what is declared, with a warning", async () => {
    const snapshot = await render(
      "inside.html",
      `<iframe srcdoc="<img src='https://a.example/inner' width=1 height=1>"></iframe>
       <template><img src="https://a.example/asleep" width="2"></template>
       <!--[if mso]><img src="https://a.example/word" width="3"><![endif]-->`,
    );
    const { inner, asleep, word } = elementsOf(snapshot);
    expect(inner?.[0]?.size).toEqual({ width: 1, height: 1 });
    expect(asleep?.[0]?.size).toEqual({ width: 2 });
    expect(word?.[0]?.size).toEqual({ width: 3 });
    expect(warningsOf(snapshot)).toEqual([
      "1 elements of the document were not found when it was drawn: declared sizes stand for them",
    ]);
  });

  test("a refresh puts no other document in its place", async () => {
    const snapshot = await render(
      "refresh.html",
      `<meta http-equiv="refresh" content="0; url=https://a.example/next">
       <img src="https://a.example/still" style="width:calc(1px);height:1px">`,
    );
    expect(elementsOf(snapshot).still?.[0]?.size).toEqual({ width: 1, height: 1 });
  });
});

describe("no contact", () => {
  let server: Server;
  let connections = 0;

  beforeAll(async () => {
    server = createServer((_, response) => response.end());
    server.on("connection", () => {
      connections += 1;
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => {
    server.close();
  });

  test("not even where host rules and a proxy would lead somewhere", async () => {
    const { port } = server.address() as AddressInfo;
    const own = openRenderer({
      ...(browserPath !== undefined && { browserPath }),
      browserArgs: [
        `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
        `--proxy-server=127.0.0.1:${port}`,
      ],
    });
    const markup = [`http://127.0.0.1:${port}`, `http://localhost:${port}`, "http://a.test"].map(
      (host) => `<link rel="preconnect" href="${host}"><link rel="dns-prefetch" href="${host}">
        <link rel="prefetch" href="${host}/prefetch"><link rel="preload" as="font" href="${host}/font" crossorigin>
        <link rel="stylesheet" href="${host}/sheet.css"><link rel="icon" href="${host}/icon">
        <link rel="manifest" href="${host}/manifest"><link rel="modulepreload" href="${host}/module">
        <script type="speculationrules">{"prefetch":[{"source":"list","urls":["${host}/rules"]}]}</script>
        <style>@import "${host}/import.css"; @font-face { font-family: f; src: url(${host}/face) } p { font-family: f }</style>
        <img src="${host}/image" width="5"><img srcset="${host}/set 2x"><video src="${host}/video" autoplay></video>
        <audio src="${host}/audio" preload="auto"></audio><object data="${host}/object"></object><embed src="${host}/embed">
        <iframe src="${host}/frame"></iframe><iframe srcdoc="<img src='${host}/srcdoc'>"></iframe>
        <script src="${host}/script"></script><p style="background:url(${host}/background)">text</p>
        <meta http-equiv="refresh" content="0; url=${host}/refresh">`,
    );
    const path = join(folder, "contact.html");
    writeFileSync(path, markup.join("\n"));
    try {
      const snapshot = only(await own.read(targetOf(path)));
      expect(elementsOf(snapshot).image?.map(({ size }) => size?.width)).toEqual([5, 5, 5]);
    } finally {
      // What a browser still has to send, it sends before it ends.
      await own.close();
    }
    expect(connections).toBe(0);
    // The server does count.
    await fetch(`http://127.0.0.1:${port}/`);
    expect(connections).toBe(1);
  });
});

test("a browser that does not exist is an error; a document without HTML needs none", async () => {
  const own = openRenderer({ browserPath: join(folder, "no-such-browser") });
  const path = join(folder, "text.eml");
  writeFileSync(path, "From: a@shop.example\r\nTo: b@c.example\r\nSubject: s\r\n\r\nhello\r\n");
  await expect(own.read(targetOf(path))).resolves.toMatchObject([{ loads: [] }]);
  await expect(own.read(targetOf("fixtures/layout/newsletter.html"))).rejects.toMatchObject({
    code: "no-browser",
  });
  await own.close();
});
