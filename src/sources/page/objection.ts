/** Header fields of a visitor who objects to tracking (GPC §3.2, and DNT, which it follows). */
export const OBJECTION_HEADERS = { "sec-gpc": "1", dnt: "1" } as const;

/** Tells a document's scripts the same (GPC §3.3); Chromium knows neither by itself. Runs before them. */
export const OBJECTION_SCRIPT = `(() => {
  const answers = { globalPrivacyControl: true, doNotTrack: "1" };
  for (const [name, value] of Object.entries(answers)) {
    Object.defineProperty(Navigator.prototype, name, {
      configurable: true,
      enumerable: true,
      get: Object.getOwnPropertyDescriptor({ get [name]() { return value; } }, name).get,
    });
  }
})()`;
