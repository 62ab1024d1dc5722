import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { errorText } from '../../text/error-text';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  root: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
  },
  text: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}` },
});

/** What went wrong and a way to try again. Lighter than the tab's message bar, which brings its motion with it. */
export function PartError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const styles = useStyles();
  const { t } = useText();
  return (
    <div role="alert" className={styles.root}>
      <strong>{t('errors.title')}</strong>
      <p className={styles.text}>{errorText(error, t)}</p>
      <Button onClick={onRetry}>{t('common.retry')}</Button>
    </div>
  );
}
