import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { Agreement } from '../../../domain/agreement';
import { addDays } from '../../../domain/calendar-date';
import type { Deadline } from '../../../domain/deadline';
import { termPosition } from '../../../domain/term';
import { useAppData } from '../../state/app-data';
import { errorText } from '../../text/error-text';
import { useText } from '../../text/TextProvider';
import { ConflictDialog } from '../conflict/ConflictDialog';
import { ErrorState } from '../ErrorState';
import { decidesOption } from '../../../domain/answers/answer-rows';
import { decisionFaults, type DecisionInput } from './decision-input';
import type { DecisionKind } from '../../../domain/answers/decision-kind';
import { DecisionFields } from './DecisionFields';
import { latestReminder } from '../../../domain/answers/latest-reminder';
import { optionConflictFields, chosenOption } from './option-conflict';
import { useDecision } from './use-decision';
import { useDecisionWords } from './use-decision-words';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** Asks for what an answer needs, says in plain words what it does, and saves it. What went wrong stays in the dialog with what was typed. */
export function DecisionDialog({
  kind,
  agreement,
  deadline,
  onClose,
  onSaved,
}: {
  kind: DecisionKind;
  agreement: Agreement;
  deadline: Deadline;
  onClose: () => void;
  onSaved?: () => void;
}) {
  const styles = useStyles();
  const text = useText();
  const { t, format } = text;
  const { today, lookups } = useAppData();
  const decision = useDecision({ kind, agreement, deadline }, { onClose, ...(onSaved ? { onSaved } : {}) });
  const [tried, setTried] = useState(false);
  const lastReminder = latestReminder(deadline, today);
  const [input, setInput] = useState<DecisionInput>(() => {
    const end = termPosition(agreement, today).currentEnd;
    const soon = addDays(today, 7);
    return {
      reason: '',
      need: agreement.title,
      neededBy: end === null ? '' : addDays(end, 1),
      remindOn: soon < lastReminder ? soon : addDays(today, 1),
      newOwner: null,
    };
  });
  const faults = decisionFaults(kind, input, { today, ownerId: agreement.ownerId, lastReminder });
  const words = useDecisionWords(kind, agreement, deadline);
  const confirmWords = t(
    kind === 'handOver' || kind === 'remindMe' ? `agreement.decision.confirm.${kind}` : `agreement.decision.${kind}`,
  );
  const reading = decidesOption(kind) && decision.fresh.status === 'loading';
  const unreadable = decision.fresh.status !== 'loading' && decision.fresh.status !== 'ready';
  const stored = decision.freshOption;
  const closed = decidesOption(kind) && decision.fresh.status === 'ready' && stored?.decision !== 'open';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faults).length === 0) void decision.save(input);
  };

  if (decision.conflict) {
    const { option, changedBy, changedAt } = decision.conflict;
    const mine = { decision: kind === 'decline' ? ('declined' as const) : ('exercised' as const), reason: input.reason.trim() };
    return (
      <ConflictDialog
        changedBy={changedBy}
        changedAt={changedAt}
        fields={optionConflictFields(mine, option.value, text.t)}
        saving={decision.saving}
        error={decision.error}
        onResolve={(choice) => void decision.resolve(chosenOption(choice, mine, option.value), input)}
        onClose={decision.dismissConflict}
      />
    );
  }
  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && !decision.saving && onClose()}>
      <DialogSurface>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{words.title}</DialogTitle>
            <DialogContent className={styles.content}>
              {reading && <Spinner size="tiny" labelPosition="after" label={t('agreement.decision.reading')} />}
              {unreadable && (
                <ErrorState
                  error={decision.fresh.status === 'failed' ? decision.fresh.error : undefined}
                  onRetry={decision.reread}
                />
              )}
              {closed ? (
                <MessageBar intent="warning" layout="multiline">
                  <MessageBarBody>
                    {stored
                      ? t('agreement.decision.alreadyDecided', {
                          decision: t(`terms.optionDecision.${stored.decision}`).toLowerCase(),
                          date: stored.decidedOn === null ? '' : format.date(stored.decidedOn),
                          name:
                            (stored.decidedById === null ? null : lookups.person(stored.decidedById)?.name) ??
                            t('agreement.history.someone').toLowerCase(),
                        })
                      : t('agreement.decision.notOpen')}
                  </MessageBarBody>
                </MessageBar>
              ) : (
                <>
                  <Text>{words.text}</Text>
                  <DecisionFields {...{ kind, input, lastReminder }} faults={tried ? faults : {}} onChange={setInput} />
                </>
              )}
              {decision.error !== undefined && (
                <MessageBar intent="error" layout="multiline">
                  <MessageBarBody>{errorText(decision.error, t)}</MessageBarBody>
                </MessageBar>
              )}
            </DialogContent>
            <DialogActions>
              <Button disabled={decision.saving} onClick={onClose}>
                {t(closed ? 'common.close' : 'common.cancel')}
              </Button>
              {!closed && (
                <Button appearance="primary" type="submit" disabled={decision.saving || reading || unreadable}>
                  {decision.saving ? t('common.saving') : confirmWords}
                </Button>
              )}
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
