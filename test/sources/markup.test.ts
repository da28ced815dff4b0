import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMarkup } from "../../src/sources/markup/index.ts";

function urlsOf(markup: string, base?: string): string[] {
  return readMarkup(markup, base === undefined ? {} : { base }).loads.map(({ url }) => url);
}

const image = (url: string) => `<img src="${url}">`;

describe("URL spellings", () => {
  test.each([
    ["https://t.example/a?b=c&amp;d", "https://t.example/a?b=c&d"],
    ["HTTPS://T.Example/A", "https://t.example/A"],
    [" \t\n https://t.example/a \r\n", "https://t.example/a"],
    ["ht\ntps://t.ex\r\nample/\ta", "https://t.example/a"],
    ["https:\\\\t.example\\a", "https://t.example/a"],
    ["https:/t.example/a", "https://t.example/a"],
    ["https:t.example/a", "https://t.example/a"],
    ["https:////t.example/a", "https://t.example/a"],
    ["//t.example/a", "https://t.example/a"],
    ["/\\t.example/a", "https://t.example/a"],
    ["&#104;ttps&colon;//t.example/a", "https://t.example/a"],
    ["https://user:pass@t.example/a", "https://user:pass@t.example/a"],
    ["http://192.0.2.1/a", "http://192.0.2.1/a"],
    ["http://0xC0000201/a", "http://192.0.2.1/a"],
    ["http://3221225985/a", "http://192.0.2.1/a"],
    ["https://t.example/ä b", "https://t.example/%C3%A4%20b"],
    ["https://xn--bcher-kva.example/", "https://xn--bcher-kva.example/"],
    ["https://bücher.example/", "https://xn--bcher-kva.example/"],
    ["ftp://t.example/a", "ftp://t.example/a"],
    ["view-source:https://t.example/a", "https://t.example/a"],
    ["feed:https://t.example/a", "https://t.example/a"],
    ["ms-word:ofe|u|https://t.example/a.docx", "https://t.example/a.docx"],
    ["\\\\t.example\\share\\a", "file://t.example/share/a"],
    ["file://t.example/share/a", "file://t.example/share/a"],
    ["file:\\\\t.example\\share", "file://t.example/share"],
    ["smb://t.example/share", "smb://t.example/share"],
    [
      "https://ci3.googleusercontent.com/proxy/AbC=s0-d-e1-ft#https://t.example/a",
      "https://t.example/a",
    ],
    [
      "https://ci5.googleusercontent.com/meips/AbC=s0-d-e1-ft#http://t.example/a?b",
      "http://t.example/a?b",
    ],
  ])("%j", (written, url) => expect(urlsOf(image(written))).toEqual([url]));

  test.each([
    "https://[domain]/open?e=*|EMAIL|*",
    "https://t.example/o?e=*|EMAIL|*",
    "{{ url }}",
    "https://{{domain}}/a",
    "https://t.example/{{ user.id }}/a b",
    "%%imagelink%%",
    "https://t.example:port/a",
    "https://ex ample/a",
  ])("kept as written: %j", (url) => expect(urlsOf(image(url))).toEqual([url]));

  test("template tags lose line breaks and gain a scheme, but are not encoded", () => {
    expect(urlsOf(image(" //t.example/\n*|ID|* "))).toEqual(["https://t.example/*|ID|*"]);
  });

  test("template tags in a srcset do not split at their blanks", () => {
    expect(urlsOf('<img srcset="{{ a, b }} 1x, https://t.example/{{ c }} 2x">')).toEqual([
      "{{ a, b }}",
      "https://t.example/{{ c }}",
    ]);
  });

  test.each([
    "",
    " ",
    "#",
    "#a",
    "cid:a@b",
    "mid:a@b",
    "data:image/png;base64,AAAA",
    "data:text/plain,<img src=https://t.example/>",
    "mailto:a@example.org",
    "mailto:*|EMAIL|*",
    "tel:+1",
    "sms:+1",
    "about:blank",
    "blob:https://t.example/a",
    "javascript:void(0)",
    "a.png",
    "/a.png",
    "./a.png",
    "?a",
    "C:\\a.png",
    "file:///C:/a.png",
    "http://",
    "https:",
    "//",
    "/",
    "x-apple-data-detectors://0",
  ])("no load: %j", (url) => expect(urlsOf(image(url))).toEqual([]));

  test.each([
    ["a.png", "https://b.example/c/a.png"],
    ["/a.png", "https://b.example/a.png"],
    ["//t.example/a", "https://t.example/a"],
    ["?q", "https://b.example/c/d?q"],
    ["https://t.example/a", "https://t.example/a"],
  ])("against a base: %j", (written, url) => {
    const base = "https://b.example/c/d";
    expect(urlsOf(image(written), base)).toEqual([url]);
    expect(urlsOf(`<base href="${base}">${image(written)}`)).toEqual([url]);
    expect(
      urlsOf(`${image(written)}<base><base href="${base}"><base href="https://x.example">`),
    ).toEqual([url]);
    expect(urlsOf(`<base href="${base}"><iframe srcdoc='${image(written)}'></iframe>`)).toEqual([
      url,
    ]);
    expect(urlsOf(`<base href="${base}"><!--[if mso]>${image(written)}<![endif]-->`)).toEqual([
      url,
    ]);
  });

  test("a relative <base> stands on the base given", () => {
    expect(urlsOf(`<base href="/x/">${image("a")}`, "https://b.example/c/")).toEqual([
      "https://b.example/x/a",
    ]);
  });

  test("an unclosed quote does not hide what follows", () => {
    const urls = urlsOf('<img src="https://t.example/1><p><img src=https://t.example/2>');
    expect(urls).toContain("https://t.example/2");
  });
});

