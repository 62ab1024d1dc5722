/** Names that the bot and the Teams manifest have to agree on: one place for both. */

/** The personal tab, and every tab that is added to a channel; deep links name it. */
export const tabEntityId = 'innkjop';

/** The search of the message extension. */
export const searchCommand = 'findAgreement';

/** What its only parameter is called. */
export const searchParameter = 'query';
