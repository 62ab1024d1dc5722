import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { EmptyState } from '../../components/EmptyState';
import { PageHeader } from '../../components/PageHeader';
import { Panel } from '../../components/Panel';
import { useElementWidth } from '../../components/use-element-width';
import { useText } from '../../text/TextProvider';
import { AreaCards } from './AreaCards';
import { AreaTable } from './AreaTable';
import { AreaTimelinePanel } from './AreaTimelinePanel';
import { ExcelButton } from './ExcelButton';
import { overviewTableWidth, useScreenStyles } from './service-areas.styles';
import { useAreaOverview } from './use-area-overview';

/** All service areas in numbers, and the time line of one of them. */
export function OverviewScreen() {
  const styles = useScreenStyles();
  const { t, format } = useText();
  const overview = useAreaOverview();
  const [place, width] = useElementWidth<HTMLDivElement>(overviewTableWidth);
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
          {width >= overviewTableWidth ? (
            <AreaTable overview={overview} hidden={hidden} />
          ) : (
            <AreaCards overview={overview} hidden={hidden} />
          )}
          <p className={styles.help}>{t('serviceAreas.help')}</p>
        </div>
        <AreaTimelinePanel areas={areas} />
      </div>
    </div>
  );
}
