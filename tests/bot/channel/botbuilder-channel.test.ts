import { createBotbuilderChannel } from '../../../bot/channel/botbuilder-channel';
import { channelContract } from './channel.contract';

channelContract('The channel on botbuilder', createBotbuilderChannel);
