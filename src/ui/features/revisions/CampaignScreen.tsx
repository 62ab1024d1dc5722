import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { PageHeader } from '../../components/PageHeader';
import { Panel } from '../../components/Panel';
import { RouteLink } from '../../components/RouteLink';
import { useNotify } from '../../components/use-notify';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { revisionWords } from '../../text/revision/revision-words';
import { useText } from '../../text/TextProvider';
import { CampaignBadge } from './CampaignBadge';
import { CampaignExcel } from './CampaignExcel';
import { CampaignLines } from './CampaignLines';
import { CampaignProgressPanel } from './CampaignProgressPanel';
import { useScreenStyles } from './revisions.styles';
import type { CampaignState, Revisions } from './use-revisions';

const CloseDialog = lazy(async () => ({ default: (await import('./CloseDialog')).CloseDialog }));

/** One campaign: how far it has come, and its agreements to be answered. */
export function CampaignScreen({ campaign: { stored, progress }, revisions }: { campaign: CampaignState; revisions: Revisions }) {
  const styles = useScreenStyles();
  const { language, format } = useText();
  const words = revisionWords(language);
  const { session, lookups } = useAppData();
  const notify = useNotify();
  const [closing, setClosing] = useState(false);
  const { value: campaign } = stored;
  const area = lookups.serviceArea(campaign.serviceAreaId);
  const starter = campaign.startedById === null ? null : lookups.person(campaign.startedById);
  const mayClose = session.rights.revisionCampaigns.edit && campaign.closedOn === null;
  const period = words.period(format.date(campaign.startedOn), format.date(campaign.dueOn));
  const facts = [
    starter ? `${period} ${words.startedBy(starter.name)}` : period,
    campaign.closedOn === null ? '' : words.closedOn(format.date(campaign.closedOn)),
  ];
  return (
    <>
      <PageHeader
        title={campaign.title}
        badges={<CampaignBadge campaign={campaign} />}
        subtitle={
          <>
            {area && <RouteLink to={paths.serviceArea(area.id)}>{area.name}</RouteLink>}
            {facts.filter(Boolean).map((fact) => ` · ${fact}`)}
          </>
        }
        actions={
          <>
            <CampaignExcel campaign={campaign} progress={progress} />
            {mayClose && <Button onClick={() => setClosing(true)}>{words.close}</Button>}
          </>
        }
      />
      <div className={styles.stack}>
        <CampaignProgressPanel campaign={campaign} progress={progress} />
        <Panel title={words.agreements}>
          <CampaignLines
            campaign={campaign}
            progress={progress}
            revisions={revisions.revisions}
            onAnswered={revisions.putRevision}
          />
        </Panel>
      </div>
      {closing && (
        <Suspense fallback={null}>
          <CloseDialog
            stored={stored}
            progress={progress}
            onClose={() => setClosing(false)}
            onClosed={(saved) => {
              setClosing(false);
              notify({ intent: 'success', title: words.wasClosed });
              revisions.putCampaign(saved);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
