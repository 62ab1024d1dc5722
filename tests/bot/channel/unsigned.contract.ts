import type { Channel } from '../../../bot/channel/channel';
import type { ChannelOptions } from '../../../bot/channel/channel-options';
import { startChannel, type ChannelUnderTest } from './channel-under-test';
import * as activities from './teams-activities';

type Headers = Readonly<Record<string, string>>;

/** The switch for Microsoft's playground, which signs nothing. */
export function unsignedContract(create: (options: ChannelOptions) => Channel): void {
  let test: ChannelUnderTest;
  const ask = async (headers: Headers, serviceUrl = test.connector.serviceUrl): Promise<number> => {
    const body = activities.personalMessage(serviceUrl);
    return (await test.channel.receive({ headers, body }, () => Promise.resolve())).status;
  };

  beforeEach(async () => {
    test = await startChannel(create, { unsignedCallers: true, isAllowedService: () => true });
  });
  afterEach(() => test.close());

  it('is what lets a program of this machine in without a token', async () => {
    expect(await ask({})).toBe(200);
    await test.close();
    test = await startChannel(create);
    expect(await ask({})).toBe(401);
  });

  it.each(['https://smba.trafficmanager.net/emea/', 'http://127.0.0.1.example.com/', 'http://192.168.1.20:56150/_connector'])(
    'lets nobody in who wants the answer at %s',
    async (serviceUrl) => {
      expect(await ask({}, serviceUrl)).toBe(401);
    },
  );

  it.each<readonly [string, Headers]>([
    ['a page of another origin', { origin: 'https://example.com' }],
    ['a page that hides its origin', { origin: 'null' }],
    ['a browser', { 'sec-fetch-site': 'cross-site' }],
    ['whoever has an empty token', { authorization: '' }],
    ['whoever has a bad token', { authorization: 'Bearer a.b.c' }],
  ])('lets %s in no more than before', async (_name, headers) => {
    expect(await ask(headers)).toBe(401);
  });

  it('asks whether the service may be answered', async () => {
    await test.close();
    test = await startChannel(create, { unsignedCallers: true, isAllowedService: () => false });
    expect(await ask({})).toBe(401);
  });

  it('still takes a good token', async () => {
    expect(await ask({ authorization: `Bearer ${await test.keyServer.token()}` })).toBe(200);
  });
}
