import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useText } from '../text/TextProvider';
import { useAreaTimelineStyles } from './area-timeline.styles';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    marginBottom: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  entry: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalSNudge },
  bar: { width: '22px', height: '10px', boxSizing: 'border-box', borderRadius: tokens.borderRadiusSmall },
  line: { width: '2px', height: '14px', backgroundColor: tokens.colorNeutralForeground1 },
});

/** What the shapes of the time line mean. Screen readers get each line in words, so they skip it. */
export function AreaTimelineLegend() {
  const styles = useStyles();
  const shared = useAreaTimelineStyles();
  const { t } = useText();
  return (
    <div className={styles.root} aria-hidden>
      {(['fixed', 'taken', 'open'] as const).map((look) => (
        <span key={look} className={styles.entry}>
          <span className={mergeClasses(styles.bar, shared[look])} />
          {t(`serviceAreas.timeline.legend.${look}`)}
        </span>
      ))}
      <span className={styles.entry}>
        <span className={shared.triangle} />
        {t('serviceAreas.timeline.legend.deadline')}
      </span>
      <span className={styles.entry}>
        <span className={styles.line} />
        {t('common.today')}
      </span>
    </div>
  );
}
