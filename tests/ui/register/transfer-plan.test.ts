import { transferPlan, undoPlan } from '../../../src/ui/features/register/transfer-plan';
import { aPerson } from '../../support/builders';
import { aRow } from '../../support/register-rows';

const titles = (rows: readonly ReturnType<typeof aRow>[]) => rows.map((row) => row.agreement.title);

describe('a change of owner of many agreements', () => {
  it('changes those that are alive and have another owner, and tells the others apart', () => {
    const rows = [
      aRow({ title: 'andre sin', ownerId: 2 }),
      aRow({ title: 'utan', ownerId: null }),
      aRow({ title: 'alt rett', ownerId: 3 }),
      aRow({ title: 'avslutta', ownerId: 2, status: 'ended' }),
      aRow({ title: 'sagt opp', ownerId: 3, status: 'terminated' }),
    ];
    const plan = transferPlan(rows, aPerson({ id: 3 }));
    expect(titles(plan.change)).toEqual(['andre sin', 'utan']);
    expect(titles(plan.same)).toEqual(['alt rett']);
    expect(titles(plan.over)).toEqual(['avslutta', 'sagt opp']);
  });

  it('is given back to each one who had it; what nobody had, or who has left, stays', () => {
    const rows = [
      aRow({ title: 'a', ownerId: 1 }),
      aRow({ title: 'b', ownerId: 2 }),
      aRow({ title: 'c', ownerId: 1 }),
      aRow({ title: 'ingen', ownerId: null }),
      aRow({ title: 'har slutta', ownerId: 99 }),
    ];
    const { byOwner, stays } = undoPlan(rows);
    expect([...byOwner].map(([owner, all]) => [owner, titles(all)])).toEqual([
      [1, ['a', 'c']],
      [2, ['b']],
    ]);
    expect(titles(stays)).toEqual(['ingen', 'har slutta']);
  });
});
