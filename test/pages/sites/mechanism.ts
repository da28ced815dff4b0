/**
 * A page that makes a browser send requests in one way. In every text, `{tracker}` stands for
 * `https://tracker.test/<name>`, and so for each of {@link PLACES}; `{stun}` for the STUN server.
 */
export interface Mechanism {
  /** Also the folder that the page and all that it requests lie in, on every host. */
  readonly name: string;
  readonly html: string;
  /** Above {@link html}; else an icon without a request. */
  readonly head?: string;
  /** Where the page lies; else `{shop}/`. */
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Headers of a 103 (Early Hints) in front of the page; only HTTP/2 has them. */
  readonly early?: Readonly<Record<string, string>>;
  /** What is served beside the page and the test server's own files, by URL without query. */
  readonly files?: Readonly<Record<string, File>>;
  /** `METHOD URL` of what must reach the server, among other things. */
  readonly sent?: readonly string[];
  /** `METHOD URL` of everything that is tried and never leaves. */
  readonly attempted?: readonly string[];
  /** URL of everything that only waits for something to happen. */
  readonly potential?: readonly string[];
  /** What reaches the server and no report holds. */
  readonly unseen?: readonly Unseen[];
  /** The headless shell does not do it. */
  readonly fullBrowserOnly?: true;
  /** How long the page has to be watched, in milliseconds; else a short while. */
  readonly wait?: number;
}

/** A known exception: a test fails when it is seen after all. */
export interface Unseen {
  /** `METHOD URL`, like those of {@link Mechanism.sent}. */
  readonly request: string;
  /** The request itself is seen; its body or its messages are not, or not all of them. */
  readonly contentOnly?: true;
  /** All of it is seen but the names of the cookies that the answer set. */
  readonly cookiesOnly?: true;
  /** One time in twenty Chromium does not make it at all. */
  readonly atTimes?: true;
  readonly reason: string;
}

/** A string is content, of the type that the URL's ending stands for. */
export type File =
  | string
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string | readonly string[]>>;
      readonly body?: string;
      /** What comes of the answer, which never ends. */
      readonly stops?: "before headers" | "in body";
    };

/** Each is a site of its own; `shop` is the page's. */
const PLACES: Readonly<Record<string, string>> = {
  shop: "https://shop.test",
  www: "https://www.shop.test",
  tracker: "https://tracker.test",
  cdn: "https://cdn.test",
  frame: "https://frame.test",
  other: "https://other.test",
  insecure: "http://tracker.test",
  socket: "wss://tracker.test",
  h2: "https://h2.test",
  nowhere: "https://nowhere.invalid",
};

/** Puts the places into a text; without a port, `{stun}` stays. */
export function fill(text: string, { name }: Pick<Mechanism, "name">, stunPort?: number): string {
  return text.replace(/\{([a-z0-9]+)\}/g, (whole, place: string) => {
    if (place === "name") return name;
    if (place === "stun" && stunPort !== undefined) return `stun:127.0.0.1:${stunPort}`;
    const origin = PLACES[place];
    return origin ? `${origin}/${name}` : whole;
  });
}

/** The page's own URL. */
export function urlOf(mechanism: Mechanism): string {
  return fill(mechanism.url ?? "{shop}/", mechanism);
}
