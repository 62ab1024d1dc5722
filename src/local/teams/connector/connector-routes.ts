import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import type { BotPosting } from './bot-posting';
import type { BotTokens } from './bot-tokens';
import { createConversation } from './create-conversation';
import { readConversationId } from './ids';
import type { LocalChatOptions } from './local-chat-options';
import type { Place, Places } from './places';
import type { LimitedOperation, RateLimits } from './rate-limits';
import { rosterEntry } from './roster';
import { badSyntax, botNotInRoster, conversationNotFound, memberNotFound, messageTooBig, TeamsError } from './teams-error';

export interface ConnectorRoutesOptions {
  readonly chat: LocalChatOptions;
  readonly tokens: BotTokens;
  readonly places: Places;
  readonly posting: BotPosting;
  readonly limits: RateLimits | null;
  readonly serviceUrl: () => string;
  /** A refusal that a test has asked for, once. */
  readonly nextRefusal: () => TeamsError | undefined;
}

/** A page of a roster: between 50 and 500 people, 200 when nothing is asked for. [D] */
const pageSizes = { least: 50, most: 500, usual: 200 };

/** The REST calls of a bot to Teams, below `/v3`: learn.microsoft.com, "Bot Connector REST API reference", and the Teams operations of the SDKs. */
export function connectorRoutes(options: ConnectorRoutesOptions): Router {
  const { chat, places, posting, tokens } = options;
  const router = express.Router();
  const take = (operation: LimitedOperation, place: string): void => options.limits?.take(operation, place);
  const id = (request: Request): string => String(request.params['conversation']);
  const activityId = (request: Request): string => String(request.params['activity']);

  router.use((request, _response, next) => {
    tokens.check(request.headers.authorization);
    const refusal = options.nextRefusal();
    if (refusal) throw refusal;
    next();
  });
  // Larger than any message may be, so that the refusal is the one of Teams.
  router.use(express.json({ limit: '1mb' }));

  router.post('/conversations', (request, response) => {
    const created = createConversation(request.body, {
      places,
      posting,
      tenantId: chat.tenant.id,
      serviceUrl: options.serviceUrl,
      take: (place) => take('create', place),
    });
    response.status(201).json(created);
  });

  router.post(
    ['/conversations/:conversation/activities', '/conversations/:conversation/activities/:activity'],
    (request, response) => {
      take('send', readConversationId(id(request)).id);
      const posted = posting.post(
        id(request),
        request.body,
        request.params['activity'] === undefined ? null : activityId(request),
      );
      // [I] an activity that is no message is accepted without an id
      if (posted === null) response.status(202).json({});
      else response.status(201).json({ id: posted });
    },
  );
  router.put('/conversations/:conversation/activities/:activity', (request, response) => {
    take('send', readConversationId(id(request)).id);
    posting.change(id(request), activityId(request), request.body);
    response.json({ id: activityId(request) });
  });
  router.delete('/conversations/:conversation/activities/:activity', (request, response) => {
    take('send', readConversationId(id(request)).id);
    posting.remove(id(request), activityId(request));
    response.status(200).end();
  });

  const roster = (request: Request): object[] => {
    const place = rosterPlace(id(request), options);
    take('members', place.id);
    return places.members(place).map((person) => rosterEntry(person, places.accountOf(person)));
  };
  router.get('/conversations/:conversation/members', (request, response) => void response.json(roster(request)));
  router.get(
    '/conversations/:conversation/activities/:activity/members',
    (request, response) => void response.json(roster(request)),
  );
  router.get('/conversations/:conversation/members/:member', (request, response) => {
    const place = rosterPlace(id(request), options);
    take('members', place.id);
    const person = places.personByAccount(request.params['member']);
    if (!person || !places.members(place).includes(person)) throw memberNotFound();
    response.json(rosterEntry(person, places.accountOf(person)));
  });
  router.get('/conversations/:conversation/pagedmembers', (request, response) => {
    const all = roster(request);
    const asked = Number(request.query['pageSize'] ?? pageSizes.usual) || pageSizes.usual;
    const size = Math.min(pageSizes.most, Math.max(pageSizes.least, asked));
    const from = Number(request.query['continuationToken'] ?? 0);
    if (!Number.isInteger(from) || from < 0) throw badSyntax('Invalid continuation token');
    const more = from + size < all.length ? { continuationToken: String(from + size) } : {};
    response.json({ ...more, members: all.slice(from, from + size) });
  });

  router.get('/teams/:team', (request, response) => {
    checkTeam(request.params['team'], options);
    const { id: teamId, name, groupId } = chat.team;
    response.json({ id: teamId, name, aadGroupId: groupId, channelCount: 2, memberCount: places.members(places.channel).length });
  });
  router.get('/teams/:team/conversations', (request, response) => {
    checkTeam(request.params['team'], options);
    take('conversations', chat.team.id);
    // The general channel has the team's id and no name. [D]
    const { channel, team } = chat;
    response.json({ conversations: [{ id: team.id }, { id: channel.id, name: channel.name, type: 'shared' }] });
  });

  router.use(() => {
    throw new TeamsError(404, 'NotFound', 'This local Teams does not have this operation.');
  });
  router.use(answerRefusal(chat.log ?? console.error));
  return router;
}

/** Of a team's id the roster is the team's; the local team has the people of its channel. */
function rosterPlace(conversationId: string, { places, posting, chat }: ConnectorRoutesOptions): Place {
  return posting.place(conversationId === chat.team.id ? places.channel.id : conversationId);
}

function checkTeam(teamId: string, { places, chat }: ConnectorRoutesOptions): void {
  if (teamId !== chat.team.id) throw conversationNotFound();
  if (!places.hasApp(places.channel)) throw botNotInRoster();
}

/** Express knows a handler of errors by its four parameters. */
function answerRefusal(log: (line: string) => void) {
  return (error: unknown, _request: Request, response: Response, _next: NextFunction): void => {
    const refusal = error instanceof TeamsError ? error : fromExpress(error);
    if (refusal.status >= 500) log(`local Teams: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    const { code, message, status, headers } = refusal;
    response
      .status(status)
      .set(headers)
      .json(code === '' ? { message } : { error: { code, message } });
  };
}

/** A body that is no JSON, or larger than 1 MB. */
function fromExpress(error: unknown): TeamsError {
  const status = (error as { readonly status?: unknown }).status;
  if (status === 413) return messageTooBig();
  if (status === 400) return badSyntax('Unable to read the request body.');
  return new TeamsError(500, 'ServiceError', 'Unknown');
}
