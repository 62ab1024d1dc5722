import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useNotify } from '../../components/use-notify';
import { useAppData } from '../../state/app-data';
import { suppliersWords } from '../../text/suppliers/suppliers-words';
import { useText } from '../../text/TextProvider';
import type { SupplierRow } from './supplier-rows';

/** Downloads the suppliers that are found. What makes the file is fetched when it is first wanted. */
export function SuppliersExcel({ rows }: { rows: readonly SupplierRow[] }) {
  const { t, language } = useText();
  const words = suppliersWords(language);
  const { today } = useAppData();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      const [{ suppliersFile }, { saveFile }] = await Promise.all([
        import('./export-suppliers'),
        import('../../documents/save-file'),
      ]);
      saveFile(await suppliersFile(rows, words, t), `${words.excelFile(today)}.xlsx`);
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
