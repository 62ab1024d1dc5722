import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { FoldedList } from '../../components/FoldedList';
import { Panel } from '../../components/Panel';
import { RouteLink } from '../../components/RouteLink';
import { shownDay } from '../../components/shown-day';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { registerQuery } from '../../state/register-filter';
import { useText } from '../../text/TextProvider';
import type { Attention, Counted } from './attention';
import { capital, whatWords } from '../../components/due-words';
import { useLineStyles } from './line.styles';

const useStyles = makeStyles({
  counts: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  heading: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** For the resource group and the procurement lead: what has nobody, or has passed without an answer, in their areas. */
export function AttentionPanel({
  found: { withoutOwner, options, passed },
  all,
  main,
}: {
  found: Attention;
  /** Of all areas, not only the person's own. */
  all: boolean;
  /** It has the middle of the page, with room for more. */
  main: boolean;
}) {
  const styles = useStyles();
  const line = useLineStyles();
  const text = useText();
  const { t, format } = text;
  const { today } = useAppData();
  const toRows = ({ filter }: Counted) => paths.agreements(registerQuery(filter));

  return (
    <Panel title={t(all ? 'home.attention.titleAll' : 'home.attention.titleAreas')}>
      <div className={styles.counts}>
        {withoutOwner.count > 0 && (
          <RouteLink to={toRows(withoutOwner)}>{t('home.attention.withoutOwner', { count: withoutOwner.count })}</RouteLink>
        )}
        {options.count > 0 && <RouteLink to={toRows(options)}>{t('home.attention.options', { count: options.count })}</RouteLink>}
      </div>
      {withoutOwner.count === 0 && passed.length === 0 && <Text className={styles.quiet}>{t('home.attention.none')}</Text>}
      {passed.length > 0 && (
        <>
          <h3 className={styles.heading}>{t('home.attention.passed', { count: passed.length })}</h3>
          <FoldedList items={passed} first={main ? 12 : 4} step={20} moreText={(count) => t('home.attention.more', { count })}>
            {({ row, deadline }) => (
              <li key={row.agreement.id} className={line.item}>
                <RouteLink to={paths.agreement(row.agreement.id)} className={line.title}>
                  {row.agreement.title}
                </RouteLink>
                <span className={line.sub}>
                  {[
                    capital(whatWords(row, { deadline }, today, text)),
                    format.relative(shownDay(deadline, today), today),
                    row.owner?.name ?? t(row.ownerState === 'left' ? 'common.ownerLeft' : 'common.noOwner'),
                  ].join(' · ')}
                </span>
              </li>
            )}
          </FoldedList>
        </>
      )}
    </Panel>
  );
}
