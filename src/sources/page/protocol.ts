/** What is read of the DevTools protocol's events (chromedevtools.github.io/devtools-protocol). */

export type Headers = Readonly<Record<string, string>>;

interface CallFrame {
  readonly functionName: string;
  readonly url: string;
  /** 0-based. */
  readonly lineNumber: number;
  readonly columnNumber: number;
}

export interface StackTrace {
  readonly callFrames: readonly CallFrame[];
  readonly parent?: StackTrace;
}

export interface Initiator {
  readonly type: string;
  readonly url?: string;
  readonly stack?: StackTrace;
  /** Of the request that a preflight is for. */
  readonly requestId?: string;
}

export interface NetworkResponse {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly mimeType?: string;
  readonly remoteIPAddress?: string;
  readonly fromDiskCache?: boolean;
  readonly fromServiceWorker?: boolean;
  readonly fromPrefetchCache?: boolean;
}

export interface RequestWillBeSent {
  readonly requestId: string;
  readonly documentURL?: string;
  readonly request: { readonly url: string; readonly method: string; readonly headers: Headers };
  readonly initiator: Initiator;
  readonly redirectHasExtraInfo?: boolean;
  readonly redirectResponse?: NetworkResponse;
  readonly type?: string;
  readonly frameId?: string;
}

export interface RequestExtraInfo {
  readonly requestId: string;
  readonly headers: Headers;
}

export interface ResponseExtraInfo {
  readonly requestId: string;
  readonly headers: Headers;
  readonly statusCode: number;
  readonly blockedCookies: readonly {
    readonly blockedReasons: readonly string[];
    readonly cookieLine: string;
  }[];
}

export interface ResponseReceived {
  readonly requestId: string;
  readonly type: string;
  readonly response: NetworkResponse;
  readonly hasExtraInfo: boolean;
}

export interface LoadingFailed {
  readonly requestId: string;
  readonly errorText: string;
  readonly blockedReason?: string;
}

export interface RequestPaused {
  readonly requestId: string;
  readonly request: {
    readonly url: string;
    readonly method: string;
    readonly headers: Headers;
    readonly hasPostData?: boolean;
    readonly postDataEntries?: readonly { readonly bytes?: string }[];
  };
  readonly frameId: string;
  readonly resourceType: string;
  readonly networkId?: string;
  readonly redirectedRequestId?: string;
  /** When it is the answer that is paused. */
  readonly responseStatusCode?: number;
  readonly responseErrorReason?: string;
  readonly responseHeaders?: readonly { readonly name: string; readonly value: string }[];
}

export interface WebSocketCreated {
  readonly requestId: string;
  readonly url: string;
  readonly initiator?: Initiator;
}

export interface WebSocketFrame {
  readonly requestId: string;
  readonly response: {
    readonly opcode: number;
    readonly payloadData: string;
  };
}

export interface WebTransportCreated {
  readonly transportId: string;
  readonly url: string;
  readonly initiator?: Initiator;
}

export interface ReportingReport {
  readonly id: string;
  readonly initiatorUrl: string;
  readonly destination: string;
  readonly type: string;
  readonly body: unknown;
  readonly status: string;
}

export interface ReportingEndpoints {
  readonly origin: string;
  readonly endpoints: readonly { readonly url: string; readonly groupName: string }[];
}
