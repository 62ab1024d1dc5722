import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { errorText } from '../text/error-text';
import { useText } from '../text/TextProvider';
import { useAppData } from './app-data';
import type { BadRows } from './bad-rows';

const shown = 5;
const useStyles = makeStyles({
  root: { margin: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} 0` },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** Tells those who can change agreements which rows do not fit and are left out, so that they are mended and not just missing. */
export function BadRowsNotice({ badRows }: { badRows: BadRows }) {
  const styles = useStyles();
  const { t } = useText();
  const { session } = useAppData();
  const [rows, setRows] = useState(badRows.all);
  const [dismissed, setDismissed] = useState(0);
  useEffect(() => {
    setRows(badRows.all());
    return badRows.onChange(() => setRows(badRows.all()));
  }, [badRows]);
  if (rows.length <= dismissed || !session.rights.agreements.edit) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.root}>
      <MessageBarBody>
        <MessageBarTitle>{t('errors.badRowsTitle', { count: rows.length })}</MessageBarTitle>
        <ul className={styles.list}>
          {rows.slice(0, shown).map((row) => (
            <li key={row.message}>{errorText(row, t)}</li>
          ))}
          {rows.length > shown && <li>…</li>}
        </ul>
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => setDismissed(rows.length)}>{t('common.close')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
