import { useCallback, useMemo, useState } from 'react';

/** Agreements marked for a common change. */
export interface Selection {
  readonly ids: ReadonlySet<number>;
  toggle(id: number): void;
  set(ids: readonly number[]): void;
}

/** `selection` is `null` while nothing is being selected. */
export function useSelection(): { selection: Selection | null; start(): void; stop(): void } {
  const [ids, setIds] = useState<ReadonlySet<number> | null>(null);
  const toggle = useCallback(
    (id: number) =>
      setIds((before) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    [],
  );
  const set = useCallback((all: readonly number[]) => setIds(new Set(all)), []);
  const start = useCallback(() => setIds((before) => before ?? new Set()), []);
  const stop = useCallback(() => setIds(null), []);
  return { selection: useMemo(() => ids && { ids, toggle, set }, [ids, toggle, set]), start, stop };
}
