import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';
import type { AreaOverviewState } from './use-area-overview';

const useStyles = makeStyles({ root: { margin: `0 0 ${tokens.spacingVerticalM}` } });

/** In a web part: that needs and revisions could not be read, and a way to try again. */
export function NumbersFailed({ overview }: { overview: AreaOverviewState }) {
  const styles = useStyles();
  const { t } = useText();
  if (overview.needsMissing !== 'failed' && overview.revisionMissing !== 'failed') return null;
  return (
    <p role="alert" className={styles.root}>
      {t('serviceAreas.failed')}{' '}
      <Button size="small" onClick={overview.retry}>
        {t('common.retry')}
      </Button>
    </p>
  );
}
