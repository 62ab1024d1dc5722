import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ConsequenceText } from '../../components/decision/ConsequenceText';
import { offeredDecisions } from '../../../domain/answers/decision-kind';
import { DecisionActions } from '../../components/decision/DecisionActions';
import { RouteLink } from '../../components/RouteLink';
import { StateBadge } from '../../components/StateBadge';
import { useHostActions } from '../../host-actions';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { useText } from '../../text/TextProvider';
import { whatWords, whenWords } from '../../components/due-words';
import type { DueAgreement, DueItem } from './due-agreements';
import { resourceNames } from './attention';

const narrow = '@media (max-width: 600px)';

const useStyles = makeStyles({
  root: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '132px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
    overflow: 'hidden',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow4,
    '::before': { content: '""', position: 'absolute', insetInlineStart: 0, top: 0, bottom: 0, width: '4px' },
    [narrow]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
      padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    },
  },
  danger: { '::before': { backgroundColor: tokens.colorStatusDangerBackground3, forcedColorAdjust: 'none' } },
  warning: { '::before': { backgroundColor: tokens.colorStatusWarningBackground3, forcedColorAdjust: 'none' } },
  neutral: { '::before': { backgroundColor: tokens.colorNeutralStroke1, forcedColorAdjust: 'none' } },
  when: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    [narrow]: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  },
  day: {
    marginTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    [narrow]: { marginTop: 0 },
  },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  words: { minWidth: 0 },
  head: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalM,
    justifyContent: 'space-between',
    [narrow]: { flexDirection: 'column' },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  titleLink: { color: 'inherit', fontSize: 'inherit', fontWeight: 'inherit', ':hover': { textDecorationLine: 'underline' } },
  agreementClass: { flexShrink: 0, whiteSpace: 'nowrap' },
  hint: { marginBottom: tokens.spacingVerticalS },
  sub: { display: 'block', color: tokens.colorNeutralForeground3 },
  consequence: {
    maxWidth: '76ch',
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalMNudge}`,
    '& p': { margin: 0 },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  others: { display: 'block', marginTop: tokens.spacingVerticalS },
});

/** One agreement that waits for an answer: when, what, what happens if nothing is done, and the answers. */
export function DueCard({ due, onAnswered }: { due: DueAgreement; onAnswered: () => void }) {
  const styles = useStyles();
  const text = useText();
  const { t, format } = text;
  const { today, session, organisation } = useAppData();
  const { href } = useHostActions();
  const { row, first } = due;
  const { agreement } = row;
  const when = whenWords(first, today, text);
  const tone = when.tone === 'danger' || when.tone === 'warning' ? when.tone : 'neutral';
  const suppliers =
    row.supplierNames.length > 1
      ? t('home.due.suppliers', { count: row.supplierNames.length })
      : (row.supplierNames[0] ?? t('home.due.noSupplier'));
  const areas = row.areaNames.length > 0 ? row.areaNames.join(', ') : t('common.allServiceAreas');
  const me = session.person.id;
  const role = agreement.ownerId === me ? null : agreement.deputyId === me ? t('home.due.deputy') : t('home.due.responsible');
  const needsPage = first.deadline.kind === 'followUp' || first.deadline.kind === 'review';
  const offered = offeredDecisions(agreement, first.deadline, today, session.rights);
  const mayAnswer = offered.primary !== null || offered.beside.length > 0 || offered.more.length > 0;
  const isRenewal = first.deadline.kind === 'renewalStart' || first.deadline.kind === 'expiry';
  const words = (item: DueItem) => whatWords(row, item, today, text);
  const kindOfFollowUp = first.followUp && t(`terms.followUp.${first.followUp.kind}`);

  return (
    <article
      className={mergeClasses(styles.root, styles[tone])}
      aria-label={t('home.due.title', { title: agreement.title, what: words(first) })}
    >
      <div className={styles.when}>
        <StateBadge tone={when.tone}>{when.badge}</StateBadge>
        <span className={styles.day}>{when.day}</span>
        <span className={styles.muted}>{when.below}</span>
      </div>
      <div className={styles.words}>
        <div className={styles.head}>
          <h3 className={styles.title}>
            <RouteLink to={paths.agreement(agreement.id)} className={styles.titleLink}>
              {t('home.due.title', { title: agreement.title, what: words(first) })}
            </RouteLink>
          </h3>
          <span className={mergeClasses(styles.muted, styles.agreementClass)}>
            {t(`terms.agreementClass.${agreement.agreementClass}`)}
          </span>
        </div>
        <Text className={styles.sub} title={row.supplierNames.join(', ')}>
          {[suppliers, areas, kindOfFollowUp, role].filter(Boolean).join(' · ')}
        </Text>
        <div className={styles.consequence}>
          <ConsequenceText agreement={agreement} deadline={first.deadline} today={today} />
        </div>
        {!mayAnswer && (
          <Text className={styles.sub}>{t('home.due.readOnly', { owner: row.owner?.name ?? t('home.due.lead') })}</Text>
        )}
        {mayAnswer && isRenewal && !session.rights.procurements.add && !session.rights.needRequests.add && (
          <Text className={mergeClasses(styles.sub, styles.hint)}>
            {t('home.due.askResource', { names: resourceNames(agreement, organisation, today) || t('home.due.lead') })}
          </Text>
        )}
        <div className={styles.actions}>
          {needsPage && (
            <Button as="a" href={href(paths.agreement(agreement.id))} appearance="primary">
              {t('home.due.openAgreement')}
            </Button>
          )}
          <DecisionActions agreement={agreement} deadline={first.deadline} onSaved={onAnswered} />
        </div>
        {due.others.length > 0 && (
          <span className={mergeClasses(styles.muted, styles.others)}>
            {t('home.due.others', { count: due.others.length })}{' '}
            {due.others
              .map((item) => t('home.due.other', { what: words(item), date: format.shortDate(item.deadline.actBy, today) }))
              .join(' · ')}
          </span>
        )}
      </div>
    </article>
  );
}
