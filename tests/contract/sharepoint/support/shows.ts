import type { Behaviour, Confidence } from './behaviour';

/** A behaviour on one line, for areas that have many small ones. */
export const shows = (
  name: string,
  source: string,
  confidence: Confidence,
  run: Behaviour['run'],
  localOnly?: string,
): Behaviour => ({ name, source, confidence, run, ...(localOnly === undefined ? {} : { localOnly }) });
