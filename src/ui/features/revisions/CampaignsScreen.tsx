import { Button, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { Versioned } from '../../../data/ports/versioned';
import type { RevisionCampaign } from '../../../domain/revision-campaign';
import { EmptyState } from '../../components/EmptyState';
import { FoldedList } from '../../components/FoldedList';
import { PageHeader } from '../../components/PageHeader';
import { Panel } from '../../components/Panel';
import { RouteLink } from '../../components/RouteLink';
import { useNotify } from '../../components/use-notify';
import { goTo, paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { revisionWords } from '../../text/revision/revision-words';
import { useText } from '../../text/TextProvider';
import { CampaignBadge } from './CampaignBadge';
import { ProgressBar } from './ProgressBar';
import { useScreenStyles } from './revisions.styles';
import type { CampaignState } from './use-revisions';

const StartDialog = lazy(async () => ({ default: (await import('./StartDialog')).StartDialog }));

/** Every campaign: those that run with how far they have come, and those that are closed. */
export function CampaignsScreen({
  campaigns,
  onStarted,
}: {
  campaigns: readonly CampaignState[];
  onStarted: (saved: Versioned<RevisionCampaign>) => void;
}) {
  const styles = useScreenStyles();
  const { language } = useText();
  const words = revisionWords(language);
  const { session } = useAppData();
  const notify = useNotify();
  const [starting, setStarting] = useState(false);
  const mayStart = session.rights.revisionCampaigns.add;
  const running = campaigns.filter(({ stored }) => stored.value.closedOn === null);
  const closed = campaigns.filter(({ stored }) => stored.value.closedOn !== null);
  const start = (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => setStarting(true)}>
      {words.start}
    </Button>
  );
  return (
    <>
      <PageHeader title={words.title} subtitle={words.subtitle} actions={mayStart && campaigns.length > 0 && start} />
      <div className={styles.stack}>
        {campaigns.length === 0 && (
          <Panel>
            <EmptyState
              title={words.none}
              help={mayStart ? words.noneHelp : words.noneReader}
              {...(mayStart ? { action: start } : {})}
            />
          </Panel>
        )}
        <Group title={words.running(running.length)} campaigns={running} />
        <Group title={words.closed(closed.length)} campaigns={closed} />
      </div>
      {starting && (
        <Suspense fallback={null}>
          <StartDialog
            running={running.map(({ stored }) => stored.value)}
            onClose={() => setStarting(false)}
            onStarted={(saved) => {
              setStarting(false);
              notify({ intent: 'success', title: words.started });
              onStarted(saved);
              goTo(paths.revision(saved.value.id));
            }}
          />
        </Suspense>
      )}
    </>
  );
}

function Group({ title, campaigns }: { title: string; campaigns: readonly CampaignState[] }) {
  const { language } = useText();
  const words = revisionWords(language);
  if (campaigns.length === 0) return null;
  return (
    <Panel title={title}>
      <FoldedList items={campaigns} first={20} step={50} moreText={words.more}>
        {(campaign) => <CampaignRow key={campaign.stored.value.id} campaign={campaign} />}
      </FoldedList>
    </Panel>
  );
}

function CampaignRow({ campaign: { stored, progress } }: { campaign: CampaignState }) {
  const styles = useScreenStyles();
  const { language, format } = useText();
  const words = revisionWords(language);
  const { lookups, today } = useAppData();
  const { value: campaign } = stored;
  const area = lookups.serviceArea(campaign.serviceAreaId)?.name ?? '';
  const when =
    campaign.closedOn === null
      ? words.period(format.shortDate(campaign.startedOn, today), format.date(campaign.dueOn))
      : words.closedOn(format.date(campaign.closedOn));
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <div className={styles.words}>
          <Text weight="semibold">
            <RouteLink to={paths.revision(campaign.id)}>{campaign.title}</RouteLink>
          </Text>
          <span className={styles.under}>{[area, when].filter(Boolean).join(' · ')}</span>
        </div>
        <div className={styles.progress}>
          <ProgressBar answered={progress.answered} total={progress.total} />
        </div>
        <div className={styles.state}>
          <CampaignBadge campaign={campaign} />
        </div>
      </div>
    </li>
  );
}
