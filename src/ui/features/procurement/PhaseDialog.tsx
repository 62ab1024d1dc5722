import { Field, Input, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { parseCalendarDate } from '../../../domain/calendar-date';
import type { Procurement, ProcurementPhase } from '../../../domain/procurement';
import { markDone } from '../../../domain/procurement-work/checklist-marks';
import { phaseChange } from '../../../domain/procurement-work/change-phase';
import { begins } from '../../../domain/procurement-work/phase-steps';
import { procedureOf } from '../../../domain/procurement-work/procedure-of';
import { awardNoticeItem, awardNoticeOn, standstillOf } from '../../../domain/procurement-work/standstill';
import { procurements } from '../../../schema/procurements';
import { limitsOf } from '../../../schema/list';
import { FormDialog } from '../../components/FormDialog';
import { useAppData } from '../../state/app-data';
import { ChangeOutcome } from './ChangeOutcome';
import { useChange, type OpenedProcurement } from './use-change';
import { useWords } from './use-words';

/** Asks for what has to be known when a phase begins: the day it started, the day the tenderers were told, or why it is cancelled. */
export function PhaseDialog({
  procurement,
  to,
  opened,
  onClose,
  onDone,
}: {
  procurement: Procurement;
  to: ProcurementPhase;
  opened: OpenedProcurement;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t, words, format, phases } = useWords();
  const { today, session, rules } = useAppData();
  const change = useChange(opened);
  const asksStart = begins(procurement, to);
  const asksNotice = to === 'standstill' && awardNoticeOn(procurement) === null;
  const asksReason = to === 'cancelled';
  const [started, setStarted] = useState<string>(today);
  const [notice, setNotice] = useState<string>(today);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const startedOn = parseCalendarDate(started);
  const noticeOn = parseCalendarDate(notice);
  const dayFault = (date: typeof startedOn) =>
    date === null ? words.phaseDialog.dateMissing : date > today ? words.phaseDialog.inFuture : null;
  const shown = (fault: string | null) => (tried && fault !== null ? { validationMessage: fault } : {});
  const faults = [
    asksStart ? dayFault(startedOn) : null,
    asksNotice ? dayFault(noticeOn) : null,
    asksReason && reason.trim() === '' ? words.phaseDialog.reasonMissing : null,
  ];
  const submit = () => {
    setTried(true);
    if (faults.some((fault) => fault !== null)) return;
    const made = phaseChange(procurement, to, {
      ...(asksStart && startedOn !== null ? { startedOn } : {}),
      ...(asksReason ? { cancelledReason: reason } : {}),
      ...(asksNotice && noticeOn !== null ? { awardNotice: { doneById: session.person.id, doneOn: noticeOn } } : {}),
    });
    change.save(made, onDone);
  };
  const judged = procedureOf(asksStart ? { ...procurement, startedOn } : procurement, rules, today);
  const lastDay =
    noticeOn === null
      ? null
      : (standstillOf(
          { checklist: markDone([], { item: awardNoticeItem, doneById: 0, doneOn: noticeOn, note: '' }) },
          judged.answer,
        )?.lastDay ?? null);
  const title = asksReason
    ? words.phaseDialog.cancelTitle
    : asksStart
      ? words.phaseDialog.startTitle
      : words.phaseDialog.standstillTitle;
  return (
    <>
      <FormDialog
        title={title}
        submitLabel={asksReason ? words.action.cancelProcurement : words.action.goTo(phases[to])}
        saving={change.saving}
        error={change.conflict === null ? change.error : undefined}
        onSubmit={submit}
        onClose={onClose}
      >
        {asksStart && (
          <>
            <Field label={words.phaseDialog.startedOn} hint={words.phaseDialog.startHelp} required {...shown(faults[0] ?? null)}>
              <Input type="date" value={started} onChange={(_event, { value }) => setStarted(value)} />
            </Field>
            {startedOn !== null && (
              <Text role="status">
                {judged.answer === null
                  ? words.rules.none
                  : `${words.rules.started(format.date(startedOn))} ${judged.answer.part === null ? words.rules.missing : t(`terms.procedure.${judged.answer.part}`)}`}
              </Text>
            )}
          </>
        )}
        {asksNotice && (
          <>
            <Field
              label={words.phaseDialog.noticeOn}
              hint={words.phaseDialog.standstillHelp}
              required
              {...shown(faults[1] ?? null)}
            >
              <Input type="date" value={notice} onChange={(_event, { value }) => setNotice(value)} />
            </Field>
            <Text role="status">
              {lastDay === null ? words.phaseDialog.noStandstill : words.phaseDialog.lastDay(format.date(lastDay))}
            </Text>
          </>
        )}
        {asksReason && (
          <Field
            label={words.phaseDialog.cancelReason}
            hint={words.phaseDialog.cancelHelp}
            required
            {...shown(faults[2] ?? null)}
          >
            <Textarea
              rows={3}
              maxLength={limitsOf(procurements.columns.cancelledReason).maxLength ?? 2000}
              value={reason}
              onChange={(_event, { value }) => setReason(value)}
            />
          </Field>
        )}
      </FormDialog>
      {change.conflict !== null && <ChangeOutcome change={change} />}
    </>
  );
}
