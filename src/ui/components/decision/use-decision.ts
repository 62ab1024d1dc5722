import { useCallback, useEffect, useRef, useState } from 'react';
import { ConflictError } from '../../../data/data-errors';
import type { AgreementPage } from '../../../data/ports/agreement-store';
import type { Versioned } from '../../../data/ports/versioned';
import type { Agreement, OptionDecisionRecord } from '../../../domain/agreement';
import { parseCalendarDate } from '../../../domain/calendar-date';
import type { Deadline } from '../../../domain/deadline';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { useLoad } from '../../state/use-load';
import { errorText } from '../../text/error-text';
import { useText } from '../../text/TextProvider';
import { useNotify } from '../use-notify';
import { decidesOption } from '../../../domain/answers/answer-rows';
import type { DecisionInput } from './decision-input';
import type { DecisionKind } from '../../../domain/answers/decision-kind';
import {
  respond,
  saveNewOwner,
  saveNewProcurement,
  saveOptionDecision,
  saveReminder,
  saveReportedNeed,
  type SavedAnswer,
} from './save-answer';

/** Somebody else wrote on the option while the person was deciding. `option` is what is stored now. */
export interface DecisionConflict {
  readonly page: AgreementPage;
  readonly option: Versioned<OptionDecisionRecord>;
  readonly changedBy: string;
  readonly changedAt: string;
}

/** Saves one answer to a deadline: the decision itself, the receipt, what the screens show, and the offer to undo. */
export function useDecision(
  { kind, agreement, deadline }: { kind: DecisionKind; agreement: Agreement; deadline: Deadline },
  { onClose, onSaved }: { onClose: () => void; onSaved?: () => void },
) {
  const ports = usePorts();
  const { session, today, putAgreement } = useAppData();
  const { t, format } = useText();
  const notify = useNotify();
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(undefined);
  const [conflict, setConflict] = useState<DecisionConflict | null>(null);
  // A decision is written on what is stored now, not on what the register held when the tab opened.
  const read = useCallback(
    async () => (decidesOption(kind) ? ports.agreements.open(agreement.id) : null),
    [ports, kind, agreement.id],
  );
  const fresh = useLoad(read);
  const mounted = useRef(true);
  useEffect(
    () => () => {
      mounted.current = false;
    },
    [],
  );
  const context = { ports, session, today, agreement, deadline };
  const optionOf = (page: AgreementPage) => page.options.find(({ value }) => value.sequence === deadline.optionSequence);

  const undo = (run: NonNullable<SavedAnswer['undo']>) => {
    run().then(
      (before) => {
        if (before) putAgreement(before);
        notify({
          intent: 'success',
          title: t(kind === 'remindMe' ? 'agreement.decision.reminderUndone' : 'agreement.decision.undone'),
        });
        onSaved?.();
      },
      (cause: unknown) => notify({ intent: 'error', title: t('agreement.decision.undoFailed'), body: errorText(cause, t) }),
    );
  };

  const finish = async (saved: SavedAnswer, input: DecisionInput, answered: DecisionKind) => {
    // The screen may drop the deadline together with this dialog: it closes first, so that focus goes back to where it came from.
    onClose();
    if (saved.agreement) putAgreement(saved.agreement);
    const takeBack = saved.undo;
    const remindOn = parseCalendarDate(input.remindOn);
    notify({
      intent: 'success',
      title: t(`agreement.decision.saved.${answered}`, { date: remindOn === null ? '' : format.date(remindOn) }),
      ...(takeBack ? { action: { label: t('common.undo'), run: () => undo(takeBack) } } : {}),
    });
    if (answered !== 'iHaveThis' && answered !== 'remindMe')
      await respond(context, answered, input).catch((cause: unknown) =>
        notify({ intent: 'warning', title: t('agreement.decision.responseFailed'), body: errorText(cause, t) }),
      );
    onSaved?.();
  };

  const write = async (input: DecisionInput, page: AgreementPage | null): Promise<SavedAnswer> => {
    if (kind === 'newProcurement') return saveNewProcurement(context, input);
    if (kind === 'reportNeed') return saveReportedNeed(context, input);
    if (kind === 'handOver' && input.newOwner) return saveNewOwner(context, input.newOwner.id);
    const option = page && optionOf(page);
    if (page && option)
      return saveOptionDecision(context, page, option, kind === 'decline' ? 'declined' : 'exercised', input.reason);
    if (kind === 'remindMe') return saveReminder(context, input);
    await respond(context, kind, input);
    return {};
  };

  const attempt = async (work: () => Promise<void>) => {
    setSaving(true);
    setError(undefined);
    try {
      await work();
    } catch (cause) {
      if (cause instanceof ConflictError) await showConflict(cause);
      else setError(cause);
    } finally {
      if (mounted.current) setSaving(false);
    }
  };

  const showConflict = async (cause: ConflictError) => {
    try {
      const page = await ports.agreements.open(agreement.id);
      const option = optionOf(page);
      if (!option) return setError(cause);
      fresh.set(page);
      setConflict({ page, option, changedBy: cause.theirs.changedBy, changedAt: cause.theirs.changedAt });
    } catch (again) {
      setError(again);
    }
  };

  return {
    fresh: fresh.state,
    freshOption: fresh.state.status === 'ready' && fresh.state.value ? (optionOf(fresh.state.value)?.value ?? null) : null,
    reread: fresh.reload,
    saving,
    error,
    conflict,
    save: (input: DecisionInput) => {
      const page = fresh.state.status === 'ready' ? fresh.state.value : null;
      return attempt(async () => finish(await write(input, page), input, kind));
    },
    /** Writes what the person chose in the conflict; choosing all of theirs writes nothing. */
    resolve: (chosen: { readonly decision: OptionDecisionRecord['decision']; readonly reason: string }, input: DecisionInput) =>
      attempt(async () => {
        if (!conflict) return;
        const { page, option } = conflict;
        if (chosen.decision === option.value.decision && chosen.reason === option.value.reason) {
          onClose();
          putAgreement(page.value);
          onSaved?.();
          return;
        }
        const decision = chosen.decision === 'declined' ? 'declined' : 'exercised';
        const saved = await saveOptionDecision(context, page, option, decision, chosen.reason);
        await finish(
          saved,
          { ...input, reason: chosen.reason },
          decision === 'declined' ? 'decline' : kind === 'letContinue' ? kind : 'exercise',
        );
      }),
    dismissConflict: () => setConflict(null),
  };
}
