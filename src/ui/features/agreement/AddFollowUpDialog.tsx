import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { addMonths, parseCalendarDate } from '../../../domain/calendar-date';
import { followUpKinds, type FollowUpKind } from '../../../domain/follow-up';
import { FormDialog } from '../../components/FormDialog';
import { PersonPicker } from '../../components/PersonPicker';
import { useNotify } from '../../components/use-notify';
import { useSave } from '../../components/use-save';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { useText } from '../../text/TextProvider';

/** Plans an activity on the agreement. */
export function AddFollowUpDialog({
  agreementId,
  onClose,
  onSaved,
}: {
  agreementId: number;
  onClose: () => void;
  onSaved: () => void;
}) {
  const { t } = useText();
  const { session, today } = useAppData();
  const ports = usePorts();
  const notify = useNotify();
  const { saving, error, run } = useSave();
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<FollowUpKind>('statusMeeting');
  const [due, setDue] = useState<string>(addMonths(today, 1));
  const [responsible, setResponsible] = useState<typeof session.person | null>(session.person);
  const [tried, setTried] = useState(false);
  const dueDate = parseCalendarDate(due);
  const missing = (is: boolean, text: string) => (tried && is ? { validationMessage: text } : {});

  const submit = () => {
    setTried(true);
    if (title.trim() === '' || dueDate === null) return;
    run(async () => {
      await ports.followUps.add({
        agreementId,
        title: title.trim(),
        kind,
        due: dueDate,
        done: null,
        responsibleId: responsible?.id ?? null,
        outcome: '',
        lesson: '',
      });
      onClose();
      notify({ intent: 'success', title: t('agreement.followUps.added') });
      onSaved();
    });
  };

  return (
    <FormDialog
      title={t('agreement.followUps.add')}
      submitLabel={t('common.save')}
      {...{ saving, error, onClose }}
      onSubmit={submit}
    >
      <Field label={t('agreement.followUps.what')} required {...missing(title.trim() === '', t('agreement.followUps.required'))}>
        <Input value={title} maxLength={255} onChange={(_event, { value }) => setTitle(value)} />
      </Field>
      <Field label={t('agreement.followUps.kind')}>
        <Select
          value={kind}
          onChange={(_event, { value }) => setKind(followUpKinds.find((each) => each === value) ?? 'statusMeeting')}
        >
          {followUpKinds.map((each) => (
            <option key={each} value={each}>
              {t(`terms.followUp.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('agreement.followUps.due')} required {...missing(dueDate === null, t('agreement.followUps.dueRequired'))}>
        <Input type="date" value={due} onChange={(_event, { value }) => setDue(value)} />
      </Field>
      <PersonPicker label={t('agreement.followUps.responsible')} value={responsible} onChange={setResponsible} />
    </FormDialog>
  );
}
