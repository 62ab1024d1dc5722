import { foldText } from '../../../domain/search/search-text';
import type { SavedView } from './view-storage';

export const longestViewName = 60;

/** What is wrong with a name for a view, or `null`. Two names that a person cannot tell apart are the same. */
export function viewNameProblem(name: string, others: readonly SavedView[]): 'nameMissing' | 'nameTaken' | null {
  const wanted = foldText(name.trim());
  if (wanted === '') return 'nameMissing';
  return others.some((view) => foldText(view.name.trim()) === wanted) ? 'nameTaken' : null;
}
