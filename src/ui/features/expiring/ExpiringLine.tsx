import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ConsequenceText } from '../../components/decision/ConsequenceText';
import { whatWords, whenWords } from '../../components/due-words';
import { PhaseBadge } from '../../components/PhaseBadge';
import { RouteLink } from '../../components/RouteLink';
import { StateBadge } from '../../components/StateBadge';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { partsWords } from '../../text/parts/parts-words';
import { useText } from '../../text/TextProvider';
import type { ExpiringRow } from './expiring-rows';

const roomy = '@container (min-width: 480px)';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [roomy]: { gridTemplateColumns: '160px minmax(0, 1fr)' },
  },
  when: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    [roomy]: { flexDirection: 'column', alignItems: 'flex-start' },
  },
  day: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  link: { fontWeight: tokens.fontWeightSemibold },
  consequence: { maxWidth: '76ch', margin: `${tokens.spacingVerticalXXS} 0` },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
});

/** One agreement: by when somebody must act, what it is about, what happens if nothing is done, whose it is, and where it is in its life. */
export function ExpiringLine({ item: { row, deadline, day } }: { item: ExpiringRow }) {
  const styles = useStyles();
  const text = useText();
  const { t, format, language } = text;
  const { expiring } = partsWords(language);
  const { today } = useAppData();
  const { agreement, currentEnd, owner, ownerState, phase } = row;
  const when = whenWords({ deadline }, today, text);
  const facts = [
    // The day of the contract, where the day to act by is another.
    deadline.kind !== 'expiry' && deadline.date !== day ? expiring.contractDay(format.shortDate(deadline.date, today)) : '',
    deadline.kind !== 'expiry' && currentEnd !== null ? expiring.runsTo(format.shortDate(currentEnd, today)) : '',
    owner ? expiring.owner(owner.name) : '',
  ].filter(Boolean);
  return (
    <li className={styles.root}>
      <div className={styles.when}>
        <StateBadge tone={when.tone}>{when.badge}</StateBadge>
        <span className={styles.day}>{format.shortDate(day, today)}</span>
        <span className={styles.muted}>{when.below}</span>
      </div>
      <div className={styles.words}>
        <h3 className={styles.title}>
          <RouteLink to={paths.agreement(agreement.id)} className={styles.link}>
            {t('home.due.title', { title: agreement.title, what: whatWords(row, { deadline }, today, text) })}
          </RouteLink>
        </h3>
        <div className={styles.consequence}>
          <ConsequenceText agreement={agreement} deadline={deadline} today={today} />
        </div>
        <div className={mergeClasses(styles.muted, styles.facts)}>
          <PhaseBadge phase={phase} status={agreement.status} />
          {!owner && <StateBadge tone="danger">{t(ownerState === 'left' ? 'common.ownerLeft' : 'common.noOwner')}</StateBadge>}
          <span>{facts.join(' · ')}</span>
        </div>
      </div>
    </li>
  );
}
