import type { Ports } from '../../src/data/ports/ports';
import type { CallOff, FollowUp } from '../../src/domain/follow-up';
import { spendOf } from './fake-content';
import { fakeRowStore, type Allow } from './fake-plan';
import type { Row } from './fake-rows';

/** Follow-ups and spend in memory. */
export function fakeFollowUps(
  followUps: Map<number, Row<FollowUp>>,
  callOffs: CallOff[],
  allow: Allow,
  newId: () => number,
): Pick<Ports, 'followUps' | 'callOffs'> {
  const rows = fakeRowStore(followUps, 'followUps', allow, newId);
  const open = async (mine: (row: FollowUp) => boolean) =>
    (await rows.all()).map(({ value }) => value).filter((row) => row.done === null && mine(row));
  const spent = () => {
    allow('callOffs', 'read');
    return callOffs;
  };
  return {
    followUps: {
      forAgreement: async (id) => (await rows.all()).filter(({ value }) => value.agreementId === id),
      openFor: (ids) => open((row) => ids.includes(row.agreementId)),
      openForPerson: (personId) => open((row) => row.responsibleId === personId),
      add: rows.add,
      update: rows.update,
    },
    callOffs: {
      forAgreement: async (id) => spent().filter((row) => row.agreementId === id),
      spendByAgreement: async () => spendOf(spent()),
      periodsOf: async (ids) => {
        const all = spent();
        return new Map(ids.map((id) => [id, all.filter((row) => row.agreementId === id)]));
      },
      add: async (callOff) => {
        allow('callOffs', 'add');
        const added = { ...callOff, id: newId() };
        callOffs.push(added);
        return added;
      },
    },
  };
}
