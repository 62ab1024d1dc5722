import { makeStyles, Text, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { FindBox } from '../../components/find/FindBox';
import { Panel } from '../../components/Panel';
import { RouteLink } from '../../components/RouteLink';
import { StateBadge } from '../../components/StateBadge';
import { goTo, paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { registerQuery } from '../../state/register-filter';
import type { RegisterRow } from '../../state/register-row';
import { useText } from '../../text/TextProvider';
import { suggestAgreements, usabilityOf } from '../../state/suggest-agreements';

const useStyles = makeStyles({
  help: { display: 'block', color: tokens.colorNeutralForeground3, marginTop: tokens.spacingVerticalS },
  list: { listStyleType: 'none', margin: `${tokens.spacingVerticalS} 0 0`, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    ':last-child': { borderBottomStyle: 'none' },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  title: { fontWeight: tokens.fontWeightSemibold },
  sub: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  status: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** "Which agreement do I use to buy this?": suggestions while typing; Enter opens the register with the same words. */
export function FindAgreement({ large = false }: { large?: boolean }) {
  const styles = useStyles();
  const { t } = useText();
  const { rows } = useAppData();
  const [text, setText] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const arrows = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: false });
  const wanted = text.trim();
  const hits = useMemo(() => suggestAgreements(rows, wanted, large ? 6 : 4), [rows, wanted, large]);
  const toRegister = paths.agreements(registerQuery({ text: wanted }));

  return (
    <Panel title={t('home.find.title')}>
      <FindBox text={text} onText={setText} onEnter={() => goTo(toRegister)} hits={list} large={large} />
      <span className={styles.status} role="status">
        {wanted !== '' && hits.length > 0 ? t('home.find.hits', { count: hits.length }) : ''}
      </span>
      {wanted === '' ? (
        large && <Text className={styles.help}>{t('home.find.help')}</Text>
      ) : (
        <>
          {hits.length === 0 && (
            <Text className={styles.help} role="status">
              {t('home.find.none', { text: wanted })}
            </Text>
          )}
          <ul className={styles.list} ref={list} aria-label={t('home.find.suggestions')} {...arrows}>
            {hits.map((row) => (
              <Suggestion key={row.agreement.id} row={row} />
            ))}
            <li className={styles.item}>
              <RouteLink to={toRegister}>{t('home.find.all', { text: wanted })}</RouteLink>
            </li>
          </ul>
        </>
      )}
    </Panel>
  );
}

function Suggestion({ row }: { row: RegisterRow }) {
  const styles = useStyles();
  const { t, format } = useText();
  const { today } = useAppData();
  const { id, title, startDate, purpose } = row.agreement;
  const suppliers = row.supplierNames.slice(0, 3).join(', ');
  const areas = row.areaNames.length > 0 ? row.areaNames.join(', ') : t('common.allServiceAreas');
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <RouteLink to={paths.agreement(id)} className={styles.title}>
          {title}
        </RouteLink>
        {usabilityOf(row) === 'later' && (
          <StateBadge tone="brand">{t('home.find.startsLater', { date: format.shortDate(startDate, today) })}</StateBadge>
        )}
      </div>
      {purpose !== '' && <span className={styles.sub}>{purpose}</span>}
      <span className={styles.sub}>{[suppliers, areas].filter(Boolean).join(' · ')}</span>
    </li>
  );
}
