import type { DevtoolsTarget } from "./devtools.ts";
import type { FrameMap } from "./frame-map.ts";
import { BINDING, readCall, readNotes } from "./hooks.ts";
import { pictureSize } from "./picture.ts";
import type { Exchange, RequestLog } from "./request-log.ts";

/** Bytes. A larger picture is not one that was made to be small; and all of one page together. */
export const MAX_PICTURE = 256_000;
const MAX_PICTURES = 20_000_000;
/** Answers that the browser keeps until they are asked for; bodies of requests come by Fetch. */
export const NETWORK = {
  maxResourceBufferSize: MAX_PICTURE,
  maxTotalBufferSize: MAX_PICTURES,
  maxPostDataSize: 0,
};

/** What DevTools tells of the requests of one page. */
export interface Recording {
  readonly contextId: string;
  readonly log: RequestLog;
  /** Pictures whose size is still being asked for. */
  readonly pending: Set<Promise<void>>;
  /** Of the pictures that were asked for. */
  pictureBytes: number;
}

/** Where an event was told, and where it is kept. */
export interface Scene {
  readonly watched: Recording;
  readonly target: DevtoolsTarget;
  readonly frames: FrameMap;
}

/** Keeps what one event of the DevTools protocol tells; of those that tell nothing of requests, nothing. */
export function recordEvent(scene: Scene, method: string, params: unknown): void {
  EVENTS[method]?.(scene, params as never);
}

type EventHandler = (scene: Scene, params: never) => void;

const EVENTS: Readonly<Record<string, EventHandler>> = {
  "Network.requestWillBeSent": ({ watched, target }, event) =>
    watched.log.requestWillBeSent(event, target.id),
  "Network.requestWillBeSentExtraInfo": ({ watched }, event) => watched.log.requestExtraInfo(event),
  "Network.responseReceived": ({ watched }, event) => watched.log.responseReceived(event),
  "Network.responseReceivedExtraInfo": ({ watched }, event) => watched.log.responseExtraInfo(event),
  "Network.requestServedFromCache": ({ watched }, event) => watched.log.servedFromCache(event),
  "Network.dataReceived": ({ watched }, event) => watched.log.dataReceived(event),
  "Network.loadingFinished": ({ watched, target }, event) => {
    const exchange = watched.log.loadingFinished(event);
    if (exchange?.type === "Image") measurePicture(watched, target, exchange);
  },
  "Network.loadingFailed": ({ watched }, event) => watched.log.loadingFailed(event),
  "Network.webSocketCreated": ({ watched }, event) => watched.log.webSocketCreated(event),
  "Network.webSocketWillSendHandshakeRequest": (
    { watched },
    { requestId, request }: { requestId: string; request: { headers: Record<string, string> } },
  ) => watched.log.webSocketHandshake({ requestId, headers: request.headers }),
  "Network.webSocketHandshakeResponseReceived": ({ watched }, event) =>
    watched.log.webSocketAnswered(event),
  "Network.webSocketFrameError": ({ watched }, event) => watched.log.webSocketFailed(event),
  "Network.webSocketFrameSent": ({ watched }, event) => watched.log.webSocketFrameSent(event),
  "Network.webTransportCreated": ({ watched }, event) => watched.log.webTransportCreated(event),
  "Network.webTransportConnectionEstablished": ({ watched }, event) =>
    watched.log.webTransportEstablished(event),
  "Network.reportingApiReportAdded": ({ watched }, event) => watched.log.reportSeen(event),
  "Network.reportingApiReportUpdated": ({ watched }, event) => watched.log.reportSeen(event),
  "Network.reportingApiEndpointsChangedForOrigin": ({ watched }, event) =>
    watched.log.endpointsChanged(event),
  "Preload.prefetchStatusUpdated": (
    { watched, frames },
    event: { prefetchUrl: string; status: string; initiatingFrameId: string },
  ) => {
    const frame = frames.urlOf(watched.contextId, event.initiatingFrameId);
    watched.log.preloaded(event.prefetchUrl, event.status, frame);
  },
  "Preload.prerenderStatusUpdated": (
    { watched },
    { key, status }: { key: { url: string }; status: string },
  ) => watched.log.preloaded(key.url, status, undefined),
  "Runtime.bindingCalled": ({ watched }, event: { name: string; payload: string }) => {
    if (event.name !== BINDING) return;
    const call = readCall(event.payload);
    if (call) watched.log.called(call);
    for (const note of readNotes(event.payload)) watched.log.noted(note);
  },
} satisfies Record<string, EventHandler>;

/** Of the DevTools protocol. */
export const EVENT_NAMES: readonly string[] = Object.keys(EVENTS);

/** Asks for a picture's bytes while its page still holds them. */
function measurePicture(watched: Recording, target: DevtoolsTarget, exchange: Exchange): void {
  const { bytes = 0, response, requestId } = exchange;
  const isWorthIt = bytes > 0 && bytes <= MAX_PICTURE && response?.status !== 204;
  if (!isWorthIt || exchange.cached || watched.pictureBytes + bytes > MAX_PICTURES) return;
  watched.pictureBytes += bytes;
  const measuring = target
    .send("Network.getResponseBody", { requestId })
    .then((answer) => {
      const { body, base64Encoded } = answer as { body: string; base64Encoded: boolean };
      const size = pictureSize(Buffer.from(body, base64Encoded ? "base64" : "utf8"));
      if (size) exchange.size = size;
    })
    // The page left, or the browser did not keep it: its size is not known.
    .catch(() => {})
    .finally(() => watched.pending.delete(measuring));
  watched.pending.add(measuring);
}
