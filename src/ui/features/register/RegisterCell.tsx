import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Amount } from '../../components/Amount';
import { PersonLabel } from '../../components/PersonLabel';
import { PhaseBadge } from '../../components/PhaseBadge';
import { TermBar } from '../../components/TermBar';
import { paths } from '../../navigation';
import type { RegisterRow } from '../../state/register-row';
import { useText } from '../../text/TextProvider';
import type { CellContext } from './cell-context';
import type { ColumnId } from './columns';
import { NextDeadline } from './NextDeadline';
import { OwnerCell } from './OwnerCell';
import { areaWords, rowDetails } from './row-words';
import { SpendCell } from './SpendCell';

const useStyles = makeStyles({
  title: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
    overflowWrap: 'break-word',
    hyphens: 'auto',
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
  },
  details: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  },
  two: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
    overflowWrap: 'break-word',
    hyphens: 'auto',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  figures: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

/** One column's content of one row. */
export function RegisterCell({ column, row, context }: { column: ColumnId; row: RegisterRow; context: CellContext }) {
  const styles = useStyles();
  const { t, format } = useText();
  const { agreement } = row;
  const date = (value: typeof row.currentEnd) =>
    value === null ? (
      <span className={styles.quiet}>{t('register.row.openEnded')}</span>
    ) : (
      <span className={styles.figures}>{format.shortDate(value)}</span>
    );
  const amount = (value: number | null) =>
    value === null ? null : (
      <span className={styles.figures}>
        <Amount kroner={value} />
      </span>
    );
  switch (column) {
    case 'title':
      return (
        <>
          <a className={styles.title} href={`#${paths.agreement(agreement.id)}`} tabIndex={-1} title={agreement.title}>
            {agreement.title}
          </a>
          <span className={styles.details}>{rowDetails(row, t)}</span>
        </>
      );
    case 'supplier':
      return (
        <span className={styles.two} title={row.supplierNames.join(', ')}>
          {row.supplierNames[0] ?? <span className={styles.quiet}>{t('register.row.noSupplier')}</span>}
          {row.supplierNames.length > 1 && (
            <span className={styles.quiet}> {t('register.row.moreSuppliers', { count: row.supplierNames.length - 1 })}</span>
          )}
        </span>
      );
    case 'area':
      return (
        <span className={styles.two} title={areaWords(row, t)}>
          {areaWords(row, t)}
        </span>
      );
    case 'owner':
      return <OwnerCell row={row} />;
    case 'deputy':
      return row.deputy ? <PersonLabel person={row.deputy} compact /> : null;
    case 'term':
      return <TermBar terms={agreement} currentEnd={row.currentEnd} today={context.today} scale={context.scale} />;
    case 'next':
      return <NextDeadline deadline={row.next} today={context.today} />;
    case 'spend':
      return <SpendCell row={row} spend={context.spend} today={context.today} />;
    case 'kind':
      return <span className={styles.two}>{t(`terms.kind.${agreement.kind}`)}</span>;
    case 'phase':
      return <PhaseBadge phase={row.phase} status={agreement.status} />;
    case 'party':
      return <span className={styles.two}>{t(`terms.party.${agreement.enteredIntoBy}`)}</span>;
    case 'agreementClass':
      return <span className={styles.two}>{t(`terms.agreementClass.${agreement.agreementClass}`)}</span>;
    case 'contractType':
      return <span className={styles.two}>{t(`terms.contractType.${agreement.contractType}`)}</span>;
    case 'unit':
      return <span className={styles.two}>{row.unitName}</span>;
    case 'start':
      return date(agreement.startDate);
    case 'end':
      return date(row.currentEnd);
    case 'latestEnd':
      return date(row.latestEnd);
    case 'value':
      return amount(agreement.estimatedValue);
    case 'maximum':
      return amount(agreement.maximumValue);
    case 'cpv':
      return <span className={mergeClasses(styles.two, styles.figures)}>{agreement.cpvCodes.join(' ')}</span>;
  }
}
