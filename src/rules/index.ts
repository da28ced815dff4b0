import { beaconCall } from "./beacon-call.ts";
import { bounceTracking } from "./bounce-tracking.ts";
import { cssBeacon } from "./css-beacon.ts";
import { falseConsent } from "./false-consent.ts";
import { fingerprinting } from "./fingerprinting.ts";
import { hiddenFrame } from "./hidden-frame.ts";
import { hiddenImage } from "./hidden-image.ts";
import { idSync } from "./id-sync.ts";
import { keyLogging } from "./key-logging.ts";
import { knownTracker } from "./known-tracker.ts";
import { linkDecoration } from "./link-decoration.ts";
import { listed } from "./listed.ts";
import { mergeTag } from "./merge-tag.ts";
import { personalUrl } from "./personal-url.ts";
import { readReceipt } from "./read-receipt.ts";
import { respawnedCookie } from "./respawned-cookie.ts";
import type { Rule } from "./rule.ts";
import { sessionReplay } from "./session-replay.ts";
import { storedIdentifier } from "./stored-identifier.ts";
import { tinyImage } from "./tiny-image.ts";
import { trackedLink } from "./tracked-link.ts";
import { trackingCookie } from "./tracking-cookie.ts";
import { trackingPath } from "./tracking-path.ts";

/** Every rule, in the order in which a report tells its evidence: the surest first. */
export const rules: readonly Rule[] = [
  personalUrl,
  mergeTag,
  knownTracker,
  readReceipt,
  beaconCall,
  trackingCookie,
  idSync,
  falseConsent,
  sessionReplay,
  keyLogging,
  fingerprinting,
  respawnedCookie,
  bounceTracking,
  storedIdentifier,
  linkDecoration,
  trackedLink,
  listed,
  tinyImage,
  hiddenImage,
  hiddenFrame,
  cssBeacon,
  trackingPath,
];
