import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import type { Assessment } from '../../../domain/assessment';
import { parseCalendarDate } from '../../../domain/calendar-date';
import { isRevisionResult } from '../../../domain/revision/revision-answers';
import { termPosition } from '../../../domain/term';
import { useAppData } from '../../state/app-data';
import type { RegisterRow } from '../../state/register-row';
import { revisionWords } from '../../text/revision/revision-words';
import { useText } from '../../text/TextProvider';
import { Amount } from '../Amount';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  muted: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** What is known of an agreement when somebody decides what is to happen with it. */
export function KnownFacts({ row, last }: { row: RegisterRow; last: Assessment | null }) {
  const styles = useStyles();
  const { language, format } = useText();
  const { form: words, result } = revisionWords(language);
  const { today, session, spend, needSpend } = useAppData();
  useEffect(needSpend, [needSpend]);
  const { agreement } = row;
  const { open } = termPosition(agreement, today);
  const value = agreement.maximumValue ?? agreement.estimatedValue;
  const spent = spend.status === 'ready' ? spend.byAgreement.get(agreement.id) : undefined;
  const spentTo = spent ? parseCalendarDate(spent.lastPeriodEnd) : null;
  const fact = (term: string, shown: ReactNode, more?: string) => (
    <div>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>
        {shown}
        {more && <span className={styles.muted}>{more}</span>}
      </dd>
    </div>
  );
  return (
    <dl className={styles.list} aria-label={words.known}>
      {fact(
        words.end,
        row.currentEnd ? format.date(row.currentEnd) : words.openEnded,
        row.currentEnd ? format.relative(row.currentEnd, today) : undefined,
      )}
      {fact(
        words.options,
        open.length === 0 || row.latestEnd === null
          ? words.noOptions
          : words.optionsOpen(open.length, format.date(row.latestEnd)),
      )}
      {fact(words.owner, row.owner?.name ?? revisionWords(language).noOwner)}
      {fact(words.value, value === null ? words.unknown : <Amount kroner={value} />)}
      {session.rights.callOffs.read &&
        spend.status === 'ready' &&
        fact(
          words.spend,
          spent ? <Amount kroner={spent.total} /> : words.noSpend,
          spentTo ? words.spendTo(format.date(spentTo)) : undefined,
        )}
      {fact(
        words.last,
        last?.date ? format.date(last.date) : words.never,
        last && isRevisionResult(last.result) ? result[last.result] : undefined,
      )}
    </dl>
  );
}
