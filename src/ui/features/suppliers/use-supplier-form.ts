import { useMemo, useState } from 'react';
import { ConflictError } from '../../../data/data-errors';
import type { Supplier } from '../../../domain/organisation';
import type { Side } from '../../components/conflict/conflict-fields';
import { useNotify } from '../../components/use-notify';
import { useSave } from '../../components/use-save';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { suppliersWords } from '../../text/suppliers/suppliers-words';
import { useText } from '../../text/TextProvider';
import { emptySupplier, mergedSupplier, supplierFaults, supplierOf, type SupplierInput } from './supplier-input';

/** What somebody else saved while the person was writing. */
export interface SupplierConflict {
  readonly theirs: Supplier;
  readonly changedBy: string;
  readonly changedAt: string;
}

/** The form of one supplier, new when `opened` is null. What was typed stands until it is saved or given up. */
export function useSupplierForm(opened: Supplier | null, onDone: () => void) {
  const ports = usePorts();
  const notify = useNotify();
  const { language } = useText();
  const { dialog: words } = suppliersWords(language);
  const { organisation, putSupplier } = useAppData();
  const { saving, error, run } = useSave();
  /** The supplier that is written on. */
  const [base, setBase] = useState(opened);
  const [start] = useState<SupplierInput>(() => (opened ? supplierOf(opened) : emptySupplier));
  const [input, setInput] = useState(start);
  const [tried, setTried] = useState(0);
  const [conflict, setConflict] = useState<SupplierConflict | null>(null);
  const faults = useMemo(
    () => supplierFaults(input, opened?.id ?? null, organisation.suppliers),
    [input, opened, organisation.suppliers],
  );
  const write = async (values: SupplierInput, on: Supplier | null) => {
    try {
      const saved = on ? await ports.organisation.updateSupplier(on, values) : await ports.organisation.addSupplier(values);
      putSupplier(saved);
      setConflict(null);
      onDone();
      notify({ intent: 'success', title: on ? words.saved : words.added, body: saved.name });
    } catch (cause) {
      if (!(cause instanceof ConflictError)) throw cause;
      const { value, changedBy, changedAt } = (cause as ConflictError<Supplier>).theirs;
      setConflict({ theirs: value, changedBy, changedAt });
    }
  };
  return {
    input,
    base,
    faults,
    tried,
    saving,
    error,
    conflict,
    isDirty: JSON.stringify(input) !== JSON.stringify(start),
    put: (change: Partial<SupplierInput>) => setInput((before) => ({ ...before, ...change })),
    save: () => {
      setTried((n) => n + 1);
      if (Object.keys(faults).length === 0) run(() => write(supplierOf(input), base));
    },
    resolve: (choice: ReadonlyMap<string, Side>) => {
      if (!conflict) return;
      const merged = mergedSupplier(supplierOf(input), conflict.theirs, choice);
      setInput(merged);
      setBase(conflict.theirs);
      // What was taken from the other may be wrong too: then the fields tell of it.
      if (Object.keys(supplierFaults(merged, conflict.theirs.id, organisation.suppliers)).length > 0) return setConflict(null);
      run(() => write(merged, conflict.theirs));
    },
    keepEditing: () => {
      if (conflict) putSupplier(conflict.theirs);
      setConflict(null);
    },
  };
}
