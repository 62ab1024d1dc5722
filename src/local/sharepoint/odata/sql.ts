import type { SqlValue } from '../store/database';

/** A piece of SQL and the values for its question marks. */
export interface Sql {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}
