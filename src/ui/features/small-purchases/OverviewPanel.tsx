import { mergeClasses } from '@fluentui/react-components';
import type { QuoteSummary } from '../../../domain/small-purchases/quote-overview';
import { Panel } from '../../components/Panel';
import { useElementWidth } from '../../components/use-element-width';
import { useAppData } from '../../state/app-data';
import { smallPurchasesWords } from '../../text/small-purchases/small-purchases-words';
import { useText } from '../../text/TextProvider';
import { filterBehind, plainFigures } from './area-figures';
import { CountLink } from './CountLink';
import { ShareOf } from './ShareOf';
import { tableWidth, useCardStyles, usePageStyles, useTableStyles } from './small-purchases.styles';

/** How each service area follows the rule of three local suppliers, and how often a local one was chosen. */
export function OverviewPanel({ areas, total }: { areas: readonly QuoteSummary[]; total: QuoteSummary }) {
  const page = usePageStyles();
  const { language } = useText();
  const words = smallPurchasesWords(language).overview;
  const [place, width] = useElementWidth<HTMLDivElement>(tableWidth);
  return (
    <Panel title={words.title}>
      <div ref={place}>
        {width >= tableWidth ? <AsTable areas={areas} total={total} /> : <AsCards areas={areas} total={total} />}
      </div>
      <p className={page.help}>{words.definition}</p>
    </Panel>
  );
}

function useAreaName() {
  const { lookups } = useAppData();
  const { language } = useText();
  const { sum } = smallPurchasesWords(language).overview;
  return ({ areaId }: QuoteSummary) => (areaId === null ? sum : (lookups.serviceArea(areaId)?.name ?? String(areaId)));
}

function AsTable({ areas, total }: { areas: readonly QuoteSummary[]; total: QuoteSummary }) {
  const styles = useTableStyles();
  const { language } = useText();
  const words = smallPurchasesWords(language).overview;
  const nameOf = useAreaName();
  const number = mergeClasses(styles.cell, styles.number);
  const row = (summary: QuoteSummary) => (
    <>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
        {nameOf(summary)}
      </th>
      {plainFigures.map((figure) => (
        <td key={figure} className={number}>
          <CountLink count={summary[figure]} what={words[figure]} area={nameOf(summary)} filter={filterBehind(summary, figure)} />
        </td>
      ))}
      <td className={number}>
        <Followed summary={summary} />
      </td>
      <td className={number}>
        <ChoseLocal summary={summary} />
      </td>
    </>
  );
  return (
    <table className={styles.table} aria-label={words.title}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {words.area}
          </th>
          {[...plainFigures, 'share' as const, 'choseLocal' as const].map((column) => (
            <th key={column} scope="col" className={mergeClasses(styles.head, styles.number)}>
              {words[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {areas.map((summary) => (
          <tr key={summary.areaId} className={styles.row}>
            {row(summary)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className={styles.sum}>{row(total)}</tr>
      </tfoot>
    </table>
  );
}

function AsCards({ areas, total }: { areas: readonly QuoteSummary[]; total: QuoteSummary }) {
  const styles = useCardStyles();
  const { language } = useText();
  const words = smallPurchasesWords(language).overview;
  const nameOf = useAreaName();
  return (
    <div>
      {[...areas, total].map((summary) => (
        <section key={summary.areaId ?? 'all'} className={styles.card} aria-label={nameOf(summary)}>
          <strong className={styles.name}>{nameOf(summary)}</strong>
          <dl className={styles.facts}>
            {plainFigures.map((figure) => (
              <Fact key={figure} label={words[figure]}>
                <CountLink
                  count={summary[figure]}
                  what={words[figure]}
                  area={nameOf(summary)}
                  filter={filterBehind(summary, figure)}
                  inline
                />
              </Fact>
            ))}
            <Fact label={words.share}>
              <Followed summary={summary} />
            </Fact>
            <Fact label={words.choseLocal}>
              <ChoseLocal summary={summary} />
            </Fact>
          </dl>
        </section>
      ))}
    </div>
  );
}

function Fact({ label, children }: { label: string; children: JSX.Element }) {
  const styles = useCardStyles();
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.fact}>{children}</dd>
    </>
  );
}

function Followed({ summary }: { summary: QuoteSummary }) {
  const { language } = useText();
  const words = smallPurchasesWords(language).overview;
  return (
    <ShareOf
      part={summary.followed}
      whole={summary.counted}
      what={words.share}
      wholeWhat={words.counted}
      area={useAreaName()(summary)}
      partFilter={filterBehind(summary, 'followed')}
      wholeFilter={filterBehind(summary, 'counted')}
    />
  );
}

function ChoseLocal({ summary }: { summary: QuoteSummary }) {
  const { language } = useText();
  const { overview, state } = smallPurchasesWords(language);
  return (
    <ShareOf
      part={summary.choseLocal}
      whole={summary.chosen}
      what={overview.choseLocal}
      wholeWhat={state.chosen}
      area={useAreaName()(summary)}
      partFilter={filterBehind(summary, 'choseLocal')}
      wholeFilter={filterBehind(summary, 'chosen')}
    />
  );
}
