import type { Rule } from "./rule.ts";

export const readReceipt: Rule = {
  id: "read-receipt",
  title: "Read receipt",
  why:
    "A header asks the mail client to answer the sender once the mail was read (RFC 8098). The " +
    "answer names the reader, the time and often the mail program. Most clients ask first, some " +
    "companies' settings answer without asking.",
  concerns: ({ type }) => type === "receipt",
  check(load) {
    if (load.type !== "receipt") return undefined;
    // The tag of a header is the field as written.
    const header = load.elements[0]?.tag.split(":", 1)[0];
    const receiver = load.url.replace(/^mailto:/, "");
    return {
      message: `${header ?? "the message"} asks for a receipt to ${receiver}`,
      confidence: "certain",
    };
  },
};
