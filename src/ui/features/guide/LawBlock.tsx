import { makeStyles, tokens } from '@fluentui/react-components';
import { GavelRegular } from '@fluentui/react-icons';
import type { ProcedureAnswer } from '../../../domain/procedure';
import type { RuleKey, RuleValue } from '../../../domain/rule-value';
import { guideWords } from '../../text/guide/guide-words';
import type { ThresholdRule } from '../../text/guide/guide-text';
import { useText } from '../../text/TextProvider';
import { DutyItem } from './DutyItem';
import { useGuideStyles } from './guide.styles';
import { dutyWords } from './rule-words';
import { RuleBlock } from './RuleBlock';

const useStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  threshold: { padding: `${tokens.spacingVerticalXS} 0`, fontVariantNumeric: 'tabular-nums' },
});

/** What the law asks for: the thresholds that decided it, and what follows. */
export function LawBlock({ answer, value }: { answer: ProcedureAnswer; value: number }) {
  const styles = useStyles();
  const guide = useGuideStyles();
  const { language, format } = useText();
  const words = guideWords(language).procedure;
  return (
    <RuleBlock layer="law" icon={<GavelRegular />} title={words.law} help={words.lawHelp}>
      <h4 className={styles.heading}>{words.thresholds}</h4>
      <ul className={guide.list}>
        {answer.deciding.map((rule) => (
          <li key={rule.rule} className={styles.threshold}>
            {thresholdName(rule, words.threshold)}: <strong>{format.exactAmount(rule.value ?? 0)}</strong> (
            {value >= (rule.value ?? 0) ? words.reached : words.notReached})
            <span className={guide.muted}>{words.source(rule.paragraph, format.date(rule.readOn))}</span>
          </li>
        ))}
      </ul>
      <h4 className={styles.heading}>{words.duties}</h4>
      {answer.duties.length === 0 ? (
        <p className={guide.text}>{words.noDuties}</p>
      ) : (
        <ul className={guide.list}>
          {answer.duties.map((duty) => (
            <DutyItem
              key={duty.code}
              words={dutyWords(duty, words, format)}
              paragraph={duty.paragraph}
              readOn={duty.readOn}
              toCheck={duty.toCheck}
            />
          ))}
        </ul>
      )}
    </RuleBlock>
  );
}

const isThreshold = (rule: RuleKey, names: Readonly<Record<ThresholdRule, string>>): rule is ThresholdRule => rule in names;

function thresholdName({ rule, paragraph }: RuleValue, names: Readonly<Record<ThresholdRule, string>>): string {
  return isThreshold(rule, names) ? names[rule] : paragraph;
}
