import { Button, makeStyles, tokens, useId } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { RuleStanding } from '../../../domain/rules/rule-standing';
import { RuleSource } from './RuleSource';
import { useRulesStyles } from './rules.styles';
import { useRulesText } from './use-rules-text';
import { valueWords } from './value-words';

const useStyles = makeStyles({
  toggle: { marginTop: tokens.spacingVerticalXS, paddingLeft: 0, minWidth: 0 },
  list: { borderLeft: `2px solid ${tokens.colorNeutralStroke2}`, marginTop: tokens.spacingVerticalXS },
  row: { padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  strong: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});

/** What was replaced, and what never came into force; folded away until somebody asks. */
export function RuleHistory({ standing: { rule, replaced, never } }: { standing: RuleStanding }) {
  const styles = useRulesStyles();
  const own = useStyles();
  const texts = useRulesText();
  const { words, format } = texts;
  const [open, setOpen] = useState(false);
  const id = useId('history');
  const count = replaced.length + never.length;
  if (count === 0) return null;
  return (
    <>
      <Button
        className={own.toggle}
        appearance="transparent"
        size="small"
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {words.history(count)}
      </Button>
      <ul id={id} hidden={!open} aria-label={words.historyOf(words.rules[rule])} className={`${styles.list} ${own.list}`}>
        {open &&
          replaced.map(({ value, from, to }) => (
            <li key={from} className={own.row}>
              <p className={styles.line}>
                <span className={own.strong}>{valueWords(value, texts)}</span> ·{' '}
                {to === null ? words.onlyFrom(format.date(from)) : words.fromTo(format.date(from), format.date(to))} ·{' '}
                {value.paragraph}
              </p>
              <RuleSource value={value} isPast />
            </li>
          ))}
        {open &&
          never.map((value, index) => (
            <li key={`${value.from} ${index}`} className={own.row}>
              <p className={styles.line}>
                <span className={own.strong}>{valueWords(value, texts)}</span> · {words.onlyFrom(format.date(value.from))} ·{' '}
                {words.neverHeld} · {value.paragraph}
              </p>
              <RuleSource value={value} isPast />
            </li>
          ))}
      </ul>
    </>
  );
}
