import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type FormEvent } from 'react';
import { goTo, paths } from '../../navigation';
import { Panel } from '../../components/Panel';
import { errorText } from '../../text/error-text';
import { EffectPanel } from './EffectPanel';
import { RuleFields } from './RuleFields';
import type { NewRule } from './use-new-rule';
import { useRulesText } from './use-rules-text';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXL },
  actions: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} 0`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What is typed, what it will affect, and one press to save it. */
export function NewRuleForm({ form }: { form: NewRule }) {
  const styles = useStyles();
  const { words, t } = useRulesText();
  const { tried, saving, error } = form;
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // Whoever pressed save goes on in the first field that is wrong.
    if (tried > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tried]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.save();
  };
  return (
    <form ref={element} className={styles.form} noValidate onSubmit={submit}>
      <Panel>
        <RuleFields form={form} />
      </Panel>
      <EffectPanel values={form.values} value={form.value} />
      {error !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{errorText(error, t)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabled={saving}>
          {saving ? t('common.saving') : words.form.save}
        </Button>
        <Button disabled={saving} onClick={() => goTo(paths.rules)}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
