import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { newNeed } from '../../../domain/procurement';
import { LeaveDialog } from '../../components/form/LeaveDialog';
import { useLeaveGuard } from '../../components/form/use-leave-guard';
import { PageHeader } from '../../components/PageHeader';
import { Panel } from '../../components/Panel';
import { useNotify } from '../../components/use-notify';
import { useSave } from '../../components/use-save';
import { goTo, paths } from '../../navigation';
import { usePorts } from '../../ports-context';
import { errorText } from '../../text/error-text';
import { NeedFaults } from './NeedFaults';
import { NeedFields } from './NeedFields';
import type { NeedStart } from './need-source';
import { needValues, parseNeed, type NeedValues } from './need-values';
import { useWords } from './use-words';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** The form for a new need in the plan. Nothing typed is lost on the way: a refused save keeps it, and leaving asks first. */
export function NewNeedForm({ start }: { start: NeedStart }) {
  const styles = useStyles();
  const { t, words } = useWords();
  const ports = usePorts();
  const notify = useNotify();
  const guard = useLeaveGuard();
  const { saving, error, run } = useSave();
  const [clean] = useState(() => needValues(start.draft));
  const [values, setValues] = useState<NeedValues>(clean);
  const [tried, setTried] = useState(0);
  const summary = useRef<HTMLDivElement>(null);
  const { draft, faults } = parseNeed(values);
  const shown = tried > 0 ? faults : [];
  const isDirty = values !== clean;
  const { watch } = guard;
  useEffect(() => watch(isDirty), [watch, isDirty]);
  useEffect(() => {
    if (tried > 0) summary.current?.focus();
  }, [tried]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried((count) => count + 1);
    if (faults.length > 0) return;
    run(async () => {
      const added = await ports.procurements.add({ ...newNeed, ...draft, ...start.links });
      guard.release();
      notify({ intent: 'success', title: words.created, body: added.value.title });
      goTo(paths.procurement(added.value.id));
    });
  };
  return (
    <>
      <PageHeader title={words.newTitle} subtitle={words.newIntro} />
      <form className={styles.form} onSubmit={submit} noValidate>
        {start.from !== 'nothing' && (
          <MessageBar intent={start.from === 'lost' ? 'warning' : 'info'} layout="multiline">
            <MessageBarBody>{startWords(start, words)}</MessageBarBody>
          </MessageBar>
        )}
        {shown.length > 0 && <NeedFaults ref={summary} faults={shown} />}
        <Panel title={words.section.about}>
          <NeedFields values={values} put={(change) => setValues((before) => ({ ...before, ...change }))} faults={shown} />
        </Panel>
        {error !== undefined && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{t('errors.title')}</MessageBarTitle>
              {errorText(error, t)}
            </MessageBarBody>
          </MessageBar>
        )}
        <div className={styles.actions}>
          <Button appearance="primary" type="submit" disabled={saving}>
            {saving ? t('common.saving') : words.create}
          </Button>
          <Button disabled={saving} onClick={() => goTo(paths.plan())}>
            {t('common.cancel')}
          </Button>
          {isDirty && !saving && <Text className={styles.muted}>{t('form.unsaved')}</Text>}
        </div>
      </form>
      {guard.wanted !== null && <LeaveDialog onStay={guard.stay} onLeave={guard.leave} />}
    </>
  );
}

function startWords({ from, name }: NeedStart, words: ReturnType<typeof useWords>['words']): string {
  if (from === 'request') return words.fromRequest(name);
  if (from === 'agreement') return words.fromAgreement(name);
  return from === 'guide' ? words.fromGuide : words.sourceLost;
}
