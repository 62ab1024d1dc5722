import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FoldedList } from '../../components/FoldedList';
import { useRulesStyles } from './rules.styles';
import { useRulesText } from './use-rules-text';

/** So many are read at a glance; the rest come when somebody asks. */
const shownAtFirst = 8;

const useStyles = makeStyles({
  group: { marginTop: tokens.spacingVerticalL },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  row: {
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
});

/** The procurements that a value does the same to. */
export function EffectGroup<T>({
  title,
  help,
  rows,
  children,
}: {
  title: string;
  help: string;
  rows: readonly T[];
  children: (row: T) => ReactNode;
}) {
  const styles = useRulesStyles();
  const own = useStyles();
  const { words } = useRulesText();
  return (
    <section className={own.group}>
      <h3 className={own.title}>{title}</h3>
      <p className={`${styles.line} ${styles.muted}`}>{rows.length === 0 ? words.effect.nobody : help}</p>
      <FoldedList items={rows} first={shownAtFirst} step={50} label={title} moreText={words.effect.more}>
        {(row, index) => (
          <li key={index} className={own.row}>
            {children(row)}
          </li>
        )}
      </FoldedList>
    </section>
  );
}
