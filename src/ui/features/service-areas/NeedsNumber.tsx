import { makeStyles, tokens } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';
import type { AreaSummary } from './area-overview';
import { MissingNumber } from './MissingNumber';
import { NeedsList } from './NeedsList';
import { NumberButton } from './NumberButton';
import type { Missing } from './use-area-overview';

const useStyles = makeStyles({
  button: {
    minWidth: '24px',
    padding: 0,
    justifyContent: 'flex-end',
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  zero: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

/** How many needs have no agreement; the number opens them where it stands. */
export function NeedsNumber({ summary, missing }: { summary: AreaSummary; missing: Missing }) {
  const styles = useStyles();
  const { t, format } = useText();
  const { needs } = summary;
  if (needs === null) return <MissingNumber missing={missing} />;
  if (needs.length === 0) return <span className={styles.zero}>{format.number(0)}</span>;
  const area = summary.area?.name ?? t('serviceAreas.sum');
  const words = t('serviceAreas.link.needs', { area, count: needs.length });
  return (
    <NumberButton
      words={words}
      label={words}
      className={styles.button}
      face={<span aria-hidden>{format.number(needs.length)}</span>}
    >
      <NeedsList needs={needs} first={20} />
    </NumberButton>
  );
}
