/** Time as it passes, apart from what day it is: limits and waits go by it, so that a clock that is set or moved changes neither. */
export interface Timing {
  /** Milliseconds since some moment; never goes back. */
  elapsed(): number;
  /** Resolves after so long, or at once when the signal is given. Never rejects. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export const realTiming: Timing = {
  elapsed: () => performance.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) {
        resolve();
        return;
      }
      const end = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      signal?.addEventListener('abort', end, { once: true });
    }),
};
