import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Versioned } from '../../../data/ports/versioned';
import { parseCalendarDate } from '../../../domain/calendar-date';
import type { FollowUp } from '../../../domain/follow-up';
import { FormDialog } from '../../components/FormDialog';
import { useNotify } from '../../components/use-notify';
import { useSave } from '../../components/use-save';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { useText } from '../../text/TextProvider';

/** Marks an activity as done, with what came out of it. */
export function CompleteFollowUpDialog({
  followUp,
  onClose,
  onSaved,
}: {
  followUp: Versioned<FollowUp>;
  onClose: () => void;
  onSaved: () => void;
}) {
  const { t } = useText();
  const { today } = useAppData();
  const ports = usePorts();
  const notify = useNotify();
  const { saving, error, run } = useSave();
  const [doneOn, setDoneOn] = useState<string>(today);
  const [outcome, setOutcome] = useState(followUp.value.outcome);
  const [lesson, setLesson] = useState(followUp.value.lesson);
  const [tried, setTried] = useState(false);
  const done = parseCalendarDate(doneOn);
  const doneFault =
    done === null ? t('agreement.followUps.dueRequired') : done > today ? t('agreement.followUps.doneInFuture') : null;
  const outcomeFault = outcome.trim() === '' ? t('agreement.followUps.outcomeRequired') : null;
  const shown = (fault: string | null) => (tried && fault ? { validationMessage: fault } : {});

  const submit = () => {
    setTried(true);
    if (doneFault || outcomeFault || done === null) return;
    run(async () => {
      await ports.followUps.update(followUp, { done, outcome: outcome.trim(), lesson: lesson.trim() });
      onClose();
      notify({ intent: 'success', title: t('agreement.followUps.completed') });
      onSaved();
    });
  };

  return (
    <FormDialog
      title={followUp.value.title}
      submitLabel={t('agreement.followUps.markDone')}
      {...{ saving, error, onClose }}
      onSubmit={submit}
    >
      <Field label={t('agreement.followUps.doneOn')} required {...shown(doneFault)}>
        <Input type="date" max={today} value={doneOn} onChange={(_event, { value }) => setDoneOn(value)} />
      </Field>
      <Field label={t('agreement.followUps.outcome')} required {...shown(outcomeFault)}>
        <Textarea value={outcome} resize="vertical" maxLength={10_000} onChange={(_event, { value }) => setOutcome(value)} />
      </Field>
      <Field label={t('agreement.followUps.lesson')}>
        <Textarea value={lesson} resize="vertical" maxLength={10_000} onChange={(_event, { value }) => setLesson(value)} />
      </Field>
    </FormDialog>
  );
}
