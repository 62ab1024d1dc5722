import { Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { AreaTimeline } from '../../components/AreaTimeline';
import { Panel } from '../../components/Panel';
import { useAppData } from '../../state/app-data';
import { applyFilter, noFilter } from '../../state/register-filter';
import { useText } from '../../text/TextProvider';
import type { AreaOverviewState } from './use-area-overview';

/** The time line of the area chosen; at first the person's own, or the one with most agreements. */
export function AreaTimelinePanel({
  areas,
  ahead,
  months,
  first,
  none,
  level = 2,
}: {
  areas: AreaOverviewState['areas'];
  /** The time it is drawn for, in words. */
  ahead?: string;
  /** How far ahead it is drawn; two years unless told. */
  months?: number;
  /** How many lines are drawn before more are asked for. */
  first?: number;
  /** What is said when nothing is in that time. */
  none?: string;
  level?: 2 | 3;
}) {
  const { t } = useText();
  const { rows, organisation, session, today } = useAppData();
  const personId = session.person.id;
  const [chosen, setChosen] = useState<number | null>(() => {
    const own = organisation.resourceGroup.find((member) => member.personId === personId)?.serviceAreaId ?? null;
    const largest = areas.toSorted((a, b) => b.counts.running - a.counts.running)[0];
    return own ?? largest?.area?.id ?? null;
  });
  const inArea = useMemo(
    () => applyFilter(rows, { ...noFilter, areas: chosen === null ? [] : [chosen] }, { today, personId }),
    [rows, chosen, today, personId],
  );
  const name = areas.find(({ area }) => area?.id === chosen)?.area?.name ?? '';
  return (
    <Panel
      level={level}
      title={ahead === undefined ? t('serviceAreas.timeline.title', { area: name }) : `${name} – ${ahead}`}
      aside={
        <Select
          aria-label={t('serviceAreas.timeline.choose')}
          value={String(chosen ?? '')}
          onChange={(_event, data) => setChosen(Number(data.value))}
        >
          {areas.map(({ area }) => (
            <option key={area?.id} value={String(area?.id)}>
              {area?.name}
            </option>
          ))}
        </Select>
      }
    >
      <AreaTimeline
        key={`${chosen}/${months}/${first}`}
        rows={inArea}
        today={today}
        {...(months === undefined ? {} : { months })}
        {...(first === undefined ? {} : { first })}
        {...(none === undefined ? {} : { none })}
      />
    </Panel>
  );
}
