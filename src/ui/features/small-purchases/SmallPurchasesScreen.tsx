import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { ruleInForce } from '../../../domain/rules-in-force';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { PageHeader } from '../../components/PageHeader';
import { Panel } from '../../components/Panel';
import { SmallPurchasesForbidden } from '../../components/small-purchases/SmallPurchasesForbidden';
import { goTo, paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { useHashQuery } from '../../state/use-hash-query';
import { smallPurchasesWords } from '../../text/small-purchases/small-purchases-words';
import { useText } from '../../text/TextProvider';
import { ExcelButton } from './ExcelButton';
import { FilterBar } from './FilterBar';
import { OverviewPanel } from './OverviewPanel';
import { filterOfQuery, matches, noFilter, queryOfFilter } from './purchase-filter';
import { searchTextOf } from './purchase-words';
import { PurchaseList } from './PurchaseList';
import { usePageStyles } from './small-purchases.styles';
import { SmallPurchasesSkeleton } from './SmallPurchasesSkeleton';
import { useSmallPurchases, type SmallPurchases } from './use-small-purchases';

/** What is shown depends on whether the person may read the list at all; nobody is asked to be refused. */
export function SmallPurchasesScreen() {
  const { session } = useAppData();
  return session.rights.quoteRequests.read ? <Readable /> : <SmallPurchasesForbidden />;
}

function Readable() {
  const { language } = useText();
  const words = smallPurchasesWords(language);
  const { state, reload } = useSmallPurchases();
  if (state.status === 'ready') return <Loaded content={state.value} />;
  if (state.status === 'forbidden') return <SmallPurchasesForbidden />;
  return (
    <>
      <PageHeader title={words.title} />
      {state.status === 'loading' ? (
        <SmallPurchasesSkeleton />
      ) : (
        <ErrorState error={state.status === 'failed' ? state.error : undefined} onRetry={reload} />
      )}
    </>
  );
}

function Loaded({ content: { purchases, areas, total } }: { content: SmallPurchases }) {
  const styles = usePageStyles();
  const { language, format } = useText();
  const words = smallPurchasesWords(language);
  const { session, rules, today, lookups } = useAppData();
  const { query, push, replace } = useHashQuery(paths.smallPurchases);
  const filter = useMemo(() => filterOfQuery(query), [query]);
  const shown = useMemo(
    () => purchases.filter((purchase) => matches(filter, purchase, (each) => searchTextOf(each, lookups))),
    [purchases, filter, lookups],
  );
  const limit = ruleInForce(rules, 'localQuotes', today)?.value ?? null;
  const mayAdd = session.rights.quoteRequests.add;
  const add = (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => goTo(paths.newSmallPurchase())}>
      {words.add}
    </Button>
  );
  if (purchases.length === 0)
    return (
      <>
        <PageHeader title={words.title} {...(limit !== null && { subtitle: words.subtitle(format.exactAmount(limit)) })} />
        <Panel>
          <EmptyState
            title={words.empty.title}
            help={mayAdd ? words.empty.help : words.empty.helpReader}
            {...(mayAdd && { action: add })}
          />
        </Panel>
      </>
    );
  return (
    <>
      <PageHeader
        title={words.title}
        {...(limit !== null && { subtitle: words.subtitle(format.exactAmount(limit)) })}
        actions={
          <>
            <ExcelButton purchases={shown} />
            {mayAdd && add}
          </>
        }
      />
      <div className={styles.stack}>
        <OverviewPanel areas={areas} total={total} />
        <Panel title={words.list.name} aside={<span role="status">{countText(shown.length)}</span>}>
          <FilterBar
            filter={filter}
            onChange={(next, how) => (how === 'push' ? push(queryOfFilter(next)) : replace(queryOfFilter(next)))}
          />
          {shown.length === 0 ? (
            <EmptyState
              level={3}
              title={words.noHits.title}
              help={words.noHits.help}
              action={<Button onClick={() => push(queryOfFilter(noFilter))}>{words.filter.clear}</Button>}
            />
          ) : (
            <PurchaseList key={query} purchases={shown} />
          )}
        </Panel>
      </div>
    </>
  );

  function countText(count: number): string {
    return words.count(format.number(count), format.number(purchases.length));
  }
}
