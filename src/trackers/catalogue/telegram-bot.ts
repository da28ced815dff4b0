import type { Tracker } from "../tracker.ts";

/** A bot's call as picture: opening the mail makes the bot write to its owner. */
export const telegramBot = {
  id: "telegram-bot",
  name: "Telegram bot",
  owner: "Telegram",
  endpoints: [
    { hosts: ["api.telegram.org"], path: /^\/bot(?<token>[^/]+)\/\w+$/, purpose: "email-open" },
  ],
  parameters: {
    token: { data: "campaign-id", meaning: "key of the sender's bot" },
    chat_id: { data: "campaign-id", meaning: "chat of the sender" },
    text: { data: "event", meaning: "what the bot writes to the sender" },
  },
  reference: "https://core.telegram.org/bots/api#sendmessage",
  fix: "Remove the image",
  examples: {
    tracks: ["https://api.telegram.org/bot123456:example-token/sendMessage?chat_id=42&text=opened"],
    harmless: ["https://core.telegram.org/bots/api", "https://t.me/example"],
  },
} satisfies Tracker;
