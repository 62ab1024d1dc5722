/**
 * A refusal by the connector, in the form `{"error":{"code","message"}}`. How sure each one is: [D] Microsoft's documentation (learn.microsoft.com,
 * "Send and receive messages with a bot", status codes; "Optimize your bot with rate limiting") · [I] seen by somebody in an issue · [?] unverified.
 */
export class TeamsError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'TeamsError';
  }
}

/** [D] the code and words; the app is not in this conversation, or not any longer. */
export const botNotInRoster = (): TeamsError =>
  new TeamsError(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');

/** [I] OfficeDev/Microsoft-Teams-Samples and others: a 1:1 conversation with somebody who does not have the app. */
export const notInstalledForPerson = (): TeamsError =>
  new TeamsError(403, 'BadArgument', "Bot is not installed in user's personal scope");

/** [I] `29:` and something that was not made for this bot. */
export const notThisBotsUser = (): TeamsError => new TeamsError(403, 'BadArgument', 'Failed to decrypt pairwise id');

/** [D] */
export const conversationNotFound = (): TeamsError => new TeamsError(404, 'ConversationNotFound', 'Conversation not found.');

/** [I] microsoft/BotFramework-Services#269 */
export const activityNotFound = (): TeamsError =>
  new TeamsError(404, 'ActivityNotFoundInConversation', 'Message does not exist in the thread.');

/** [I] microsoft/BotFramework-Services#269: an activity that was there and has been deleted. */
export const activityGone = (): TeamsError => new TeamsError(403, 'ServiceError', 'Unknown');

/** [I] the code (Microsoft's samples branch on it), [?] the status and words. */
export const memberNotFound = (): TeamsError =>
  new TeamsError(404, 'MemberNotFoundInConversation', 'The member was not found in the conversation.');

/** [D] the code; the words say what is wrong. `Could not parse tenant id` is [I] microsoft/botbuilder-dotnet#2309. */
export const badSyntax = (message: string): TeamsError => new TeamsError(400, 'BadSyntax', message);

/** [D] */
export const messageTooBig = (): TeamsError => new TeamsError(413, 'MessageSizeTooBig', 'Message size too large.');

/** [D] "a precondition failed on one of our dependencies due to multiple concurrent operations on the same conversation" */
export const preconditionFailed = (): TeamsError =>
  new TeamsError(412, 'PreconditionFailed', 'Precondition failed, please try again.');

/** [D] the code and words, [?] that the wait is in whole seconds. */
export const throttled = (retryAfterSeconds: number): TeamsError =>
  new TeamsError(429, 'Throttled', 'Too many requests.', { 'Retry-After': String(retryAfterSeconds) });

/** [D] */
export const botNotRegistered = (): TeamsError => new TeamsError(401, 'BotNotRegistered', 'No registration found for this bot.');
