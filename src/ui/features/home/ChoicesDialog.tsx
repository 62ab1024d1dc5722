import { makeStyles, Skeleton, SkeletonItem, Text, tokens } from '@fluentui/react-components';
import { useCallback, useRef, useState } from 'react';
import { noChoices } from '../../../data/ports/notification-choices';
import { ErrorState } from '../../components/ErrorState';
import { FormDialog } from '../../components/FormDialog';
import { useNotify } from '../../components/use-notify';
import { useSave } from '../../components/use-save';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { useLoad } from '../../state/use-load';
import { choicesWords } from '../../text/choices/choices-words';
import { useText } from '../../text/TextProvider';
import { choicesOf, inputOf, muteWarning, type ChoicesInput } from './choices-input';
import { ChoicesFields } from './ChoicesFields';

const useStyles = makeStyles({
  loading: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** A person's own choices: until when reminders wait, whether they come together, and in which language. The bot's chat shows and changes the same. */
export function ChoicesDialog({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const { t, language, format } = useText();
  const words = choicesWords(language);
  const { today } = useAppData();
  const ports = usePorts();
  const notify = useNotify();
  const { saving, error, run } = useSave();
  const { state, reload } = useLoad(useCallback(() => ports.choices.own(), [ports]));
  const [typed, setTyped] = useState<ChoicesInput | null>(null);
  const [warning, setWarning] = useState<string | null>(null);
  const dateField = useRef<HTMLInputElement>(null);
  const kept = state.status === 'ready' ? state.value : noChoices;
  const input = typed ?? inputOf(kept, today);

  const submit = () => {
    // A date that is half typed has no value, and must not be taken for none.
    const isHalf = dateField.current?.validity.badInput ?? false;
    const found = muteWarning(input.muteUntil, isHalf, { today, words, format });
    setWarning(found);
    if (found !== null) return dateField.current?.focus();
    run(async () => {
      const { mutedUntil } = await ports.choices.save(choicesOf(input));
      onClose();
      notify({
        intent: 'success',
        title: words.saved,
        body: mutedUntil === null ? words.isOn : words.isMuted(format.date(mutedUntil)),
      });
    });
  };

  return (
    <FormDialog
      title={words.title}
      submitLabel={t('common.save')}
      ready={state.status === 'ready'}
      {...{ saving, error, onClose }}
      onSubmit={submit}
    >
      {state.status === 'loading' && (
        <Skeleton aria-label={t('common.loading')} className={styles.loading}>
          <SkeletonItem size={16} />
          <SkeletonItem size={32} />
          <SkeletonItem size={64} />
          <SkeletonItem size={32} />
        </Skeleton>
      )}
      {state.status === 'failed' && <ErrorState error={state.error} onRetry={reload} />}
      {(state.status === 'forbidden' || state.status === 'notFound') && <Text>{words.unavailable}</Text>}
      {state.status === 'ready' && (
        <ChoicesFields
          {...{ words, input, warning, dateField }}
          kept={state.value}
          onChange={(change) => {
            setTyped({ ...input, ...change });
            if (change.muteUntil !== undefined) setWarning(null);
          }}
        />
      )}
    </FormDialog>
  );
}
