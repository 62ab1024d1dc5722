import type { Tenderer } from '../../domain/procurement';
import type { procurements } from '../../schema/procurements';
import type { RowReader } from '../rows/row-reader';
import { isDay, isNumber, isText, isYesNo, jsonList, orNull } from './json-list';

/** By itself: indicators read it without the rest of a procurement. */
export const readTenderers = (row: RowReader<typeof procurements>): readonly Tenderer[] =>
  jsonList<typeof procurements, Tenderer>(row, 'tenderers', {
    name: isText,
    supplierId: orNull(isNumber),
    won: isYesNo,
    feedbackOn: orNull(isDay),
    feedback: isText,
  });
