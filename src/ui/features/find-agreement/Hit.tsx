import { Link, makeStyles, mergeClasses, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import type { HowToBuy } from '../../../domain/agreement';
import { PhaseBadge } from '../../components/PhaseBadge';
import { RouteLink } from '../../components/RouteLink';
import { StateBadge } from '../../components/StateBadge';
import { webAddress } from '../../components/web-address';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import type { RegisterRow } from '../../state/register-row';
import { usabilityOf } from '../../state/suggest-agreements';
import { partsWords } from '../../text/parts/parts-words';
import { useText } from '../../text/TextProvider';
import { howInShort } from '../../components/how-to-buy/how-in-short';

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, minWidth: 0 },
  link: { fontWeight: tokens.fontWeightSemibold },
  line: { display: 'block', margin: `${tokens.spacingVerticalXXS} 0 0` },
  muted: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  links: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
  loading: { width: 'min(100%, 320px)', marginTop: tokens.spacingVerticalXS },
});

/** One agreement that fits: what it is for, how to buy on it in short, who may, and whom from. */
export function Hit({ row, how, failed }: { row: RegisterRow; how: HowToBuy | null | undefined; failed: boolean }) {
  const styles = useStyles();
  const { t, format, language } = useText();
  const { find } = partsWords(language);
  const { today } = useAppData();
  const { id, title, purpose, startDate, status } = row.agreement;
  const who = row.areaNames.length === 0 ? find.everyone : find.onlyFor(row.areaNames.join(', '));
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h4 className={styles.title}>
          <RouteLink to={paths.agreement(id)} className={styles.link}>
            {title}
          </RouteLink>
        </h4>
        {usabilityOf(row) === 'later' ? (
          <StateBadge tone="brand">{t('home.find.startsLater', { date: format.shortDate(startDate, today) })}</StateBadge>
        ) : (
          <PhaseBadge phase={row.phase} status={status} />
        )}
      </div>
      {purpose !== '' && <p className={styles.line}>{purpose}</p>}
      {how === undefined && !failed && (
        <Skeleton className={styles.loading} aria-label={t('common.loading')}>
          <SkeletonItem size={12} />
        </Skeleton>
      )}
      {how && <HowTo row={row} how={how} />}
      <p className={styles.line}>
        <span className={styles.muted}>{[row.supplierNames.join(', '), who].filter(Boolean).join(' · ')}</span>
      </p>
    </li>
  );
}

function HowTo({ row, how }: { row: RegisterRow; how: HowToBuy }) {
  const styles = useStyles();
  const { t, language } = useText();
  const { find } = partsWords(language);
  const { text, steps } = howInShort(how, t);
  const eCommerce = how.inECommerce ? webAddress(how.eCommerceLink) : null;
  const links = [
    eCommerce && (
      <Link key="order" href={eCommerce} target="_blank" rel="noopener noreferrer">
        {find.eCommerce}
      </Link>
    ),
    steps > 1 && (
      <RouteLink key="steps" to={paths.agreement(row.agreement.id)}>
        {find.allSteps(steps)}
      </RouteLink>
    ),
  ].filter(Boolean);
  return (
    <>
      <p className={styles.line}>
        <strong>{find.howTo}</strong> {text === '' && !eCommerce ? find.noHowTo(row.owner?.name ?? find.lead) : text}
      </p>
      {links.length > 0 && <p className={mergeClasses(styles.line, styles.links)}>{links}</p>}
    </>
  );
}
