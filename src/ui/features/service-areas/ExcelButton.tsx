import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useNotify } from '../../components/use-notify';
import { useAppData } from '../../state/app-data';
import { useText } from '../../text/TextProvider';
import type { AreaOverviewState } from './use-area-overview';

/** Downloads the overview. What makes the file is fetched when it is first wanted. */
export function ExcelButton({ overview: { areas, total } }: { overview: AreaOverviewState }) {
  const { t } = useText();
  const { today } = useAppData();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      const [{ overviewFile }, { saveFile }] = await Promise.all([
        import('./export-overview'),
        import('../../documents/save-file'),
      ]);
      saveFile(await overviewFile(areas, total, t), `${t('serviceAreas.excelFile', { date: today })}.xlsx`);
    } catch {
      notify({ intent: 'error', title: t('serviceAreas.excelFailed') });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button icon={<ArrowDownloadRegular />} disabled={busy} title={t('serviceAreas.excelHelp')} onClick={() => void download()}>
      {t(busy ? 'serviceAreas.excelBusy' : 'serviceAreas.excel')}
    </Button>
  );
}
