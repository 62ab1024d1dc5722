import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { JudgedPurchase } from '../../../domain/small-purchases/quote-overview';
import { useNotify } from '../../components/use-notify';
import { useAppData } from '../../state/app-data';
import { smallPurchasesWords } from '../../text/small-purchases/small-purchases-words';
import { useText } from '../../text/TextProvider';

/** Downloads what is shown. What makes the file is fetched when it is first wanted. */
export function ExcelButton({ purchases }: { purchases: readonly JudgedPurchase[] }) {
  const { t, language } = useText();
  const words = smallPurchasesWords(language);
  const { today, lookups } = useAppData();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      const [{ purchasesFile }, { saveFile }] = await Promise.all([
        import('./export-purchases'),
        import('../../documents/save-file'),
      ]);
      saveFile(await purchasesFile(purchases, words, lookups, t), `${words.excel.file(today)}.xlsx`);
      notify({ intent: 'success', title: words.excel.done(purchases.length) });
    } catch {
      notify({ intent: 'error', title: words.excel.failed });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button icon={<ArrowDownloadRegular />} disabled={busy || purchases.length === 0} onClick={() => void download()}>
      {busy ? words.excel.busy : words.excel.button}
    </Button>
  );
}
