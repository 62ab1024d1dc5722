import type { ChecklistMark } from '../procurement';

/** The marks with one more: an item is done once, and the last who said so stands. */
export function markDone(marks: readonly ChecklistMark[], mark: ChecklistMark): readonly ChecklistMark[] {
  return [...markUndone(marks, mark.item), mark];
}

/** The marks without an item: it was not done after all. */
export function markUndone(marks: readonly ChecklistMark[], item: string): readonly ChecklistMark[] {
  return marks.filter((mark) => mark.item !== item);
}
