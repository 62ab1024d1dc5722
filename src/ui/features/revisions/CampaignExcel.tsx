import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { RevisionCampaign } from '../../../domain/revision-campaign';
import type { CampaignProgress } from '../../../domain/revision/campaign-progress';
import { useNotify } from '../../components/use-notify';
import { useAppData } from '../../state/app-data';
import { revisionWords } from '../../text/revision/revision-words';
import { useText } from '../../text/TextProvider';

/** Downloads what a campaign came to. What makes the file is fetched when it is first wanted. */
export function CampaignExcel({ campaign, progress }: { campaign: RevisionCampaign; progress: CampaignProgress }) {
  const { language } = useText();
  const words = revisionWords(language);
  const { rowOf, lookups, today } = useAppData();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      const [{ campaignColumns, campaignFile }, { saveFile }] = await Promise.all([
        import('./export-campaign'),
        import('../../documents/save-file'),
      ]);
      const file = await campaignFile(campaign.title, progress.lines, campaignColumns(words, rowOf, lookups));
      saveFile(file, `${campaign.title} ${today}.xlsx`);
    } catch {
      notify({ intent: 'error', title: words.excelFailed });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button icon={<ArrowDownloadRegular />} disabled={busy} onClick={() => void download()}>
      {busy ? words.excelBusy : words.excel}
    </Button>
  );
}
