import type { Page } from "playwright";
import type { RequestLog } from "./request-log.ts";

/** WebSockets as Playwright tells of them: those of workers that DevTools was not attached to yet, too. */
export function followSockets(page: Page, log: RequestLog): void {
  page.on("websocket", (socket) => {
    const keep = log.socketOpened(socket.url());
    socket.on("framesent", ({ payload }) => {
      keep(typeof payload === "string" ? payload : payload.toString("base64"));
    });
  });
}
