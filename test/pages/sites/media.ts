import type { Mechanism } from "./mechanism.ts";

export const media: readonly Mechanism[] = [
  {
    name: "video",
    html: '<video src="{tracker}/film.mp4" poster="{tracker}/poster.gif"></video>',
    sent: ["GET {tracker}/film.mp4", "GET {tracker}/poster.gif"],
  },
  {
    name: "video-source",
    html: '<video><source src="{tracker}/film.mp4" type="video/mp4"></video>',
    sent: ["GET {tracker}/film.mp4"],
  },
  {
    name: "video-track",
    html: `<video src="data:video/mp4,"><track default src="{shop}/words.vtt"></video>
      <video crossorigin><track default src="{tracker}/words.vtt"></video>
      <script>for (const v of document.querySelectorAll("video")) v.textTracks[0].mode = "showing"</script>`,
    sent: ["GET {shop}/words.vtt", "GET {tracker}/words.vtt"],
  },
  {
    name: "audio-detached",
    html: '<script>new Audio("{tracker}/silence.wav").preload = "auto"</script>',
    sent: ["GET {tracker}/silence.wav"],
  },
  {
    name: "object",
    html: '<object data="{tracker}/object.svg" type="image/svg+xml"></object>',
    sent: ["GET {tracker}/object.svg"],
  },
  {
    name: "object-html",
    html: '<object data="{frame}/inner.html" type="text/html"></object>',
    files: { "{frame}/inner.html": '<img src="{tracker}/pixel.gif">' },
    sent: ["GET {frame}/inner.html", "GET {tracker}/pixel.gif"],
  },
  {
    name: "embed",
    html: '<embed src="{tracker}/embed.svg" type="image/svg+xml">',
    sent: ["GET {tracker}/embed.svg"],
  },
  {
    name: "svg-document",
    html: '<iframe src="{frame}/drawing.svg"></iframe>',
    files: {
      "{frame}/drawing.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">
        <style>rect { fill: red; background: none }</style>
        <image href="{tracker}/pixel.gif" width="1" height="1"/></svg>`,
    },
    sent: ["GET {frame}/drawing.svg", "GET {tracker}/pixel.gif"],
  },
];
