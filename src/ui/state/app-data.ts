import { createContext, useContext } from 'react';
import type { Organisation } from '../../data/ports/organisation-store';
import type { Session } from '../../data/ports/session-store';
import type { Progress } from '../../data/ports/versioned';
import type { Spend } from '../../data/ports/follow-up-store';
import type { Agreement } from '../../domain/agreement';
import type { CalendarDate } from '../../domain/calendar-date';
import type { Person } from '../../domain/person';
import type { Supplier } from '../../domain/organisation';
import type { RuleBook } from '../../domain/rules-in-force';
import { MissingProviderError } from '../missing-provider-error';
import type { BadRows } from './bad-rows';
import type { Lookups } from './lookups';
import type { RegisterRow } from './register-row';
import type { Staleness } from './use-register-content';

/** Spend by agreement id; it arrives after the register, and only for those who may read it. */
export type SpendState =
  | { readonly status: 'loading' | 'forbidden' | 'failed' }
  | { readonly status: 'ready'; readonly byAgreement: ReadonlyMap<number, Spend> };

/** What every screen works on, loaded once when the tab opens. */
export interface AppData {
  readonly session: Session;
  readonly organisation: Organisation;
  readonly lookups: Lookups;
  readonly rules: RuleBook;
  readonly today: CalendarDate;
  readonly rows: readonly RegisterRow[];
  readonly spend: SpendState;
  /** Stored rows that were left out because they do not fit the schema. */
  readonly badRows: BadRows;
  /** Set while what is shown is from an earlier time. */
  readonly stale: Staleness | null;
  /** Starts reading spend if it has not been asked for. Screens that show it call this once. */
  needSpend(): void;
  rowOf(agreementId: number): RegisterRow | null;
  /** Puts a saved agreement into the register without reading all of it again. */
  putAgreement(agreement: Agreement): void;
  putSupplier(supplier: Supplier): void;
  putPerson(person: Person): void;
  reload(): void;
}

export type AppDataState =
  | { readonly status: 'loading'; readonly progress: Progress | null }
  | { readonly status: 'failed'; readonly error: unknown; retry(): void }
  | { readonly status: 'ready'; readonly data: AppData };

export const AppDataContext = createContext<AppDataState | null>(null);

export function useAppDataState(): AppDataState {
  const state = useContext(AppDataContext);
  if (!state) throw new MissingProviderError('AppDataProvider');
  return state;
}

/** The loaded data; only for components below an `AppDataGate`, which shows the skeleton and the fault instead. */
export function useAppData(): AppData {
  const state = useAppDataState();
  if (state.status !== 'ready') throw new MissingProviderError('AppDataGate');
  return state.data;
}
