import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular, RecordFilled } from '@fluentui/react-icons';
import type { ProcurementPhase } from '../../../domain/procurement';
import { phaseSteps, stepOf } from '../../../domain/procurement-work/phase-steps';
import { useWords } from './use-words';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    listStyleType: 'none',
    margin: `0 0 ${tokens.spacingVerticalL}`,
    padding: 0,
  },
  step: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  now: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 -2px ${tokens.colorCompoundBrandStroke}`,
  },
  done: { color: tokens.colorNeutralForeground2 },
  mark: { color: tokens.colorBrandForeground1, fontSize: '16px', flexShrink: 0 },
  ahead: { fontSize: '16px', flexShrink: 0 },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** The way of a procurement, with where it is. What is cancelled stands at no step. */
export function PhaseSteps({ phase }: { phase: ProcurementPhase }) {
  const styles = useStyles();
  const { words, phases } = useWords();
  const at = stepOf(phase);
  return (
    <ol className={styles.list} aria-label={words.section.steps}>
      {phaseSteps.map((step, index) => {
        const state = index === at ? 'now' : index < at ? 'done' : 'ahead';
        return (
          <li
            key={step}
            className={mergeClasses(styles.step, state === 'now' && styles.now, state === 'done' && styles.done)}
            {...(state === 'now' && { 'aria-current': 'step' as const })}
          >
            {state === 'done' && <CheckmarkCircleFilled className={styles.mark} />}
            {state === 'now' && <RecordFilled className={styles.mark} />}
            {state === 'ahead' && <CircleRegular className={styles.ahead} />}
            {phases[step]}
            <span className={styles.hidden}>{words.step[state]}</span>
          </li>
        );
      })}
    </ol>
  );
}
