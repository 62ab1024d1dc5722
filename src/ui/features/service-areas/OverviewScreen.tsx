import { Button, MessageBar, MessageBarActions, MessageBarBody, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { AreaTimeline } from '../../components/AreaTimeline';
import { EmptyState } from '../../components/EmptyState';
import { PageHeader } from '../../components/PageHeader';
import { Panel } from '../../components/Panel';
import { useElementWidth } from '../../components/use-element-width';
import { useAppData } from '../../state/app-data';
import { applyFilter, noFilter } from '../../state/register-filter';
import { useText } from '../../text/TextProvider';
import { AreaCards } from './AreaCards';
import { AreaTable } from './AreaTable';
import { ExcelButton } from './ExcelButton';
import { useScreenStyles } from './service-areas.styles';
import { useAreaOverview, type AreaOverviewState } from './use-area-overview';

/** Below this the columns do not fit beside each other. */
const tableWidth = 980;

/** All service areas in numbers, and the time line of one of them. */
export function OverviewScreen() {
  const styles = useScreenStyles();
  const { t, format } = useText();
  const overview = useAreaOverview();
  const [place, width] = useElementWidth<HTMLDivElement>(tableWidth);
  const { areas, total, needsMissing, revisionMissing } = overview;
  const hidden = { needs: needsMissing === 'forbidden', revision: revisionMissing === 'forbidden' };
  if (areas.length === 0)
    return (
      <div className={styles.page}>
        <PageHeader title={t('serviceAreas.title')} />
        <Panel>
          <EmptyState title={t('serviceAreas.none')} help={t('serviceAreas.noneHelp')} />
        </Panel>
      </div>
    );
  return (
    <div className={styles.page}>
      <PageHeader
        title={t('serviceAreas.title')}
        subtitle={t('serviceAreas.subtitle', {
          agreements: t('serviceAreas.running', { count: total.counts.running }),
          value: format.amount(total.yearlyValue),
        })}
        actions={<ExcelButton overview={overview} />}
      />
      <div className={styles.stack}>
        <div ref={place}>
          {(needsMissing === 'failed' || revisionMissing === 'failed') && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{t('serviceAreas.failed')}</MessageBarBody>
              <MessageBarActions>
                <Button onClick={overview.retry}>{t('common.retry')}</Button>
              </MessageBarActions>
            </MessageBar>
          )}
          {width >= tableWidth ? (
            <AreaTable overview={overview} hidden={hidden} />
          ) : (
            <AreaCards overview={overview} hidden={hidden} />
          )}
          <p className={styles.help}>{t('serviceAreas.help')}</p>
        </div>
        <TimelinePanel areas={areas} />
      </div>
    </div>
  );
}

/** The time line of the area chosen; at first the person's own, or the one with most agreements. */
function TimelinePanel({ areas }: { areas: AreaOverviewState['areas'] }) {
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
      title={t('serviceAreas.timeline.title', { area: name })}
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
      <AreaTimeline key={chosen} rows={inArea} today={today} />
    </Panel>
  );
}
