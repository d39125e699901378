/** What a function instance is told when it starts. */
export interface InstanceData {
  readonly name: string;
  /** Full path of the bundle. */
  readonly file: string;
  /** Name of the exported handler. */
  readonly handler: string;
  readonly memoryMb: number;
}

export interface InvocationRequest {
  readonly id: number;
  readonly requestId: string;
  readonly event: unknown;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
  /** True to load the bundle only. */
  readonly isWarmUp?: true;
}

export interface InvocationReply {
  readonly id: number;
  /** The result as JSON, as Lambda carries it; absent when the handler returned nothing. */
  readonly result?: string;
  readonly error?: { readonly name: string; readonly message: string; readonly stack: string };
}
