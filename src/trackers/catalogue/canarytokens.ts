import type { Tracker } from "../tracker.ts";

/** Whoever opens the document is reported to the one who made the token. */
export const canarytokens = {
  id: "canarytokens",
  name: "Canarytokens",
  owner: "Thinkst",
  endpoints: [
    {
      hosts: ["canarytokens.com", "canarytokens.org"],
      path: /^\/(?:[a-z/]{1,60}\/)?(?<token>[a-z0-9]{25})(?:\/|$)/,
      purpose: "email-open",
    },
  ],
  parameters: {
    token: { data: "message-id", meaning: "id of this document" },
  },
  reference: "https://docs.canarytokens.org/guide/",
  fix: "Delete the image or the link: it was made to find out who opens it",
  examples: {
    tracks: ["http://canarytokens.com/articles/terms/0123456789abcdefghijklmno/contact.php"],
    harmless: ["https://canarytokens.org/nest/", "https://docs.canarytokens.org/guide/"],
  },
} satisfies Tracker;
