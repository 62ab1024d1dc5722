import type { AdaptiveCard, InboundResponse } from '../channel/channel';

/**
 * What an `adaptiveCard/action` is answered with: HTTP 200 with a status of its own inside
 * (learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards).
 */
const answered = (statusCode: number, type: string, value: unknown): InboundResponse => ({
  status: 200,
  body: { statusCode, type, value },
});

/** Takes the place of the card for the one who pressed. */
export const cardAnswer = (card: AdaptiveCard): InboundResponse => answered(200, 'application/vnd.microsoft.card.adaptive', card);

/** Is said beside the card, which stays as it is with what was typed. */
export const textAnswer = (text: string): InboundResponse => answered(200, 'application/vnd.microsoft.activity.message', text);

/** The card stays as it is. */
export const errorAnswer = (statusCode: 400 | 500, code: string, message: string): InboundResponse =>
  answered(statusCode, 'application/vnd.microsoft.error', { code, message });
