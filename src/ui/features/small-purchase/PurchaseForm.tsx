import { Button, MessageBar, MessageBarBody, MessageBarTitle, Text } from '@fluentui/react-components';
import { MailRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useEffect, useMemo, useRef, useState, type FormEvent } from 'react';
import type { Versioned } from '../../../data/ports/versioned';
import type { QuoteRequest } from '../../../domain/quote-request';
import { requestState } from '../../../domain/small-purchases/request-state';
import { LeaveDialog } from '../../components/form/LeaveDialog';
import { useLeaveGuard } from '../../components/form/use-leave-guard';
import { PageHeader } from '../../components/PageHeader';
import { PurchaseStateBadge } from '../../components/small-purchases/PurchaseStateBadge';
import { useNotify } from '../../components/use-notify';
import { goTo, paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { errorText } from '../../text/error-text';
import { smallPurchasesWords } from '../../text/small-purchases/small-purchases-words';
import { useText } from '../../text/TextProvider';
import { AboutSection } from './AboutSection';
import { ChoiceSection } from './ChoiceSection';
import { FaultList } from './FaultList';
import { PurchaseContextProvider, type PurchaseContextValue } from './purchase-context';
import { purchaseVersions } from './purchase-versions';
import { valuesOf, type PurchaseValues } from './purchase-values';
import { useFormStyles, usePageStyles } from './purchase.styles';
import { SuppliersSection } from './SuppliersSection';
import { useFaultWords } from './use-fault-words';
import { usePurchaseForm } from './use-purchase-form';

const ConflictDialog = lazy(async () => ({
  default: (await import('../../components/conflict/ConflictDialog')).ConflictDialog,
}));
const SendDialog = lazy(async () => ({ default: (await import('./SendDialog')).SendDialog }));

/** The form of a small purchase, from what is wanted to who was chosen. */
export function PurchaseForm({ opened, start }: { opened: Versioned<QuoteRequest> | null; start: PurchaseValues }) {
  const styles = useFormStyles();
  const page = usePageStyles();
  const text = useText();
  const { t } = text;
  const words = smallPurchasesWords(text.language);
  const { lookups } = useAppData();
  const notify = useNotify();
  const summary = useRef<HTMLDivElement>(null);
  const [sending, setSending] = useState(false);
  const guard = useLeaveGuard();
  const form = usePurchaseForm(opened, start, ({ value }, wasNew) => {
    guard.release();
    notify({ intent: 'success', title: wasNew ? words.form.created : words.form.saved, body: value.title });
    if (wasNew) goTo(paths.smallPurchase(value.id));
  });
  const { values, check, tried, put, base } = form;
  const { watch } = guard;
  useEffect(() => watch(form.dirty), [watch, form.dirty]);
  useEffect(() => {
    if (tried > 0) summary.current?.focus();
  }, [tried]);
  const faultWords = useFaultWords();
  const context = useMemo((): PurchaseContextValue => {
    return {
      values,
      check,
      put,
      message: (path) => {
        const fault = tried > 0 ? check.faults.find((each) => each.path === path) : undefined;
        return fault ? { validationMessage: faultWords(fault) } : {};
      },
    };
  }, [values, check, put, tried, faultWords]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.save();
  };
  return (
    <PurchaseContextProvider value={context}>
      <PageHeader
        title={base === null ? words.form.newTitle : base.value.title}
        {...(base === null
          ? { subtitle: words.form.newHelp }
          : { badges: <PurchaseStateBadge state={requestState(base.value)} /> })}
        actions={
          <Button icon={<MailRegular />} disabled={values.title.trim() === ''} onClick={() => setSending(true)}>
            {words.send.button}
          </Button>
        }
      />
      <form className={page.stack} onSubmit={submit} noValidate>
        {tried > 0 && check.faults.length > 0 && <FaultList ref={summary} faults={check.faults} />}
        <AboutSection />
        <SuppliersSection />
        <ChoiceSection />
        {form.error !== undefined && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{t('errors.title')}</MessageBarTitle>
              {errorText(form.error, t)}
            </MessageBarBody>
          </MessageBar>
        )}
        <div className={styles.actions}>
          <Button appearance="primary" type="submit" disabled={form.saving}>
            {form.saving ? t('common.saving') : base === null ? words.form.create : words.form.save}
          </Button>
          <Button disabled={form.saving} onClick={() => goTo(paths.smallPurchases())}>
            {words.form.toList}
          </Button>
          {form.dirty && !form.saving && <Text className={styles.muted}>{words.form.unsaved}</Text>}
        </div>
      </form>
      {guard.wanted !== null && <LeaveDialog onStay={guard.stay} onLeave={guard.leave} />}
      <Suspense fallback={null}>
        {sending && <SendDialog values={values} onClose={() => setSending(false)} />}
        {form.conflict !== null && base !== null && (
          <ConflictDialog
            changedBy={form.conflict.changedBy}
            changedAt={form.conflict.changedAt}
            fields={purchaseVersions(valuesOf(base.value), values, valuesOf(form.conflict.stored.value), {
              words,
              format: text.format,
              lookups,
              cpv: t('form.field.cpvCodes'),
            })}
            saving={form.saving}
            onResolve={form.resolve}
            onClose={form.dismissConflict}
          />
        )}
      </Suspense>
    </PurchaseContextProvider>
  );
}
