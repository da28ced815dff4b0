import { exceptions } from "./exceptions.ts";
import { exits } from "./exits.ts";
import { frames } from "./frames.ts";
import { images } from "./images.ts";
import { interactions } from "./interactions.ts";
import { links } from "./links.ts";
import type { Mechanism } from "./mechanism.ts";
import { media } from "./media.ts";
import { network } from "./network.ts";
import { redirects } from "./redirects.ts";
import { reports } from "./reports.ts";
import { scripts } from "./scripts.ts";
import { styles } from "./styles.ts";
import { unsent } from "./unsent.ts";

/** Every page, each of which makes a browser send requests in one way. */
export const mechanisms: readonly Mechanism[] = [
  images,
  styles,
  scripts,
  media,
  frames,
  links,
  network,
  redirects,
  interactions,
  exits,
  reports,
  unsent,
  exceptions,
].flat();
