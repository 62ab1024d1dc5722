import type { RevisionCampaign } from '../../../domain/revision-campaign';
import { isLate } from '../../../domain/revision/campaign-agreements';
import { StateBadge } from '../../components/StateBadge';
import { useAppData } from '../../state/app-data';
import { revisionWords } from '../../text/revision/revision-words';
import { useText } from '../../text/TextProvider';

/** Whether a campaign runs, is late or is closed. */
export function CampaignBadge({ campaign }: { campaign: RevisionCampaign }) {
  const { language } = useText();
  const { state } = revisionWords(language);
  const { today } = useAppData();
  if (campaign.closedOn !== null) return <StateBadge tone="neutral">{state.closed}</StateBadge>;
  return isLate(campaign, today) ? (
    <StateBadge tone="danger">{state.late}</StateBadge>
  ) : (
    <StateBadge tone="brand">{state.running}</StateBadge>
  );
}
