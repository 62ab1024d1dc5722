import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Versioned } from '../../../data/ports/versioned';
import type { Procurement } from '../../../domain/procurement';
import { useLeaveGuard } from '../../components/form/use-leave-guard';
import { useAppData } from '../../state/app-data';
import type { OpenedProcurement } from './use-change';

/** What every section of the page works on. */
export interface PageWork {
  readonly opened: OpenedProcurement;
  readonly mayEdit: boolean;
  /** Told by a section whether it holds something that is not saved. */
  readonly setDirty: (section: string, isDirty: boolean) => void;
}

/** The work of the page, and the guard that asks before unsaved sections are left. */
export function usePageWork(stored: Versioned<Procurement>, put: (saved: Versioned<Procurement>) => void) {
  const { session } = useAppData();
  const guard = useLeaveGuard();
  const [dirty, setAllDirty] = useState<ReadonlySet<string>>(new Set());
  const setDirty = useCallback(
    (section: string, isDirty: boolean) =>
      setAllDirty((before) => {
        if (before.has(section) === isDirty) return before;
        const after = new Set(before);
        if (isDirty) after.add(section);
        else after.delete(section);
        return after;
      }),
    [],
  );
  const { watch } = guard;
  useEffect(() => watch(dirty.size > 0), [watch, dirty]);
  const mayEdit = session.rights.procurements.edit;
  const work = useMemo((): PageWork => ({ opened: { stored, put }, mayEdit, setDirty }), [stored, put, mayEdit, setDirty]);
  return { work, guard };
}
