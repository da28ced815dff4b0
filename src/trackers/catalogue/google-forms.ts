import type { Tracker } from "../tracker.ts";

/** A form's or a script's address as picture writes a line into the sender's sheet. */
export const googleForms = {
  id: "google-forms",
  name: "Google Forms and Apps Script",
  owner: "Google",
  endpoints: [
    {
      hosts: ["docs.google.com"],
      path: /^\/forms\/(?:d|u\/\d)\/.{1,200}\/formResponse$/,
      purpose: "email-open",
    },
    {
      hosts: ["script.google.com"],
      path: /^\/(?:a\/)?macros\/.{1,200}\/exec$/,
      purpose: "email-open",
    },
  ],
  reference: "https://developers.google.com/apps-script/guides/web",
  fix: "Remove the image",
  examples: {
    tracks: [
      "https://docs.google.com/forms/d/e/1FAIexample/formResponse?entry.1=ada&submit=Submit",
      "https://script.google.com/macros/s/AKfycbexample/exec?id=42",
    ],
    harmless: [
      "https://docs.google.com/forms/d/e/1FAIexample/viewform",
      "https://script.google.com/home",
    ],
  },
} satisfies Tracker;
