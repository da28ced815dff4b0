import type { Tracker } from "../tracker.ts";

export const adobeExperienceCloud = {
  id: "adobe-experience-cloud",
  name: "Adobe Experience Cloud ID",
  owner: "Adobe",
  endpoints: [
    { hosts: ["demdex.net"], purpose: "data-broker" },
    { hosts: ["everesttech.net"], purpose: "advertising" },
    { hosts: ["adobedc.net"], purpose: "analytics" },
    { hosts: ["assets.adobedtm.com"], path: /^\/.{0,300}\.js$/, purpose: "tag-manager" },
    // The Edge Network under a name of the site's own.
    {
      path: /^\/ee\/(?:[\w-]{1,20}\/)?v\d\/(?:interact|collect)$/,
      query: ["configId"],
      purpose: "analytics",
    },
  ],
  parameters: {
    d_mid: { data: "client-id", meaning: "Experience Cloud id of the visitor" },
    d_uuid: { data: "client-id", meaning: "Audience Manager's id of the browser" },
    d_cid: { data: "recipient-id", meaning: "the site's ids of the customer" },
    d_orgid: { data: "campaign-id", meaning: "organisation of the site" },
    dpuuid: { data: "client-id", meaning: "a partner's id of the browser" },
    configId: { data: "campaign-id", meaning: "datastream of the site" },
    requestId: { data: "other-id", meaning: "id of the request" },
  },
  reference: "https://experienceleague.adobe.com/en/docs/id-service/using/home",
  fix: "Remove the Web SDK and the tags property from the page, or set defaultConsent to pending",
  examples: {
    tracks: [
      "https://dpm.demdex.net/id?d_visid_ver=5.2.0&d_orgid=ABC%40AdobeOrg&d_mid=123",
      "https://pixel.everesttech.net/1234/t?ev_example=1",
      "https://edge.adobedc.net/ee/v1/interact?configId=abc",
      "https://assets.adobedtm.com/abc/def/launch-0123.min.js",
      "https://edge.example.org/ee/irl1/v1/interact?configId=abc&requestId=def",
    ],
    harmless: ["https://experience.adobe.com/", "https://www.adobe.com/favicon.ico"],
  },
} satisfies Tracker;
