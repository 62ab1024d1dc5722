import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { ConflictError } from '../../../data/data-errors';
import type { Versioned } from '../../../data/ports/versioned';
import { jointNeed } from '../../../domain/plan/joined';
import type { Procurement } from '../../../domain/procurement';
import { FormDialog } from '../../components/FormDialog';
import { useNotify } from '../../components/use-notify';
import { useSave } from '../../components/use-save';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { errorText } from '../../text/error-text';
import { joinNeeds, newJoining, undoJoin } from './join-needs';
import { usePlanWords } from './use-plan-words';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  text: { margin: 0 },
});

/** Says what will happen before several needs become one, and does it. */
export function JoinDialog({
  parts,
  onSaved,
  onClose,
}: {
  parts: readonly Versioned<Procurement>[];
  onSaved: (saved: Versioned<Procurement>) => void;
  onClose: () => void;
}) {
  const styles = useStyles();
  const { t, format, words } = usePlanWords();
  const { lookups } = useAppData();
  const { procurements } = usePorts();
  const notify = useNotify();
  const { saving, error, run } = useSave();
  const [title, setTitle] = useState(parts[0]?.value.title ?? '');
  const joining = useRef(newJoining());
  // Of a second attempt: the joint need is there already, under the name it was given.
  const [isMade, setMade] = useState(false);
  // The suggestion is gone from the plan as soon as the first part is given up: what is done is done to what was shown.
  const [shown] = useState(parts);
  const areaName = (id: number) => lookups.serviceArea(id)?.name ?? '';
  const joint = jointNeed(
    title,
    shown.map(({ value }) => value),
    areaName,
  );
  const areas = joint.serviceAreaIds.map(areaName).filter(Boolean).join(', ');
  const value = joint.estimatedValue === null ? words.noValue : format.amount(joint.estimatedValue);

  const takeBack = () => undoJoin(procurements, joining.current, words.unjoinedReason, onSaved);
  const undo = () => {
    takeBack().then(
      () => notify({ intent: 'success', title: words.unjoined }),
      (cause: unknown) =>
        notify({
          intent: 'error',
          title: words.unjoinFailed,
          body: errorText(cause, t),
          action: { label: t('common.undo'), run: undo },
        }),
    );
  };
  /** Nothing is left halfway: what a failed attempt did is taken back before the dialog goes. */
  const close = () => {
    onClose();
    if (isMade) undo();
  };
  const submit = () =>
    run(async () => {
      try {
        await joinNeeds(procurements, joining.current, joint, shown, (saved) => {
          setMade(true);
          onSaved(saved);
        });
      } catch (cause) {
        if (!(cause instanceof ConflictError)) throw cause;
        const { value, etag, changedBy } = (cause as ConflictError<Procurement>).theirs;
        await takeBack();
        setMade(false);
        onSaved({ value, etag });
        onClose();
        return notify({ intent: 'warning', title: words.notJoined, body: words.changedByOther(value.title, changedBy) });
      }
      onClose();
      notify({ intent: 'success', title: words.joined(joint.title), action: { label: t('common.undo'), run: undo } });
    });

  return (
    <FormDialog
      title={words.joinTitle}
      submitLabel={words.join}
      saving={saving}
      ready={title.trim() !== ''}
      error={error}
      onSubmit={submit}
      onClose={close}
    >
      <Field label={words.joinName} required>
        <Input value={title} maxLength={255} disabled={isMade} onChange={(_event, data) => setTitle(data.value)} />
      </Field>
      <p className={styles.text}>
        {words.joinMade(areas, value, joint.neededBy === null ? words.noDay : format.date(joint.neededBy))}
      </p>
      {shown.some((part) => part.value.estimatedValue === null) && <p className={styles.text}>{words.joinUnknownValue}</p>}
      <p className={styles.text}>{words.joinCancelled}</p>
      <ul className={styles.list}>
        {shown.map(({ value: { id, title: name, serviceAreaIds } }) => (
          <li key={id}>{[name, serviceAreaIds.map(areaName).filter(Boolean).join(', ')].filter(Boolean).join(' – ')}</li>
        ))}
      </ul>
      <p className={styles.text}>{isMade ? words.joinHalfway : words.joinUndo}</p>
    </FormDialog>
  );
}
