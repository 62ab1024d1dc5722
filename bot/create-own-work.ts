import { siteMoment } from '../src/data/site-date';
import { announce } from './announcements/announce';
import { announcementKind } from './announcements/announcement';
import { announcementDetector } from './announcements/detect';
import type { BotParts } from './bot-parts';
import { composeAnnouncements } from './compose/announcement';
import { composeByKind } from './compose/compose-by-kind';
import { composeReminders, reminderKinds } from './compose/compose-reminders';
import { composeDigests } from './compose/digest';
import { tellNextInLine } from './compose/on-unreachable';
import { digestKind, forgetLooseParts } from './digest/kept-digest';
import { planDigest } from './digest/plan-digest';
import { eachByItself } from './each-by-itself';
import { forgetLeavers } from './handlers/forget-leavers';
import { problemOf } from './outbox/problem-of';
import { createSendLoop } from './outbox/send-loop';
import { ownWork, type OwnWork } from './own-work';
import { locateIn } from './places/locate';
import { holdReminders } from './reminders/hold-reminders';
import { sweep } from './reminders/sweep';
import { tidyUp } from './upkeep';

/** Channels are spoken to in the municipality's own language. */
const channelLanguage = () => Promise.resolve('nn' as const);

/** Puts together what the bot does by itself. */
export function createOwnWork(parts: BotParts): OwnWork {
  const { configuration, site, storage, places, channel, limited, limits, links, seal, claims, world, now, timing, newId, log } =
    parts;
  const { source, cards, choices, rights } = site;
  const { documents, outbox } = storage;
  const news = {
    cards,
    organisation: site.ports.organisation,
    rights,
    places,
    documents,
    links,
    languageOf: channelLanguage,
    now,
  };
  const detector = announcementDetector(documents, now);
  const reminders = composeReminders({
    storage,
    cards,
    world,
    choices,
    places,
    seal,
    links,
    now,
    onProblem: ({ correlationId, kind }, error) =>
      log.error({ correlationId, kind, problem: problemOf(error), err: error }, 'a message could not be composed'),
  });
  const sendLoop = createSendLoop({
    storage,
    channel,
    limits,
    hold: holdReminders({ choices, now }),
    locate: locateIn(places),
    compose: composeByKind({
      ...Object.fromEntries(reminderKinds.map((kind) => [kind, reminders])),
      [announcementKind]: composeAnnouncements(news),
      [digestKind]: composeDigests(documents),
    }),
    onUnreachable: tellNextInLine({ storage, cards, world, choices, now, log }),
    now,
    timing,
    random: Math.random,
    log,
    instance: parts.instance,
  });

  return ownWork({
    documents,
    sendLoop,
    now,
    log,
    async sweep() {
      const result = await parts.telemetry.span('sweep', {}, async (span) => {
        const swept = await sweep({
          source,
          storage,
          choices,
          now,
          instance: parts.instance,
          newId,
          log,
          onFacts: detector.onFacts,
          nextLook: detector.nextLook,
        });
        // Another instance was at it.
        if (swept === null) span.add({ state: 'busy' });
        else span.add({ looked: swept.looked, planned: swept.planned, everything: swept.everything });
        return swept;
      });
      if (result !== null && result.everything !== null) await detector.sweptEverything();
      return result;
    },
    async afterSweep() {
      const { needs, edits } = site;
      const digest = { storage, places, source, needs, edits, rights, links, languageOf: channelLanguage, now, newId, log };
      // Neither keeps the other back; what failed is done again after the next sweep.
      await eachByItself(
        {
          announcements: () => announce({ ...news, outbox, writer: site.announcements, channel: limited, newId, log }),
          digest: () => planDigest(digest),
        },
        log,
      );
    },
    async upkeep() {
      const notices = {
        url: `${configuration.publicUrl}/api/sharepoint-changes`,
        clientState: configuration.webhookSecret,
      };
      // Without the subscriptions nothing comes at once any more: nothing keeps them back.
      await eachByItself(
        {
          notices: () => site.notices.ensure(notices),
          records: () => tidyUp({ outbox, claims, now }),
          leavers: () => forgetLeavers({ places, outbox, source, rights, now }),
          digests: () => forgetLooseParts(documents, siteMoment(now()).date),
        },
        log,
      );
    },
  });
}
