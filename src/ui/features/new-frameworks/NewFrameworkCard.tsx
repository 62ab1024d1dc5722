import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { RouteLink } from '../../components/RouteLink';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import type { RegisterRow } from '../../state/register-row';
import { partsWords } from '../../text/parts/parts-words';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  card: {
    minWidth: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: 'anywhere',
  },
  title: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  link: { fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  facts: { margin: 0, display: 'grid', rowGap: tokens.spacingVerticalS },
  fact: { margin: 0 },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const mostSuppliers = 4;

/** *Kort om avtalen* in short: what it covers, who may use it, whom from, and from when. */
export function NewFrameworkCard({ row }: { row: RegisterRow }) {
  const styles = useStyles();
  const { t, format, language } = useText();
  const { frameworks } = partsWords(language);
  const { today } = useAppData();
  const { id, title, purpose, startDate } = row.agreement;
  const names = row.supplierNames;
  const suppliers =
    names.length > mostSuppliers
      ? t('home.frameworks.andOthers', { name: names.slice(0, mostSuppliers).join(', ') })
      : names.join(', ') || t('home.due.noSupplier');
  const when = startDate <= today ? frameworks.alreadyOpen : format.relative(startDate, today);
  const facts = [
    [frameworks.covers, purpose || frameworks.noPurpose, purpose === ''],
    [frameworks.mayUse, row.areaNames.join(', ') || t('common.allServiceAreas'), false],
    [frameworks.supplier, suppliers, names.length === 0],
    [frameworks.from, `${format.date(startDate)} (${when})`, false],
  ] as const;
  return (
    <li className={styles.card}>
      <h3 className={styles.title}>
        <RouteLink to={paths.agreement(id)} className={styles.link}>
          {title}
        </RouteLink>
      </h3>
      <dl className={styles.facts}>
        {facts.map(([term, detail, isQuiet]) => (
          <div key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={mergeClasses(styles.fact, isQuiet && styles.quiet)}>{detail}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
