import { silentLog as log } from '../../../bot/service/log';
import { createLimits, type Limits, type LimitRules } from '../../../bot/outbox/limits/limits';
import type { Documents } from '../../../bot/storage/documents';
import { ConnectorWindows } from './support/connector-windows';
import { memoryDocuments } from '../service/memory-documents';
import { seededRandom } from './support/random';
import { settled, VirtualTime } from './support/virtual-time';

function limitsOf(time: VirtualTime, documents: Documents, instance: string, rules: Partial<LimitRules> = {}): Limits {
  return createLimits({ documents, instance, now: time.now, timing: time, log, rules });
}

it.each([1, 2, 3, 4, 5, 6])(
  'breaks no window with instances that come, die and are slow by chance (seed %i)',
  async (seed) => {
    const random = seededRandom(seed);
    const time = new VirtualTime();
    const documents = memoryDocuments(() => time.sleep(random() * 30));
    const receiver = new ConnectorWindows();
    const broken: string[] = [];
    let arrived = 0;

    function instance(name: string): { die(): void } {
      const life = { isOver: false };
      const limits = limitsOf(time, documents, name);
      const speak = async (conversation: string): Promise<void> => {
        while (!life.isOver) {
          const entrance = await limits.enter(conversation, 5_000);
          if (!('admission' in entrance)) {
            await time.sleep(entrance.waitMs);
            continue;
          }
          await time.sleep(random() * 40);
          if (!life.isOver && (await entrance.admission.leave())) {
            // Cold connections are slower than the spread; so are a few later on, which are not answered within the window.
            const isSlow = random() < 0.01;
            const takes = isSlow ? 1_100 + random() * 500 : 50 + random() * 300;
            const onTheWay = isSlow ? takes * random() : random() * 30;
            await time.sleep(onTheWay);
            arrived += 1;
            const limit = receiver.arrive(conversation, time.elapsed());
            if (limit) broken.push(limit);
            await time.sleep(takes - onTheWay);
          }
          entrance.admission.end();
          await time.sleep(random() * 20);
        }
      };
      for (let voice = 0; voice < 30; voice += 1) void speak(`${name}-${voice}`).catch(() => undefined);
      return {
        die: () => {
          life.isOver = true;
          // A process that is gone renews nothing and gives nothing back.
          void limits;
        },
      };
    }

    const living = [instance('a'), instance('b'), instance('c')];
    for (let second = 0; second < 40; second += 1) {
      await time.advance(1_000);
      if (random() < 0.05) {
        living[Math.floor(random() * living.length)]?.die();
        living.push(instance(`later-${second}`));
      }
    }
    expect(broken).toEqual([]);
    expect(arrived).toBeGreaterThan(500);
  },
  120_000,
);

async function throughput(
  answerMs: () => number,
  onTheWayMs: () => number,
  instances: number,
): Promise<{ perSecond: number; broken: number }> {
  const time = new VirtualTime();
  const documents = memoryDocuments(() => time.sleep(5));
  const receiver = new ConnectorWindows();
  let arrived = 0;
  let broken = 0;
  for (let name = 0; name < instances; name += 1) {
    const limits = limitsOf(time, documents, `i${name}`);
    for (let voice = 0; voice < 40; voice += 1)
      void (async () => {
        for (let turn = 0; ; turn += 1) {
          const entrance = await limits.enter(null, 5_000);
          if (!('admission' in entrance)) continue;
          await time.sleep(8);
          if (await entrance.admission.leave()) {
            const way = onTheWayMs();
            await time.sleep(way);
            arrived += 1;
            if (receiver.arrive(`${name} ${voice} ${turn}`, time.elapsed())) broken += 1;
            await time.sleep(Math.max(0, answerMs() - way));
          }
          entrance.admission.end();
        }
      })();
  }
  await time.advance(15_000);
  const before = arrived;
  await time.advance(20_000);
  return { perSecond: (arrived - before) / 20, broken };
}

it.each([1, 3])(
  'lets %i instances use at least 95 %% of the limit at answers of 100 to 300 ms, and breaks no window',
  async (instances) => {
    const random = seededRandom(7);
    const { perSecond, broken } = await throughput(
      () => 100 + random() * 200,
      () => random() * 25,
      instances,
    );
    expect(broken).toBe(0);
    expect(perSecond).toBeGreaterThanOrEqual(47.5);
    expect(perSecond).toBeLessThanOrEqual(50);
  },
);

it('stops all instances after a 429 that is not about one conversation', async () => {
  const time = new VirtualTime();
  const documents = memoryDocuments();
  const [one, other] = [limitsOf(time, documents, 'one'), limitsOf(time, documents, 'other')];
  for (const limits of [one, other])
    void limits.enter(null, 1_000).then((entrance) => 'admission' in entrance && entrance.admission.end());
  await time.advance(5_000);
  void one.refused('quiet', 20_000);
  await time.advance(2_000);

  const entered = jest.fn();
  void other.enter(null, 60_000).then(entered);
  await time.advance(17_000);
  expect(entered).not.toHaveBeenCalled();
  await time.advance(2_000);
  expect(entered).toHaveBeenCalledWith({ admission: expect.anything() });
});

