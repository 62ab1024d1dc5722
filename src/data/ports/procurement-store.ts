import type { Procurement } from '../../domain/procurement';
import type { Versioned } from './versioned';

export interface ProcurementStore {
  /** Needs and procurements that are neither awarded nor cancelled. */
  open(): Promise<readonly Procurement[]>;
  add(procurement: Omit<Procurement, 'id'>): Promise<Versioned<Procurement>>;
  update(before: Versioned<Procurement>, change: Partial<Omit<Procurement, 'id'>>): Promise<Versioned<Procurement>>;
}
