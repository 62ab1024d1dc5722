import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Versioned } from '../../../data/ports/versioned';
import type { NeedRequest } from '../../../domain/need-request';
import { withdrawnNeeds } from '../../../domain/plan/reported';
import type { Procurement } from '../../../domain/procurement';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { useLoad } from '../../state/use-load';
import { planRow, type PlanRow } from './plan-rows';

interface Loaded {
  readonly procurements: readonly Versioned<Procurement>[];
  readonly requests: readonly Versioned<NeedRequest>[];
  /** Agreements that their last finished revision concluded are to end. */
  readonly ends: ReadonlySet<number>;
}

/** What the plan is made of, and putting what was saved into it. */
export interface Plan extends Loaded {
  readonly rows: readonly PlanRow[];
  readonly putProcurements: (saved: readonly Versioned<Procurement>[]) => void;
  readonly putRequest: (saved: Versioned<NeedRequest>) => void;
}

/** Reads everything in the plan. Revisions and reported needs are read by those who may. */
export function usePlan() {
  const ports = usePorts();
  const { session, lookups, rules, today } = useAppData();
  const { assessments, needRequests } = session.rights;
  const load = useCallback(async (): Promise<Loaded> => {
    const [procurements, requests, revisions] = await Promise.all([
      ports.procurements.all(),
      needRequests.read ? ports.needRequests.all() : [],
      assessments.read ? ports.assessments.revisions() : [],
    ]);
    const latest = new Map<number, string | null>();
    for (const { agreementId, status, result } of revisions.toSorted((a, b) => a.id - b.id))
      if (agreementId !== null && status === 'done') latest.set(agreementId, result);
    return {
      procurements,
      requests,
      ends: new Set([...latest].flatMap(([id, result]) => (result === 'end' ? [id] : []))),
    };
  }, [ports, needRequests.read, assessments.read]);
  const { state, reload, set } = useLoad(load);
  const loaded = state.status === 'ready' ? state.value : null;
  const rows = useMemo(() => {
    if (loaded === null) return [];
    const { requests, procurements } = loaded;
    const withdrawn = withdrawnNeeds(
      requests.map(({ value }) => value),
      procurements.map(({ value }) => value),
    );
    return procurements.map((stored) => cachedRow(stored, lookups, today, rules, withdrawn.has(stored.value.id)));
  }, [loaded, lookups, today, rules]);
  // What is saved later than it was drawn, such as an undo, is put into what is there by then.
  const latest = useRef<Loaded | null>(null);
  useEffect(() => {
    latest.current = loaded;
  }, [loaded]);
  const put = (change: (before: Loaded) => Loaded) => {
    if (latest.current === null) return;
    latest.current = change(latest.current);
    set(latest.current);
  };
  const plan: Plan | null = loaded && {
    ...loaded,
    rows,
    putProcurements: (saved) => put((before) => ({ ...before, procurements: withSaved(before.procurements, saved) })),
    putRequest: (saved) => put((before) => ({ ...before, requests: withSaved(before.requests, [saved]) })),
  };
  return { state, plan, reload };
}

function withSaved<T extends { readonly id: number }>(rows: readonly Versioned<T>[], saved: readonly Versioned<T>[]) {
  const byId = new Map(saved.map((row) => [row.value.id, row]));
  const kept = rows.map((row) => byId.get(row.value.id) ?? row);
  const old = new Set(rows.map(({ value }) => value.id));
  return [...kept, ...saved.filter(({ value }) => !old.has(value.id))];
}

const cache = new WeakMap<object, { readonly basis: readonly unknown[]; readonly row: PlanRow }>();

/** A row that did not change is not computed again when another one is saved. */
function cachedRow(
  stored: Versioned<Procurement>,
  ...basis: Parameters<typeof planRow> extends [unknown, ...infer Rest] ? Rest : never
) {
  const known = cache.get(stored);
  if (known && known.basis.every((each, index) => each === basis[index])) return known.row;
  const row = planRow(stored, ...basis);
  cache.set(stored, { basis, row });
  return row;
}
