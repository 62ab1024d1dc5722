import type { Address, Channel, OutgoingMessage, SendOutcome } from '../../../bot/channel/channel';

export interface Said {
  readonly conversationId: string;
  readonly activityId: string;
  readonly message: OutgoingMessage;
}

/** A channel that writes down what it is told to say, and answers what a test wants. */
export class RecordingChannel implements Pick<Channel, 'send' | 'update'> {
  readonly sent: Said[] = [];
  readonly updated: Said[] = [];
  answer: ((to: Address) => SendOutcome) | null = null;
  answerUpdate: SendOutcome | null = null;

  send = async (to: Address, message: OutgoingMessage): Promise<SendOutcome> => {
    const activityId = `activity-${this.sent.length + 1}`;
    this.sent.push({ conversationId: to.conversationId, activityId, message });
    return this.answer?.(to) ?? { outcome: 'sent', activityId, conversationId: to.conversationId };
  };

  update = async (to: Address, activityId: string, message: OutgoingMessage): Promise<SendOutcome> => {
    this.updated.push({ conversationId: to.conversationId, activityId, message });
    return this.answerUpdate ?? { outcome: 'sent', activityId, conversationId: to.conversationId };
  };
}

export const textOf = (message: OutgoingMessage): string => JSON.stringify(message);
