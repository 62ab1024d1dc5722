import { Badge, Button, makeStyles, tokens, useEventCallback } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { PageHeader } from '../../components/PageHeader';
import { useText } from '../../text/TextProvider';
import { DisplayMenu } from './DisplayMenu';
import { FacetBar } from './FacetBar';
import { fittingColumns } from './fitting-columns';
import { RegisterActions } from './RegisterActions';
import { RegisterCards } from './RegisterCards';
import { NoAgreements, NoHits } from './RegisterEmpty';
import { RegisterTable } from './RegisterTable';
import { formatViewState } from './register-view-state';
import { SearchField } from './SearchField';
import { SaidPolitely } from './SaidPolitely';
import { SelectionBar } from './SelectionBar';
import { useAvailableHeight } from './use-available-height';
import { useExcel } from './use-excel';
import { useRegister } from './use-register';
import { useSelection } from './use-selection';
import { useWidth } from './use-width';
import { ViewsMenu } from './ViewsMenu';

const FacetDrawer = lazy(() => import('./FacetDrawer').then((m) => ({ default: m.FacetDrawer })));
const TransferDialog = lazy(() => import('./TransferDialog').then((m) => ({ default: m.TransferDialog })));

/** Below this a table has no room for what a row says (ui.md: cards under 720 px of window, less the page's padding). */
const narrowest = 640;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    padding: tokens.spacingHorizontalXXL,
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalM },
  },
  header: { '& > header': { marginBottom: 0 } },
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  count: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  filterCount: { marginLeft: tokens.spacingHorizontalXS },
});

export function RegisterScreen() {
  const styles = useStyles();
  const { t, format } = useText();
  const register = useRegister();
  const { data, state, shown, items, model } = register;
  const { agreements: rights } = data.session.rights;
  const { selection, start, stop } = useSelection();
  const { busy, download } = useExcel(register);
  const [dialog, setDialog] = useState<'filter' | 'transfer' | null>(null);
  const listPlace = useRef<HTMLDivElement>(null);
  const width = useWidth(listPlace);
  const narrow = width < narrowest;
  const total = data.rows.length;
  const height = useAvailableHeight(listPlace, `${narrow}${selection !== null}`);
  const columns = useMemo(
    () => (register.columnsChosen ? register.columns : fittingColumns(register.columns, width)),
    [register.columnsChosen, register.columns, width],
  );
  const counted = t('register.count', { shown: format.number(shown.length), total: format.number(total) });
  const searching = state.filter.text.trim() !== '';
  const hits = searching
    ? t(register.sort ? 'register.search.hits' : 'register.search.hitsByRelevance', {
        count: shown.length,
        time: register.milliseconds,
      })
    : '';
  const stateQuery = formatViewState({ ...state, columns: null });
  const queries = useEventCallback(() => ({
    plain: stateQuery,
    full: formatViewState({ ...state, columns: register.columnsChosen ? register.columns : null }),
  }));
  const openFilters = useCallback(() => setDialog('filter'), []);

  // A selection is made among what is shown: what a new search hides is no longer selected.
  useEffect(() => {
    if (!selection || dialog === 'transfer') return;
    const ids = new Set(shown.map((row) => row.agreement.id));
    if ([...selection.ids].some((id) => !ids.has(id))) selection.set([...selection.ids].filter((id) => ids.has(id)));
  }, [shown, selection, dialog]);

  if (total === 0)
    return (
      <div className={styles.root}>
        <PageHeader title={t('register.title')} />
        <NoAgreements mayAdd={rights.add} isLead={data.session.roles.includes('lead')} />
      </div>
    );
  const shared = {
    items,
    context: register.cells,
    selection,
    maxHeight: height,
    resetKey: stateQuery,
    onToggleGroup: register.toggleGroup,
  };
  return (
    <div className={styles.root}>
      <div className={styles.header}>
        <PageHeader
          title={t('register.title')}
          badges={<span className={styles.count}>{counted}</span>}
          actions={
            <RegisterActions
              mayAdd={rights.add}
              mayEdit={rights.edit}
              selecting={selection !== null}
              excelBusy={busy}
              nothingShown={shown.length === 0}
              compact={narrow}
              onExcel={download}
              onSelect={start}
            />
          }
        />
      </div>
      <div className={styles.tools}>
        <SearchField
          text={state.filter.text}
          hits={hits}
          narrow={narrow}
          onSearch={register.search}
          onStart={register.startSearch}
        />
        {narrow && (
          <Button
            icon={<FilterRegular />}
            onClick={openFilters}
            {...(model.active > 0 ? { 'aria-label': t('register.filter.openCount', { count: model.active }) } : {})}
          >
            {t('register.filter.open')}
            {model.active > 0 && (
              <Badge className={styles.filterCount} size="small" color="brand">
                {model.active}
              </Badge>
            )}
          </Button>
        )}
        <ViewsMenu
          queries={queries}
          view={register.view}
          canSeeSpend={register.canSeeSpend}
          compact={width < 380}
          onOpen={register.openView}
        />
        <DisplayMenu
          columns={register.columns}
          columnsChosen={register.columnsChosen}
          grouped={state.groupedByArea}
          sort={register.sort}
          searching={searching}
          onRelevance={register.onRelevance}
          cards={narrow}
          compact={width < 560}
          canSeeSpend={register.canSeeSpend}
          onColumns={register.setColumns}
          onGrouped={register.setGrouped}
          onSort={register.onSort}
        />
      </div>
      {!narrow && <FacetBar model={model} actions={register.facetActions} width={width} onMore={openFilters} />}
      {selection && (
        <SelectionBar
          selection={selection}
          shownIds={shown.map((row) => row.agreement.id)}
          onNext={() => setDialog('transfer')}
          onStop={stop}
        />
      )}
      <div ref={listPlace}>
        {shown.length === 0 ? (
          <NoHits
            text={state.filter.text}
            model={model}
            onClearFilters={register.facetActions.clear}
            onClearAll={register.clearAll}
          />
        ) : narrow ? (
          <RegisterCards {...shared} wide={width >= 380} width={width} />
        ) : (
          <RegisterTable
            {...shared}
            columns={columns}
            sort={register.sort}
            grouped={state.groupedByArea}
            onSort={register.onSort}
          />
        )}
      </div>
      <SaidPolitely words={hits || counted} />
      <Suspense fallback={null}>
        {dialog === 'filter' && (
          <FacetDrawer model={model} actions={register.facetActions} shown={shown.length} onClose={() => setDialog(null)} />
        )}
        {dialog === 'transfer' && selection && (
          <TransferDialog
            ids={selection.ids}
            onClose={(changed) => {
              setDialog(null);
              if (changed) stop();
            }}
          />
        )}
      </Suspense>
    </div>
  );
}
