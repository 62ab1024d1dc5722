import { useState } from 'react';
import { ConflictError } from '../../../data/data-errors';
import type { Versioned } from '../../../data/ports/versioned';
import { unacknowledged, type Assessment } from '../../../domain/assessment';
import { groundText, type AssessmentGround } from '../../../domain/assessments/assessment-ground';
import { movesOf, submitted, type Assessor } from '../../../domain/assessments/four-eyes';
import { answerFaults, contractTypeOf, stepsOf } from '../../../domain/assessments/reserved-inclusive';
import type { Side } from '../../components/conflict/conflict-fields';
import { useSave } from '../../components/use-save';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { subjectIds, subjectTitle, type AssessmentSubject } from './assessment-form-props';
import { emptyValues, mergedValues, valuesOf, type ReservedValues } from './reserved-values';

interface Conflict {
  readonly theirs: Versioned<Assessment>;
  readonly changedBy: string;
  readonly changedAt: string;
  /** What was being done when it was met. */
  readonly handOn: boolean;
}

/** The state of the form of reserved and inclusive contract. Nothing that was typed is lost on the way to being saved. */
export function useReservedForm({
  subject,
  stored,
  assessor,
  ground,
  onSaved,
}: {
  subject: AssessmentSubject;
  stored: Versioned<Assessment> | null;
  assessor: Assessor;
  ground: AssessmentGround;
  onSaved: (saved: Versioned<Assessment>, handedOn: boolean) => void;
}) {
  const ports = usePorts();
  const { today } = useAppData();
  /** The version that is written on; `null` while nothing is saved. */
  const [base, setBase] = useState(stored);
  const [values, setValues] = useState<ReservedValues>(() => (stored ? valuesOf(stored.value) : emptyValues));
  const [clean, setClean] = useState(values);
  const [tried, setTried] = useState(0);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const { saving, error, run } = useSave();
  const faults = answerFaults(values);

  const changeOf = (
    on: Versioned<Assessment> | null,
    written: ReservedValues,
    handOn: boolean,
  ): Partial<Omit<Assessment, 'id'>> => {
    const { recordedIn } = written;
    const state = on?.value ?? { status: 'draft' as const, assessorId: assessor.personId };
    if (!handOn) return { steps: stepsOf(written, true), recordedIn, assessorId: assessor.personId, date: today };
    const outcome = { steps: stepsOf(written), result: contractTypeOf(written), paragraph: groundText(ground) };
    return { recordedIn, ...submitted(state, assessor, today, outcome) };
  };

  const write = (on: Versioned<Assessment> | null, written: ReservedValues, handOn: boolean) =>
    run(async () => {
      const change = changeOf(on, written, handOn);
      try {
        const saved = on
          ? await ports.assessments.update(on, change)
          : await ports.assessments.add({
              title: subjectTitle(subject).slice(0, 255),
              kind: 'reservedInclusive',
              ...subjectIds(subject),
              status: 'draft',
              steps: [],
              assessorId: assessor.personId,
              date: today,
              recordedIn: written.recordedIn,
              ...unacknowledged,
              ...change,
            });
        setBase(saved);
        setClean(written);
        setTried(0);
        onSaved(saved, handOn);
      } catch (cause) {
        if (!(cause instanceof ConflictError)) throw cause;
        const { value, etag, changedBy, changedAt } = (cause as ConflictError<Assessment>).theirs;
        setConflict({ theirs: { value, etag }, changedBy, changedAt, handOn });
      }
    });

  const merges = conflict !== null && movesOf(conflict.theirs.value, assessor).includes('write');
  return {
    values,
    faults,
    tried,
    saving,
    error,
    dirty: values !== clean,
    before: base ? valuesOf(base.value) : emptyValues,
    /** Somebody else wrote in the same draft. */
    conflict: merges ? conflict : null,
    /** It is no longer this person's to write in. */
    movedOn: merges ? null : conflict,
    put: (change: Partial<ReservedValues>) => setValues((before) => ({ ...before, ...change })),
    saveDraft: () => write(base, values, false),
    submit: () => {
      setTried((count) => count + 1);
      if (faults.length === 0) write(base, values, true);
    },
    /** Saves what was chosen on what is stored now; it stands in the form too, in case that fails. */
    resolve: (choice: ReadonlyMap<string, Side>) => {
      if (!conflict) return;
      const merged = mergedValues(values, valuesOf(conflict.theirs.value), choice);
      setValues(merged);
      setBase(conflict.theirs);
      setConflict(null);
      const complete = answerFaults(merged).length === 0;
      write(conflict.theirs, merged, conflict.handOn && complete);
    },
    dismissConflict: () => setConflict(null),
  };
}
