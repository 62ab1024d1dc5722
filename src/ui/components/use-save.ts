import { useEffect, useRef, useState } from 'react';

/** Runs one save at a time and keeps what went wrong. */
export function useSave(): {
  readonly saving: boolean;
  readonly error: unknown;
  readonly run: (work: () => Promise<void>) => void;
} {
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(undefined);
  const mounted = useRef(true);
  useEffect(
    () => () => {
      mounted.current = false;
    },
    [],
  );
  const run = (work: () => Promise<void>) => {
    if (saving) return;
    setSaving(true);
    setError(undefined);
    work()
      .catch((cause: unknown) => mounted.current && setError(cause))
      .finally(() => mounted.current && setSaving(false));
  };
  return { saving, error, run };
}
