import { loadPlaywright } from "./playwright.ts";

/** Names of the devices that `device` of the page options can be, in Playwright's order. */
export function deviceNames(): readonly string[] {
  return Object.keys(loadPlaywright().devices);
}
