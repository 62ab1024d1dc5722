import type { procurementNn } from './nn';

type SameWords<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...said: infer A) => string
      ? (...said: A) => string
      : SameWords<T[K]>;
};

/** What the page of a need or procurement says, in one language: the keys of the Nynorsk table, so that a missing one fails compilation. */
export type ProcurementText = SameWords<typeof procurementNn>;
