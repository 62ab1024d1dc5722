import type { Procurement, Tenderer } from '../procurement';

/** Who shall get a contract. Several in a framework agreement, or one for each lot. */
export function winners({ tenderers }: Pick<Procurement, 'tenderers'>): readonly Tenderer[] {
  return tenderers.filter(({ won }) => won);
}

/**
 * Losing tenderers who have not been told how to do better next time (strategy, delmål 3, measure 4). Nobody has lost while nobody has won.
 * @example untoldLosers({ tenderers: [{ ...a, won: true }, { ...b, won: false, feedbackOn: null }] }).length // 1
 */
export function untoldLosers({ tenderers }: Pick<Procurement, 'tenderers'>): readonly Tenderer[] {
  return tenderers.some(({ won }) => won) ? tenderers.filter(({ won, feedbackOn }) => !won && feedbackOn === null) : [];
}
