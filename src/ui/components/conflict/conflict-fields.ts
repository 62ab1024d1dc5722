/** One field of a row as it was read, as the person wrote it, and as somebody else saved it meanwhile: in words a person can compare. */
export interface FieldVersions {
  readonly key: string;
  readonly label: string;
  readonly before: string;
  readonly mine: string;
  readonly theirs: string;
}

export type Side = 'mine' | 'theirs';

/** A field to choose between, who changed it, and the side that is chosen until the person says otherwise. */
export interface ConflictField extends FieldVersions {
  readonly changedBy: 'me' | 'them' | 'both';
  readonly suggested: Side;
}

/**
 * The fields where the two differ. A field that only one of them changed is suggested from that side, so that no change is lost by
 * accepting the suggestions; where both changed it, the person's own is suggested, and it comes first because it needs a choice.
 */
export function conflictFields(fields: readonly FieldVersions[]): readonly ConflictField[] {
  return fields
    .filter((field) => field.mine !== field.theirs)
    .map((field): ConflictField => {
      const byMe = field.mine !== field.before;
      const byThem = field.theirs !== field.before;
      return { ...field, changedBy: byMe && byThem ? 'both' : byMe ? 'me' : 'them', suggested: byMe ? 'mine' : 'theirs' };
    })
    .toSorted((a, b) => Number(b.changedBy === 'both') - Number(a.changedBy === 'both'));
}
