import { Field, Input, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { parseCalendarDate } from '../../../domain/calendar-date';
import type { ChecklistItem } from '../../../domain/procurement-work/checklist';
import { markDone } from '../../../domain/procurement-work/checklist-marks';
import { FormDialog } from '../../components/FormDialog';
import { useAppData } from '../../state/app-data';
import { useChange, type OpenedProcurement } from './use-change';
import { useWords } from './use-words';

/** Marks a point as done on a day, with a note. */
export function MarkDialog({ item, opened, onClose }: { item: ChecklistItem; opened: OpenedProcurement; onClose: () => void }) {
  const { t, words } = useWords();
  const { today, session } = useAppData();
  const { saving, error, save } = useChange(opened);
  const [on, setOn] = useState<string>(item.mark?.doneOn ?? today);
  const [note, setNote] = useState(item.mark?.note ?? '');
  const [tried, setTried] = useState(false);
  const doneOn = parseCalendarDate(on);
  const submit = () => {
    setTried(true);
    if (doneOn === null) return;
    save(
      ({ checklist }) => ({
        checklist: markDone(checklist, { item: item.code, doneById: session.person.id, doneOn, note: note.trim() }),
      }),
      onClose,
    );
  };
  return (
    <FormDialog title={words.checklist.done} submitLabel={t('common.save')} {...{ saving, error, onClose }} onSubmit={submit}>
      <Text>{words.item[item.code] ?? item.code}</Text>
      <Field
        label={words.checklist.when}
        required
        {...(tried && doneOn === null && { validationMessage: words.phaseDialog.dateMissing })}
      >
        <Input type="date" value={on} onChange={(_event, { value }) => setOn(value)} />
      </Field>
      <Field label={words.checklist.note} hint={words.checklist.noteHelp}>
        <Textarea rows={2} maxLength={1000} value={note} onChange={(_event, { value }) => setNote(value)} />
      </Field>
    </FormDialog>
  );
}
