/** What the server tells while the page is open. */
export interface ChatEvent {
  readonly type: 'message' | 'updated' | 'deleted' | 'typing' | 'clock' | 'app';
  readonly conversation?: string;
  /** The id of the message that came, changed or went. */
  readonly message?: string;
}

const firstWaitMs = 1_000;
const longestWaitMs = 15_000;

/** Listens to the server's events, and connects again by itself when the server has been away. Answers how to stop. */
export function listenToEvents(
  url: string,
  heard: (event: ChatEvent) => void,
  connection: (isConnected: boolean, isAgain: boolean) => void,
): () => void {
  let source: EventSource | null = null;
  let timer = 0;
  let waitMs = firstWaitMs;
  let wasConnected = false;

  const connect = (): void => {
    source = new EventSource(url);
    source.addEventListener('open', () => {
      waitMs = firstWaitMs;
      connection(true, wasConnected);
      wasConnected = true;
    });
    source.addEventListener('message', ({ data }) => heard(JSON.parse(String(data)) as ChatEvent));
    source.addEventListener('error', () => {
      connection(false, wasConnected);
      // The browser's own retry gives up for good after an answer that is not a stream, such as 503 while the site is filled.
      source?.close();
      timer = window.setTimeout(connect, waitMs);
      waitMs = Math.min(waitMs * 2, longestWaitMs);
    });
  };
  connect();
  return () => {
    window.clearTimeout(timer);
    source?.close();
  };
}
