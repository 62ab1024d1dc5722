import { connect } from '../src/data/connect';
import { fetchInTime } from '../src/data/connection/fetch-in-time';
import type { BadRowError } from '../src/data/data-errors';
import type { AnswerWriter, CardSource } from '../src/data/ports/answer-writer';
import type { ChangeNotices } from '../src/data/ports/change-notices';
import type { AllChoicesStore } from '../src/data/ports/notification-choices';
import type { EditSource } from '../src/data/ports/edit-source';
import type { AnnouncementWriter, NeedSource } from '../src/data/ports/news-stores';
import type { ReadingRights } from '../src/data/ports/reading-rights';
import type { Ports } from '../src/data/ports/ports';
import type { ReminderSource } from '../src/data/ports/reminder-source';
import { sharePointPorts } from '../src/data/sharepoint-ports';
import { answerWriter } from '../src/data/stores/answer-writer-sharepoint';
import { cardSource } from '../src/data/stores/card-source-sharepoint';
import { changeNotices } from '../src/data/stores/change-notices-sharepoint';
import { editSource } from '../src/data/stores/edit-source-sharepoint';
import { announcementWriter, needSource } from '../src/data/stores/news-stores-sharepoint';
import { readingRights } from '../src/data/stores/reading-rights-sharepoint';
import { allChoices } from '../src/data/stores/notification-choices-sharepoint';
import { reminderSource } from '../src/data/stores/reminder-source-sharepoint';
import type { Log } from './service/log';
import { measuredFetch } from './service/measured-fetch';
import { noTelemetry, type Telemetry } from './service/telemetry';

/** Everything the bot reads and writes on the site, as an app. */
export interface SharePointSide {
  readonly source: ReminderSource;
  readonly cards: CardSource;
  readonly answers: AnswerWriter;
  readonly choices: AllChoicesStore;
  readonly notices: ChangeNotices;
  readonly rights: ReadingRights;
  readonly announcements: AnnouncementWriter;
  readonly needs: NeedSource;
  readonly edits: EditSource;
  /** The ports that the tab has too; the register is kept in memory and brought up to date by the change logs. */
  readonly ports: Ports;
  /** Rejects when SharePoint does not answer the app. */
  check(): Promise<void>;
}

export interface SharePointSideOptions {
  readonly siteUrl: string;
  readonly token: () => Promise<string>;
  readonly now: () => Date;
  readonly log: Log;
  readonly telemetry?: Telemetry;
}

export function sharePointSide({ siteUrl, token, now, log, telemetry = noTelemetry }: SharePointSideOptions): SharePointSide {
  const sp = connect({
    siteUrl,
    token,
    trafficName: 'NONISV|AlverKommune|InnkjopBot/0.1',
    ...(telemetry === noTelemetry ? {} : { fetch: measuredFetch(fetchInTime(), telemetry) }),
  });
  // The row is told by number alone: what stands in it may be anybody's.
  const onBadRow = ({ code, rowId }: BadRowError): void =>
    log.warn({ code, rowId }, 'a row does not fit its list and is left out');
  const site = { sp, onBadRow };
  const ports = sharePointPorts(sp, { onBadRow });
  return {
    source: reminderSource(site, { now }),
    cards: cardSource(site),
    answers: answerWriter(site, { now }),
    choices: allChoices(site),
    notices: changeNotices(site, { now }),
    rights: readingRights(site),
    announcements: announcementWriter(site),
    needs: needSource(site),
    edits: editSource(site),
    ports,
    check: async () => void (await ports.session.current()),
  };
}
