import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { proposedControls } from '../../../domain/risk/control-plan';
import { riskFactorKeys, type RiskAnswers, type RiskLevel } from '../../../domain/risk/risk-factors';
import { Panel } from '../../components/Panel';
import { StateBadge } from '../../components/StateBadge';
import { riskWords } from '../../text/risk/risk-words';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

const tones = { low: 'success', medium: 'warning', high: 'danger' } as const;

/** What the factors come to while they are answered, how that is reckoned, and the controls that follow. */
export function RiskOutcome({ level, answers }: { level: RiskLevel | null; answers: RiskAnswers }) {
  const styles = useStyles();
  const { language } = useText();
  const words = riskWords(language);
  const left = riskFactorKeys.filter((key) => answers[key] === undefined).length;
  return (
    <Panel title={words.result}>
      <div className={styles.stack}>
        <div role="status">
          {level === null ? <Text>{words.notYet(left)}</Text> : <StateBadge tone={tones[level]}>{words.risk[level]}</StateBadge>}
        </div>
        <span className={styles.muted}>{words.how}</span>
        {level && (
          <>
            <Text>{words.planLead[level]}</Text>
            <ul className={styles.list}>
              {proposedControls(level, answers).map(({ control, every }) => (
                <li key={control}>{`${words.control[control]}, ${words.every(every)}`}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Panel>
  );
}
