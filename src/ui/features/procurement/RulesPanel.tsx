import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Procurement } from '../../../domain/procurement';
import type { ProcurementRules } from '../../../domain/procurement-work/procedure-of';
import type { RuleValue } from '../../../domain/rule-value';
import { Panel } from '../../components/Panel';
import { useWords } from './use-words';

const useStyles = makeStyles({
  part: { display: 'block', marginBottom: tokens.spacingVerticalXS },
  muted: { display: 'block', color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { padding: `${tokens.spacingVerticalS} 0`, overflowWrap: 'anywhere' },
  head: { display: 'block', marginTop: tokens.spacingVerticalM },
});

/** The procedure that the value calls for on the day that counts, law and local policy apart, each with paragraph and the day it was read. */
export function RulesPanel({ procurement, rules }: { procurement: Procurement; rules: ProcurementRules }) {
  const styles = useStyles();
  const { t, words, format } = useWords();
  const { answer, day, because } = rules;
  const date = format.date(day);
  const which = because === 'today' ? words.rules.today : words.rules[because](date);
  return (
    <Panel title={words.section.rules}>
      {answer === null ? (
        <Text>{words.rules.none}</Text>
      ) : (
        <>
          <Text weight="semibold" size={400} className={styles.part}>
            {answer.part === null ? words.rules.missing : t(`terms.procedure.${answer.part}`)}
          </Text>
          <Text size={200} className={styles.muted}>
            {which}
          </Text>
          {procurement.procedure !== null && procurement.procedure !== answer.part && (
            <Text size={200} block>
              {words.rules.chosen(t(`terms.procedure.${procurement.procedure}`))}
            </Text>
          )}
          <RuleLines title={words.rules.law} rules={answer.deciding} value={procurement.estimatedValue ?? 0} />
          <RuleLines title={words.rules.local} rules={answer.local} value={null} />
        </>
      )}
      <Text size={200} className={styles.muted}>
        {words.rules.advice}
      </Text>
    </Panel>
  );
}

function RuleLines({ title, rules, value }: { title: string; rules: readonly RuleValue[]; value: number | null }) {
  const styles = useStyles();
  const { words, format } = useWords();
  if (rules.length === 0) return null;
  return (
    <>
      <Text weight="semibold" className={styles.head}>
        {title}
      </Text>
      <ul className={styles.list}>
        {rules.map((rule) => (
          <li key={`${rule.rule}-${rule.from}`} className={styles.item}>
            {value !== null && rule.value !== null && (
              <Text size={200} weight="semibold" block>
                {value >= rule.value
                  ? words.rules.reached(format.exactAmount(rule.value))
                  : words.rules.under(format.exactAmount(rule.value))}
              </Text>
            )}
            <Text size={200} block>
              {rule.note}
            </Text>
            <Text size={200} className={styles.muted}>
              {`${rule.paragraph} · ${words.checklist.readOn(format.date(rule.readOn))}`}
            </Text>
          </li>
        ))}
      </ul>
    </>
  );
}
