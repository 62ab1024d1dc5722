import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useText } from '../text/TextProvider';
import type { ThrottleWatch } from './throttle-watch';

/** A wait that is over before it is read is not worth a word. Seconds. */
const worthTelling = 2;
/** So long after the wait nothing is being tried any more: whoever waited gave up, or was content. Seconds. */
const tryingFor = 15;

const useStyles = makeStyles({
  place: {
    position: 'fixed',
    // Above dialogs too: a save that waits is most often in one.
    zIndex: 1000001,
    insetInline: 0,
    bottom: tokens.spacingVerticalL,
    display: 'flex',
    justifyContent: 'center',
    padding: `0 ${tokens.spacingHorizontalM}`,
    pointerEvents: 'none',
  },
  bar: { maxWidth: '560px', boxShadow: tokens.shadow16, pointerEvents: 'auto' },
  said: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** Tells calmly that SharePoint asked the app to wait, and counts down. Nothing is asked of the person. */
export function ThrottleNotice({ watch }: { watch: ThrottleWatch }) {
  const styles = useStyles();
  const { t } = useText();
  const seconds = useSecondsLeft(watch);
  return (
    <div className={styles.place}>
      {/* Said once, and not every second again. */}
      <div role="status" className={styles.said}>
        {seconds === null ? '' : t('errors.waiting.said')}
      </div>
      {seconds !== null && (
        <MessageBar intent="info" layout="multiline" className={styles.bar}>
          <MessageBarBody>
            <MessageBarTitle>{t('errors.waiting.title')}</MessageBarTitle>
            {seconds > 0 ? t('errors.waiting.countdown', { count: seconds }) : t('errors.waiting.trying')}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

/** Whole seconds until the app tries again, 0 while it does, null when nothing holds it back. */
function useSecondsLeft(watch: ThrottleWatch): number | null {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    let told = false;
    const look = () => {
      const until = watch.until();
      const wait = until === null ? null : Math.ceil((until - Date.now()) / 1000);
      const seconds = wait === null || wait < -tryingFor ? null : Math.max(0, wait);
      if (seconds === null) told = false;
      else if (seconds >= worthTelling) told = true;
      setLeft(told ? seconds : null);
    };
    look();
    const ticking = setInterval(look, 1_000);
    const stop = watch.onChange(look);
    return () => {
      clearInterval(ticking);
      stop();
    };
  }, [watch]);
  return left;
}
