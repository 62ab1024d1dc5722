import type { CountedRow } from '../../../domain/indicators/indicator';
import { restOf } from '../../../domain/indicators/indicators';
import { FoldedList } from '../../components/FoldedList';
import { RouteLink } from '../../components/RouteLink';
import { indicatorsWords } from '../../text/indicators/indicators-words';
import { partsWords } from '../../text/parts/parts-words';
import { useText } from '../../text/TextProvider';
import type { IndicatorLine } from './indicator-lines';
import { useDetailStyles } from './indicators.styles';
import { figureText, periodText } from './figure-words';
import { registerPath, rowPath, type RowGroup } from './row-links';

/** How an indicator is defined, what it was before, and the rows behind the number: first those that are missing, because there is something to do. */
export function IndicatorDetails({ line, months, areaId }: { line: IndicatorLine; months: number; areaId: number | null }) {
  const styles = useDetailStyles();
  const { language, format } = useText();
  const words = indicatorsWords(language);
  const { indicator, counted, comparison } = line;
  const { definition } = words.of(months)[indicator.code];
  const context = { words, format };
  const earlier = comparison.earlier.map(
    ({ period, value }) => `${periodText(period, context)}: ${figureText(indicator, value, context)}`,
  );
  const group = (of: RowGroup, rows: readonly CountedRow[]) => (
    <RowsBehind line={line} group={of} rows={rows} months={months} areaId={areaId} />
  );
  return (
    <div className={styles.root}>
      <p className={styles.definition}>
        {definition} {!indicator.areasAddUp && words.overlap}
      </p>
      {earlier.length > 0 && (
        <p className={styles.quiet}>
          {words.trend.earlier} {earlier.join(' · ')}
        </p>
      )}
      {counted && counted.denominator.length > 0 && (
        <div className={styles.groups}>
          {indicator.unit === 'share' && group('rest', restOf(counted))}
          {group('counted', counted.numerator)}
        </div>
      )}
    </div>
  );
}

const firstRows = 5;
const moreRows = 25;

function RowsBehind({
  line: { indicator },
  group,
  rows,
  months,
  areaId,
}: {
  line: IndicatorLine;
  group: RowGroup;
  rows: readonly CountedRow[];
  months: number;
  areaId: number | null;
}) {
  const styles = useDetailStyles();
  const { language, format } = useText();
  const words = indicatorsWords(language);
  const title = words.of(months)[indicator.code][group];
  const inRegister = rows.length === 0 ? null : registerPath(indicator.code, group, months, areaId);
  return (
    <div>
      <div className={styles.head}>
        <h4 className={styles.title}>
          {title} · {format.number(rows.length)}
        </h4>
        {inRegister !== null && <RouteLink to={inRegister}>{words.register}</RouteLink>}
      </div>
      {rows.length === 0 ? (
        <p className={styles.quiet}>{words.none}</p>
      ) : (
        <FoldedList items={rows} first={firstRows} step={moreRows} label={title} moreText={partsWords(language).more}>
          {(row) => (
            <li key={row.id} className={styles.line}>
              <RowName row={row} />
            </li>
          )}
        </FoldedList>
      )}
    </div>
  );
}

function RowName({ row }: { row: CountedRow }) {
  const { language } = useText();
  const text = row.option ? indicatorsWords(language).option(row.name, row.option.sequence) : row.name;
  const path = rowPath(row);
  return path === null ? <>{text}</> : <RouteLink to={path}>{text}</RouteLink>;
}
