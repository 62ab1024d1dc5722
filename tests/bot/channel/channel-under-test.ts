import type { Channel } from '../../../bot/channel/channel';
import type { ChannelOptions } from '../../../bot/channel/channel-options';
import { appId, startKeyServer, tenantId, type KeyServer } from './key-server';
import { startConnector, type TestConnector } from './test-connector';

export interface ChannelUnderTest {
  readonly channel: Channel;
  readonly keyServer: KeyServer;
  readonly connector: TestConnector;
  readonly problems: string[];
  close(): Promise<void>;
}

export async function startChannel(
  create: (options: ChannelOptions) => Channel,
  options: Partial<ChannelOptions> = {},
): Promise<ChannelUnderTest> {
  const connector = await startConnector();
  const keyServer = await startKeyServer(() => connector.serviceUrl);
  const problems: string[] = [];
  const channel = create({
    appId,
    tenantId,
    token: () => Promise.resolve('bot-token'),
    now: () => new Date(),
    metadataUrl: keyServer.metadataUrl,
    issuer: keyServer.issuer,
    keyTimeoutMs: 2_000,
    sendTimeoutMs: 5_000,
    isAllowedService: (url) => url.startsWith('http://127.0.0.1:'),
    onProblem: (what, error) => problems.push(`${what}: ${(error as Error).message}`),
    ...options,
  });
  return {
    channel,
    keyServer,
    connector,
    problems,
    close: async () => {
      await connector.close();
      await keyServer.close();
    },
  };
}
