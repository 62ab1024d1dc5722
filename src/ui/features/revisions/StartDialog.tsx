import { Field, Input, Select, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Versioned } from '../../../data/ports/versioned';
import { addMonths, parseCalendarDate } from '../../../domain/calendar-date';
import type { RevisionCampaign } from '../../../domain/revision-campaign';
import { campaignAgreements, runningCampaign } from '../../../domain/revision/campaign-agreements';
import { FormDialog } from '../../components/FormDialog';
import { useSave } from '../../components/use-save';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { revisionWords } from '../../text/revision/revision-words';
import { useText } from '../../text/TextProvider';

const noAnswers: ReadonlySet<number> = new Set();

/** Starts a campaign: for which area, what it is called and by when it is to be answered. */
export function StartDialog({
  running,
  onClose,
  onStarted,
}: {
  /** One campaign runs for an area at a time. */
  running: readonly RevisionCampaign[];
  onClose: () => void;
  onStarted: (saved: Versioned<RevisionCampaign>) => void;
}) {
  const { language } = useText();
  const words = revisionWords(language);
  const { organisation, session, today, rows } = useAppData();
  const ports = usePorts();
  const { saving, error, run } = useSave();
  const [areaId, setAreaId] = useState<number | null>(null);
  /** `null` until somebody writes a name of their own: then it is no longer proposed. */
  const [title, setTitle] = useState<string | null>(null);
  const [due, setDue] = useState<string>(addMonths(today, 2));
  const [tried, setTried] = useState(false);
  const areas = organisation.serviceAreas.toSorted((a, b) => a.order - b.order);
  const area = areas.find(({ id }) => id === areaId) ?? null;
  const name = title ?? (area ? words.nameOf(area.name, today.slice(0, 4)) : '');
  const dueOn = parseCalendarDate(due);
  const count = useMemo(
    () =>
      areaId === null
        ? 0
        : campaignAgreements(
            { serviceAreaId: areaId, startedOn: today },
            rows.map(({ agreement }) => agreement),
            noAnswers,
          ).length,
    [areaId, today, rows],
  );
  const areaFault = area === null ? words.areaMissing : runningCampaign(running, area.id) ? words.hasRunning(area.name) : null;
  const nameFault = name.trim() === '' ? words.nameMissing : null;
  const dueFault = dueOn === null ? words.dueMissing : dueOn < today ? words.duePast : null;
  // That an area has a campaign already is known as soon as it is chosen.
  const shown = (fault: string | null, atOnce = false) => (fault && (tried || atOnce) ? { validationMessage: fault } : {});

  const submit = () => {
    setTried(true);
    if (areaFault || nameFault || dueFault || area === null || dueOn === null) return;
    run(async () => {
      // Somebody else may have started one since the list was read: then that one is gone to.
      const there = (await ports.revisionCampaigns.all()).find(
        ({ value }) => value.serviceAreaId === area.id && value.closedOn === null,
      );
      onStarted(
        there ??
          (await ports.revisionCampaigns.add({
            title: name.trim(),
            serviceAreaId: area.id,
            startedOn: today,
            dueOn,
            startedById: session.person.id,
            closedOn: null,
          })),
      );
    });
  };

  return (
    <FormDialog title={words.startTitle} submitLabel={words.start} {...{ saving, error, onClose }} onSubmit={submit}>
      <Text>{words.startHelp}</Text>
      <Field
        label={words.area}
        required
        {...shown(areaFault, area !== null)}
        {...(area && !areaFault ? { hint: words.willHold(count) } : {})}
      >
        <Select
          value={areaId === null ? '' : String(areaId)}
          onChange={(_event, { value }) => setAreaId(value === '' ? null : Number(value))}
        >
          <option value="">{words.chooseArea}</option>
          {areas.map(({ id, name: areaName }) => (
            <option key={id} value={id}>
              {areaName}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.name} required {...shown(nameFault)}>
        <Input value={name} maxLength={255} onChange={(_event, { value }) => setTitle(value)} />
      </Field>
      <Field label={words.due} required {...shown(dueFault)}>
        <Input type="date" min={today} value={due} onChange={(_event, { value }) => setDue(value)} />
      </Field>
    </FormDialog>
  );
}
