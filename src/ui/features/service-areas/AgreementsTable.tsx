import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { dueTone } from '../../components/due-tone';
import { EmptyState } from '../../components/EmptyState';
import { PhaseBadge } from '../../components/PhaseBadge';
import { RouteLink } from '../../components/RouteLink';
import { StateBadge } from '../../components/StateBadge';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import type { RegisterRow } from '../../state/register-row';
import { useText } from '../../text/TextProvider';

/** Of the place it stands in: a column of a page is narrower than the window. */
const narrow = '@container (max-width: 660px)';

const useStyles = makeStyles({
  place: { containerType: 'inline-size' },
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums', [narrow]: { display: 'block' } },
  head: { [narrow]: { display: 'none' } },
  body: { [narrow]: { display: 'block' } },
  heading: {
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 0`,
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  row: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: {
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: tokens.spacingHorizontalM,
      padding: `${tokens.spacingVerticalS} 0`,
    },
  },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 0`,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'top',
    [narrow]: { padding: 0 },
  },
  name: { overflowWrap: 'anywhere', minWidth: '160px', fontWeight: tokens.fontWeightSemibold, [narrow]: { width: '100%' } },
  muted: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  date: { whiteSpace: 'nowrap' },
  more: { marginTop: tokens.spacingVerticalM },
});

const shownAtFirst = 30;
const step = 100;

/** The agreements of an area as a list, the most urgent first. */
export function AgreementsTable({ rows, first = shownAtFirst }: { rows: readonly RegisterRow[]; first?: number }) {
  const styles = useStyles();
  const { t, format } = useText();
  const { today } = useAppData();
  const [shown, setShown] = useState(first);
  if (rows.length === 0)
    return <EmptyState level={3} title={t('serviceAreas.table.none')} help={t('serviceAreas.table.noneHelp')} />;
  const left = Math.min(step, rows.length - shown);
  const headings = ['title', 'supplier', 'phase', 'next', 'end', 'owner'] as const;
  return (
    <div className={styles.place}>
      <table className={styles.table} aria-label={t('serviceAreas.area.agreements')}>
        <thead className={styles.head}>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col" className={styles.heading}>
                {t(`serviceAreas.table.${heading}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.body}>
          {rows.slice(0, shown).map((row) => {
            const { id, title, status } = row.agreement;
            return (
              <tr key={id} className={styles.row}>
                <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                  <RouteLink to={paths.agreement(id)}>{title}</RouteLink>
                </th>
                <td className={styles.cell}>{row.supplierNames.join(', ')}</td>
                <td className={styles.cell}>
                  <PhaseBadge phase={row.phase} status={status} />
                </td>
                <td className={styles.cell}>
                  <Next row={row} />
                </td>
                <td className={mergeClasses(styles.cell, styles.date)}>
                  {row.currentEnd === null ? t('serviceAreas.table.openEnded') : format.shortDate(row.currentEnd, today)}
                </td>
                <td className={styles.cell}>
                  {row.owner?.name ?? t(row.ownerState === 'left' ? 'common.ownerLeft' : 'common.noOwner')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {left > 0 && (
        <Button className={styles.more} onClick={() => setShown(shown + left)}>
          {t('serviceAreas.table.more', { count: left })}
        </Button>
      )}
    </div>
  );
}

function Next({ row: { next } }: { row: RegisterRow }) {
  const styles = useStyles();
  const { t, format } = useText();
  const { today } = useAppData();
  if (!next) return <span className={styles.muted}>{t('serviceAreas.table.noDeadline')}</span>;
  const tone = dueTone(next.actBy, today);
  const date = format.shortDate(next.actBy, today);
  return (
    <>
      {tone === 'neutral' ? <span className={styles.date}>{date}</span> : <StateBadge tone={tone}>{date}</StateBadge>}
      <span className={styles.muted}>{t(`terms.deadline.${next.kind}`, { sequence: next.optionSequence })}</span>
    </>
  );
}
