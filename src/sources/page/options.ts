import type { ConsentChoice, ConsentFacts, Size } from "../../model.ts";
import type { TakenAlong } from "./take-along.ts";

/** How pages are loaded. Times are in milliseconds. */
export interface PageOptions {
  /** A Chromium to start; else PIXEL_SCAN_BROWSER, Playwright's own, Chrome, Edge, what PATH holds. */
  readonly browserPath?: string;
  /** Pages that are loaded at once. Default 4. */
  readonly concurrency?: number;
  /** For the whole page, everything included. Default 30,000. */
  readonly timeout?: number;
  /** How long the page is watched after it was loaded. Default 6,000. */
  readonly wait?: number;
  readonly userAgent?: string;
  /** BCP 47, like `de-CH`. */
  readonly locale?: string;
  /** IANA name, like `Europe/Zurich`. */
  readonly timezone?: string;
  readonly viewport?: Size;
  /** Name of one of Playwright's descriptors, like `iPhone 15`. */
  readonly device?: string;
  /** Sent with requests to the target's own site only. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Set for the target's host before it is loaded. */
  readonly cookies?: readonly { readonly name: string; readonly value: string }[];
  /** Path of a file in Playwright's format: cookies and storage of a logged-in session. */
  readonly storageState?: string;
  /** Handed to Chromium as they are. */
  readonly browserArgs?: readonly string[];
  /** Refuse private and loopback addresses, redirects and subresources included. */
  readonly blockPrivate?: boolean;
  /** Nothing leaves but what the host rules among `browserArgs` map. */
  readonly noContact?: boolean;
  /** Whether CNAME chains of the page's own hosts are looked up. Default true. */
  readonly dns?: boolean;
  /** What to do with a consent banner. Default `none`: it is left alone, and the report says nothing of it. */
  readonly consent?: ConsentChoice;
  /** Type an invented visitor's address, name and phone number into forms, and submit nothing. */
  readonly fill?: boolean;
  /**
   * Delete all cookies after the visit, load the page once more, and see which come back. Not where a
   * consent choice is made, which is kept in one of them.
   */
  readonly respawn?: boolean;
  /** Send Global Privacy Control and `DNT`, as a visitor who objects to tracking. */
  readonly gpc?: boolean;
  /** Whether cookies of other sites are stored. Default `block`, as in Chromium. */
  readonly thirdPartyCookies?: "block" | "allow";
  readonly onProgress?: (progress: PageProgress) => void;
  /** Called with a picture of each page before it is left. */
  readonly onScreenshot?: (screenshot: Screenshot) => void;
}

/** What is particular to one visit. */
export interface VisitOptions extends Pick<PageOptions, "consent" | "headers" | "cookies"> {
  /** The visitor comes from another page of the site, where a choice may have been made. */
  readonly session?: {
    readonly state: TakenAlong["state"];
    readonly consent?: ConsentFacts | undefined;
  };
  /** Called before the page is left, where it answers. */
  readonly onTakenAlong?: (taken: TakenAlong) => void;
}

/** A picture of the whole page, of a very long one of its beginning. */
export interface Screenshot {
  readonly target: string;
  /** What the visitor was to do with the banner. */
  readonly consent?: ConsentChoice;
  /** Absent: none could be taken. */
  readonly png?: Uint8Array;
}

export interface PageProgress {
  readonly target: string;
  readonly phase: "navigating" | "watching" | "choosing" | "typing" | "leaving" | "done";
  /** Requests seen so far. */
  readonly requests: number;
}
