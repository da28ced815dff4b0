import type { Tracker } from "../tracker.ts";

export const plerdy = {
  id: "plerdy",
  name: "Plerdy",
  owner: "Plerdy",
  endpoints: [{ hosts: ["d.plerdy.com", "a.plerdy.com"], purpose: "session-replay" }],
  reference: "https://www.plerdy.com/",
  fix: "Remove the Plerdy tracking code from the page",
  examples: {
    tracks: ["https://d.plerdy.com/public/js/click/main.js"],
    harmless: ["https://www.plerdy.com/"],
  },
} satisfies Tracker;
