import { makeStyles, tokens } from '@fluentui/react-components';
import type { Agreement } from '../../../domain/agreement';
import type { Deadline } from '../../../domain/deadline';
import { AgreementTimeline } from '../../components/AgreementTimeline';
import { ConsequenceText } from '../../components/decision/ConsequenceText';
import { DecisionActions } from '../../components/decision/DecisionActions';
import { Panel } from '../../components/Panel';
import { useAppData } from '../../state/app-data';
import type { RegisterRow } from '../../state/register-row';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  decision: {
    marginTop: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
});

/** The term on a time line, and below it what is to be decided and what happens if nobody does. */
export function TermPanel({
  agreement,
  row,
  next,
  showPrimary,
  onSaved,
}: {
  agreement: Agreement;
  row: RegisterRow;
  next: Deadline | null;
  /** The first answer stands in the page's header when it is the option. */
  showPrimary: boolean;
  onSaved: () => void;
}) {
  const styles = useStyles();
  const { t, format } = useText();
  const { today } = useAppData();
  const range =
    agreement.endDate === null
      ? t('agreement.term.rangeOpenEnded', { start: format.date(agreement.startDate) })
      : t('agreement.term.range', { start: format.date(agreement.startDate), end: format.date(agreement.endDate) });
  const months = agreement.options.toSorted((a, b) => a.sequence - b.sequence).map((option) => option.months);
  const aside = [
    range,
    ...(months.length > 0 ? [t('agreement.term.options', { months: months.join(' + ') })] : []),
    ...(row.currentEnd !== null && row.currentEnd !== agreement.endDate
      ? [t('agreement.term.extended', { end: format.date(row.currentEnd) })]
      : []),
  ].join(', ');

  return (
    <Panel title={t('agreement.term.title')} aside={aside}>
      <AgreementTimeline terms={agreement} today={today} />
      {next && (
        <div className={styles.decision}>
          <ConsequenceText agreement={agreement} deadline={next} today={today} />
          <DecisionActions agreement={agreement} deadline={next} show={showPrimary ? 'all' : 'others'} onSaved={onSaved} />
        </div>
      )}
    </Panel>
  );
}
