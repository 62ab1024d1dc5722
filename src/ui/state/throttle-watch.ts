/** Whether SharePoint holds the app back, for the notice that tells the person. */
export interface ThrottleWatch {
  /** SharePoint asked to wait; nothing is sent before `until` (milliseconds since 1970). */
  readonly hold: (notice: { readonly until: number }) => void;
  /** SharePoint answers again. */
  readonly release: () => void;
  readonly until: () => number | null;
  /** Answers how to stop being told. */
  readonly onChange: (listener: () => void) => () => void;
}

export function createThrottleWatch(): ThrottleWatch {
  let until: number | null = null;
  const listeners = new Set<() => void>();
  const change = (next: number | null) => {
    until = next;
    for (const listener of listeners) listener();
  };
  return {
    hold: (notice) => change(notice.until),
    release: () => change(null),
    until: () => until,
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
