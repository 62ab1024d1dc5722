import type { Queryable } from '@pnp/queryable';
import { typedError } from './sharepoint-error';

/** PnPjs' moment for errors: what is passed on rejects the caller's promise. Every failure becomes one of the errors in `data-errors.ts`. */
export const rejectWithTypedError = (instance: Queryable): Queryable => {
  instance.on.error(function (thrown: unknown) {
    const { emit } = this as unknown as Rejecting;
    const reject = (error: unknown) => emit[rejectMoment]?.(error);
    void typedError(thrown).then(reject, reject);
  });
  return instance;
};

const rejectMoment = Symbol.for('Queryable_Reject');
interface Rejecting {
  readonly emit: Record<symbol, ((error: unknown) => void) | undefined>;
}
