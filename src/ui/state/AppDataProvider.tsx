import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { BadRowError, ForbiddenError } from '../../data/data-errors';
import type { Agreement } from '../../domain/agreement';
import type { CalendarDate } from '../../domain/calendar-date';
import { InvalidDateError } from '../../domain/invalid-date-error';
import type { Supplier } from '../../domain/organisation';
import type { Person } from '../../domain/person';
import { ruleBook, type RuleBook } from '../../domain/rules-in-force';
import { agreements as list } from '../../schema/agreements';
import { usePorts } from '../ports-context';
import { AppDataContext, type AppDataState, type SpendState } from './app-data';
import type { BadRows } from './bad-rows';
import { lookupsOf, type Lookups } from './lookups';
import { registerRow, type RegisterRow } from './register-row';
import { useRegisterContent } from './use-register-content';

const withRow = <T extends { readonly id: number }>(rows: readonly T[], row: T): T[] =>
  rows.some((each) => each.id === row.id) ? rows.map((each) => (each.id === row.id ? row : each)) : [...rows, row];

/** Loads what every screen needs, once, and keeps it while the tab is open. */
export function AppDataProvider({ today, badRows, children }: { today: CalendarDate; badRows: BadRows; children: ReactNode }) {
  const ports = usePorts();
  const { content, stale, error, progress, put, reload: reread } = useRegisterContent();
  const [attempt, setAttempt] = useState(0);
  const [spendWanted, setSpendWanted] = useState(false);
  const [spend, setSpend] = useState<SpendState>({ status: 'loading' });

  // Whoever may not read it is not asked to be refused.
  const mayReadSpend = content?.session.rights.callOffs.read;
  useEffect(() => {
    if (!spendWanted || mayReadSpend === undefined) return;
    if (!mayReadSpend) return setSpend({ status: 'forbidden' });
    let current = true;
    ports.callOffs.spendByAgreement().then(
      (byAgreement) => current && setSpend({ status: 'ready', byAgreement }),
      (cause: unknown) => current && setSpend({ status: cause instanceof ForbiddenError ? 'forbidden' : 'failed' }),
    );
    return () => {
      current = false;
    };
  }, [ports, spendWanted, mayReadSpend, attempt]);

  const reload = useCallback(() => {
    reread();
    setAttempt((n) => n + 1);
  }, [reread]);
  const needSpend = useCallback(() => setSpendWanted(true), []);
  const putAgreement = useCallback(
    (agreement: Agreement) => put((before) => ({ ...before, agreements: withRow(before.agreements, agreement) })),
    [put],
  );
  const putSupplier = useCallback(
    (supplier: Supplier) =>
      put(({ organisation, ...rest }) => ({
        ...rest,
        organisation: { ...organisation, suppliers: withRow(organisation.suppliers, supplier) },
      })),
    [put],
  );
  const putPerson = useCallback(
    (person: Person) =>
      put(({ organisation, ...rest }) => ({
        ...rest,
        organisation: { ...organisation, people: withRow(organisation.people, person) },
      })),
    [put],
  );

  const organisation = content?.organisation;
  const context = useMemo(
    () => organisation && { lookups: lookupsOf(organisation), rules: ruleBook(organisation.ruleValues) },
    [organisation],
  );
  const agreements = content?.agreements;
  const { rows, faults } = useMemo(() => {
    return context && agreements ? readable(agreements, (agreement) => cachedRow(agreement, context, today)) : nothing;
  }, [context, agreements, today]);
  useEffect(() => faults.forEach(badRows.add), [faults, badRows]);

  // Ten thousand rows are not listed again because spend has arrived.
  const byId = useMemo(() => new Map(rows.map((row) => [row.agreement.id, row])), [rows]);

  const state = useMemo((): AppDataState => {
    if (content && context) {
      const { session } = content;
      const rowOf = (id: number) => byId.get(id) ?? null;
      const data = {
        session,
        organisation: content.organisation,
        ...context,
        today,
        rows,
        spend,
        badRows,
        stale,
        needSpend,
        rowOf,
        putAgreement,
        putSupplier,
        putPerson,
        reload,
      };
      return { status: 'ready', data };
    }
    return error ? { status: 'failed', error: error.cause, retry: reload } : { status: 'loading', progress };
  }, [
    content,
    stale,
    context,
    rows,
    byId,
    today,
    spend,
    badRows,
    error,
    progress,
    needSpend,
    putAgreement,
    putSupplier,
    putPerson,
    reload,
  ]);

  return <AppDataContext.Provider value={state}>{children}</AppDataContext.Provider>;
}

interface RowContext {
  readonly lookups: Lookups;
  readonly rules: RuleBook;
}

interface Readable {
  readonly rows: readonly RegisterRow[];
  readonly faults: readonly BadRowError[];
}
const nothing: Readable = { rows: [], faults: [] };

/** Dates that lead out of the calendar are told of like any bad row: one of them must not take the register with it. */
function readable(agreements: readonly Agreement[], rowOf: (agreement: Agreement) => RegisterRow): Readable {
  const rows: RegisterRow[] = [];
  const faults: BadRowError[] = [];
  for (const agreement of agreements) {
    try {
      rows.push(rowOf(agreement));
    } catch (cause) {
      if (!(cause instanceof InvalidDateError)) throw cause;
      faults.push(new BadRowError(list.title, agreement.id, list.columns.endDate.title, cause.message, { cause }));
    }
  }
  return { rows, faults };
}

// A saved agreement is one new object among ten thousand: the rows of the others are kept.
const rowCache = new WeakMap<Agreement, { context: object; today: CalendarDate; row: RegisterRow }>();
function cachedRow(agreement: Agreement, context: RowContext, today: CalendarDate): RegisterRow {
  const cached = rowCache.get(agreement);
  if (cached && cached.context === context && cached.today === today) return cached.row;
  const row = registerRow(agreement, context.lookups, today, context.rules);
  rowCache.set(agreement, { context, today, row });
  return row;
}
