const permissionCost = 5;
const usualCost = 2;

/**
 * What a call costs in resource units. Microsoft fixes the units for Graph alone: 1 for one item, 2 for several and for every write, 5 for rights
 * [D]. REST has none: it "may cost more", and 2 is what Microsoft says to count with, so a call here never costs less [W].
 */
export function requestCost(path: string, query: ReadonlyMap<string, string>): number {
  const asksForRights = /roleassignments|roledefinitions|roleinheritance|permissions/i;
  return asksForRights.test(path) || asksForRights.test(query.get('$expand') ?? '') ? permissionCost : usualCost;
}
