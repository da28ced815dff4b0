export async function main(): Promise<void> {
  const t = performance.now();
  const { simpleParser } = await import("mailparser");
  const t1 = performance.now();
  const { load } = await import("cheerio/slim");
  const p5 = await import("parse5");
  const ad = await import("parse5-htmlparser2-tree-adapter");
  const t2 = performance.now();
  const css = await import("css-tree/parser");
  const sel = await import("css-select");
  const t3 = performance.now();
  const tld = await import("tldts");
  const { default: chalk } = await import("chalk");
  const tpw = await import("third-party-web/nostats-subset");
  const t4 = performance.now();
  const m = await simpleParser("Subject: =?utf-8?q?h=C3=A9?=\nTo: a@b.c\n\n", { skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true });
  console.log(m.subject, load(p5.parse("<p>hi", { treeAdapter: ad.adapter }) as never)("p").length, typeof css.default, typeof sel.is, tld.getDomain("a.b.co.uk"), chalk.red("x"), tpw.getEntity("www.google-analytics.com")?.name);
  console.log({ mp: t1 - t, p5: t2 - t1, css: t3 - t2, rest: t4 - t3 , run: performance.now()-t4});
}
