import { makeStyles, tokens } from '@fluentui/react-components';
import type { RuleLayer } from '../../../domain/rule-value';
import type { RulePeriod } from '../../../domain/rules/rule-periods';
import type { RuleStanding } from '../../../domain/rules/rule-standing';
import { Panel } from '../../components/Panel';
import { RuleEntry } from './RuleEntry';
import { useRulesStyles } from './rules.styles';
import { useRulesText } from './use-rules-text';

const useStyles = makeStyles({
  entry: {
    paddingBlock: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { marginTop: tokens.spacingVerticalM },
    ':last-child': { paddingBottom: tokens.spacingVerticalS },
  },
});

/** One layer on a surface of its own: law and local policy are never in one list. */
export function RuleLayerPanel({
  layer,
  rules,
  onWithdraw,
}: {
  layer: RuleLayer;
  rules: readonly RuleStanding[];
  /** `null` for somebody who may not. */
  onWithdraw: ((period: RulePeriod) => void) | null;
}) {
  const styles = useRulesStyles();
  const own = useStyles();
  const { words } = useRulesText();
  const { title, help } = words.layers[layer];
  return (
    <Panel title={title} aside={words.count(rules.length)}>
      <p className={styles.help}>{help}</p>
      <ul className={styles.list}>
        {rules.map((standing) => (
          <li key={standing.rule} className={own.entry}>
            <RuleEntry standing={standing} onWithdraw={onWithdraw} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
