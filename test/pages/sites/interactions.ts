import type { Mechanism } from "./mechanism.ts";

export const interactions: readonly Mechanism[] = [
  {
    name: "ping-click",
    html: `<a id="a" href="#here" ping="{tracker}/ping {other}/ping">go</a><script>a.click()</script>`,
    sent: ["POST {tracker}/ping", "POST {other}/ping"],
  },
  {
    name: "ping-click-leaves",
    html: `<a id="a" href="{www}/next.html" ping="{tracker}/ping">go</a>
      <script>onload = () => a.click()</script>`,
    sent: ["POST {tracker}/ping", "GET {www}/next.html"],
  },
  {
    name: "form-get",
    html: `<iframe name="inner"></iframe>
      <form id="f" target="inner" action="{tracker}/collect"><input name="q" value="a b"></form>
      <script>f.submit()</script>`,
    sent: ["GET {tracker}/collect?q=a+b"],
    potential: ["{tracker}/collect"],
  },
  {
    name: "form-post",
    html: `<iframe name="inner"></iframe>
      <form id="f" method="post" target="inner" action="{tracker}/collect">
        <input name="mail" value="ann@example.org"></form>
      <script>f.submit()</script>`,
    sent: ["POST {tracker}/collect"],
  },
  {
    name: "form-multipart",
    html: `<iframe name="inner"></iframe>
      <form id="f" method="post" enctype="multipart/form-data" target="inner"
        action="{tracker}/collect"><input name="mail" value="ann@example.org">
        <input id="file" type="file" name="file"></form>
      <script>
        const files = new DataTransfer();
        files.items.add(new File(["\\u0000 content"], "a.txt"));
        file.files = files.files;
        f.submit();
      </script>`,
    sent: ["POST {tracker}/collect"],
  },
  {
    name: "form-leaves",
    html: `<form id="f" method="post" action="{tracker}/next.html"><input name="a" value="1"></form>
      <script>onload = () => f.submit()</script>`,
    sent: ["POST {tracker}/next.html"],
  },
  {
    name: "popup",
    html: '<script>open("{tracker}/window.html")</script>',
    files: { "{tracker}/window.html": '<img src="{other}/pixel.gif">' },
    sent: ["GET {tracker}/window.html", "GET {other}/pixel.gif"],
  },
  {
    name: "popup-noopener",
    html: '<script>open("{tracker}/window.html", "_blank", "noopener")</script>',
    files: { "{tracker}/window.html": `<script>navigator.sendBeacon("{other}/b", "p")</script>` },
    sent: ["GET {tracker}/window.html", "POST {other}/b"],
  },
  {
    name: "popup-written",
    html: `<script>
      const popup = open();
      popup.document.write('<img src="{tracker}/pixel.gif">');
    </script>`,
    sent: ["GET {tracker}/pixel.gif"],
  },
  {
    name: "popup-exit",
    html: '<script>open("{other}/window.html")</script>',
    files: {
      "{other}/window.html": `<script>
        addEventListener("pagehide", () => navigator.sendBeacon("{tracker}/collect", "window"));
      </script>`,
    },
    sent: ["GET {other}/window.html", "POST {tracker}/collect"],
  },
  {
    name: "popup-closes-itself",
    html: '<script>open("{tracker}/window.html")</script>',
    files: {
      "{tracker}/window.html": `<script>
        const pixel = new Image();
        pixel.onload = pixel.onerror = () => close();
        pixel.src = "{other}/pixel.gif";
      </script>`,
    },
    sent: ["GET {tracker}/window.html", "GET {other}/pixel.gif"],
    wait: 2500,
  },
  {
    name: "late-timer",
    html: `<script>
      setTimeout(() => navigator.sendBeacon("{tracker}/collect", "late"), 3000);
    </script>`,
    sent: ["POST {tracker}/collect"],
    wait: 4000,
  },
  {
    name: "poller",
    html: `<script>
      let n = 0;
      const timer = setInterval(() => {
        fetch("{tracker}/beat?n=" + ++n, { mode: "no-cors" });
        if (n === 5) clearInterval(timer);
      }, 100);
    </script>`,
    sent: ["GET {tracker}/beat?n=1", "GET {tracker}/beat?n=5"],
    wait: 2500,
  },
  {
    name: "idle-callback",
    html: '<script>requestIdleCallback(() => { new Image().src = "{tracker}/idle.gif" })</script>',
    sent: ["GET {tracker}/idle.gif"],
  },
  {
    name: "scroll-observer",
    html: `<div style="height:3000px"></div><p id="end">End</p><script>
      new IntersectionObserver(([entry], observer) => {
        if (!entry.isIntersecting) return;
        observer.disconnect();
        new Image().src = "{tracker}/seen.gif";
      }).observe(end);
    </script>`,
    sent: ["GET {tracker}/seen.gif"],
  },
  {
    name: "scroll-event",
    html: `<div style="height:3000px"></div><script>
      addEventListener("scroll", () => fetch("{tracker}/scrolled", { mode: "no-cors" }), { once: true });
    </script>`,
    sent: ["GET {tracker}/scrolled"],
  },
  {
    name: "scroll-lazy-image",
    html: `<div style="height:9000px"></div><img loading="lazy" src="{tracker}/lazy.gif" width="1" height="1">`,
    sent: ["GET {tracker}/lazy.gif"],
  },
  {
    name: "scroll-lazy-frame",
    html: `<div style="height:9000px"></div><iframe loading="lazy" src="{tracker}/lazy.html"></iframe>`,
    sent: ["GET {tracker}/lazy.html"],
  },
  {
    name: "mouse-move",
    html: `<script>
      addEventListener("mousemove", () => fetch("{tracker}/moved", { mode: "no-cors" }), { once: true });
    </script><p style="height:500px">Hello</p>`,
    sent: ["GET {tracker}/moved"],
  },
  {
    name: "history-push",
    html: `<script>
      history.pushState(0, "", "?view=2");
      navigator.sendBeacon("{tracker}/collect", location.href);
    </script>`,
    sent: ["POST {tracker}/collect"],
  },
];
