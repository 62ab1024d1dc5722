import { useState } from 'react';
import { ConflictError } from '../../../data/data-errors';
import type { Versioned } from '../../../data/ports/versioned';
import type { Procurement } from '../../../domain/procurement';
import type { Side } from '../../components/conflict/conflict-fields';
import { useSave } from '../../components/use-save';
import { usePorts } from '../../ports-context';

export type ProcurementChange = Partial<Omit<Procurement, 'id'>>;
/** A change of a list of rows in one cell is made again on what is stored, so that two who tick off at once both get their tick. */
export type MakeChange = (stored: Procurement) => ProcurementChange;

/** The procurement as it was read, and where it is put when it has been saved. */
export interface OpenedProcurement {
  readonly stored: Versioned<Procurement>;
  readonly put: (saved: Versioned<Procurement>) => void;
}

/** What somebody else saved in the same fields. */
export interface ProcurementConflict {
  readonly before: Procurement;
  readonly change: ProcurementChange;
  readonly theirs: Versioned<Procurement>;
  readonly changedBy: string;
  readonly changedAt: string;
}

/** How many times somebody else may come between before the person is told. */
const mostTries = 4;

/** Saves a part of a procurement. What others changed elsewhere in it does not disturb; what they changed in the same fields is asked about. */
export function useChange({ stored, put }: OpenedProcurement) {
  const ports = usePorts();
  const { saving, error, run } = useSave();
  const [conflict, setConflict] = useState<(ProcurementConflict & { readonly done: () => void }) | null>(null);

  const write = async (
    base: Versioned<Procurement>,
    change: ProcurementChange | MakeChange,
    done: () => void,
    tries = 1,
  ): Promise<void> => {
    const made = typeof change === 'function' ? change(base.value) : onlyChanged(base.value, change);
    try {
      if (Object.keys(made).length > 0) put(await ports.procurements.update(base, made));
      else if (base !== stored) put(base);
      setConflict(null);
      done();
    } catch (cause) {
      if (!(cause instanceof ConflictError) || tries === mostTries) throw cause;
      const { etag, changedBy, changedAt, value } = (cause as ConflictError<Procurement>).theirs;
      const theirs = { value, etag };
      if (typeof change === 'function' || !isSameField(base.value, value, made))
        return await write(theirs, typeof change === 'function' ? change : made, done, tries + 1);
      setConflict({ before: base.value, change: made, theirs, changedBy, changedAt, done });
    }
  };

  return {
    saving,
    error,
    conflict,
    save: (change: ProcurementChange | MakeChange, done: () => void = () => undefined) => run(() => write(stored, change, done)),
    /** Saves what was chosen, field by field, on top of what is stored now. */
    resolve: (choice: ReadonlyMap<string, Side>) => {
      if (conflict === null) return;
      const { change, theirs, done } = conflict;
      const kept = Object.fromEntries(Object.entries(change).filter(([key]) => choice.get(key) !== 'theirs'));
      run(() => write(theirs, kept, done));
    },
    dismiss: () => setConflict(null),
  };
}

/** Without the fields of a form that were left as they were: in those, others are not in the way. */
function onlyChanged(before: Procurement, change: ProcurementChange): ProcurementChange {
  const entries = Object.entries(change) as [keyof ProcurementChange, unknown][];
  return Object.fromEntries(entries.filter(([key, value]) => JSON.stringify(before[key]) !== JSON.stringify(value)));
}

function isSameField(before: Procurement, theirs: Procurement, change: ProcurementChange): boolean {
  return (Object.keys(change) as (keyof ProcurementChange)[]).some(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(theirs[key]),
  );
}