it('lets the others go on after a 429 of a conversation that was talked to a lot', async () => {
  const time = new VirtualTime();
  const limits = limitsOf(time, memoryDocuments(), 'one');
  for (let count = 0; count < 4; count += 1)
    void limits.enter('busy', 1_000).then((entrance) => 'admission' in entrance && entrance.admission.end());
  await time.advance(1);
  void limits.refused('busy', 20_000);
  const entered = jest.fn();
  void limits.enter('another', 60_000).then(entered);
  await time.advance(2_500);
  expect(entered).toHaveBeenCalledWith({ admission: expect.anything() });
});

it('says how long a conversation that is full must wait, and takes no permit for it', async () => {
  const time = new VirtualTime();
  const limits = limitsOf(time, memoryDocuments(), 'one');
  for (let count = 0; count < 7; count += 1) {
    const entering = limits.enter('a', 5_000);
    await time.advance(50);
    const entrance = await entering;
    if ('admission' in entrance) entrance.admission.end();
  }
  const entering = limits.enter('a', 5_000);
  await time.advance(10);
  expect(await entering).toEqual({ waitMs: expect.any(Number) });
});

it('lets nothing leave once the share has run out because the storage cannot be reached', async () => {
  const time = new VirtualTime();
  let isBroken = false;
  const documents = memoryDocuments(() => (isBroken ? Promise.reject(new Error('gone')) : Promise.resolve()));
  const limits = limitsOf(time, documents, 'one');
  const entering = limits.enter(null, 1_000);
  await settled();
  const entrance = await entering;
  isBroken = true;
  await time.advance(6_100);
  expect('admission' in entrance && (await entrance.admission.leave())).toBe(false);
  const late = limits.enter(null, 1_000);
  await time.advance(1_001);
  expect(await late).toEqual({ waitMs: 1_000 });
});

it('lets nothing leave once the share has run out because it can be read and not written, while another waits for a part of it', async () => {
  const time = new VirtualTime();
  const documents = memoryDocuments();
  let isFull = false;
  const ofOne: Documents = {
    ...documents,
    replace: (kind, ...rest) =>
      isFull && kind === 'tenant-limit' ? Promise.reject(new Error('full')) : documents.replace(kind, ...rest),
  };
  const one = limitsOf(time, ofOne, 'one');
  const other = limitsOf(time, documents, 'other');
  void one.enter(null, 1_000).then((entrance) => 'admission' in entrance && entrance.admission.end());
  await time.advance(1_500);
  isFull = true;
  void other.enter(null, 20_000);
  await time.advance(7_000);
  const late = one.enter(null, 100);
  await time.advance(101);
  expect(await late).toEqual({ waitMs: 1_000 });
});

it('gives its share back when it has been idle, and at the end', async () => {
  const time = new VirtualTime();
  const documents = memoryDocuments();
  const limits = limitsOf(time, documents, 'one');
  const shares = async () => (await documents.read<{ shares: object }>('tenant-limit', 'shares'))?.value.shares;
  void limits.enter(null, 1_000).then((entrance) => 'admission' in entrance && entrance.admission.end());
  await time.advance(100);
  expect(await shares()).toHaveProperty('one.permits', 50);
  await time.advance(40_000);
  expect(await shares()).toEqual({});
  void limits.enter(null, 1_000).then((entrance) => 'admission' in entrance && entrance.admission.end());
  await time.advance(100);
  expect(await shares()).toHaveProperty('one');
  await limits.close();
  expect(await shares()).toEqual({});
});

it('keeps no permit of what may not be said in a full conversation, nor of what cannot be found out', async () => {
  const time = new VirtualTime();
  let isBroken = false;
  const documents = memoryDocuments();
  const failing: Documents = {
    ...documents,
    read: (kind, key) =>
      isBroken && kind === 'conversation-pace' ? Promise.reject(new RangeError()) : documents.read(kind, key),
  };
  const limits = limitsOf(time, failing, 'one');
  const enter = async (conversation: string) => {
    const entering = limits.enter(conversation, 3_000).catch(() => null);
    await time.advance(30);
    return await entering;
  };
  for (let count = 0; count < 70; count += 1) {
    const entrance = await enter('full');
    if (entrance && 'admission' in entrance) entrance.admission.end();
  }
  isBroken = true;
  for (let count = 0; count < 70; count += 1) expect(await enter('any')).toBeNull();
  isBroken = false;
  expect(await enter('another')).toEqual({ admission: expect.anything() });
});

it('stops no longer than Teams ever asks for', async () => {
  const time = new VirtualTime();
  const limits = limitsOf(time, memoryDocuments(), 'one');
  void limits.refused(null, 365 * 86_400_000);
  await time.advance(11 * 60_000);
  const entering = limits.enter(null, 5_000);
  await time.advance(5_000);
  expect(await entering).toEqual({ admission: expect.anything() });
});
