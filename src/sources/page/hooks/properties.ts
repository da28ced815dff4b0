import type { HookKit } from "./kit.ts";

/** Notes which properties of browser, screen and system a script reads, each once. Runs in the page. */
export function hookProperties({ hookCall, hookGetter, note }: HookKit): void {
  const scope = globalThis as unknown as Record<string, { prototype?: object } | undefined>;
  const getters: Record<string, readonly string[]> = {
    Navigator: [
      ...["userAgent", "userAgentData", "platform", "vendor", "productSub", "appVersion"],
      ...["language", "languages", "hardwareConcurrency", "deviceMemory", "maxTouchPoints"],
      ...["plugins", "mimeTypes", "pdfViewerEnabled", "cookieEnabled", "doNotTrack", "webdriver"],
      ...["connection", "keyboard"],
    ],
    Screen: ["width", "height", "availWidth", "availHeight", "colorDepth", "pixelDepth"],
  };
  const calls: Record<string, readonly string[]> = {
    Navigator: ["getBattery", "getGamepads", "javaEnabled"],
    NavigatorUAData: ["getHighEntropyValues"],
    MediaDevices: ["enumerateDevices"],
    SpeechSynthesis: ["getVoices"],
    StorageManager: ["estimate"],
  };
  for (const [name, properties] of Object.entries(getters)) {
    for (const property of properties) {
      hookGetter(scope[name]?.prototype, property, () =>
        note("property", name === "Screen" ? `screen.${property}` : property),
      );
    }
  }
  for (const [name, methods] of Object.entries(calls)) {
    for (const method of methods) {
      hookCall(scope[name]?.prototype, method, () => note("property", method));
    }
  }
  hookGetter(globalThis, "devicePixelRatio", () => note("property", "devicePixelRatio"));
  hookCall(Intl.DateTimeFormat.prototype, "resolvedOptions", () => note("property", "time zone"));
  hookCall(Date.prototype, "getTimezoneOffset", () => note("property", "time zone offset"));
}
