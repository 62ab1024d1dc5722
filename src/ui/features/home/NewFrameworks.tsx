import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { FoldedList } from '../../components/FoldedList';
import { Panel } from '../../components/Panel';
import { RouteLink } from '../../components/RouteLink';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import type { RegisterRow } from '../../state/register-row';
import { useText } from '../../text/TextProvider';
import { useLineStyles } from './line.styles';
import { announcedDays, newFrameworks } from '../../state/new-frameworks';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 } });

/** Framework agreements that are new, so that employees hear of them before they buy elsewhere. */
export function NewFrameworks() {
  const styles = useStyles();
  const line = useLineStyles();
  const { t, format } = useText();
  const { rows, today } = useAppData();
  const found = useMemo(() => newFrameworks(rows, today), [rows, today]);
  const suppliers = ({ supplierNames: [first = '', ...others] }: RegisterRow) =>
    others.length > 0 ? t('home.frameworks.andOthers', { name: first }) : first;
  const areas = ({ areaNames }: RegisterRow) =>
    areaNames.length === 0
      ? t('common.allServiceAreas').toLowerCase()
      : t('home.frameworks.areas', { count: areaNames.length, name: areaNames[0] });

  return (
    <Panel title={t('home.frameworks.title')}>
      {found.length === 0 && <Text className={styles.quiet}>{t('home.frameworks.none', { days: announcedDays })}</Text>}
      <FoldedList items={found} first={5} moreText={(count) => t('home.frameworks.more', { count })}>
        {(row) => (
          <li key={row.agreement.id} className={line.item}>
            <RouteLink to={paths.agreement(row.agreement.id)} className={line.title}>
              {row.agreement.title}
            </RouteLink>
            <span className={line.sub}>
              {[suppliers(row), areas(row), t('home.frameworks.from', { date: format.shortDate(row.agreement.startDate, today) })]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        )}
      </FoldedList>
    </Panel>
  );
}
