import { z } from 'zod';

const text = z.string().max(2048);
const optionalText = text.nullish().transform((value) => value ?? '');
const account = z.object({ id: text.min(1), aadObjectId: text.nullish(), objectId: text.nullish() });
const webAddress = text.refine((value) => /^https?:$/.test(URL.canParse(value) ? new URL(value).protocol : ''), {
  message: 'is not a web address',
});

/** An entity that names somebody in the text. Others (client info, product info) have other shapes and are passed over. */
const mention = z.object({
  type: z.literal('mention'),
  mentioned: z.object({ id: text }),
  text: z.string().max(4096).nullish(),
});

/**
 * The parts of an activity that the bot reads, as Teams sends them. Optional is what some of Teams' activities leave out: an invoke of a message extension comes
 * without `conversationType` and tenant in the conversation, an installation update without members, a conversation update without `text`.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events
 */
export const activityBody = z.object({
  type: text.min(1),
  id: text.min(1),
  // Every other channel of the Bot Framework is refused: the bot is registered for Teams alone.
  channelId: z.literal('msteams'),
  serviceUrl: webAddress,
  from: account,
  recipient: account,
  conversation: z.object({
    id: text.min(1),
    conversationType: text.nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: text.nullish(),
  }),
  locale: optionalText,
  text: z.string().max(100_000).nullish(),
  entities: z.array(z.unknown()).max(200).nullish(),
  name: optionalText,
  action: optionalText,
  value: z.unknown().optional(),
  membersAdded: z.array(account).max(10_000).nullish(),
  membersRemoved: z.array(account).max(10_000).nullish(),
  channelData: z
    .object({
      eventType: text.nullish(),
      tenant: z.object({ id: text.nullish() }).nullish(),
      team: z.object({ id: text.nullish(), aadGroupId: text.nullish() }).nullish(),
      channel: z.object({ id: text.nullish(), type: text.nullish() }).nullish(),
      unsharedFromTeams: z
        .array(z.object({ id: text.nullish() }))
        .max(1_000)
        .nullish(),
    })
    .nullish(),
});

export type ActivityBody = z.output<typeof activityBody>;

/** What stands in the text for the bot's own name: `<at>…</at>` of the entities that mention it. */
export function mentionsOf(body: ActivityBody): readonly string[] {
  return (body.entities ?? []).flatMap((entity) => {
    const read = mention.safeParse(entity);
    return read.success && read.data.mentioned.id === body.recipient.id && read.data.text ? [read.data.text] : [];
  });
}
