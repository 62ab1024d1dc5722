import { Link, makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import type { HowToBuy } from '../../../domain/agreement';
import type { Cover, CoverReason } from '../../../domain/guide/covering-agreements';
import { howInShort } from '../../components/how-to-buy/how-in-short';
import { PhaseBadge } from '../../components/PhaseBadge';
import { RouteLink } from '../../components/RouteLink';
import { StateBadge } from '../../components/StateBadge';
import { webAddress } from '../../components/web-address';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import type { RegisterRow } from '../../state/register-row';
import { guideWords } from '../../text/guide/guide-words';
import type { GuideText } from '../../text/guide/guide-text';
import { useText } from '../../text/TextProvider';
import { useGuideStyles } from './guide.styles';

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    '&:first-child': { marginTop: tokens.spacingVerticalS },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  link: { fontWeight: tokens.fontWeightSemibold },
  line: { margin: `${tokens.spacingVerticalXS} 0 0` },
  loading: { width: 'min(100%, 320px)', marginTop: tokens.spacingVerticalS },
});

interface CoverItemProps {
  readonly cover: Cover<RegisterRow>;
  /** `undefined` while it is on its way. */
  readonly how: HowToBuy | null | undefined;
  readonly failed: boolean;
}

/** One agreement that may cover it: how to buy on it, who may, and why it is shown. */
export function CoverItem({ cover, how, failed }: CoverItemProps) {
  const styles = useStyles();
  const guide = useGuideStyles();
  const { t, language } = useText();
  const words = guideWords(language).agreements;
  const { row, reasons, area } = cover;
  const { id, title, purpose } = row.agreement;
  const areas = row.areaNames.join(', ');
  const who = area === 'others' || area === 'unknown' ? words.area[area](areas) : words.area[area];
  return (
    <li className={styles.item}>
      <div className={guide.row}>
        <h3 className={styles.title}>
          <RouteLink to={paths.agreement(id)} className={styles.link}>
            {title}
          </RouteLink>
        </h3>
        <Badges cover={cover} words={words} />
      </div>
      {purpose !== '' && <p className={styles.line}>{purpose}</p>}
      {how === undefined && !failed && (
        <Skeleton className={styles.loading} aria-label={t('common.loading')}>
          <SkeletonItem size={12} />
        </Skeleton>
      )}
      {how && <HowTo row={row} how={how} words={words} />}
      <p className={styles.line}>
        <span className={guide.muted}>{[who, row.supplierNames.join(', ')].filter(Boolean).join(' ')}</span>
        <span className={guide.muted}>
          {words.because} {reasons.map((reason) => reasonWords(reason, words)).join(', ')}.
        </span>
      </p>
    </li>
  );
}

function Badges({ cover: { row, area, when }, words }: { cover: Cover<RegisterRow>; words: GuideText['agreements'] }) {
  const { format } = useText();
  const { today } = useAppData();
  const { startDate, status } = row.agreement;
  return (
    <>
      {when === 'later' ? (
        <StateBadge tone="brand">{words.startsLater(format.shortDate(startDate, today))}</StateBadge>
      ) : when === 'endsSoon' && row.currentEnd !== null ? (
        <StateBadge tone="warning">{words.endsSoon(format.shortDate(row.currentEnd, today))}</StateBadge>
      ) : (
        <PhaseBadge phase={row.phase} status={status} />
      )}
      {area === 'others' && <StateBadge tone="neutral">{words.othersBadge}</StateBadge>}
    </>
  );
}

function HowTo({ row, how, words }: { row: RegisterRow; how: HowToBuy; words: GuideText['agreements'] }) {
  const styles = useStyles();
  const guide = useGuideStyles();
  const { t } = useText();
  const { text, steps } = howInShort(how, t);
  const eCommerce = how.inECommerce ? webAddress(how.eCommerceLink) : null;
  return (
    <>
      <p className={styles.line}>
        <strong>{words.howTo}</strong> {text === '' && !eCommerce ? words.noHowTo(row.owner?.name ?? words.lead) : text}
      </p>
      {(eCommerce || steps > 1) && (
        <p className={`${styles.line} ${guide.row}`}>
          {eCommerce && (
            <Link href={eCommerce} target="_blank" rel="noopener noreferrer">
              {words.eCommerce}
            </Link>
          )}
          {steps > 1 && <RouteLink to={paths.agreement(row.agreement.id)}>{words.allSteps(steps)}</RouteLink>}
        </p>
      )}
    </>
  );
}

function reasonWords(reason: CoverReason, words: GuideText['agreements']): string {
  if (reason.kind === 'words') return words.words(reason.words.map((word) => `«${word}»`).join(', '));
  return reason.digits === 8 ? words.sameCode(reason.code) : words.nearCode(reason.code);
}
