import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { errorText } from '../../text/error-text';
import { partsWords } from '../../text/parts/parts-words';
import { useText } from '../../text/TextProvider';
import { RouteLink } from '../RouteLink';

const useStyles = makeStyles({
  root: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Quiet words under a part: that what is shown is from earlier, and, to those who can mend them, that rows are left out. */
export function PartNotices() {
  const styles = useStyles();
  const { t, format, language } = useText();
  const { badRows, session, stale, reload } = useAppData();
  const [left, setLeft] = useState(badRows.all().length);
  useEffect(() => {
    const look = () => setLeft(badRows.all().length);
    look();
    return badRows.onChange(look);
  }, [badRows]);
  const mayMend = session.rights.agreements.edit && left > 0;
  const isOld = stale !== null && stale.error !== null;
  return (
    <div role="status">
      {isOld && (
        <p className={styles.root}>
          {t('errors.asOf', { moment: format.moment(stale.asOf) })} {errorText(stale.error, t)}{' '}
          <Button size="small" onClick={reload}>
            {t('common.retry')}
          </Button>
        </p>
      )}
      {mayMend && (
        <p className={styles.root}>
          {partsWords(language).badRows(left)} <RouteLink to={paths.home}>{t('shell.appName')}</RouteLink>
        </p>
      )}
    </div>
  );
}
