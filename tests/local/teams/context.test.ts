import { contextFor } from '../../../src/local/teams/page/context';
import { readState } from '../../../src/local/teams/page/state';
import type { LocalPerson } from '../../../src/local/teams/local-person';

const ingrid: LocalPerson = {
  key: 'ingrid',
  name: 'Ingrid Haugland',
  email: 'i@alver.example',
  oid: 'o1',
  tenantId: 'alver',
  kind: 'owner',
};
const siri: LocalPerson = {
  key: 'siri',
  name: 'Siri Foss',
  email: 's@bergen.example',
  oid: 'o2',
  tenantId: 'bergen',
  kind: 'guest',
};
const directory = {
  tabUrl: '/tab/',
  tenant: { id: 'alver', name: 'Alver kommune' },
  channelSitePath: '/sites/kanal',
  people: [ingrid, siri],
  hasChat: true,
  sharePointUrl: null,
};

const contextOf = (person: LocalPerson, query: string): Record<string, unknown> =>
  contextFor({
    state: readState(query, directory.people),
    person,
    directory,
    subPageId: 'avtalar/12',
    words: { team: 'Innkjøp i Alver', channel: 'Innkjøpsressurs' },
    origin: 'http://127.0.0.1:4400',
  }) as Record<string, unknown>;

describe('what the local Teams says about where the tab is', () => {
  it('has no channel in a personal tab', () => {
    const context = contextOf(ingrid, '?theme=dark&lang=nb');
    expect(context).toMatchObject({ locale: 'nb-no', theme: 'dark', tid: 'alver', subEntityId: 'avtalar/12' });
    expect(context['channelId']).toBeUndefined();
  });

  it('is as Teams is in a shared channel: no group, the owner apart, and a site that is not the product’s', () => {
    expect(contextOf(ingrid, '?place=channel')).toMatchObject({
      channelType: 'Shared',
      groupId: null,
      hostTeamTenantId: 'alver',
      teamSiteUrl: 'http://127.0.0.1:4400/sites/kanal',
      teamSiteDomain: '127.0.0.1:4400',
    });
  });

  it('shows a guest under the tenant they come from', () => {
    const context = contextOf(siri, '?person=siri');
    expect(context['tid']).toBe('bergen');
    expect(context['hostTeamTenantId']).toBe('alver');
  });
});
