import { ValidationError } from '../data-errors';

/** Throws `ValidationError` with the faults, if there are any: nothing is sent then. */
export function refuse(faults: ConstructorParameters<typeof ValidationError>[0]): void {
  if (faults.length > 0) throw new ValidationError(faults);
}