describe("places", () => {
  const urlAt = (markup: string) =>
    readMarkup(markup).loads.map(({ url, offset }) => [url, markup.slice(offset, offset + 10)]);

  test.each([
    ["\r\n\r\n<p>\r\n<img src=https://t.example/1>", "<img src=h"],
    ["<p>ä😀&nbsp;</p><a href=https://t.example/1>", "<a href=ht"],
    ["<!--\r\n--><!--[if mso]>\r\n<v:fill src=https://t.example/1><![endif]-->", "<v:fill sr"],
    ["\r\n<style>\r\n/* \r\n */a{b:url(https://t.example/1)}</style>", "url(https:"],
    ["<!--[if mso]><style>\r\n@import 'https://t.example/1'</style><![endif]-->", "'https://t"],
    ["<p>\r\n<iframe srcdoc='<p>\r\n<img src=https://t.example/1>'>", "<iframe sr"],
    [
      "<p>\r\n<iframe src='data:text/html,<style>@import \"https://t.example/1\"</style>'>",
      "<iframe sr",
    ],
    ["<p><b><p><a href=https://t.example/1 ><p>x</b><p>y</a>", "<a href=ht"],
    ["<table><p>x<img src=https://t.example/1><tr>", "<img src=h"],
    ["<svg><title>x<IMG src=https://t.example/1></title>", "<IMG src=h"],
    ["<svg><![CDATA[ <a> ]]><image href=https://t.example/1 />", "<image hre"],
    ["<p title='<a>'><select>\r\n<img src=https://t.example/1>", "<img src=h"],
    ["x</ <p><!x><? ?><img src=https://t.example/1>", "<img src=h"],
  ])("%j", (markup, start) => {
    expect(urlAt(markup)).toEqual([["https://t.example/1", start]]);
  });

  test("loads come in the order of the text, each with its start tag", () => {
    const { loads } = readMarkup(
      "<table><img alt='>' src='https://t.example/1'><!--[if mso]><img src=https://t.example/2><![endif]--><tr><td background=https://t.example/3>",
    );
    expect(loads.map(({ element }) => element.tag)).toEqual([
      "<img alt='>' src='https://t.example/1'>",
      "<img src=https://t.example/2>",
      "<td background=https://t.example/3>",
    ]);
  });

  test("a long start tag is cut", () => {
    const tag = readMarkup(image(`https://t.example/${"a".repeat(5_000)}`)).loads[0]?.element.tag;
    expect(tag).toHaveLength(2_000);
  });
});

describe("facts of the element", () => {
  test("size and visibility come from the layout", () => {
    const { loads } = readMarkup(
      "<style>.x{display:none}</style><div class=x><img src=https://t.example/1 width=1 height=1></div>",
    );
    expect(loads[0]?.element.size).toEqual({ width: 1, height: 1 });
    expect(loads[0]?.element.hiddenBy).toContain("display: none");
  });

  test("elements in conditional comments have the ancestors of the comment", () => {
    const { loads } = readMarkup(
      '<div style="display:none"><!--[if mso]><img src=https://t.example/1><![endif]--></div>',
    );
    expect(loads[0]?.element.hiddenBy).toContain("display: none");
  });
});

describe("title", () => {
  test.each([
    ["<title> a\r\n  b&amp;c </title>", "a b&c"],
    ["<svg><title>no</title></svg><title>yes</title>", "yes"],
    ["<title>one</title><title>two</title>", "one"],
    ["<title> </title>", undefined],
    ["<p>", undefined],
  ])("%j", (markup, title) => expect(readMarkup(markup).title).toBe(title));
});

