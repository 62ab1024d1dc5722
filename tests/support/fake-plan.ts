import { addDays } from '../../src/domain/calendar-date';
import type { RuleValueStore } from '../../src/data/ports/plan-stores';
import type { Versioned } from '../../src/data/ports/versioned';
import type { GuardedList } from '../../src/data/ports/session-store';
import type { RuleValue } from '../../src/domain/rule-value';
import { insert, rowsOf, versioned, write, type Row } from './fake-rows';

export type Allow = (list: GuardedList, right: 'read' | 'add' | 'edit') => void;

/** A list that is read whole, in memory, with the rights of the session. `rows` are what is stored. */
export function fakeRowStore<T extends { readonly id: number }>(
  rows: Map<number, Row<T>>,
  list: GuardedList,
  allow: Allow,
  newId: () => number,
) {
  return {
    all: async (): Promise<readonly Versioned<T>[]> => {
      allow(list, 'read');
      return [...rows.values()].map(versioned);
    },
    add: async (row: Omit<T, 'id'>) => {
      allow(list, 'add');
      return insert<T>(rows, { ...row, id: newId() } as unknown as T & { readonly id: number });
    },
    update: async (before: Versioned<T>, change: Partial<Omit<T, 'id'>>) => {
      allow(list, 'edit');
      return write(rows, before.value.id, before.etag, { ...before.value, ...change });
    },
  };
}

/** The dated values; `values` is what the organisation has. */
export function fakeRuleValues(values: readonly RuleValue[], allow: Allow, newId: () => number): RuleValueStore {
  const rows = rowsOf(values.map((value, index) => ({ ...value, id: index + 1 })));
  return {
    all: async () => {
      allow('ruleValues', 'read');
      return [...rows.values()].map(versioned);
    },
    add: async (value) => {
      allow('ruleValues', 'add');
      return insert(rows, { ...value, id: newId() });
    },
    withdraw: async (before) => {
      allow('ruleValues', 'edit');
      return write(rows, before.value.id, before.etag, { ...before.value, to: addDays(before.value.from, -1) });
    },
  };
}
