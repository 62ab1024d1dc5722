/** A request as it comes from the wire or out of a batch. */
export interface RawRequest {
  readonly method: string;
  /** Absolute, or path and query; still encoded. */
  readonly url: string;
  /** Keys in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/** An answer ready for the wire or for a batch. */
export interface Rendered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty when there is nothing to say. */
  readonly body: string;
  /** Instead of the body, when it is no text: a file's content. */
  readonly bytes?: Uint8Array;
  /** A fault on the way that was asked for: no answer at all, an answer that breaks off, or a body that is too short. */
  readonly wire?: 'drop' | 'dropMidAnswer' | 'truncate';
}
