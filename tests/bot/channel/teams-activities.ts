/** Activities as Teams sends them, shaped after Microsoft's documentation, with invented ids. */
const channelId = '19:aaaabbbbccccdddd@thread.tacv2';
export const botId = '28:11111111-2222-3333-4444-555555555555';
export const personId = '29:1-kari';
const tenant = '99999999-8888-7777-6666-555555555555';

export const common = (serviceUrl: string) => ({
  channelId: 'msteams',
  serviceUrl,
  timestamp: '2026-11-23T08:00:00.000Z',
  from: { id: personId, name: 'Kari Nordmann', aadObjectId: 'cd723fa0-0591-416a-9290-e93ecf3a9b92' },
  recipient: { id: botId, name: 'Innkjøp' },
  entities: [{ locale: 'nn-NO', country: 'NO', platform: 'Windows', timezone: 'Europe/Oslo', type: 'clientInfo' }],
  locale: 'nn-NO',
});

export const personalMessage = (serviceUrl: string) => ({
  ...common(serviceUrl),
  type: 'message',
  id: '1485983408511',
  text: 'hjelp',
  textFormat: 'plain',
  conversation: { conversationType: 'personal', tenantId: tenant, id: 'a:1-personal' },
  channelData: { tenant: { id: tenant } },
});

export const channelMessage = (serviceUrl: string) => ({
  ...common(serviceUrl),
  type: 'message',
  id: '1481567603816',
  text: '<at>Innkjøp</at>&nbsp; søk  straum\n',
  conversation: { isGroup: true, conversationType: 'channel', tenantId: tenant, id: `${channelId};messageid=1481567603000` },
  entities: [
    { type: 'clientInfo', platform: 'Web' },
    { type: 'mention', mentioned: { id: botId, name: 'Innkjøp' }, text: '<at>Innkjøp</at>' },
  ],
  channelData: {
    teamsChannelId: channelId,
    teamsTeamId: '19:team@thread.tacv2',
    channel: { id: channelId, type: 'shared' },
    team: { id: '19:team@thread.tacv2', aadGroupId: '02ce3874-dd86-41ba-bddc-013f34019978' },
    tenant: { id: tenant },
  },
});

export const channelShared = (serviceUrl: string, eventType = 'channelShared') => ({
  ...common(serviceUrl),
  type: 'conversationUpdate',
  id: 'f:ac6b6978-89f4-47f4-a2d0-816b8c7cc578',
  conversation: { isGroup: true, conversationType: 'channel', tenantId: tenant, id: channelId },
  channelData: {
    eventType,
    sharedWithTeams: [{ tenantId: tenant, aadGroupId: 'g', id: '19:other@thread.tacv2', name: 'Andre' }],
    channel: { id: channelId, name: 'Innkjøpsressurs', type: 'shared' },
    team: { id: '19:team@thread.tacv2', name: 'Innkjøp', aadGroupId: '02ce3874-dd86-41ba-bddc-013f34019978' },
    tenant: { id: tenant },
  },
});

export const membersAdded = (serviceUrl: string) => ({
  ...common(serviceUrl),
  type: 'conversationUpdate',
  id: 'f:members',
  membersAdded: [{ id: botId }, { id: '29:1-ola', aadObjectId: 'x' }],
  conversation: { isGroup: true, conversationType: 'channel', tenantId: tenant, id: channelId },
  channelData: { eventType: 'teamMemberAdded', team: { id: '19:team@thread.tacv2' }, tenant: { id: tenant } },
});

export const installationUpdate = (serviceUrl: string, action: string) => ({
  ...common(serviceUrl),
  type: 'installationUpdate',
  id: `f:install-${action}`,
  action,
  conversation: { conversationType: 'personal', tenantId: tenant, id: 'a:1-personal' },
  channelData: { settings: { selectedChannel: { id: 'a:1-personal' } }, tenant: { id: tenant }, source: { name: 'message' } },
});

export const invoke = (serviceUrl: string, name: string, value: unknown) => ({
  ...common(serviceUrl),
  type: 'invoke',
  name,
  value,
  id: 'f:622749630322482883',
  conversation: { id: 'a:1-personal' },
  channelData: { tenant: { id: tenant }, source: { name: 'compose' } },
});
