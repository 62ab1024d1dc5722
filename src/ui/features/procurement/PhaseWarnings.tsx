import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { parseCalendarDate } from '../../../domain/calendar-date';
import type { Procurement, ProcurementPhase } from '../../../domain/procurement';
import { phaseWarnings, type PhaseFacts, type PhaseWarning } from '../../../domain/procurement-work/phase-warnings';
import { useWords } from './use-words';

const useStyles = makeStyles({
  root: { marginBottom: tokens.spacingVerticalM },
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** What is missing before a phase: law, local policy and good practice are named, and nobody is stopped. */
export function PhaseWarnings({ procurement, to, facts }: { procurement: Procurement; to: ProcurementPhase; facts: PhaseFacts }) {
  const styles = useStyles();
  const { words, phases, format } = useWords();
  const warnings = phaseWarnings(procurement, to, facts);
  if (warnings.length === 0) return null;
  const where = ({ layer, paragraph }: PhaseWarning) => [words.layer[layer], paragraph].filter(Boolean).join(', ');
  const said = ({ code, params }: PhaseWarning) =>
    words.warning[code].replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
      const value = params[name] ?? '';
      const date = typeof value === 'string' ? parseCalendarDate(value) : null;
      return date !== null ? format.date(date) : typeof value === 'number' ? format.number(value) : value;
    });
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.root}>
      <MessageBarBody>
        <MessageBarTitle>{words.missing(phases[to])}</MessageBarTitle>
        <ul className={styles.list}>
          {warnings.map((warning) => (
            <li key={warning.code}>{`${said(warning)} (${where(warning)})`}</li>
          ))}
        </ul>
        {words.missingHelp}
      </MessageBarBody>
    </MessageBar>
  );
}
