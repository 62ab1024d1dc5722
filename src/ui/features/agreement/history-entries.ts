import type { Ground, Standing } from '../../../domain/across/is-across';
import { savesAcross, type SavedVersion } from '../../../domain/across/saves-across';
import type { RowVersion } from '../../../data/ports/versioned';

export interface FieldChange {
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

/** One save of one row: what it changed, or that the row was made. */
export interface HistoryEntry {
  readonly id: string;
  readonly list: RowVersion['row']['list'];
  readonly savedAt: string;
  readonly savedBy: string | null;
  readonly kind: 'created' | 'changed';
  readonly changes: readonly FieldChange[];
  /** Which option the row is, when it is one. */
  readonly option: string | null;
  /** Whose the agreement was, when it was changed across unit and area. */
  readonly across: Standing | null;
  /** The bot wrote it: on behalf of who answered a card, or by itself. */
  readonly byBot: 'card' | 'bot' | null;
}

/** Rows made together with the agreement are one event for a person, though they are several saves. */
const sameEventMs = 120_000;

/**
 * Who changed what from what to what, newest first: each version is held against the one before it of the same row. A save that changed nothing
 * a person sees is left out, and so are the options and suppliers that came with the agreement itself.
 */
export function historyEntries(versions: readonly RowVersion[], ground: Ground | null = null): readonly HistoryEntry[] {
  const across = new Map(
    ground === null ? [] : savesAcross(versions.flatMap(savedVersion), ground).map(({ version, before }) => [version.of, before]),
  );
  const newestFirst = versions.toSorted((a, b) => b.savedAt.localeCompare(a.savedAt) || labelOf(b) - labelOf(a));
  const made = newestFirst.findLast(({ row }) => row.list === 'agreements');
  const madeAt = made ? Date.parse(made.savedAt) : Number.NaN;
  return newestFirst.flatMap((version, index): HistoryEntry[] => {
    const older = newestFirst.slice(index + 1).find((other) => sameRow(other, version));
    const isPerson = version.byBot !== true || version.isAnswer === true;
    const common = {
      id: `${version.row.list}-${version.row.id}-${version.versionLabel}`,
      list: version.row.list,
      savedAt: version.savedAt,
      savedBy: version.savedBy?.name ?? null,
      across: across.get(version) ?? null,
      byBot: version.byBot === true ? (isPerson ? ('card' as const) : ('bot' as const)) : null,
      // A version may write the number as "1.0000".
      option: version.row.list === 'agreementOptions' && version.fields.sequence ? String(Number(version.fields.sequence)) : null,
    };
    if (older) {
      const changes = changesBetween(older.fields, version.fields);
      return changes.length === 0 ? [] : [{ ...common, kind: 'changed', changes }];
    }
    const cameWithAgreement = version.row.list !== 'agreements' && Math.abs(Date.parse(version.savedAt) - madeAt) <= sameEventMs;
    return cameWithAgreement ? [] : [{ ...common, kind: 'created', changes: [] }];
  });
}

function changesBetween(before: RowVersion['fields'], after: RowVersion['fields']): readonly FieldChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const change = { key, before: before[key] ?? '', after: after[key] ?? '' };
    return change.before === change.after ? [] : [change];
  });
}

/** As the guard-rail reads it: by whom, and whose the agreement was from then on. What a lead saved is across nothing. */
function savedVersion(of: RowVersion): readonly (SavedVersion & { readonly of: RowVersion })[] {
  if (of.savedOn === undefined) return [];
  const isPerson = of.byLead !== true && (of.byBot !== true || of.isAnswer === true);
  return [
    {
      of,
      row: `${of.row.list} ${of.row.id}`,
      number: labelOf(of),
      savedAt: of.savedAt,
      day: of.savedOn,
      savedById: isPerson ? (of.savedBy?.id ?? null) : null,
      standing: of.standing ?? null,
    },
  ];
}

const sameRow = (a: RowVersion, b: RowVersion) => a.row.list === b.row.list && a.row.id === b.row.id;
const labelOf = ({ versionLabel }: RowVersion) => Number(versionLabel) || 0;
