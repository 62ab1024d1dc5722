import { Button, Skeleton, SkeletonItem } from '@fluentui/react-components';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { PlanSections } from '../../components/plan-sections/PlanSections';
import { goTo, paths } from '../../navigation';
import { AppDataGate } from '../../state/AppDataGate';
import { useAppData } from '../../state/app-data';
import { revisionWords } from '../../text/revision/revision-words';
import { useText } from '../../text/TextProvider';
import { CampaignScreen } from './CampaignScreen';
import { CampaignsScreen } from './CampaignsScreen';
import { useScreenStyles } from './revisions.styles';
import { useRevisions } from './use-revisions';

/** Revision of existing agreements: all campaigns, or one of them when `campaignId` is given. */
export function RevisionsView({ campaignId }: { campaignId?: number }) {
  const styles = useScreenStyles();
  return (
    <div className={styles.root}>
      <PlanSections here="revisions" />
      <AppDataGate skeleton={<RevisionsSkeleton />}>
        <Allowed campaignId={campaignId ?? null} />
      </AppDataGate>
    </div>
  );
}

function Allowed({ campaignId }: { campaignId: number | null }) {
  const { revisionCampaigns, assessments } = useAppData().session.rights;
  return revisionCampaigns.read && assessments.read ? <Loaded campaignId={campaignId} /> : <Forbidden />;
}

function Loaded({ campaignId }: { campaignId: number | null }) {
  const { language } = useText();
  const words = revisionWords(language);
  const revisions = useRevisions();
  const { state } = revisions;
  if (state.status === 'loading') return <RevisionsSkeleton />;
  if (state.status === 'failed') return <ErrorState error={state.error} onRetry={revisions.reload} />;
  if (state.status !== 'ready') return <Forbidden />;
  if (campaignId === null) return <CampaignsScreen campaigns={state.value} onStarted={revisions.putCampaign} />;
  const campaign = state.value.find(({ stored }) => stored.value.id === campaignId);
  if (campaign) return <CampaignScreen campaign={campaign} revisions={revisions} />;
  return (
    <EmptyState
      level={1}
      title={words.notFound}
      action={
        <Button appearance="primary" onClick={() => goTo(paths.revisions)}>
          {words.toAll}
        </Button>
      }
    />
  );
}

function Forbidden() {
  const { language } = useText();
  const words = revisionWords(language);
  return <EmptyState level={1} title={words.forbidden} help={words.forbiddenHelp} />;
}

function RevisionsSkeleton() {
  const styles = useScreenStyles();
  const { t } = useText();
  return (
    <Skeleton aria-label={t('common.loading')} className={styles.skeleton}>
      <SkeletonItem size={32} style={{ width: '40%' }} />
      <SkeletonItem size={96} />
      <SkeletonItem size={128} />
    </Skeleton>
  );
}
