import { useCallback, useEffect, useRef, useState } from 'react';
import { ForbiddenError, NotFoundError } from '../../data/data-errors';

export type Load<T> =
  | { readonly status: 'loading' | 'forbidden' | 'notFound' }
  | { readonly status: 'failed'; readonly error: unknown }
  | { readonly status: 'ready'; readonly value: T };

/**
 * Something that is read when a component appears, with the states a person can meet. `load` must keep its identity (useCallback) until what it
 * reads changes; `set` puts a value that was saved, `reload` reads again.
 */
export function useLoad<T>(load: () => Promise<T>): {
  readonly state: Load<T>;
  readonly reload: () => void;
  readonly set: (value: T) => void;
} {
  const [state, setState] = useState<Load<T>>({ status: 'loading' });
  const loaded = useRef<(() => Promise<T>) | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    // Reading the same again keeps what is shown until the answer comes.
    setState((before) => (loaded.current === load && before.status === 'ready' ? before : { status: 'loading' }));
    loaded.current = load;
    load().then(
      (value) => current && setState({ status: 'ready', value }),
      (error: unknown) => current && setState(stateOf(error)),
    );
    return () => {
      current = false;
    };
  }, [load, attempt]);
  const reload = useCallback(() => setAttempt((n) => n + 1), []);
  const set = useCallback((value: T) => setState({ status: 'ready', value }), []);
  return { state, reload, set };
}

function stateOf(error: unknown): Load<never> {
  if (error instanceof ForbiddenError) return { status: 'forbidden' };
  if (error instanceof NotFoundError) return { status: 'notFound' };
  return { status: 'failed', error };
}
