import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect, type FormEvent, type ReactNode } from 'react';
import { LeaveDialog } from '../../components/form/LeaveDialog';
import type { useLeaveGuard } from '../../components/form/use-leave-guard';
import { PageHeader } from '../../components/PageHeader';
import { RouteLink } from '../../components/RouteLink';
import { goTo, paths } from '../../navigation';
import type { RegisterRow } from '../../state/register-row';
import { errorText } from '../../text/error-text';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A form of one assessment of an agreement: its title, its parts and its one save. Leaving it with something written is asked about first. */
export function FormFrame({
  title,
  row,
  guard,
  isDirty,
  saving,
  error,
  saveLabel,
  onSave,
  children,
}: {
  title: string;
  row: RegisterRow;
  guard: ReturnType<typeof useLeaveGuard>;
  isDirty: boolean;
  saving: boolean;
  error: unknown;
  saveLabel: string;
  onSave: () => void;
  children: ReactNode;
}) {
  const styles = useStyles();
  const { t } = useText();
  const { watch } = guard;
  useEffect(() => watch(isDirty), [watch, isDirty]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  const { id, title: agreement } = row.agreement;
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <PageHeader title={title} subtitle={<RouteLink to={paths.agreement(id)}>{agreement}</RouteLink>} />
      {children}
      {error !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{errorText(error, t)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabled={saving}>
          {saving ? t('common.saving') : saveLabel}
        </Button>
        <Button disabled={saving} onClick={() => goTo(paths.agreement(id))}>
          {t('common.cancel')}
        </Button>
      </div>
      {guard.wanted !== null && <LeaveDialog onStay={guard.stay} onLeave={guard.leave} />}
    </form>
  );
}
