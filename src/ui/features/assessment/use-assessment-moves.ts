import { ConflictError } from '../../../data/data-errors';
import type { Versioned } from '../../../data/ports/versioned';
import type { Assessment } from '../../../domain/assessment';
import { acknowledged, sentBack, takenOver, withdrawn, type Assessor } from '../../../domain/assessments/four-eyes';
import { useNotify } from '../../components/use-notify';
import { useSave } from '../../components/use-save';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { assessmentsWords } from '../../text/assessments/assessments-words';
import { useText } from '../../text/TextProvider';
import { setContractType } from './set-contract-type';
import { resultOf } from './step-words';

/** What can be done with a stored assessment besides writing in it. `agreementId`: the agreement that the result is set on, when there is one. */
export function useAssessmentMoves({
  stored,
  assessor,
  agreementId,
  onSaved,
}: {
  stored: Versioned<Assessment>;
  assessor: Assessor;
  agreementId: number | null;
  onSaved: (saved: Versioned<Assessment>) => void;
}) {
  const ports = usePorts();
  const notify = useNotify();
  const { today, putAgreement } = useAppData();
  const { language } = useText();
  const words = assessmentsWords(language);
  const { saving, error, run } = useSave();

  const setType = async (): Promise<void> => {
    const result = resultOf(stored.value);
    if (agreementId === null || result === null) return;
    putAgreement((await setContractType(ports.agreements, agreementId, result)).value);
  };

  const move = (changeOf: () => Partial<Omit<Assessment, 'id'>>, said: string, after?: () => Promise<void>) =>
    run(async () => {
      let saved: Versioned<Assessment>;
      try {
        saved = await ports.assessments.update(stored, changeOf());
      } catch (cause) {
        if (!(cause instanceof ConflictError)) throw cause;
        // What is offered depends on how it stands: that is shown instead of guessing what was meant.
        const { value, etag } = (cause as ConflictError<Assessment>).theirs;
        notify({ intent: 'warning', title: words.changedMeanwhile });
        return onSaved({ value, etag });
      }
      onSaved(saved);
      try {
        await after?.();
      } catch (cause) {
        // It is acknowledged all the same: the page says what is wrong, and goes on offering to set what was not set.
        notify({ intent: 'warning', title: words.typeNotSet });
        throw cause;
      }
      notify({ intent: 'success', title: said });
    });

  return {
    saving,
    error,
    acknowledge: (comment: string) =>
      move(() => acknowledged(stored.value, assessor, today, comment), words.acknowledged, setType),
    sendBack: (comment: string) => move(() => sentBack(stored.value, assessor, today, comment), words.wasSentBack),
    withdraw: () => move(() => withdrawn(stored.value, assessor), words.withdrawn),
    takeOver: () => move(() => takenOver(stored.value, assessor), words.takenOver),
    setType: () =>
      run(async () => {
        await setType();
        notify({ intent: 'success', title: words.typeSet });
      }),
  };
}
