import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { FoldedList } from '../../components/FoldedList';
import { RouteLink } from '../../components/RouteLink';
import { paths } from '../../navigation';
import { useText } from '../../text/TextProvider';
import type { AreaSummary } from './area-overview';
import { MissingNumber } from './MissingNumber';
import { NumberButton } from './NumberButton';
import type { Missing } from './use-area-overview';

const useStyles = makeStyles({
  button: { minWidth: 0, padding: 0, columnGap: tokens.spacingHorizontalS },
  track: {
    display: 'block',
    width: '48px',
    height: '6px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    overflow: 'hidden',
  },
  done: { display: 'block', height: '100%', backgroundColor: tokens.colorBrandBackground },
  words: {
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  title: { margin: 0 },
  item: { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: 'anywhere' },
});

/** How many of the running agreements have been revised; it opens those that are left. */
export function RevisionNumber({ summary, missing }: { summary: AreaSummary; missing: Missing }) {
  const styles = useStyles();
  const { t } = useText();
  const { revision } = summary;
  if (revision === null) return <MissingNumber missing={missing} />;
  const { done, total } = revision;
  const area = summary.area?.name ?? t('serviceAreas.sum');
  return (
    <NumberButton
      words={t('serviceAreas.link.revision', { area, done, total })}
      label={t('serviceAreas.notRevised')}
      className={styles.button}
      face={
        <>
          <span className={styles.track} aria-hidden>
            <span className={styles.done} style={{ width: `${total === 0 ? 0 : (done * 100) / total}%` }} />
          </span>
          <span className={styles.words} aria-hidden>
            {t('serviceAreas.revisionOf', { done, total })}
          </span>
        </>
      }
    >
      <Subtitle2 as="h3" className={styles.title}>
        {t(revision.missing.length === 0 ? 'serviceAreas.allRevised' : 'serviceAreas.notRevised')}
      </Subtitle2>
      <FoldedList items={revision.missing} first={15} step={50} moreText={(count) => t('serviceAreas.needsMore', { count })}>
        {({ agreement: { id, title } }) => (
          <li key={id} className={styles.item}>
            <RouteLink to={paths.agreement(id)}>{title}</RouteLink>
          </li>
        )}
      </FoldedList>
    </NumberButton>
  );
}
