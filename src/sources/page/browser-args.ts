import type { PageOptions } from "./options.ts";

/**
 * Chromium's own errands, which would stand among the page's requests or reach Google from a scan;
 * pages have no use for these names.
 */
const SERVICES = [
  "update.googleapis.com",
  "optimizationguide-pa.googleapis.com",
  "content-autofill.googleapis.com",
  "clients2.google.com",
];

/** Literal addresses that are private, as host patterns: also WebSockets and WebRTC obey them. */
const PRIVATE_PATTERNS = [
  ...["localhost", "*.localhost", "127.*.*.*", "10.*.*.*", "192.168.*.*", "169.254.*.*"],
  ...["172.16.*.*", "172.17.*.*", "172.18.*.*", "172.19.*.*", "172.20.*.*", "172.21.*.*"],
  ...["172.22.*.*", "172.23.*.*", "172.24.*.*", "172.25.*.*", "172.26.*.*", "172.27.*.*"],
  ...["172.28.*.*", "172.29.*.*", "172.30.*.*", "172.31.*.*", "0.0.0.0", "[::1]", "[::]"],
];

/** What keeps them in. */
export const PRIVATE_RULES = PRIVATE_PATTERNS.map((pattern) => `MAP ${pattern} ~NOTFOUND`);

const RULES_FLAG = "--host-resolver-rules=";
const FEATURES_FLAG = "--disable-features=";

/**
 * Chromium obeys the last of several such flags, so this holds what Playwright 1.65 turns off, for
 * Chromium and for Edge. The address bar's popups would be two more processes for every context.
 */
const DISABLED_FEATURES = [
  ...["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup"],
  ...["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades"],
  ...["HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding"],
  ...["ThirdPartyStoragePartitioning", "AvoidCorsURLLoaderRestartOnRedirect"],
  ...["TcpPortRandomizationWin", "OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled"],
  ...["PreconnectToSearch", "msForceBrowserSignIn", "msEdgeUpdateLaunchServicesPreferredVersion"],
];

/** The user's host rules, one by one: `MAP * 127.0.0.1:8443`, `EXCLUDE localhost`. */
export function hostRules({ browserArgs = [] }: Pick<PageOptions, "browserArgs">): string[] {
  return valuesOf(RULES_FLAG, browserArgs);
}

/** What a flag of the user lists. */
function valuesOf(flag: string, browserArgs: readonly string[]): string[] {
  // Chromium obeys the last of several.
  const given = browserArgs.findLast((argument) => argument.startsWith(flag)) ?? "";
  return given
    .slice(flag.length)
    .split(",")
    .map((value) => value.trim())
    .filter((value) => value !== "");
}

/**
 * What Chromium is started with, beside Playwright's own arguments.
 *
 * @param userAgent set here, since the setting of a context does not reach exit beacons,
 *   SharedWorkers and service workers
 */
export function browserArguments(options: PageOptions, userAgent: string | undefined): string[] {
  const { browserArgs = [], noContact = false, blockPrivate = false, locale } = options;
  const rules = [
    ...SERVICES.map((host) => `MAP ${host} ~NOTFOUND`),
    // An exclusion is never mapped: it would be contacted.
    ...hostRules(options).filter((rule) => !noContact || !/^EXCLUDE\b/i.test(rule)),
    ...(blockPrivate ? PRIVATE_RULES : []),
    ...(noContact ? ["MAP * ~NOTFOUND"] : []),
  ];
  return [
    "--disable-gpu",
    "--no-first-run",
    "--disable-domain-reliability",
    // Trackers stay silent where navigator.webdriver is true.
    "--disable-blink-features=AutomationControlled",
    ...(userAgent ? [`--user-agent=${userAgent}`] : []),
    ...(locale ? [`--accept-lang=${acceptLanguages(locale)}`] : []),
    ...browserArgs.filter(
      (argument) => !/^--(?:host-resolver-rules|disable-features)=/.test(argument),
    ),
    RULES_FLAG + rules.join(", "),
    FEATURES_FLAG + [...DISABLED_FEATURES, ...valuesOf(FEATURES_FLAG, browserArgs)].join(","),
    // STUN and TURN are UDP that no host rule stops, and a proxy resolves names by itself.
    ...(isWithoutUdp(options) ? ["--webrtc-ip-handling-policy=disable_non_proxied_udp"] : []),
    ...(noContact ? ["--no-proxy-server"] : []),
  ];
}

/** Whether WebRTC is kept from sending anything but through a proxy. */
export function isWithoutUdp({ noContact, blockPrivate }: PageOptions): boolean {
  return noContact === true || blockPrivate === true;
}

/** `de-CH,de`, as browsers send it. */
export function acceptLanguages(locale: string): string {
  const [language] = locale.split("-");
  return language && language !== locale ? `${locale},${language}` : locale;
}
