import { useEffect, useMemo, useRef, useState } from 'react';
import { ConflictError } from '../../../data/data-errors';
import type { Versioned } from '../../../data/ports/versioned';
import type { QuoteRequest } from '../../../domain/quote-request';
import type { Side } from '../../components/conflict/conflict-fields';
import { usePorts } from '../../ports-context';
import { checkPurchase } from './check-purchase';
import { mergedPurchase } from './purchase-versions';
import { valuesOf, type PurchaseValues } from './purchase-values';

export interface PurchaseConflict {
  readonly stored: Versioned<QuoteRequest>;
  readonly changedBy: string;
  readonly changedAt: string;
}

/** The state of the form from opening to saved. Nothing that was typed is lost on the way. */
export function usePurchaseForm(
  opened: Versioned<QuoteRequest> | null,
  start: PurchaseValues,
  onSaved: (saved: Versioned<QuoteRequest>, wasNew: boolean) => void,
) {
  const { quoteRequests } = usePorts();
  /** The version that is written on; `null` while the purchase is new. */
  const [base, setBase] = useState(opened);
  const [values, setValues] = useState(start);
  const [clean, setClean] = useState(start);
  const [tried, setTried] = useState(0);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(undefined);
  const [conflict, setConflict] = useState<PurchaseConflict | null>(null);
  const check = useMemo(() => checkPurchase(values), [values]);
  const mounted = useRef(true);
  useEffect(
    () => () => {
      mounted.current = false;
    },
    [],
  );

  const write = async (typed: PurchaseValues, on: Versioned<QuoteRequest> | null) => {
    const { draft, faults } = checkPurchase(typed);
    if (draft === null || faults.length > 0) return setTried((count) => count + 1);
    setSaving(true);
    setError(undefined);
    try {
      const saved = on === null ? await quoteRequests.add(draft) : await quoteRequests.update(on, draft);
      if (!mounted.current) return;
      setBase(saved);
      const stored = valuesOf(saved.value);
      setValues(stored);
      setClean(stored);
      setTried(0);
      onSaved(saved, on === null);
    } catch (cause) {
      if (!mounted.current) return;
      if (cause instanceof ConflictError) {
        const { value, etag, changedBy, changedAt } = (cause as ConflictError<QuoteRequest>).theirs;
        setConflict({ stored: { value, etag }, changedBy, changedAt });
      } else setError(cause);
    } finally {
      if (mounted.current) setSaving(false);
    }
  };

  return {
    base,
    values,
    check,
    dirty: values !== clean,
    tried,
    saving,
    error,
    conflict,
    put: (change: Partial<PurchaseValues>) => setValues((before) => ({ ...before, ...change })),
    save: () => {
      setTried((count) => count + 1);
      if (check.faults.length === 0 && !saving) void write(values, base);
    },
    /** Saves what was chosen on the version that is stored now; it stands in the form too, in case that fails. */
    resolve: (choice: ReadonlyMap<string, Side>) => {
      if (conflict === null) return;
      const merged = mergedPurchase(values, valuesOf(conflict.stored.value), choice);
      setValues(merged);
      setBase(conflict.stored);
      setConflict(null);
      void write(merged, conflict.stored);
    },
    dismissConflict: () => setConflict(null),
  };
}
