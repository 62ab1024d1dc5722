import type { Channel } from '../../../bot/channel/channel';
import type { ChannelOptions } from '../../../bot/channel/channel-options';
import { receivingContract } from './receiving.contract';
import { sendingContract } from './sending.contract';
import { unsignedContract } from './unsigned.contract';

/** What both frameworks must do alike. */
export function channelContract(name: string, create: (options: ChannelOptions) => Channel): void {
  describe(name, () => {
    receivingContract(create);
    sendingContract(create);
    describe('The switch for unsigned callers', () => unsignedContract(create));
  });
}
