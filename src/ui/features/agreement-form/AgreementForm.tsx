import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useRef, type FormEvent } from 'react';
import { PartlySavedError } from '../../../data/data-errors';
import type { AgreementPage } from '../../../data/ports/agreement-store';
import { useAskFirst } from '../../components/across/use-ask-first';
import { PageHeader } from '../../components/PageHeader';
import { useFocusReturn } from '../../components/use-focus-return';
import { useNotify } from '../../components/use-notify';
import { goTo, paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { errorText } from '../../text/error-text';
import { useText } from '../../text/TextProvider';
import { formVersions } from './conflict-values';
import { AboutSection } from './AboutSection';
import { CallOffSection } from './CallOffSection';
import { ClausesSection } from './ClausesSection';
import { ErrorSummary } from './ErrorSummary';
import { FormContextProvider, type FormContextValue } from './form-context';
import { faultPlace, faultText } from './form-fault';
import { formOf } from './form-values';
import { LeaveDialog } from '../../components/form/LeaveDialog';
import { ResponsibleSection } from './ResponsibleSection';
import { SuppliersSection } from './SuppliersSection';
import { TermSection } from './TermSection';
import { ValueSection } from './ValueSection';
import { NotTied } from './NotTied';
import type { ProcurementStart } from './procurement-start';
import { StartNotice } from './StartNotice';
import { useAgreementForm } from './use-agreement-form';
import { useTie } from './use-tie';
import { useLeaveGuard } from '../../components/form/use-leave-guard';

const ConflictDialog = lazy(async () => ({
  default: (await import('../../components/conflict/ConflictDialog')).ConflictDialog,
}));

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  actions: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} 0`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  muted: { color: tokens.colorNeutralForeground3 },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** The form of one agreement, new or opened for editing. */
export function AgreementForm({ opened, start = null }: { opened: AgreementPage | null; start?: ProcurementStart | null }) {
  const styles = useStyles();
  const text = useText();
  const { t } = text;
  const { lookups } = useAppData();
  const notify = useNotify();
  const summary = useRef<HTMLDivElement>(null);
  const guard = useLeaveGuard();
  const {
    tie,
    untied,
    tying,
    error: tieError,
  } = useTie(start?.procurement ?? null, (page) => goTo(paths.agreement(page.value.id)));
  const saved = (page: AgreementPage, wasNew: boolean) => {
    guard.release();
    notify({ intent: 'success', title: t(wasNew ? 'form.created' : 'form.saved'), body: page.value.title });
    tie(page);
  };
  const form = useAgreementForm(opened, saved, start?.values);
  const { values, check, tried, put, touch, shows } = form;
  const { watch } = guard;
  useEffect(() => watch(form.dirty), [watch, form.dirty]);
  const refused = tried > 0 && check.errors.length > 0;
  useEffect(() => {
    if (tried > 0) summary.current?.focus();
  }, [tried]);

  const fields = useMemo((): FormContextValue => {
    return {
      values,
      put,
      touch,
      message: (path) => {
        if (!shows(path)) return {};
        const error = check.errors.find((fault) => fault.path === path);
        if (error) return { validationMessage: faultText(error, text), validationState: 'error' };
        const warning = check.warnings.find((fault) => fault.path === path);
        return warning ? { validationMessage: faultText(warning, text), validationState: 'warning' } : {};
      },
    };
  }, [values, check, put, touch, shows, text]);

  const before = form.base;
  const { askFirst, asking, question } = useAskFirst(before?.value ?? null);
  const askedFrom = useFocusReturn(asking);
  const mayChange = useRef(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // What is wrong is told before anybody is asked, and nobody is asked twice.
    if (mayChange.current || check.errors.length > 0) return form.save();
    // The button, or the field that Enter was pressed in.
    askedFrom(document.activeElement instanceof HTMLElement ? document.activeElement : null);
    askFirst(() => {
      mayChange.current = true;
      form.save();
    });
  };
  if (untied !== null && start !== null) {
    const { title } = start.procurement.value;
    return <NotTied page={untied} procurementTitle={title} error={tieError} onRetry={() => tie(untied)} />;
  }
  const saving = form.saving || tying;
  return (
    <FormContextProvider value={fields}>
      <PageHeader
        title={before ? t('form.editTitle', { title: before.value.title }) : t('form.newTitle')}
        subtitle={t('form.intro')}
      />
      <form className={styles.form} onSubmit={submit} noValidate>
        {start !== null && <StartNotice start={start} />}
        {refused && <ErrorSummary ref={summary} faults={check.errors} />}
        <AboutSection />
        <ResponsibleSection />
        <TermSection />
        <SuppliersSection />
        <CallOffSection />
        <ValueSection />
        <ClausesSection />
        {check.warnings.length > 0 && (opened !== null || tried > 0) && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{t('form.warnings')}</MessageBarTitle>
              <ul className={styles.list}>
                {check.warnings.map((fault) => (
                  <li key={`${fault.path}-${fault.rule}`}>
                    {t('form.summary.item', { field: faultPlace(fault.path, t), problem: faultText(fault, text) })}
                  </li>
                ))}
              </ul>
            </MessageBarBody>
          </MessageBar>
        )}
        {form.error !== undefined && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{t('errors.title')}</MessageBarTitle>
              {form.error instanceof PartlySavedError
                ? t('form.partlySaved', { parts: form.error.unsaved.map(({ part }) => partWords(part, t)).join(', ') })
                : errorText(form.error, t)}
            </MessageBarBody>
          </MessageBar>
        )}
        <div className={styles.actions}>
          <Button appearance="primary" type="submit" disabled={saving}>
            {saving ? t('common.saving') : t(before ? 'form.save' : 'form.create')}
          </Button>
          <Button disabled={saving} onClick={() => goTo(before ? paths.agreement(before.value.id) : paths.agreements())}>
            {t('common.cancel')}
          </Button>
          {form.dirty && !saving && <Text className={styles.muted}>{t('form.unsaved')}</Text>}
        </div>
      </form>
      {question}
      {guard.wanted !== null && <LeaveDialog onStay={guard.stay} onLeave={guard.leave} />}
      <Suspense fallback={null}>
        {form.conflict && before && (
          <ConflictDialog
            changedBy={form.conflict.changedBy}
            changedAt={form.conflict.changedAt}
            fields={formVersions(formOf(before), values, formOf(form.conflict.page), { ...text, lookups })}
            saving={form.saving}
            onResolve={form.resolve}
            onClose={form.dismissConflict}
          />
        )}
      </Suspense>
    </FormContextProvider>
  );
}

/** `options.0` as a person counts. A row that was to be taken away has its id instead of a place. */
function partWords(part: string, t: ReturnType<typeof useText>['t']): string {
  const [, list, place] = /^(options|suppliers)[. ](\d+)$/.exec(part) ?? [];
  if (list === undefined) return t('form.part.agreement');
  const number = part.includes('.') ? Number(place) + 1 : '';
  return t(list === 'options' ? 'form.part.option' : 'form.part.supplier', { number }).trim();
}
