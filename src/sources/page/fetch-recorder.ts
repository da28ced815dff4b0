import type { CDPSession } from "playwright";
import type { Headers, RequestPaused } from "./protocol.ts";

/** What becomes of a page's requests beside being recorded. */
export interface Guard {
  /** Why a request must not leave; undefined when it may. */
  blocks?(url: string): Promise<string | undefined>;
  /** Sent along with requests to this URL. */
  headersFor(url: string): Headers | undefined;
  /** What a server that asks for a password is told, once. */
  credentialsFor(url: string): Credentials | undefined;
}

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

interface AuthRequired {
  readonly requestId: string;
  readonly request: { readonly url: string };
  readonly frameId: string;
  readonly networkId?: string;
}

/** Everything on its way out. */
const PATTERNS = [{ urlPattern: "*", requestStage: "Request" as const }];

/**
 * Sees every request of the browser before it leaves, and lets it go on: whatever happens here, a
 * paused request that is not continued would hang its page.
 */
export async function interceptRequests(
  session: CDPSession,
  {
    guardOf,
    seen,
    answered,
    blocked,
  }: {
    guardOf(event: Pick<RequestPaused, "frameId" | "networkId">): Guard | undefined;
    /** @returns whether its answer is to be told as well */
    seen(event: RequestPaused): boolean;
    answered(event: RequestPaused): void;
    blocked(event: RequestPaused, reason: string): void;
  },
): Promise<void> {
  async function goOn(event: RequestPaused): Promise<void> {
    const { requestId, request } = event;
    try {
      if (event.responseStatusCode !== undefined || event.responseErrorReason !== undefined) {
        answered(event);
        await session.send("Fetch.continueRequest", { requestId });
        return;
      }
      const interceptResponse = seen(event);
      const guard = guardOf(event);
      const reason = await guard?.blocks?.(request.url);
      if (reason !== undefined) {
        blocked(event, reason);
        await session.send("Fetch.failRequest", { requestId, errorReason: "BlockedByClient" });
        return;
      }
      const own = guard?.headersFor(request.url);
      await session.send("Fetch.continueRequest", {
        requestId,
        interceptResponse,
        ...(own ? { headers: entriesOf(request.headers, own) } : {}),
      });
    } catch (error) {
      // Gone with its page, as a rule; if it is not, it must not wait for ever.
      await session.send("Fetch.continueRequest", { requestId }).catch(() => {});
      if (error instanceof TypeError || error instanceof RangeError) throw error;
    }
  }

  session.on("Fetch.requestPaused", (event: RequestPaused) => void goOn(event));
  const asked = new Set<string>();
  session.on("Fetch.authRequired", (event: AuthRequired) => {
    const credentials = asked.has(event.requestId)
      ? undefined
      : guardOf(event)?.credentialsFor(event.request.url);
    if (asked.size < 1_000) asked.add(event.requestId);
    const authChallengeResponse = credentials
      ? ({ response: "ProvideCredentials", ...credentials } as const)
      : ({ response: "CancelAuth" } as const);
    session
      .send("Fetch.continueWithAuth", { requestId: event.requestId, authChallengeResponse })
      .catch(() => {});
  });
  await session.send("Fetch.enable", { patterns: PATTERNS, handleAuthRequests: true });
}

function entriesOf(sent: Headers, own: Headers): { name: string; value: string }[] {
  const names = new Set(Object.keys(own).map((name) => name.toLowerCase()));
  const kept = Object.entries(sent).filter(([name]) => !names.has(name.toLowerCase()));
  return [...kept, ...Object.entries(own)].map(([name, value]) => ({ name, value }));
}
