import { useCallback, useMemo, useState } from 'react';
import type { Versioned } from '../../../data/ports/versioned';
import type { Assessment } from '../../../domain/assessment';
import { parseCalendarDate } from '../../../domain/calendar-date';
import { ending } from '../../../domain/revision/ending';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import type { RegisterRow } from '../../state/register-row';
import { useLoad } from '../../state/use-load';
import { revisionWords } from '../../text/revision/revision-words';
import { useText } from '../../text/TextProvider';
import { useNotify } from '../use-notify';
import { useSave } from '../use-save';
import { neededProcurement, neededRequest, revisionFaults, revisionRow, startInput, wantsNeed } from './revision-input';

/** A need that is there already for what is to replace the agreement. */
export interface ExistingNeed {
  readonly title: string;
  /** `null` for one that is only reported. */
  readonly procurementId: number | null;
}

/**
 * The answer to what is to happen with an agreement, from the first choice to what is stored: the assessment and, when the need lives on, the need. A need that
 * could not be saved is tried again without writing the answer twice.
 * @param stored a draft that the answer completes; otherwise a new row is written: what was answered before stays as history.
 */
export function useRevisionAnswer(
  row: RegisterRow,
  before: Assessment | null,
  stored: Versioned<Assessment> | null,
  onSaved: (saved: Versioned<Assessment>) => void,
) {
  const ports = usePorts();
  const notify = useNotify();
  const { session, today, rules } = useAppData();
  const { t, language, format } = useText();
  const words = revisionWords(language);
  const { agreement } = row;
  const start = useMemo(() => startInput(agreement, row.currentEnd, before), [agreement, row.currentEnd, before]);
  const [input, setInput] = useState(start);
  const [tried, setTried] = useState(false);
  /** What stands already, when the need after it could not be saved. */
  const [written, setWritten] = useState<Versioned<Assessment> | null>(null);
  const { saving, error, run } = useSave();

  const { read, add } = session.rights.procurements;
  const mayReport = session.rights.needRequests.add;
  const loadNeed = useCallback(async (): Promise<ExistingNeed | null> => {
    const inPlan = read ? (await ports.procurements.open()).find((each) => each.replacesAgreementId === agreement.id) : undefined;
    if (inPlan) return { title: inPlan.title, procurementId: inPlan.id };
    const reported = session.rights.needRequests.read
      ? (await ports.needRequests.all()).find(({ value }) => value.replacesAgreementId === agreement.id && !value.withdrawn)
      : undefined;
    return reported ? { title: reported.value.title, procurementId: null } : null;
  }, [ports, read, session.rights.needRequests.read, agreement.id]);
  const need = useLoad(loadNeed).state;
  const existing = need.status === 'ready' ? need.value : null;
  // While it is not known whether the need is there already, none is offered: two of the same would be worse than none.
  const offersNeed = need.status === 'ready' && existing === null && (add || mayReport);

  const wantedEnd = parseCalendarDate(input.wantedEnd);
  const end = useMemo(() => ending(agreement, today, rules, wantedEnd), [agreement, today, rules, wantedEnd]);
  const faults = revisionFaults(input, offersNeed);
  const hasFault = Object.values(faults).some(Boolean);

  const submit = () => {
    setTried(true);
    const { result } = input;
    if (hasFault || result === null) return;
    run(async () => {
      let saved = written;
      if (saved === null) {
        const endsOn = end.what === 'giveNotice' ? format.date(end.endsOn) : null;
        const of = { agreementId: agreement.id, assessorId: session.person.id, today, endsOn };
        const answer = revisionRow({ ...input, result }, of, words, t('terms.assessment.revision'));
        saved = await (stored ? ports.assessments.update(stored, answer) : ports.assessments.add(answer));
        setWritten(saved);
      }
      let said = words.form.saved;
      if (offersNeed && wantsNeed(input)) {
        if (add) await ports.procurements.add(neededProcurement(input, agreement));
        else await ports.needRequests.add(neededRequest(input, agreement, session.person.id, today));
        said = add ? words.form.needMade : words.form.needReported;
      }
      notify({ intent: 'success', title: words.form.saved, ...(said === words.form.saved ? {} : { body: said }) });
      onSaved(saved);
    });
  };

  return {
    input,
    change: (part: Partial<typeof input>) => setInput((now) => ({ ...now, ...part })),
    isDirty: input.result !== start.result || input.reason !== start.reason,
    faults: tried ? faults : null,
    end,
    existing,
    offersNeed,
    reports: !add,
    saving,
    error,
    /** The answer stands, and only the need is missing. */
    needLeft: error !== undefined && written !== null,
    submit,
  };
}

export type RevisionAnswer = ReturnType<typeof useRevisionAnswer>;
