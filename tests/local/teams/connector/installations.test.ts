import { channelId, ingrid, startChat, tenantId, guestTenantId, siri, type RunningChat } from './support/running-chat';

let running: RunningChat;
beforeEach(async () => {
  running = await startChat();
});
afterEach(() => running.close());

/** What the bot was told, and in which conversation; the two requests of one change may come in either order. */
async function told(change: () => Promise<unknown>): Promise<Record<string, unknown>[]> {
  running.bot.received.length = 0;
  await change();
  await running.chat.settled();
  return running.bot.received
    .map(({ type, action, membersAdded, membersRemoved, channelData, conversation }) => ({
      type,
      ...(action ? { action } : {}),
      ...(membersAdded ? { added: membersAdded.map((member: { id: string }) => member.id.slice(0, 3)) } : {}),
      ...(membersRemoved ? { removed: membersRemoved.map((member: { id: string }) => member.id.slice(0, 3)) } : {}),
      ...(channelData.eventType ? { event: channelData.eventType } : {}),
      in: conversation.id,
    }))
    .toSorted((left, right) => left.type.localeCompare(right.type));
}
const app = (installed: boolean) => told(() => running.page('POST', '/app', { person: 'ingrid', installed }));
const channel = (body: object) => told(() => running.page('POST', '/channel', body));

describe('installing the app', () => {
  it('tells the bot of each personal installation, and of its members the first time only', async () => {
    const id = await running.personalId('ingrid');
    expect(await app(true)).toEqual([
      { type: 'conversationUpdate', added: ['28:', '29:'], in: id },
      { type: 'installationUpdate', action: 'add', in: id },
    ]);
    expect(running.bot.received[0]).toMatchObject({
      from: { aadObjectId: ingrid.oid },
      conversation: { conversationType: 'personal', tenantId },
    });
    expect(await app(true)).toEqual([]);
    expect(await app(false)).toEqual([{ type: 'installationUpdate', action: 'remove', in: id }]);
    expect(await app(true)).toEqual([{ type: 'installationUpdate', action: 'add', in: id }]);
  });

  it('tells the bot of itself as a member of the shared channel', async () => {
    expect(await channel({ installed: true })).toEqual([
      { type: 'conversationUpdate', added: ['28:'], event: 'channelMemberAdded', in: channelId },
      { type: 'installationUpdate', action: 'add', in: channelId },
    ]);
    expect(await channel({ installed: false })).toEqual([
      { type: 'conversationUpdate', removed: ['28:'], event: 'channelMemberRemoved', in: channelId },
      { type: 'installationUpdate', action: 'remove', in: channelId },
    ]);
  });

  it('is for the people of the organisation', async () => {
    expect((await running.page('POST', '/app', { person: 'siri', installed: true })).status).toBe(403);
    expect((await running.page('POST', '/channel', { person: 'siri', installed: true })).status).toBe(403);
    running.chat.installAtFirst({ people: ['siri'], channel: false });
    await running.chat.settled();
    expect(running.bot.received).toEqual([]);
  });
});

describe('the people of the channel', () => {
  it('come and go, and the bot hears of it while it is there', async () => {
    expect(await channel({ member: { person: 'olav', present: false } })).toEqual([]);
    await channel({ installed: true });
    expect(await channel({ member: { person: 'olav', present: true } })).toEqual([
      { type: 'conversationUpdate', added: ['29:'], event: 'channelMemberAdded', in: channelId },
    ]);
    expect(await channel({ member: { person: 'siri', present: false } })).toEqual([
      { type: 'conversationUpdate', removed: ['29:'], event: 'channelMemberRemoved', in: channelId },
    ]);
    expect(running.bot.received[0]).toMatchObject({
      membersRemoved: [{ aadObjectId: siri.oid, tenantId: guestTenantId }],
      channelData: { membershipSource: { sourceType: 'team', membershipType: 'transitive', tenantId: guestTenantId } },
    });
  });

  it('of the other organisation are gone when the channel is not shared with it any longer', async () => {
    await channel({ installed: true });
    const members = async () => (await running.page('GET', '/channel')).json.members;
    expect(await channel({ shared: false })).toEqual([{ type: 'conversationUpdate', event: 'channelUnshared', in: channelId }]);
    expect(running.bot.received[0]).toMatchObject({
      channelData: { unsharedFromTeams: [{ tenantId: guestTenantId, aadGroupId: 'group-of-guests' }] },
    });
    expect(await members()).toEqual(['ingrid', 'olav']);
    expect((await running.page('GET', '/chat?person=siri')).json.conversations).toEqual([]);
    expect(await channel({ shared: true })).toEqual([{ type: 'conversationUpdate', event: 'channelShared', in: channelId }]);
    expect(await members()).toEqual(['ingrid', 'olav', 'siri']);
  });
});
