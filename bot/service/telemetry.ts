/** What is measured: a look at the site for what is due, a message on its way to Teams, something that came from Teams, a request to SharePoint. */
export type SpanName = 'sweep' | 'send' | 'inbound' | 'sharePoint';

/** Text is written only in fields that the log may write too (`log-fields.ts`). */
export type SpanFields = Readonly<Record<string, string | number | boolean | null>>;

export interface Span {
  add(fields: SpanFields): void;
  /** It ended badly without throwing; `problem` is a code. */
  fail(problem: string): void;
}

/** How long what the bot does takes, and how it ends. */
export interface Telemetry {
  /** What `work` does itself hangs under it. Answers and throws what `work` does. */
  span<T>(name: SpanName, fields: SpanFields, work: (span: Span) => Promise<T>): Promise<T>;
  /** Sends what is still held. Never rejects. */
  stop(): Promise<void>;
}

const noSpan: Span = { add: () => undefined, fail: () => undefined };

/** Measures nothing: without Application Insights, and in tests. */
export const noTelemetry: Telemetry = {
  span: (_name, _fields, work) => work(noSpan),
  stop: () => Promise.resolve(),
};
