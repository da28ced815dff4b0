/** Newsletters of three sizes as services send them; the same on every run. */

const WORDS =
  "the soil is warm enough for peas and beets at last here is what our readers sow this week along with a map of late frosts".split(
    " ",
  );

/** mulberry32: small, seeded, good enough for prose. */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = (random, list) => list[Math.floor(random() * list.length)];
const hex = (random, length) =>
  Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join("");
const prose = (random, count) => Array.from({ length: count }, () => pick(random, WORDS)).join(" ");

const STYLE = Array.from(
  { length: 40 },
  (_, index) =>
    `.c${index} td { padding: ${index}px; font-size: ${10 + (index % 8)}px; color: #20${index % 10}020 }`,
).join("\n");

function block(random, index) {
  return `<table class="c${index % 40}" width="600" cellpadding="0" cellspacing="0" border="0"><tr>
<td style="padding:10px 18px;font-family:Georgia,serif;line-height:150%"><a href="https://news.us7.list-manage.com/track/click?u=${hex(random, 25)}&amp;id=${hex(random, 10)}&amp;e=${hex(random, 10)}" style="color:#007c89"><img src="https://mcusercontent.com/a/${hex(random, 32)}.jpg" width="280" height="180" alt="" style="max-width:100%;border:0"></a></td>
<td class="t" valign="top"><h2 style="margin:0">${prose(random, 5)}</h2><p>${prose(random, 60)} <a href="https://garden.example/${hex(random, 6)}">${prose(random, 3)}</a></p></td>
</tr></table>
`;
}

function quotedPrintable(text) {
  return text
    .replaceAll("=", "=3D")
    .split("\n")
    .map((line) => line.replace(/.{72}(?=.)/g, "$&=\r\n"))
    .join("\r\n");
}

/** One mail as bytes; `size` is about that of its HTML. */
export function mail(seed, size) {
  const random = randomOf(seed);
  const reader = `reader${seed}@example.org`;
  let body = "";
  for (let index = 0; body.length < size; index++) body += block(random, index);
  const html = `<!doctype html>
<html><head><meta charset="utf-8"><title>News</title><style>${size > 10_000 ? STYLE : ""}
@media (max-width:480px){img{width:100%!important}}</style></head><body>
<div style="display:none;max-height:0;overflow:hidden">${prose(random, 12)}</div>
<!--[if mso]><table width="600"><tr><td><![endif]-->
${body}
<!--[if mso]></td></tr></table><![endif]-->
<img src="https://news.us7.list-manage.com/track/open.php?u=${hex(random, 25)}&amp;id=${hex(random, 10)}&amp;e=${hex(random, 10)}" width="1" height="1">
</body></html>
`;
  return `Received: from mail.example.net by mx.example.org for <${reader}>; Tue, 14 Apr 2026 07:02:11 +0000\r
From: The Garden Post <hello@garden.example>\r
To: "Reader ${seed}" <${reader}>\r
Subject: =?utf-8?Q?Seeds=20for=20a=20late=20spring?=\r
Date: Tue, 14 Apr 2026 07:02:03 +0000\r
Message-ID: <${hex(random, 32)}@mail.example.net>\r
MIME-Version: 1.0\r
Content-Type: multipart/alternative; boundary="b1"\r
\r
--b1\r
Content-Type: text/plain; charset=utf-8\r
\r
${prose(random, 200)}\r
--b1\r
Content-Type: text/html; charset=utf-8\r
Content-Transfer-Encoding: quoted-printable\r
\r
${quotedPrintable(html)}\r
--b1--\r
`;
}
