import { useCallback, useEffect, useState } from 'react';
import type { HowToBuy } from '../../../domain/agreement';
import { usePorts } from '../../ports-context';

/** Who types fast is not asked for at every letter. Milliseconds. */
const pause = 250;

export interface HowToBuyState {
  /** `undefined` while it is on its way, `null` when there is nothing to be had. */
  of(agreementId: number): HowToBuy | null | undefined;
  readonly error: unknown;
  retry(): void;
}

/** How to buy on the agreements that are shown, read together and kept. */
export function useHowToBuy(ids: readonly number[]): HowToBuyState {
  const ports = usePorts();
  const [known, setKnown] = useState<ReadonlyMap<number, HowToBuy | null>>(() => new Map());
  const [error, setError] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  const key = ids.filter((id) => !known.has(id)).join(',');
  useEffect(() => {
    if (key === '') return;
    let current = true;
    const asked = key.split(',').map(Number);
    const timer = setTimeout(() => {
      ports.agreements.howToBuy(asked).then(
        (found) => {
          if (!current) return;
          setError(null);
          setKnown((before) => new Map([...before, ...asked.map((id) => [id, found.get(id) ?? null] as const)]));
        },
        (cause: unknown) => current && setError(cause),
      );
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [ports, key, attempt]);
  const retry = useCallback(() => {
    setError(null);
    setAttempt((n) => n + 1);
  }, []);
  return { of: (id) => known.get(id), error, retry };
}
