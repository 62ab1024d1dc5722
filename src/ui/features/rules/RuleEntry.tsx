import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { layerOf } from '../../../domain/rules-in-force';
import type { RulePeriod } from '../../../domain/rules/rule-periods';
import type { RuleStanding } from '../../../domain/rules/rule-standing';
import { StateBadge } from '../../components/StateBadge';
import { useAppData } from '../../state/app-data';
import { RuleHistory } from './RuleHistory';
import { RuleSource } from './RuleSource';
import { useRulesStyles } from './rules.styles';
import { useRulesText } from './use-rules-text';
import { valueWords } from './value-words';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  value: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  facts: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXXS },
  coming: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  comingWords: { flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere' },
  strong: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});

/** One rule: what holds today, what comes and what was replaced. */
export function RuleEntry({
  standing,
  onWithdraw,
}: {
  standing: RuleStanding;
  onWithdraw: ((period: RulePeriod) => void) | null;
}) {
  const styles = useRulesStyles();
  const own = useStyles();
  const texts = useRulesText();
  const { words, format } = texts;
  const { today } = useAppData();
  const { rule, layer, inForce, coming } = standing;
  const name = words.rules[rule];
  return (
    <>
      <div className={own.head}>
        <h3 className={own.name}>{name}</h3>
        {inForce && <span className={own.value}>{valueWords(inForce.value, texts)}</span>}
      </div>
      {layerOf(rule) !== layer && <p className={styles.line}>{words.otherLayer}</p>}
      {inForce === null ? (
        <p className={`${styles.line} ${styles.muted}`}>{words.notInForce}</p>
      ) : (
        <div className={own.facts}>
          <p className={styles.line}>
            {inForce.value.paragraph} · {words.inForceFrom(format.date(inForce.from))}
          </p>
          <RuleSource value={inForce.value} />
        </div>
      )}
      {coming.map((period) => (
        <div key={period.from} className={own.coming}>
          <StateBadge tone="brand">{words.coming}</StateBadge>
          <div className={own.comingWords}>
            <p className={styles.line}>
              <span className={own.strong}>{valueWords(period.value, texts)}</span>{' '}
              {words.comesFrom(format.dateWithRelative(period.from, today))} · {period.value.paragraph}
            </p>
            <RuleSource value={period.value} />
          </div>
          {/* One that comes back after a shorter one has been in force. */}
          {onWithdraw && period.value.from > today && (
            <Button
              size="small"
              aria-label={words.withdrawNamed(name, valueWords(period.value, texts))}
              onClick={() => onWithdraw(period)}
            >
              {words.withdraw}
            </Button>
          )}
        </div>
      ))}
      <RuleHistory standing={standing} />
    </>
  );
}
