import { createInbox, type WaitingActivity } from '../../../bot/service/inbox';
import { silentLog } from '../../../bot/service/log';
import type { Documents } from '../../../bot/storage/documents';
import { memoryDocuments } from './memory-documents';

const message = (id: string, conversation = 'a:1'): WaitingActivity => ({
  kind: 'message',
  id,
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  tenantId: 't',
  conversation: { id: conversation, kind: 'personal' },
  from: { userId: '29:1', objectId: 'o' },
  botId: '28:b',
  locale: 'nn-NO',
  text: `text of ${id}`,
});
const installed = (id: string): WaitingActivity => {
  const { text: _text, ...source } = message(id) as WaitingActivity & { readonly text: string };
  return { ...source, kind: 'installationUpdate', action: 'add' };
};

function setUp(documents: Documents = memoryDocuments(), handle?: (activity: WaitingActivity) => Promise<void>) {
  const clock = { at: Date.parse('2026-11-23T08:00:00Z') };
  const handled: string[] = [];
  const inbox = createInbox({
    documents,
    handle: handle ?? (async (activity) => void handled.push(activity.id)),
    now: () => new Date(clock.at),
    log: silentLog,
    limit: 3,
  });
  return { inbox, handled, documents, clock };
}

describe('The inbox', () => {
  it('works on an activity once, however often Teams sends it and to whichever instance', async () => {
    const one = setUp();
    const two = setUp(one.documents);
    const states = await Promise.all([one, two, one, two].map(({ inbox }) => inbox.take(message('1'))));
    expect(states.filter((state) => state === 'taken')).toHaveLength(1);
    await Promise.all([one.inbox.close(1_000), two.inbox.close(1_000)]);
    expect([...one.handled, ...two.handled]).toEqual(['1']);
  });

  it('knows the same id in another conversation for another activity', async () => {
    const { inbox, handled } = setUp();
    await inbox.take(message('1', 'a:1'));
    await inbox.take(message('1', 'a:2'));
    await inbox.close(1_000);
    expect(handled).toEqual(['1', '1']);
  });

  it('works on what one conversation says in its order, and lets no conversation wait for another', async () => {
    const order: string[] = [];
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const { inbox } = setUp(undefined, async ({ id }) => {
      if (id === '1') await gate;
      order.push(id);
      if (id === '3') release();
    });
    for (const activity of [message('1', 'a:1'), message('2', 'a:1'), message('3', 'a:2')]) await inbox.take(activity);
    await inbox.close(5_000);
    expect(order).toEqual(['3', '1', '2']);
  });

  it('takes no more than it may, and again when there is room', async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const { inbox } = setUp(undefined, () => gate);
    const states = [];
    for (const id of ['1', '2', '3', '4']) states.push(await inbox.take(message(id)));
    expect(states).toEqual(['taken', 'taken', 'taken', 'full']);
    release();
    expect(await inbox.close(5_000)).toBe(true);
    expect(inbox.size()).toBe(0);
  });

  it('keeps nothing of what was written once it is worked on, also when that failed', async () => {
    const { inbox, documents } = setUp(undefined, () => Promise.reject(new TypeError('no')));
    await inbox.take(message('1'));
    expect(JSON.stringify(await documents.list('inbound'))).toContain('text of 1');
    await inbox.close(1_000);
    expect(JSON.stringify(await documents.list('inbound'))).not.toContain('text of 1');
  });

  it('takes over what an instance left when it died, once among those that are left', async () => {
    const dead = setUp(undefined, () => new Promise(() => undefined));
    await dead.inbox.take(message('1'));
    await dead.inbox.take(installed('2'));
    const [one, two] = [setUp(dead.documents), setUp(dead.documents)];
    expect(await one.inbox.tidy()).toBe(0);
    for (const { clock } of [one, two]) clock.at += 3 * 60_000;
    await Promise.all([one.inbox.tidy(), two.inbox.tidy()]);
    await Promise.all([one.inbox.close(1_000), two.inbox.close(1_000)]);
    expect([...one.handled, ...two.handled].sort()).toEqual(['1', '2']);
  });

  it('leaves to another what that one has taken over while it waited here behind something slow', async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const handled: string[] = [];
    const slow = setUp(undefined, async ({ id }) => {
      handled.push(id);
      if (id === '1') await gate;
    });
    await slow.inbox.take(message('1'));
    await slow.inbox.take(installed('2'));
    const other = setUp(slow.documents);
    for (const { clock } of [slow, other]) clock.at += 3 * 60_000;
    await other.inbox.tidy();
    await new Promise((resolve) => setImmediate(resolve));
    await other.inbox.tidy();
    await other.inbox.close(1_000);
    release();
    await slow.inbox.close(1_000);
    expect([handled, other.handled]).toEqual([['1'], ['1', '2']]);
  });

  it('leaves it to another also while that one is still at it', async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const handled: string[] = [];
    const slow = setUp(undefined, async ({ id }) => {
      handled.push(id);
      await gate;
    });
    await slow.inbox.take(message('1', 'a:1'));
    await slow.inbox.take(installed('2'));
    const other = setUp(slow.documents, () => new Promise(() => undefined));
    await slow.documents.remove('inbound', 'a:1|1');
    for (const { clock } of [slow, other]) clock.at += 3 * 60_000;
    expect(await other.inbox.tidy()).toBe(1);
    slow.clock.at += 1;
    release();
    await slow.inbox.close(1_000);
    expect(handled).toEqual(['1']);
  });

  it('is not taken over in the middle of the work because it waited long before', async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const one = setUp(undefined, async ({ id }) => (id === '1' ? gate : void (await other.inbox.tidy())));
    const other = setUp(one.documents);
    await one.inbox.take(message('1'));
    await one.inbox.take(installed('2'));
    one.clock.at += 100_000;
    other.clock.at += 150_000;
    release();
    await one.inbox.close(1_000);
    await other.inbox.close(1_000);
    expect(other.handled).toEqual([]);
  });

  it('is taken over also when the clock has been set back since', async () => {
    const dead = setUp(undefined, () => new Promise(() => undefined));
    await dead.inbox.take(installed('1'));
    const next = setUp(dead.documents);
    next.clock.at -= 3_600_000;
    expect(await next.inbox.tidy()).toBe(1);
  });

  it('answers no question of long ago, but learns who came however late', async () => {
    const dead = setUp(undefined, () => new Promise(() => undefined));
    await dead.inbox.take(message('1'));
    await dead.inbox.take(installed('2'));
    const next = setUp(dead.documents);
    next.clock.at += 11 * 60_000;
    await next.inbox.tidy();
    await next.inbox.close(1_000);
    expect(next.handled).toEqual(['2']);
    expect(JSON.stringify(await next.documents.list('inbound'))).not.toContain('text of 1');
  });

  it('forgets after a day', async () => {
    const { inbox, documents, clock } = setUp();
    await inbox.take(message('1'));
    await inbox.close(1_000);
    clock.at += 23 * 3_600_000;
    await inbox.tidy();
    expect(await documents.list('inbound')).toHaveLength(1);
    clock.at += 2 * 3_600_000;
    await inbox.tidy();
    expect(await documents.list('inbound')).toEqual([]);
  });

  it('does not wait for ever when it is closed, and takes nothing any more', async () => {
    const { inbox } = setUp(undefined, () => new Promise(() => undefined));
    await inbox.take(message('1'));
    expect(await inbox.close(10)).toBe(false);
    expect(await inbox.take(message('2'))).toBe('full');
  });
});
