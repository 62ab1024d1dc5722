import { Field, Input, Text, Textarea } from '@fluentui/react-components';
import { addDays, type CalendarDate } from '../../../domain/calendar-date';
import { useAppData } from '../../state/app-data';
import { useText } from '../../text/TextProvider';
import { PersonPicker } from '../PersonPicker';
import type { AnswerFault } from '../../../domain/answers/answer-fault';
import { decidesOption, startsProcurement } from '../../../domain/answers/answer-rows';
import type { DecisionField, DecisionInput } from './decision-input';
import type { DecisionKind } from '../../../domain/answers/decision-kind';

/** SharePoint keeps this much of a reason or comment (schema: agreementOptions.reason, reminderResponses.comment). */
const reasonLength = 2000;

/** The fields that one kind of answer asks for. */
export function DecisionFields({
  kind,
  input,
  lastReminder,
  faults,
  onChange,
}: {
  kind: DecisionKind;
  input: DecisionInput;
  lastReminder: CalendarDate;
  faults: Partial<Record<DecisionField, AnswerFault>>;
  onChange: (input: DecisionInput) => void;
}) {
  const { t, format } = useText();
  const { today } = useAppData();
  const put = (change: Partial<DecisionInput>) => onChange({ ...input, ...change });
  const fault = (field: DecisionField) => {
    const code = faults[field];
    return code ? { validationMessage: t(`agreement.decision.${code}`, { date: format.date(lastReminder) }) } : {};
  };
  const reasoned = decidesOption(kind);

  return (
    <>
      {startsProcurement(kind) && (
        <>
          <Field label={t('agreement.decision.need')} required {...fault('need')}>
            <Input value={input.need} maxLength={255} onChange={(_event, { value }) => put({ need: value })} />
          </Field>
          <Field label={t('agreement.decision.neededBy')}>
            <Input type="date" value={input.neededBy} onChange={(_event, { value }) => put({ neededBy: value })} />
          </Field>
        </>
      )}
      {kind === 'handOver' && (
        <>
          <PersonPicker
            label={t('agreement.decision.newOwner')}
            required
            value={input.newOwner}
            onChange={(newOwner) => put({ newOwner })}
            {...fault('newOwner')}
          />
          {/* Whoever gives it away may not read what others may do. */}
          <Text size={200}>{t('agreement.decision.handOverGroup')}</Text>
        </>
      )}
      {kind === 'remindMe' && (
        <Field label={t('agreement.decision.remindOn')} required {...fault('remindOn')}>
          <Input
            type="date"
            min={addDays(today, 1)}
            max={lastReminder}
            value={input.remindOn}
            onChange={(_event, { value }) => put({ remindOn: value })}
          />
        </Field>
      )}
      <Field
        label={t(reasoned ? 'agreement.decision.reason' : 'agreement.decision.comment')}
        required={reasoned}
        {...(reasoned ? { hint: t('agreement.decision.reasonHelp') } : {})}
        {...fault('reason')}
      >
        <Textarea
          value={input.reason}
          maxLength={reasonLength}
          resize="vertical"
          onChange={(_event, { value }) => put({ reason: value })}
        />
      </Field>
    </>
  );
}
