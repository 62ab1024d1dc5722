import type { Versioned } from '../../../data/ports/versioned';
import type { Assessment } from '../../../domain/assessment';
import { FormDialog } from '../../components/FormDialog';
import { KnownFacts } from '../../components/revision/KnownFacts';
import { RevisionFields } from '../../components/revision/RevisionFields';
import { useRevisionAnswer } from '../../components/revision/use-revision-answer';
import type { RegisterRow } from '../../state/register-row';
import { revisionWords } from '../../text/revision/revision-words';
import { useText } from '../../text/TextProvider';

/** The answer for one agreement of a campaign, without leaving the campaign. */
export function RevisionDialog({
  row,
  before,
  last,
  onClose,
  onSaved,
}: {
  row: RegisterRow;
  /** The answer that is changed; a new row is written, so the one before it stays as history. */
  before: Assessment | null;
  last: Assessment | null;
  onClose: () => void;
  onSaved: (saved: Versioned<Assessment>) => void;
}) {
  const { language } = useText();
  const words = revisionWords(language);
  const answer = useRevisionAnswer(row, before, null, onSaved);
  const { saving, error, submit } = answer;
  return (
    <FormDialog
      title={words.form.title(row.agreement.title)}
      submitLabel={words.form.save}
      {...{ saving, error, onClose }}
      onSubmit={submit}
    >
      <KnownFacts row={row} last={last} />
      <RevisionFields answer={answer} />
    </FormDialog>
  );
}
