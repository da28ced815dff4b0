import type { Tracker } from "../tracker.ts";

export const googleAdManager = {
  id: "google-ad-manager",
  name: "Google Ad Manager and AdSense",
  owner: "Google",
  endpoints: [
    {
      hosts: ["securepubads.g.doubleclick.net", "pubads.g.doubleclick.net"],
      path: /^\/tag\/js\//,
      purpose: "advertising",
    },
    {
      hosts: [
        "securepubads.g.doubleclick.net",
        "pubads.g.doubleclick.net",
        "static.doubleclick.net",
      ],
      purpose: "advertising",
    },
    { hosts: ["pagead2.googlesyndication.com"], path: /^\/pagead\/js\//, purpose: "advertising" },
    {
      hosts: ["googlesyndication.com", "googletagservices.com", "adtrafficquality.google"],
      purpose: "advertising",
    },
    { hosts: ["partner.googleadservices.com"], path: /^\/gampad\//, purpose: "advertising" },
    { hosts: ["adservice.google.com"], purpose: "advertising" },
  ],
  parameters: {
    client: { data: "campaign-id", meaning: "publisher's account" },
    iu: { data: "campaign-id", meaning: "place of the advertisement" },
    iu_parts: { data: "campaign-id", meaning: "place of the advertisement" },
    ppid: { data: "recipient-id", meaning: "the publisher's id of the reader" },
    cookie: { data: "client-id", meaning: "id of the browser (__gads cookie)" },
    url: { data: "page-url", meaning: "address of the page" },
    ref: { data: "referrer", meaning: "page that led here" },
    u_w: { data: "screen-size", meaning: "width of the screen" },
    u_h: { data: "screen-size", meaning: "height of the screen" },
    biw: { data: "screen-size", meaning: "width of the window" },
    bih: { data: "screen-size", meaning: "height of the window" },
  },
  reference: "https://support.google.com/admanager/answer/4578089",
  fix: "Load the advertising tags after consent only, or ask for non-personalised ads (privacySettings in GPT)",
  examples: {
    tracks: [
      "https://securepubads.g.doubleclick.net/tag/js/gpt.js",
      "https://securepubads.g.doubleclick.net/gampad/ads?iu_parts=1234%2Cnews&ppid=0f1e2d3c4b5a&url=https%3A%2F%2Fexample.org%2F&u_w=1920&u_h=1080",
      "https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js?client=ca-pub-1234567890",
      "https://pagead2.googlesyndication.com/pagead/gen_204?id=example",
      "https://tpc.googlesyndication.com/sodar/sodar2.js",
      "https://ep1.adtrafficquality.google/getconfig/sodar?sv=200",
      "https://partner.googleadservices.com/gampad/cookie.js?domain=example.org&client=ca-pub-1234567890",
      "https://adservice.google.com/adsid/integrator.js?domain=example.org",
    ],
    harmless: ["https://admanager.google.com/home/", "https://adsense.google.com/start/"],
  },
} satisfies Tracker;
