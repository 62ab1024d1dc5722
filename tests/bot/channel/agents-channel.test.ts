import { createAgentsChannel } from '../../../bot/channel/agents-channel';
import { channelContract } from './channel.contract';

channelContract('The channel on the Agents SDK', createAgentsChannel);
