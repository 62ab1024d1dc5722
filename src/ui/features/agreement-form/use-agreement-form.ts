import { useEffect, useMemo, useRef, useState } from 'react';
import { ConflictError, PartlySavedError, ValidationError } from '../../../data/data-errors';
import type { AgreementChange, AgreementPage } from '../../../data/ports/agreement-store';
import type { Side } from '../../components/conflict/conflict-fields';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { checkForm, faultsOfDraft, type FormCheck } from './form-check';
import type { FormFault } from './form-fault';
import { inFormOrder } from './form-order';
import { emptyForm, formOf, type FormValues } from './form-values';
import { mergedForm } from './conflict-values';
import { rowsOfStored } from './stored-rows';

/** What somebody else saved while the person was writing. */
export interface FormConflict {
  readonly page: AgreementPage;
  readonly changedBy: string;
  readonly changedAt: string;
}

/** The state of the form from opening to saved. Nothing that was typed is ever lost on the way. */
export function useAgreementForm(
  opened: AgreementPage | null,
  onSaved: (page: AgreementPage, wasNew: boolean) => void,
  /** What a new agreement begins with, when it is not empty. */
  begun: FormValues | null = null,
) {
  const ports = usePorts();
  const { today, putAgreement } = useAppData();
  /** The version that is written on; `null` while the agreement is new. */
  const [base, setBase] = useState(opened);
  const [values, setValues] = useState<FormValues>(() => (opened ? formOf(opened) : (begun ?? emptyForm(today))));
  const [clean] = useState(values);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(0);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(undefined);
  const [storageFaults, setStorageFaults] = useState<readonly FormFault[]>([]);
  const [conflict, setConflict] = useState<FormConflict | null>(null);
  const check = useMemo(() => withFaults(checkForm(values), storageFaults), [values, storageFaults]);
  const mounted = useRef(true);
  useEffect(
    () => () => {
      mounted.current = false;
    },
    [],
  );

  const write = async (change: AgreementChange, on: AgreementPage | null) => {
    setSaving(true);
    setError(undefined);
    try {
      const page = on ? await ports.agreements.update(on, change) : await ports.agreements.create(change);
      putAgreement(page.value);
      if (mounted.current) onSaved(page, on === null);
    } catch (cause) {
      await recover(cause, on);
    } finally {
      if (mounted.current) setSaving(false);
    }
  };

  const recover = async (cause: unknown, on: AgreementPage | null) => {
    if (cause instanceof ValidationError) {
      setStorageFaults(faultsOfDraft(cause.faults));
      return;
    }
    const id = cause instanceof PartlySavedError ? cause.agreementId : on?.value.id;
    if (id === undefined || !(cause instanceof PartlySavedError || cause instanceof ConflictError)) {
      setError(cause);
      return;
    }
    try {
      const page = await ports.agreements.open(id);
      if (cause instanceof ConflictError) {
        setConflict({ page, changedBy: cause.theirs.changedBy, changedAt: cause.theirs.changedAt });
        return;
      }
      // What was saved is not saved twice: the rows typed are tied to the rows that now exist.
      setBase(page);
      setValues((typed) => rowsOfStored(typed, formOf(page)));
      putAgreement(page.value);
      setError(cause);
    } catch (again) {
      setError(again);
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
    put: (change: Partial<FormValues>) => {
      setStorageFaults([]);
      setValues((before) => ({ ...before, ...change }));
    },
    touch: (path: string) => setTouched((before) => (before.has(path) ? before : new Set(before).add(path))),
    shows: (path: string) => tried > 0 || touched.has(path),
    save: () => {
      setTried((count) => count + 1);
      if (check.errors.length === 0 && check.change && !saving) void write(check.change, base);
    },
    /** Saves what was chosen on the version that is stored now; it stands in the form too, in case that fails. */
    resolve: (choice: ReadonlyMap<string, Side>) => {
      if (!conflict) return;
      const { page } = conflict;
      const merged = mergedForm(values, formOf(page), choice);
      const checked = checkForm(merged);
      setValues(merged);
      setBase(page);
      setConflict(null);
      if (checked.errors.length === 0 && checked.change) void write(checked.change, page);
      else setTried((count) => count + 1);
    },
    dismissConflict: () => setConflict(null),
  };
}

function withFaults(check: FormCheck, found: readonly FormFault[]): FormCheck {
  const told = new Set(check.errors.map(({ path }) => path));
  return { ...check, errors: inFormOrder([...check.errors, ...found.filter(({ path }) => !told.has(path))]) };
}
