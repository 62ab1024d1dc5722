import { makeStyles, tokens } from '@fluentui/react-components';
import { Amount } from '../../components/Amount';
import { RouteLink } from '../../components/RouteLink';
import { paths } from '../../navigation';
import { registerQuery } from '../../state/register-filter';
import { filterBehind, type AreaSummary } from './area-overview';

const useStyles = makeStyles({
  link: { color: 'inherit', fontWeight: 'inherit', whiteSpace: 'nowrap' },
  zero: { color: tokens.colorNeutralForeground3 },
});

/** What the running agreements are worth in a year; it opens them. */
export function YearlyValue({ summary }: { summary: AreaSummary }) {
  const styles = useStyles();
  if (summary.counts.running === 0)
    return (
      <span className={styles.zero}>
        <Amount kroner={0} />
      </span>
    );
  return (
    <RouteLink to={paths.agreements(registerQuery(filterBehind('running', summary.area?.id ?? null)))} className={styles.link}>
      <Amount kroner={summary.yearlyValue} />
    </RouteLink>
  );
}
