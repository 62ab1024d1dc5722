import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { actionPlan, planYears } from '../../../domain/plan/action-plan';
import { yearOf } from '../../../domain/calendar-date';
import type { Procurement } from '../../../domain/procurement';
import { useNotify } from '../../components/use-notify';
import { useSave } from '../../components/use-save';
import { excelFile } from '../../documents/excel-file';
import { saveFile } from '../../documents/save-file';
import { wordFile } from '../../documents/word-file';
import { useAppData } from '../../state/app-data';
import { actionPlanColumns, actionPlanRows } from './action-plan-excel';
import { actionPlanContent } from './action-plan-word';
import { usePlanWords } from './use-plan-words';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** Chooses a year and makes its action plan. */
export function FilesDialog({ procurements, onClose }: { procurements: readonly Procurement[]; onClose: () => void }) {
  const styles = useStyles();
  const text = usePlanWords();
  const { t, words } = text;
  const { organisation, lookups, rules, today } = useAppData();
  const notify = useNotify();
  const { saving, error, run } = useSave();
  // In autumn it is next year's plan that is written.
  const [year, setYear] = useState(() => yearOf(today) + (today.slice(5) >= '09' ? 1 : 0));
  const groups = actionPlan(procurements, year, organisation.serviceAreas, today, rules);
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  const context = { ...text, today, lookups };
  const make = (kind: 'docx' | 'xlsx') =>
    run(async () => {
      const file =
        kind === 'docx'
          ? await wordFile(actionPlanContent(year, groups, context))
          : await excelFile(words.files, actionPlanColumns(context), actionPlanRows(groups));
      saveFile(file, `${words.file.name(year)}.${kind}`);
      notify({ intent: 'success', title: words.fileDone(count) });
      onClose();
    });
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && !saving && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.filesTitle(year)}</DialogTitle>
          <DialogContent className={styles.content}>
            <Field label={words.year} hint={count === 0 ? words.file.none : words.needs(count)}>
              <Select value={String(year)} onChange={(_event, { value }) => setYear(Number(value))}>
                {planYears(procurements, today).map((each) => (
                  <option key={each} value={each}>
                    {each}
                  </option>
                ))}
              </Select>
            </Field>
            <span>{words.filesHelp}</span>
            {error !== undefined && (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>{words.fileFailed}</MessageBarBody>
              </MessageBar>
            )}
          </DialogContent>
          <DialogActions fluid>
            <Button disabled={saving} onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button disabled={saving || count === 0} onClick={() => make('xlsx')}>
              {words.excel}
            </Button>
            <Button appearance="primary" disabled={saving || count === 0} onClick={() => make('docx')}>
              {words.word}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
