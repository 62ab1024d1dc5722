import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { Panel } from '../../components/Panel';
import { useNotify } from '../../components/use-notify';
import { ChangeOutcome } from './ChangeOutcome';
import type { PageWork } from './page-work';
import { useChange, type ProcurementChange } from './use-change';
import { useWords } from './use-words';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, marginTop: tokens.spacingVerticalS },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** What the editor of a section gets. `tried`: somebody has pressed save, so what is wrong is told. */
export interface Editing<V> {
  readonly values: V;
  readonly put: (values: V) => void;
  readonly tried: boolean;
}

/**
 * A section of the page that is read, and edited in its place. `changeOf` answers what to save, or nothing while something is wrong; what was typed stays until
 * it is saved or cancelled, and the page asks before it is left.
 */
export function EditablePanel<V>({
  name,
  title,
  aside,
  work,
  valuesOf,
  changeOf,
  renderEditor,
  children,
}: {
  name: string;
  title: string;
  aside?: ReactNode;
  work: PageWork;
  valuesOf: () => V;
  changeOf: (values: V) => ProcurementChange | null;
  renderEditor: (editing: Editing<V>) => ReactNode;
  children: ReactNode;
}) {
  const styles = useStyles();
  const { t, words } = useWords();
  const notify = useNotify();
  const [base, setBase] = useState(work.opened.stored);
  // What is saved is held against what was read when the section was opened: a save elsewhere on the page may have fetched what others changed here since.
  const change = useChange({ ...work.opened, stored: base });
  const [clean, setClean] = useState<V | null>(null);
  const [values, setValues] = useState<V | null>(null);
  const [tried, setTried] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);
  const body = useRef<HTMLFormElement>(null);
  const wasEditing = useRef(false);
  const isEditing = values !== null;
  const isDirty = isEditing && values !== clean;
  const { setDirty } = work;
  useEffect(() => {
    setDirty(name, isDirty);
    return () => setDirty(name, false);
  }, [setDirty, name, isDirty]);
  useEffect(() => {
    // Whoever opens a section goes on in its first field, and comes back to the button afterwards.
    if (isEditing && !wasEditing.current) body.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
    if (!isEditing && wasEditing.current) editButton.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  const open = () => {
    const fresh = valuesOf();
    setBase(work.opened.stored);
    setClean(fresh);
    setValues(fresh);
    setTried(false);
  };
  const close = () => setValues(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const made = values === null ? null : changeOf(values);
    if (made === null) return;
    change.save(made, () => {
      close();
      notify({ intent: 'success', title: words.saved });
    });
  };
  return (
    <Panel
      title={title}
      aside={
        <>
          {aside}
          {work.mayEdit && !isEditing && (
            <Button
              ref={editButton}
              appearance="subtle"
              size="small"
              icon={<EditRegular />}
              aria-label={words.editNamed(title)}
              onClick={open}
            >
              {words.edit}
            </Button>
          )}
        </>
      }
    >
      {values === null ? (
        children
      ) : (
        <form ref={body} className={styles.form} onSubmit={submit} noValidate>
          {renderEditor({ values, put: setValues, tried })}
          <ChangeOutcome change={change} />
          <div className={styles.actions}>
            <Button type="submit" disabled={change.saving}>
              {change.saving ? t('common.saving') : t('common.save')}
            </Button>
            <Button appearance="subtle" disabled={change.saving} onClick={close}>
              {t('common.cancel')}
            </Button>
            {isDirty && !change.saving && (
              <Text size={200} className={styles.muted}>
                {t('form.unsaved')}
              </Text>
            )}
          </div>
        </form>
      )}
    </Panel>
  );
}
