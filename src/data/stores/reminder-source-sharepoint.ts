import type { ReminderSource } from '../ports/reminder-source';
import { readChangesSince } from '../reminders/changes-since';
import { readAllFacts } from '../reminders/read-all-facts';
import { readFacts } from '../reminders/read-facts';
import { readSettings } from '../reminders/settings-of';
import type { Site } from '../rows/site';

/**
 * What the sweep reads, from the lists of a site. The account reads every row, also those with rights of their own: the bot asks as an app.
 * @example
 * const source = reminderSource({ sp, onBadRow }, { now: () => new Date() });
 * const place = await source.everything(async (facts) => plan(facts));
 * await source.changesSince(place); // one request: { agreementIds: [], settingsChanged: false, place }
 */
export function reminderSource(site: Site, { now }: { readonly now: () => Date }): ReminderSource {
  return {
    settings: () => readSettings(site),
    changesSince: (place) => readChangesSince(site.sp, place, now()),
    facts: (agreementIds) => readFacts(site, agreementIds),
    everything: (onSome) => readAllFacts(site, onSome, now()),
  };
}
