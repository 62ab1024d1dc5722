import { makeStyles, Skeleton, SkeletonItem, Text, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { Ports } from '../../../data/ports/ports';
import type { Assessment } from '../../../domain/assessment';
import type { RevisionCampaign } from '../../../domain/revision-campaign';
import { ruleInForce } from '../../../domain/rules-in-force';
import type { CalendarDate } from '../../../domain/calendar-date';
import { ErrorState } from '../../components/ErrorState';
import { Panel } from '../../components/Panel';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import type { RegisterRow } from '../../state/register-row';
import { useLoad } from '../../state/use-load';
import { useText } from '../../text/TextProvider';
import { AssessmentKindItem } from './AssessmentKindItem';
import { EarlierAssessments } from './EarlierAssessments';
import { earlierAssessments, nextAssessments } from './next-assessments';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    ':first-child': { borderTop: 'none' },
  },
});

interface Known {
  readonly assessments: readonly Assessment[];
  readonly campaigns: readonly RevisionCampaign[];
}

/** What was assessed in the procurement that the agreement came out of: it holds for the agreement too. */
async function beforeAgreement(ports: Pick<Ports, 'procurements' | 'assessments'>, agreementId: number) {
  const procurements = await ports.procurements.forAgreement(agreementId);
  const from = procurements.filter(({ value }) => value.resultingAgreementId === agreementId);
  return (await Promise.all(from.map(({ value }) => ports.assessments.forProcurement(value.id)))).flat();
}

/** Where each kind of assessment of the agreement stands, the next thing to do, and what was assessed before. */
export function AssessmentsPanel({
  row,
  procurementStartedOn,
}: {
  row: RegisterRow;
  /** Decides whether the law asks for documented control. */
  procurementStartedOn: CalendarDate | null;
}) {
  const styles = useStyles();
  const { t } = useText();
  const { session, organisation, today, rules } = useAppData();
  const ports = usePorts();
  const agreementId = row.agreement.id;
  const mayReadCampaigns = session.rights.revisionCampaigns.read;
  const mayReadProcurements = session.rights.procurements.read;
  const load = useCallback(async (): Promise<Known> => {
    const [own, before, campaigns] = await Promise.all([
      ports.assessments.forAgreement(agreementId),
      mayReadProcurements ? beforeAgreement(ports, agreementId) : [],
      mayReadCampaigns ? ports.revisionCampaigns.all() : [],
    ]);
    const byId = new Map([...before, ...own].map(({ value }) => [value.id, value]));
    return { assessments: [...byId.values()], campaigns: campaigns.map(({ value }) => value) };
  }, [ports, agreementId, mayReadCampaigns, mayReadProcurements]);
  const { state, reload } = useLoad(load);
  const areaIds = organisation.serviceAreas.map(({ id }) => id);
  const duty = ruleInForce(rules, 'riskBasedControl', procurementStartedOn ?? row.agreement.startDate);
  return (
    <Panel title={t('agreement.assessments.title')}>
      {state.status === 'loading' && (
        <Skeleton aria-label={t('common.loading')}>
          <SkeletonItem size={24} />
        </Skeleton>
      )}
      {(state.status === 'forbidden' || state.status === 'notFound') && <Text>{t('agreement.panelForbidden')}</Text>}
      {state.status === 'failed' && <ErrorState error={state.error} onRetry={reload} />}
      {state.status === 'ready' && (
        <>
          <ul className={styles.list}>
            {nextAssessments(row, state.value.assessments, state.value.campaigns, areaIds, today).map((standing) => (
              <li key={standing.kind} className={styles.item}>
                <AssessmentKindItem row={row} standing={standing} controlParagraph={duty?.paragraph ?? null} />
              </li>
            ))}
          </ul>
          <EarlierAssessments assessments={earlierAssessments(state.value.assessments)} />
        </>
      )}
    </Panel>
  );
}
