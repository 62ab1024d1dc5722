import { useCallback, useEffect, useMemo } from 'react';
import type { MeasuredValue } from '../../../domain/indicators/measured-value';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { useLoad, type Load } from '../../state/use-load';
import { indicatorLines, type IndicatorLine, type SourceState } from './indicator-lines';

export interface IndicatorsState {
  /** What the person may see. */
  readonly shown: readonly IndicatorLine[];
  /** What is measured from lists that the person may not read. */
  readonly leftOut: readonly IndicatorLine[];
  readonly isFailed: boolean;
  retry(): void;
}

const noValues: readonly MeasuredValue[] = [];

/** The indicators of an area or the municipality. What the person may not read is not asked for. */
export function useIndicators(areaId: number | null, months: number): IndicatorsState {
  const { indicators: store } = usePorts();
  const data = useAppData();
  const { session, organisation, lookups, rules, rows, spend, today, needSpend, reload: reloadAll } = data;
  const { rights } = session;
  useEffect(() => needSpend(), [needSpend]);
  const assessments = useAllowed(rights.assessments.read, store.assessments);
  const procurements = useAllowed(rights.procurements.read, store.procurements);
  const quoteRequests = useAllowed(rights.quoteRequests.read, store.quoteRequests);
  const decisionDays = useAllowed(rights.agreementOptions.read, store.decisionDays);
  const standardContracts = useAllowed(rights.agreements.read, store.withStandardContract);
  const measured = useAllowed(rights.indicators.read, store.measured);

  const lines = useMemo(() => {
    const input = {
      today,
      months,
      agreements: rows,
      serviceAreas: organisation.serviceAreas,
      resourceGroup: organisation.resourceGroup,
      suppliers: organisation.suppliers,
      rules,
      personIds: lookups.personIds,
      callOffs: spend.status === 'ready' ? spend.byAgreement : null,
      assessments: valueOf(assessments.state),
      procurements: valueOf(procurements.state),
      quoteRequests: valueOf(quoteRequests.state),
      decisionDays: valueOf(decisionDays.state),
      standardContracts: valueOf(standardContracts.state),
    };
    const states = {
      callOffs: spend.status,
      assessments: stateOf(assessments.state),
      procurements: stateOf(procurements.state),
      quoteRequests: stateOf(quoteRequests.state),
      decisionDays: stateOf(decisionDays.state),
      standardContracts: stateOf(standardContracts.state),
    };
    return indicatorLines(input, areaId, states, valueOf(measured.state) ?? noValues);
  }, [
    today,
    months,
    areaId,
    rows,
    organisation,
    lookups,
    rules,
    spend,
    assessments.state,
    procurements.state,
    quoteRequests.state,
    decisionDays.state,
    standardContracts.state,
    measured.state,
  ]);

  const loads = [assessments, procurements, quoteRequests, decisionDays, standardContracts, measured];
  const retry = () => {
    if (spend.status === 'failed') reloadAll();
    for (const { state, reload } of loads) if (stateOf(state) === 'failed') reload();
  };
  return {
    shown: lines.filter(({ state }) => state !== 'forbidden'),
    leftOut: lines.filter(({ state }) => state === 'forbidden'),
    isFailed: spend.status === 'failed' || loads.some(({ state }) => stateOf(state) === 'failed'),
    retry,
  };
}

/** `null` for what may not be read: it is not asked for. */
function useAllowed<T>(mayRead: boolean, read: () => Promise<T>) {
  const load = useCallback(async (): Promise<T | null> => (mayRead ? read() : null), [mayRead, read]);
  return useLoad(load);
}

const valueOf = <T>(state: Load<T | null>): T | null => (state.status === 'ready' ? state.value : null);

function stateOf(state: Load<unknown>): SourceState {
  if (state.status === 'ready') return state.value === null ? 'forbidden' : 'ready';
  return state.status === 'loading' || state.status === 'forbidden' ? state.status : 'failed';
}
