import { makeStyles, tokens } from '@fluentui/react-components';
import { revisionWords } from '../../text/revision/revision-words';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  words: { display: 'block', fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  track: {
    display: 'block',
    height: '8px',
    marginTop: tokens.spacingVerticalXXS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    overflow: 'hidden',
  },
  done: {
    display: 'block',
    height: '100%',
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
});

/** How much is answered, as a number and a bar. The number says it; the bar is only seen. */
export function ProgressBar({ answered, total }: { answered: number; total: number }) {
  const styles = useStyles();
  const { language } = useText();
  return (
    <>
      <span className={styles.words}>{revisionWords(language).answeredOf(answered, total)}</span>
      <span className={styles.track} aria-hidden>
        <span className={styles.done} style={{ width: `${total === 0 ? 0 : (answered * 100) / total}%` }} />
      </span>
    </>
  );
}
