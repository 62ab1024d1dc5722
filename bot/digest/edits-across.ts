import type { EditSource } from '../../src/data/ports/edit-source';
import type { ReminderSettings } from '../../src/data/ports/reminder-source';
import { siteMidnight } from '../../src/data/site-date';
import { isRefusal } from '../../src/data/sync/change-log';
import { savesAcross } from '../../src/domain/across/saves-across';
import type { CalendarDate } from '../../src/domain/calendar-date';

/** Somebody changed an agreement, or what belongs to it, that is neither their own nor of their unit or area. */
export interface EditAcross {
  readonly agreementId: number;
  readonly byId: number;
  readonly day: CalendarDate;
}

/** Each person once a day and agreement, oldest first. `null` when SharePoint refuses to say what changed: the rest of a digest is told all the same. */
export async function editsAcross(
  source: EditSource,
  from: CalendarDate,
  settings: ReminderSettings,
): Promise<readonly EditAcross[] | null> {
  try {
    const { units, agreements } = await source.editsSince(siteMidnight(from));
    const edits = agreements.flatMap(({ agreementId, versions }) =>
      savesAcross(versions, { ...settings, units }).flatMap(({ version: { savedById, day } }): EditAcross[] =>
        savedById === null || day < from ? [] : [{ agreementId, byId: savedById, day }],
      ),
    );
    const once = new Map(edits.map((edit) => [`${edit.agreementId} ${edit.byId} ${edit.day}`, edit]));
    return [...once.values()].sort((a, b) => (a.day === b.day ? a.agreementId - b.agreementId : a.day < b.day ? -1 : 1));
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}
