import { useCallback, useState } from 'react';
import { excelFile } from '../../documents/excel-file';
import { saveFile } from '../../documents/save-file';
import { useNotify } from '../../components/use-notify';
import { useText } from '../../text/TextProvider';
import { exportColumns, exportFileName, exportRows } from './export-register';
import { groupByArea, plainItems } from './group-rows';
import type { Register } from './use-register';

const nothingClosed: ReadonlySet<number> = new Set();

/** Makes an Excel file of what is shown. A group that is folded on the screen is in the file: nobody counts what they cannot see is missing. */
export function useExcel({ data, state, shown, columns }: Register): { busy: boolean; download: () => void } {
  const { t } = useText();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const download = useCallback(() => {
    const { serviceAreas } = data.organisation;
    const items = state.groupedByArea ? groupByArea(shown, serviceAreas, state.filter.areas, nothingClosed) : plainItems(shown);
    const rows = exportRows(items, new Map(serviceAreas.map((area) => [area.id, area.name])), t);
    setBusy(true);
    excelFile(t('register.title'), exportColumns(columns, state.groupedByArea, data.spend, t), rows)
      .then(
        (file) => {
          saveFile(file, exportFileName(data.today, t));
          notify({ intent: 'success', title: t('register.excelDone', { count: rows.length }) });
        },
        () => notify({ intent: 'error', title: t('register.excelFailed') }),
      )
      .finally(() => setBusy(false));
  }, [data, state, shown, columns, t, notify]);
  return { busy, download };
}
