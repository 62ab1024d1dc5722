import { ConflictError } from '../../../data/data-errors';
import type { Versioned } from '../../../data/ports/versioned';
import { hasBegun } from '../../../domain/procurement-work/phase-steps';
import { phaseChange } from '../../../domain/procurement-work/change-phase';
import { phaseWarnings } from '../../../domain/procurement-work/phase-warnings';
import { procedureOf } from '../../../domain/procurement-work/procedure-of';
import type { Procurement, ProcurementPhase } from '../../../domain/procurement';
import { useNotify } from '../../components/use-notify';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { errorText } from '../../text/error-text';
import { usePlanWords } from './use-plan-words';

type Stored = Versioned<Procurement>;

/**
 * Moving a need to another phase from the board. What should be in place first is told, and stops nobody; what begins with it is dated today. It can be undone
 * while the message stands. What somebody else changed meanwhile is put into the plan, and the move is left to be made again by who has seen it. Awarding and cancelling ask for more and are done on the page of the procurement.
 */
export function useMove(onSaved: (saved: Stored) => void): (stored: Stored, to: ProcurementPhase) => void {
  const { t, format, words, phases } = usePlanWords();
  const { rules, today } = useAppData();
  const { procurements } = usePorts();
  const notify = useNotify();
  const failed = (cause: unknown) => {
    if (!(cause instanceof ConflictError)) return notify({ intent: 'error', title: words.notMoved, body: errorText(cause, t) });
    const { value, etag, changedBy } = (cause as ConflictError<Procurement>).theirs;
    onSaved({ value, etag });
    notify({ intent: 'warning', title: words.notMoved, body: words.changedByOther(value.title, changedBy) });
  };

  return (stored, to) => {
    const before = stored.value;
    if (before.phase === to) return;
    const startedOn = hasBegun(to) && before.startedOn === null ? { startedOn: today } : {};
    const warnings = phaseWarnings(before, to, { rules: procedureOf(before, rules, today), assessment: null, today });
    procurements.update(stored, phaseChange(before, to, startedOn)).then((saved) => {
      onSaved(saved);
      const undo = () => {
        procurements
          .update(saved, { phase: before.phase, startedOn: before.startedOn, cancelledReason: before.cancelledReason })
          .then(onSaved, failed);
      };
      const body = [
        saved.value.startedOn !== before.startedOn ? words.begins(format.date(today)) : '',
        warnings.length > 0 ? words.warnings(warnings.length) : '',
      ];
      notify({
        intent: warnings.length > 0 ? 'warning' : 'success',
        title: words.moved(before.title, phases[to]),
        body: body.filter(Boolean).join(' '),
        action: { label: t('common.undo'), run: undo },
      });
    }, failed);
  };
}
