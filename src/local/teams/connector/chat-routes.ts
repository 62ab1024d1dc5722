import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import type { LocalPerson } from '../local-person';
import type { CardActions } from './card-actions';
import type { ChatEvents } from './chat-events';
import { ChatRequestError } from './chat-request-error';
import type { ChatMessage } from './chat-entries';
import type { ChatState } from './chat-state';
import type { ClockControl } from './clock-control';
import type { Installations } from './installations';
import type { LocalChatOptions } from './local-chat-options';
import type { MessageExtension } from './message-extension';
import type { PersonMessages } from './person-messages';
import type { Place, Places } from './places';

export interface ChatRoutesOptions {
  readonly chat: LocalChatOptions;
  readonly state: ChatState;
  readonly places: Places;
  readonly messages: PersonMessages;
  readonly actions: CardActions;
  readonly extension: MessageExtension;
  readonly installations: Installations;
  readonly clock: ClockControl;
  readonly events: ChatEvents;
}

const key = z.string();
const locale = z.string().optional();
const bodies = {
  write: z.object({
    person: key,
    conversation: key,
    text: z.string().trim().max(28_000).default(''),
    card: z.record(z.string(), z.unknown()).nullish(),
    threadId: z.string().nullish(),
    locale,
  }),
  read: z.object({ person: key, conversation: key }),
  action: z.object({
    person: key,
    conversation: key,
    message: key,
    action: z.object({ verb: z.string().optional(), data: z.unknown().optional(), id: z.string().optional() }),
    trigger: z.enum(['manual', 'automatic']).default('manual'),
    locale,
  }),
  query: z.object({ person: key, text: z.string(), command: key }),
  link: z.object({ person: key, url: z.string() }),
  app: z.object({ person: key, installed: z.boolean() }),
  channel: z.object({
    person: key.optional(),
    installed: z.boolean().optional(),
    shared: z.boolean().optional(),
    member: z.object({ person: key, present: z.boolean() }).optional(),
  }),
  clock: z.object({ to: z.string() }),
};

/** What the page of the local Teams asks, below `/local`. */
export function chatRoutes(options: ChatRoutesOptions): Router {
  const { chat, places, messages, actions, extension, installations, clock, events } = options;
  const router = express.Router();
  const json = express.json({ limit: '256kb' });
  const asking = (request: Request): LocalPerson => personOf(places, request.query['person']);

  router.get('/chat', (request, response) => {
    const person = asking(request);
    const conversations = places.ofPerson(person).map((place) => conversationView(place, person, options));
    answer(response, { conversations, botName: chat.bot.name, me: places.accountOf(person) });
  });
  router.get('/chat/messages', (request, response) => {
    const person = asking(request);
    const place = placeOf(places, person, request.query['conversation']);
    answer(response, { messages: messages.seenBy(person, place) });
  });
  router.post('/chat/messages', json, (request, response) => {
    const { person, conversation, text, card, threadId, locale: spoken } = read(bodies.write, request);
    if (text === '' && !card) throw new ChatRequestError(400, 'A message has words or a card.');
    const writer = personOf(places, person);
    const place = placeOf(places, writer, conversation);
    answer(response, {
      id: messages.write(writer, place, { text, card: card ?? null, threadId: threadId ?? null, locale: spoken }),
    });
  });
  router.post('/chat/read', json, (request, response) => {
    const { person, conversation } = read(bodies.read, request);
    const reader = personOf(places, person);
    messages.read(reader, placeOf(places, reader, conversation));
    answer(response, {});
  });
  router.get('/chat/events', (request, response) => events.listen(asking(request).key, response));
  router.post('/chat/action', json, (request, response, next) => {
    const { person, conversation, message, action, trigger, locale: spoken } = read(bodies.action, request);
    const actor = personOf(places, person);
    const place = placeOf(places, actor, conversation);
    const shown = messageOf(options, place, message);
    // [D] after an uninstallation the person's Teams is answered 403
    if (!places.hasApp(place)) return answer(response, { status: 403, type: 'error', text: '' });
    const work =
      trigger === 'automatic'
        ? actions.refresh(actor, place, shown, action, spoken)
        : actions.act(actor, place, shown, action, spoken);
    answerLater(response, next, work);
  });
  router.post('/extension/query', json, (request, response, next) => {
    const { person, text, command } = read(bodies.query, request);
    answerLater(response, next, extension.query(personOf(places, person), command, text.trim()));
  });
  router.post('/extension/link', json, (request, response, next) => {
    const { person, url } = read(bodies.link, request);
    answerLater(response, next, extension.link(personOf(places, person), url));
  });
  router.post('/app', json, (request, response) => {
    const { person, installed } = read(bodies.app, request);
    installations.setPersonal(personOf(places, person), installed);
    answer(response, { installed });
  });
  const channelView = (): object => ({
    installed: places.hasApp(places.channel),
    shared: options.state.isShared,
    members: places.memberKeys(places.channel),
  });
  router.get('/channel', (_request, response) => answer(response, channelView()));
  router.post('/channel', json, (request, response) => {
    const { person, installed, shared, member } = read(bodies.channel, request);
    if (installed !== undefined) installations.setChannel(installed, person === undefined ? undefined : personOf(places, person));
    if (shared !== undefined) installations.setShared(shared);
    if (member) installations.setMember(personOf(places, member.person), member.present);
    answer(response, channelView());
  });
  router.get('/clock', (_request, response) => answer(response, clock.view()));
  router.post('/clock', json, (request, response) => {
    const { to } = read(bodies.clock, request);
    response.status(202);
    answer(response, clock.move(to));
  });
  router.delete('/clock', (_request, response) => answer(response, clock.stop()));

  router.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (!(error instanceof ChatRequestError)) return next(error);
    response.status(error.status).set('Cache-Control', 'no-store').json({ error: error.message });
  });
  return router;
}

const answer = (response: Response, body: object): void => void response.set('Cache-Control', 'no-store').json(body);

function answerLater(response: Response, next: NextFunction, work: Promise<object>): void {
  const failed = (error: unknown): void => next(error);
  work.then((body) => answer(response, body), failed);
}

function conversationView(place: Place, person: LocalPerson, { chat, places, state }: ChatRoutesOptions): object {
  return {
    id: place.id,
    kind: place.kind,
    name: place.kind === 'personal' ? chat.bot.name : chat.channel.name,
    unread: state.unread(person.key, place.id),
    installed: places.hasApp(place),
  };
}

function read<T>(schema: z.ZodType<T>, request: Request): T {
  const parsed = schema.safeParse(request.body);
  if (!parsed.success) throw new ChatRequestError(400, z.prettifyError(parsed.error));
  return parsed.data;
}

function personOf(places: Places, asked: unknown): LocalPerson {
  const person = typeof asked === 'string' ? places.person(asked) : undefined;
  if (!person) throw new ChatRequestError(404, `There is no local person "${String(asked)}".`);
  return person;
}

/** Of conversations that are not the person's it is told as of those that do not exist. */
function placeOf(places: Places, person: LocalPerson, asked: unknown): Place {
  const place = places.ofPerson(person).find((candidate) => candidate.id === asked);
  if (!place) throw new ChatRequestError(404, 'This person has no such conversation.');
  return place;
}

function messageOf({ state }: ChatRoutesOptions, place: Place, id: string): ChatMessage {
  const message = state.message(place.id, id);
  if (!message || message.isDeleted) throw new ChatRequestError(404, 'There is no such message.');
  return message;
}
