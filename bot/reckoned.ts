import { InvalidDateError } from '../src/domain/invalid-date-error';

/** What a reckoning with an agreement's dates comes to; `null` when they cannot be reckoned with: the sweep tells of them, and they keep nobody else waiting. */
export function reckoned<T>(reckon: () => T): T | null {
  try {
    return reckon();
  } catch (error) {
    if (error instanceof InvalidDateError) return null;
    throw error;
  }
}
