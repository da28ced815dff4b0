import type { Tracker } from "../tracker.ts";

export const livechat = {
  id: "livechat",
  name: "LiveChat",
  owner: "Text",
  endpoints: [
    { hosts: ["cdn.livechatinc.com"], path: /^\/tracking\.js$/, purpose: "chat" },
    { hosts: ["api.livechatinc.com"], path: /^\/v[\d.]+\/customer\//, purpose: "chat" },
  ],
  parameters: {
    license_id: { data: "campaign-id", meaning: "account of the site" },
    organization_id: { data: "campaign-id", meaning: "account of the site" },
  },
  reference: "https://developers.livechat.com/docs/",
  fix: "Load the chat when the visitor asks for it",
  examples: {
    tracks: [
      "https://cdn.livechatinc.com/tracking.js",
      "https://api.livechatinc.com/v3.6/customer/action/get_dynamic_configuration?license_id=1234567&url=https%3A%2F%2Fexample.org%2F",
    ],
    harmless: [
      "https://www.livechat.com/",
      "https://cdn.livechat-files.com/api/file/lc/img/0/logo.png",
    ],
  },
} satisfies Tracker;