describe("bounds", () => {
  const pixel = image("https://t.example/p");
  const nestedSrcdoc = (levels: number) => {
    let markup = pixel;
    for (let level = 0; level < levels; level += 1) {
      markup = `<iframe srcdoc="${markup.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"></iframe>`;
    }
    return markup;
  };
  const many = (count: number, text: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => text(index)).join("");

  test.each([
    ["nested tags", "<div>".repeat(100_000) + pixel],
    ["attributes on one tag", `<p ${many(100_000, (index) => `a${index}=1 `)}>${pixel}`],
    ["misnested formatting", many(3_000, (index) => `<p><b id=${index}></p>`) + pixel],
    ["elements", "<p>".repeat(200_001) + pixel],
    ["pictures in front of a table", `<table>${"<img>".repeat(60_000)}${pixel}`],
  ])("too many %s: read one by one, with a warning", (_, markup) => {
    const { loads, warnings } = readMarkup(markup);
    expect(warnings).not.toEqual([]);
    expect(loads.map(({ url }) => url)).toContain("https://t.example/p");
  });

  test("without a tree, <style>, comments, nested documents and the title are still read", () => {
    const markup = `${"<div>".repeat(600)}<title>x</title><style>a{b:url(https://t.example/1)}</style><!--[if mso]><img src=https://t.example/2><![endif]--><iframe srcdoc="<img src=https://t.example/3>"></iframe><img src=https://t.example/4 width=1 height=1>`;
    const { loads, title } = readMarkup(markup);
    expect(loads.map(({ url }) => url)).toEqual([1, 2, 3, 4].map((n) => `https://t.example/${n}`));
    expect(loads[3]?.element.size).toEqual({ width: 1, height: 1 });
    expect(title).toBe("x");
  });

  test.each([
    ["50,000 pictures", many(50_000, (index) => image(`https://t.example/${index}`)), 50_000],
    ["a URL of 1 MB", image(`https://t.example/${"a".repeat(1_000_000)}`), 1],
    ["a line of 10 MB", `${"a ".repeat(5_000_000)}${pixel}`, 1],
    ["10 MB of <", `${"<".repeat(10_000_000)} ${pixel}`, 1],
    [
      "endless entities",
      `<p title="${"&amp;".repeat(500_000)}">${"&".repeat(500_000)}</p>${pixel}`,
      1,
    ],
    [
      "10,000 candidates",
      `<img srcset="${many(10_000, (index) => `https://t.example/${index} ${index}w,`)}">`,
      10_000,
    ],
    ["a data: picture of 5 MB", image(`data:image/png;base64,${"A".repeat(5_000_000)}`) + pixel, 1],
    ["a URL of blanks", `<img src="${" ".repeat(1_000_000)}x">${pixel}`, 1],
    ["unclosed comments", `${pixel}${"<!--".repeat(300_000)}`, 1],
    ["unclosed styles", `${pixel}${"<style>".repeat(300_000)}`, 1],
    ["quotes", `${pixel}<a ${"=\"='".repeat(300_000)}>`, 1],
  ])("%s", (_, markup, count) => {
    expect(readMarkup(markup).loads).toHaveLength(count);
  });

  test("loads over 100,000 are cut", () => {
    const { loads, warnings } = readMarkup(
      `<img srcset="${many(100_001, (index) => `//t.example/${index} 1x,`)}">`,
    );
    expect(loads).toHaveLength(100_000);
    expect(warnings).toHaveLength(1);
  });

  test("CSS over 2 MB is cut", () => {
    const { loads, warnings } = readMarkup(
      `<style>a{b:url(https://t.example/1)}${" ".repeat(2_000_000)}a{b:url(https://t.example/2)}</style>`,
    );
    expect(loads).toHaveLength(1);
    expect(warnings).not.toEqual([]);
  });

  test.each([
    "{",
    "(",
    "[",
    "a{",
    "@media x{",
    "url(",
    "a:b(",
    "--x:{",
    "\\",
    "'\n",
    "/*",
    "\\75 rl(",
  ])("CSS that nests %j without end", (text) => {
    const css = `${text.repeat(100_000)}`;
    expect(() => readMarkup(`<style>${css}</style><p style="a:url(b)${css}">`)).not.toThrow();
  });

  test("documents are followed five levels deep, then there is a warning", () => {
    expect(readMarkup(nestedSrcdoc(5)).loads).toHaveLength(1);
    expect(readMarkup(nestedSrcdoc(5)).warnings).toEqual([]);
    expect(readMarkup(nestedSrcdoc(6)).loads).toHaveLength(0);
    expect(readMarkup(nestedSrcdoc(6)).warnings).toHaveLength(1);
  });

  test("the text of nested documents is bounded", () => {
    const doc = "data:text/html,%3Ciframe%3E";
    const { warnings } = readMarkup(
      `<style>a{${`b:url(${doc}${"x".repeat(100_000)});`.repeat(15)}}</style>`.replace("x", "&"),
    );
    expect(warnings.length).toBeLessThan(3);
  });

  test("entities that multiply are bounded", () => {
    const entities = many(20, (index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(20)}">`);
    const markup = `<!DOCTYPE svg [<!ENTITY e0 "https://t.example/">${entities}]><svg><image href="&e0;"/><image href="&e20;"/></svg>`;
    expect(urlsOfXml(markup)).toContain("https://t.example/");
  });

  function urlsOfXml(markup: string): string[] {
    return readMarkup(markup, { language: "xml" }).loads.map(({ url }) => url);
  }
});

describe("properties", () => {
  const piece = fc.constantFrom(
    "<",
    ">",
    "</",
    "/>",
    "<!--",
    "-->",
    "<!",
    "<?",
    "<![CDATA[",
    "]]>",
    "=",
    "'",
    '"',
    "&",
    "&lt;",
    " ",
    "\r\n",
    "\0",
    "a",
    "ä",
    "😀",
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<a>",
    "<table>",
    "<td>",
    "</table>",
    "<select>",
    "<svg>",
    "</svg>",
    "<title>",
    "</title>",
    "<style>",
    "</style>",
    "<template>",
    "<!--[if mso]>",
    "<![endif]-->",
    "<img ",
    "src=",
    "style=",
    "srcset=",
    "url(",
    ")",
    "{",
    "}",
    ";",
    "@import ",
    "https://t.example/",
    "//",
    "\\",
    "data:text/html,",
    "<iframe srcdoc=",
    "<noframes>",
    "<math>",
    "<mi>",
    "<foreignObject>",
    "<frameset>",
    "<base href=",
    "{{",
    "}}",
  );
  const junk = fc
    .array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 40 })
    .map((parts) => parts.join(""));

  test("no text throws, offsets lie inside it and every load has a tag", () => {
    fc.assert(
      fc.property(junk, fc.constantFrom("html" as const, "xml" as const), (markup, language) => {
        for (const { offset, element, url } of readMarkup(markup, { language }).loads) {
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(offset).toBeLessThan(markup.length);
          expect(element.tag).not.toBe("");
          expect(url).not.toBe("");
        }
      }),
      { numRuns: 3_000 },
    );
  });

  /** Junk that leaves a browser's parser where markup is markup. */
  const calm = fc
    .array(
      fc.constantFrom(
        "text ",
        "&amp; ",
        "\r\n",
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<i id=x>",
        "<div title='<>'>",
        "</div>",
        "<table>",
        "<tr>",
        "<td>",
        "</td>",
        "</table>",
        "<br/>",
        "<!-- x -->",
        "<!--[if mso]><td><![endif]-->",
        "<svg><path/></svg>",
        "<a>",
        "</a>",
        "<ul><li>",
        "</ul>",
        "<font color=red>",
        "<center>",
        "<?x?>",
        "</x>",
        "<style>p{}</style>",
        "<select><option>x</select>",
        "😀",
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(""));
  const vectors: readonly ((url: string) => readonly [markup: string, at: string])[] = [
    (url) => [`<img src="${url}">`, "<img"],
    (url) => [`<IMG\r\nalt=">" SRC='${url}'/>`, "<IMG"],
    (url) => [`<a href=${url}>x</a>`, "<a href"],
    (url) => [`<div style="background:url('${url}')">x</div>`, '<div style="b'],
    (url) => [`<style>p{color:red}\r\n@import "${url}";</style>`, `"${url}`],
    (url) => [`<style>p{background:url(${url})}</style>`, `url(${url}`],
    (url) => [`<!--[if mso]>\r\n<v:fill src="${url}"/><![endif]-->`, "<v:fill"],
    (url) => [`<iframe srcdoc='<img src="${url}">'></iframe>`, "<iframe"],
    (url) => [`<video poster="${url}"></video>`, "<video"],
    (url) => [`<svg><image xlink:href="${url}"/></svg>`, "<image"],
    (url) => [`<form action="${url}"></form>`, "<form"],
  ];
  const url = fc
    .tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.stringMatching(/^[a-zA-Z0-9._~/-]{0,20}$/))
    .map(([host, path]) => new URL(`https://${host}.example/${path}`).href);

  test("a URL in any vector in any surroundings is found at its place", () => {
    fc.assert(
      fc.property(
        calm,
        fc.constantFrom(...vectors),
        url,
        calm,
        (before, vector, address, after) => {
          const [inner, at] = vector(address);
          const markup = before + inner + after;
          const found = readMarkup(markup).loads.filter((load) => load.url === address);
          expect(found.map(({ offset }) => offset)).toEqual([before.length + inner.indexOf(at)]);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
