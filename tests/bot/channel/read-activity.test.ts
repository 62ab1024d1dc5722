import { array, assert, constantFrom, jsonValue, property, record } from 'fast-check';
import { readActivity } from '../../../bot/channel/read-activity';
import * as activities from './teams-activities';

const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const read = (body: unknown): unknown => {
  const result = readActivity(body);
  return 'activity' in result ? result.activity : result;
};

describe('An activity of Teams', () => {
  it('is read as a message of one person', () => {
    expect(read(activities.personalMessage(serviceUrl))).toEqual({
      kind: 'message',
      id: '1485983408511',
      serviceUrl,
      tenantId: '99999999-8888-7777-6666-555555555555',
      conversation: { id: 'a:1-personal', kind: 'personal' },
      from: { userId: '29:1-kari', objectId: 'cd723fa0-0591-416a-9290-e93ecf3a9b92' },
      botId: activities.botId,
      locale: 'nn-NO',
      text: 'hjelp',
    });
  });

  it('loses the mention of the bot and the thread in the conversation id', () => {
    expect(read(activities.channelMessage(serviceUrl))).toMatchObject({
      text: 'søk straum',
      conversation: { id: '19:aaaabbbbccccdddd@thread.tacv2', kind: 'channel', threadId: '1481567603000' },
      team: { id: '19:team@thread.tacv2', groupId: '02ce3874-dd86-41ba-bddc-013f34019978' },
      channel: { id: '19:aaaabbbbccccdddd@thread.tacv2', membership: 'shared' },
    });
  });

  it('keeps the mention of somebody else', () => {
    const body = activities.channelMessage(serviceUrl);
    const other = { type: 'mention', mentioned: { id: '29:1-ola' }, text: '<at>Ola</at>' };
    expect(read({ ...body, text: 'spør <at>Ola</at>', entities: [other] })).toMatchObject({ text: 'spør <at>Ola</at>' });
  });

  it.each(['channelShared', 'channelUnshared'])('tells that a channel was shared or not any longer: %s', (event) => {
    expect(read(activities.channelShared(serviceUrl, event))).toMatchObject({
      kind: 'conversationUpdate',
      event,
      added: [],
      removed: [],
      unsharedFrom: [],
      channel: { membership: 'shared' },
    });
  });

  it('tells who came', () => {
    expect(read(activities.membersAdded(serviceUrl))).toMatchObject({
      added: [activities.botId, '29:1-ola'],
      event: 'teamMemberAdded',
    });
  });

  it.each([
    ['add', { kind: 'installationUpdate', action: 'add' }],
    ['add-upgrade', { kind: 'installationUpdate', action: 'add' }],
    ['remove', { kind: 'installationUpdate', action: 'remove' }],
    ['remove-upgrade', { kind: 'other', type: 'installationUpdate' }],
  ])('reads an installation update %s', (action, expected) => {
    expect(read(activities.installationUpdate(serviceUrl, action))).toMatchObject(expected);
  });

  it('reads an invoke that leaves tenant and kind out of the conversation', () => {
    const value = { commandId: 'search', parameters: [{ value: 'straum' }] };
    expect(read(activities.invoke(serviceUrl, 'composeExtension/query', value))).toMatchObject({
      kind: 'invoke',
      name: 'composeExtension/query',
      value,
      tenantId: '99999999-8888-7777-6666-555555555555',
      conversation: { kind: 'personal' },
    });
  });

  it('is taken and left alone where its type is not known', () => {
    expect(read({ ...activities.personalMessage(serviceUrl), type: 'messageReaction' })).toMatchObject({ kind: 'other' });
  });

  it('cuts a text that is longer than anybody writes', () => {
    const read = readActivity({ ...activities.personalMessage(serviceUrl), text: 'x'.repeat(90_000) });
    expect('activity' in read && read.activity.kind === 'message' && read.activity.text.length).toBe(10_000);
  });

  it('names the place of a fault and never what stands there', () => {
    const fault = JSON.stringify(read({ ...activities.personalMessage(serviceUrl), from: { id: 7, name: 'Kari Nordmann' } }));
    expect(fault).toContain('from.id');
    expect(fault).not.toContain('Kari');
  });

  it('is read or refused, whatever comes: 2,000 bodies', () => {
    const whole = activities.channelMessage(serviceUrl) as Record<string, unknown>;
    const change = record({
      key: constantFrom(...Object.keys(whole), 'membersAdded', 'name', 'value', 'action'),
      value: jsonValue(),
    });
    assert(
      property(array(change, { maxLength: 4 }), (changes) => {
        const body = changes.reduce<Record<string, unknown>>((made, { key, value }) => ({ ...made, [key]: value }), whole);
        const result = readActivity(body);
        expect('activity' in result || 'fault' in result).toBe(true);
      }),
      { seed: 4, numRuns: 2_000 },
    );
  });
});
