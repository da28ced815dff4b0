/** Names of the devices that `device` of the page options can be, in Playwright's order. */
export async function deviceNames(): Promise<readonly string[]> {
  const { devices } = await import("playwright");
  return Object.keys(devices);
}
