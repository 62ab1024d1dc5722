import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { parseCalendarDate } from '../../../domain/calendar-date';
import type { Tenderer } from '../../../domain/procurement';
import { FormDialog } from '../../components/FormDialog';
import { useNotify } from '../../components/use-notify';
import { useAppData } from '../../state/app-data';
import { useChange, type OpenedProcurement } from './use-change';
import { useWords } from './use-words';

const isSame = (a: Tenderer, b: Tenderer) => a.supplierId === b.supplierId && a.name === b.name;

/** Logs what somebody who lost was told, and when. */
export function FeedbackDialog({
  tenderer,
  opened,
  onClose,
}: {
  tenderer: Tenderer;
  opened: OpenedProcurement;
  onClose: () => void;
}) {
  const { t, words } = useWords();
  const { today } = useAppData();
  const notify = useNotify();
  const { saving, error, save } = useChange(opened);
  const [on, setOn] = useState<string>(tenderer.feedbackOn ?? today);
  const [feedback, setFeedback] = useState(tenderer.feedback);
  const [tried, setTried] = useState(false);
  const feedbackOn = parseCalendarDate(on);
  const missing = (is: boolean, text: string) => (tried && is ? { validationMessage: text } : {});
  const submit = () => {
    setTried(true);
    if (feedbackOn === null || feedback.trim() === '') return;
    save(
      (stored) => ({
        tenderers: stored.tenderers.map((each) =>
          isSame(each, tenderer) ? { ...each, feedbackOn, feedback: feedback.trim() } : each,
        ),
      }),
      () => {
        onClose();
        notify({ intent: 'success', title: words.tenderers.given, body: tenderer.name });
      },
    );
  };
  return (
    <FormDialog
      title={words.tenderers.giveTo(tenderer.name)}
      submitLabel={t('common.save')}
      {...{ saving, error, onClose }}
      onSubmit={submit}
    >
      <Field label={words.tenderers.on} required {...missing(feedbackOn === null, words.phaseDialog.dateMissing)}>
        <Input type="date" value={on} onChange={(_event, { value }) => setOn(value)} />
      </Field>
      <Field
        label={words.tenderers.what}
        hint={words.tenderers.whatHelp}
        required
        {...missing(feedback.trim() === '', words.tenderers.whatMissing)}
      >
        <Textarea rows={4} resize="vertical" value={feedback} onChange={(_event, { value }) => setFeedback(value)} />
      </Field>
    </FormDialog>
  );
}
