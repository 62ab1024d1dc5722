import { knownMembers } from '../../../bot/actions/known-members';
import type { Channel } from '../../../bot/channel/channel';

type Member = NonNullable<Awaited<ReturnType<Channel['member']>>>;

const of = { serviceUrl: 'https://smba.example/', tenantId: 'tenant', conversationId: 'a:1' };
const ingrid = { userId: '29:ingrid', upn: 'ingrid@alver.example' } as unknown as Member;

function roster(answer: () => Promise<Member | null>) {
  let asked = 0;
  let clock = 0;
  const member = knownMembers(
    () => {
      asked += 1;
      return answer();
    },
    () => clock,
  );
  return {
    member,
    asked: () => asked,
    later: (milliseconds: number) => void (clock += milliseconds),
  };
}

describe('asking the roster for many cards', () => {
  it('asks once for all that are in sight, and again after a minute', async () => {
    const { member, asked, later } = roster(() => Promise.resolve(ingrid));
    const answers = await Promise.all(Array.from({ length: 20 }, () => member(of, ingrid.userId)));
    expect(new Set(answers)).toEqual(new Set([ingrid]));
    expect(asked()).toBe(1);
    later(60_000);
    await member(of, ingrid.userId);
    expect(asked()).toBe(2);
  });

  it('takes nobody for another, in no other conversation', async () => {
    const { member, asked } = roster(() => Promise.resolve(ingrid));
    await member(of, ingrid.userId);
    await member(of, '29:olav');
    await member({ ...of, conversationId: 'a:2' }, ingrid.userId);
    expect(asked()).toBe(3);
  });

  it('asks again for who was not found, and after a failure', async () => {
    const answers: (() => Promise<Member | null>)[] = [
      () => Promise.resolve(null),
      () => Promise.reject(new Error('busy')),
      () => Promise.resolve(ingrid),
    ];
    const { member } = roster(() => answers.shift()?.() ?? Promise.resolve(null));
    expect(await member(of, ingrid.userId)).toBeNull();
    await expect(member(of, ingrid.userId)).rejects.toThrow('busy');
    expect(await member(of, ingrid.userId)).toBe(ingrid);
  });
});
