import { clientState, startService, type ServiceUnderTest } from './service-under-test';

const notice = (change: object = {}): object => ({
  subscriptionId: '91779246-afe9-4525-b122-6c199ae89211',
  clientState,
  expirationDateTime: '2026-12-30T17:27:00.0000000Z',
  resource: 'b9f6f714-9df8-470b-b22e-653855e1c181',
  tenantId: '00000000-0000-0000-0000-000000000000',
  siteUrl: '/sites/innkjop',
  webId: 'dbc5a806-e4d4-46e5-951c-6344d70b62fa',
  ...change,
});

describe('Notices of changes in SharePoint', () => {
  let service: ServiceUnderTest;
  const post = (body: unknown, query = ''): Promise<Response> =>
    fetch(`${service.url}/api/sharepoint-changes${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  beforeEach(async () => {
    service = await startService();
  });
  afterEach(() => service.stop());

  it.each(['validationtoken', 'validationToken'])(
    'give back what SharePoint asks to have back, as plain text: %s',
    async (name) => {
      const answer = await fetch(`${service.url}/api/sharepoint-changes?${name}=${encodeURIComponent('<b>a&b</b>')}`, {
        method: 'POST',
      });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(await answer.text()).toBe('<b>a&b</b>');
    },
  );

  it('tell which lists changed, each once', async () => {
    const other = notice({ resource: 'other-list' });
    expect((await post({ value: [notice(), notice(), other] })).status).toBe(200);
    expect(service.changes).toEqual([['b9f6f714-9df8-470b-b22e-653855e1c181', 'other-list']]);
  });

  it.each([
    ['another client state', { clientState: 'x' }],
    ['none', { clientState: null }],
    ['nearly ours', { clientState: `${clientState} ` }],
  ])('are refused with %s, also beside a good one', async (_name, change) => {
    expect((await post({ value: [notice(), notice(change)] })).status).toBe(403);
    expect(service.changes).toEqual([]);
  });

  it.each([
    ['an empty list', { value: [] }],
    ['no list', {}],
    ['no JSON', '{'],
    ['nothing', undefined],
  ])('are refused as %s', async (_name, body) => {
    expect((await post(body)).status).toBe(400);
  });

  it('are answered well although nobody can use them', async () => {
    await service.stop();
    service = await startService({
      onChanges: () => {
        throw new TypeError('no');
      },
    });
    expect((await post({ value: [notice()] })).status).toBe(200);
    expect(service.log()).toContain('not passed on');
  });
});
