import { makeStyles, tokens } from '@fluentui/react-components';
import type { RuleValue } from '../../../domain/rule-value';
import { shouldReadAgain } from '../../../domain/rules/rule-standing';
import { StateBadge } from '../../components/StateBadge';
import { useAppData } from '../../state/app-data';
import { useRulesStyles } from './rules.styles';
import { useRulesText } from './use-rules-text';

const useStyles = makeStyles({
  source: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
});

/** What a value comes with in words, where it is from and when somebody read it. */
export function RuleSource({ value, isPast = false }: { value: RuleValue; isPast?: boolean }) {
  const styles = useRulesStyles();
  const own = useStyles();
  const { words, format } = useRulesText();
  const { today } = useAppData();
  return (
    <>
      {value.note.trim() !== '' && (
        // The rows are written in one language, whatever the app speaks.
        <p className={styles.line} lang="nn">
          {value.note}
        </p>
      )}
      <p className={`${styles.line} ${styles.muted} ${own.source}`}>
        <span>{words.source(value.source, format.date(value.readOn))}</span>
        {/* What is over is as it was. */}
        {!isPast && shouldReadAgain(value, today) && (
          <span title={words.readAgainHelp}>
            <StateBadge tone="warning">{words.readAgain}</StateBadge>
          </span>
        )}
      </p>
    </>
  );
}
