import { useCallback, useEffect, useRef, useState } from 'react';
import { RejectedError, ThrottledError, UnreachableError } from '../../data/data-errors';
import type { RegisterContent } from '../../data/ports/register-store';
import type { Progress } from '../../data/ports/versioned';
import { usePorts } from '../ports-context';

/** That what is shown is from an earlier time: `error` is why SharePoint's own could not be had, `null` while it is asked. */
export interface Staleness {
  readonly asOf: string;
  readonly error: unknown;
}

/** Puts something that was saved into what is shown. */
type Put = (content: RegisterContent) => RegisterContent;

interface LoadedContent {
  readonly content: RegisterContent | null;
  /** `null` when SharePoint has said that this is how it is. */
  readonly stale: Staleness | null;
  readonly error: { readonly cause: unknown } | null;
  readonly progress: Progress | null;
  readonly put: (put: Put) => void;
  readonly reload: () => void;
}

/** Without an answer from SharePoint old data are better than none; after a refusal they are not. */
const mayShowOld = (cause: unknown) =>
  cause instanceof UnreachableError || cause instanceof ThrottledError || cause instanceof RejectedError;

/** What every screen works on: at once what was kept from last time, then as SharePoint has it, and always with what was saved in this tab. */
export function useRegisterContent(): LoadedContent {
  const { register } = usePorts();
  const [attempt, setAttempt] = useState(0);
  const [content, setContent] = useState<RegisterContent | null>(null);
  const [stale, setStale] = useState<Staleness | null>(null);
  const [error, setError] = useState<{ cause: unknown } | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  // What was saved while SharePoint was being asked: the answer may be from before it.
  const saved = useRef<Put[]>([]);
  const rightAt = useRef<string | null>(null);

  useEffect(() => {
    let current = true;
    setError(null);
    void ask();
    return () => {
      current = false;
    };

    async function ask(): Promise<void> {
      saved.current = [];
      setStale((before) => before && { ...before, error: null });
      let shown: string | null = null;
      try {
        const fresh = await register.open({
          onProgress: (now) => current && setProgress(now),
          onKept: ({ asOf, ...kept }) => {
            if (!current) return;
            shown = asOf;
            setStale({ asOf, error: null });
            setContent((before) => before ?? kept);
          },
        });
        if (!current) return;
        rightAt.current = new Date().toISOString();
        setStale(null);
        setContent(saved.current.reduce((whole, put) => put(whole), fresh));
        if (saved.current.length > 0) await ask();
      } catch (cause) {
        if (!current) return;
        const isOld = mayShowOld(cause);
        setStale((before) => {
          const asOf = shown ?? before?.asOf ?? rightAt.current;
          return isOld && asOf !== null ? { asOf, error: cause } : null;
        });
        if (!isOld) setContent(null);
        setError({ cause });
      }
    }
  }, [register, attempt]);

  const put = useCallback((change: Put) => {
    saved.current.push(change);
    setContent((before) => before && change(before));
  }, []);
  const reload = useCallback(() => setAttempt((n) => n + 1), []);
  return { content, stale, error, progress, put, reload };
}
