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
import type { Staleness } from './use-register-content';

/** SharePoint mostly answers before anybody has read a line: only a longer wait is worth a word. Milliseconds. */
const worthTelling = 2_000;
const useStyles = makeStyles({ root: { margin: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} 0` } });

/** Says from when the data on the screen are, while SharePoint's own are still asked for or cannot be had. */
export function StaleNotice({ stale, onRetry }: { stale: Staleness; onRetry: () => void }) {
  const styles = useStyles();
  const { t, format } = useText();
  const [waited, setWaited] = useState(false);
  const isAsking = stale.error === null;
  useEffect(() => {
    setWaited(false);
    const timer = setTimeout(() => setWaited(true), worthTelling);
    return () => clearTimeout(timer);
  }, [isAsking]);
  if (isAsking && !waited) return null;
  return (
    <MessageBar intent={isAsking ? 'info' : 'warning'} layout="multiline" className={styles.root}>
      <MessageBarBody>
        <MessageBarTitle>{t('errors.asOf', { moment: format.moment(stale.asOf) })}</MessageBarTitle>{' '}
        {isAsking ? t('errors.asOfAsking') : errorText(stale.error, t)}
      </MessageBarBody>
      {!isAsking && (
        <MessageBarActions>
          <Button onClick={onRetry}>{t('common.retry')}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
