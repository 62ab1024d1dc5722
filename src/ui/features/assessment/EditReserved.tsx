import {
  Button,
  Field,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Radio,
  RadioGroup,
  Text,
} from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, type FormEvent } from 'react';
import type { Versioned } from '../../../data/ports/versioned';
import type { Assessment } from '../../../domain/assessment';
import type { AssessmentGround } from '../../../domain/assessments/assessment-ground';
import type { Assessor } from '../../../domain/assessments/four-eyes';
import { contractTypeOf } from '../../../domain/assessments/reserved-inclusive';
import { LeaveDialog } from '../../components/form/LeaveDialog';
import { useLeaveGuard } from '../../components/form/use-leave-guard';
import { Panel } from '../../components/Panel';
import { useNotify } from '../../components/use-notify';
import { assessmentsWords } from '../../text/assessments/assessments-words';
import { errorText } from '../../text/error-text';
import { useText } from '../../text/TextProvider';
import type { AssessmentFormProps } from './assessment-form-props';
import { ReservedQuestions } from './ReservedQuestions';
import { valueVersions, valuesOf } from './reserved-values';
import { useReservedStyles } from './reserved.styles';
import { useReservedForm } from './use-reserved-form';

const ConflictDialog = lazy(async () => ({
  default: (await import('../../components/conflict/ConflictDialog')).ConflictDialog,
}));

/** The form while it is somebody's to write in: a draft, saved as it is, or handed on when every answer has its reason. */
export function EditReserved({
  subject,
  stored,
  assessor,
  ground,
  onSaved,
}: Pick<AssessmentFormProps, 'subject' | 'onSaved'> & {
  stored: Versioned<Assessment> | null;
  assessor: Assessor;
  ground: AssessmentGround;
}) {
  const styles = useReservedStyles();
  const { t, language } = useText();
  const words = assessmentsWords(language);
  const notify = useNotify();
  const guard = useLeaveGuard();
  const summary = useRef<HTMLDivElement>(null);
  const form = useReservedForm({
    subject,
    stored,
    assessor,
    ground,
    onSaved: (saved, handedOn) => {
      guard.release();
      notify({ intent: 'success', title: handedOn ? words.submitted : words.draftSaved });
      onSaved(saved);
    },
  });
  const { values, faults, tried, saving, dirty, conflict, movedOn } = form;
  const { watch } = guard;
  useEffect(() => watch(dirty), [watch, dirty]);
  useEffect(() => {
    if (tried > 0) summary.current?.focus();
  }, [tried]);
  const told = tried > 0 ? faults : [];
  const type = contractTypeOf(values);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.submit();
  };
  return (
    <form className={styles.stack} onSubmit={submit} noValidate>
      {told.length > 0 && (
        <div ref={summary} tabIndex={-1}>
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{words.faults}</MessageBarTitle>
              <ul className={styles.list}>
                {told.map(({ field, rule }) => (
                  <li key={field}>{`${fieldName(field)}: ${rule === 'unanswered' ? words.unanswered : words.fault[rule]}`}</li>
                ))}
              </ul>
            </MessageBarBody>
          </MessageBar>
        </div>
      )}
      <ReservedQuestions values={values} faults={told} onChange={form.put} />
      <Panel title={words.resultTitle}>
        <div className={styles.inner}>
          <div className={styles.result} role="status">
            {type === null ? (
              <Text className={styles.muted}>{words.noResult}</Text>
            ) : (
              <>
                <Text block weight="semibold">
                  {words.resultName[type]}
                </Text>
                <Text>{words.result(type)}</Text>
              </>
            )}
          </div>
          <Field label={words.recordedIn} hint={words.placeHelp}>
            <RadioGroup
              value={values.recordedIn}
              onChange={(_event, { value }) => form.put({ recordedIn: value === 'protocol' ? 'protocol' : 'ownNote' })}
            >
              <Radio value="protocol" label={words.place.protocol} />
              <Radio value="ownNote" label={words.place.ownNote} />
            </RadioGroup>
          </Field>
        </div>
      </Panel>
      {form.error !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{errorText(form.error, t)}</MessageBarBody>
        </MessageBar>
      )}
      {movedOn && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.movedOn(movedOn.changedBy)}</MessageBarBody>
          <MessageBarActions>
            <Button
              onClick={() => {
                guard.release();
                onSaved(movedOn.theirs);
              }}
            >
              {words.showStored}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabled={saving}>
          {saving ? t('common.saving') : words.submit}
        </Button>
        <Button disabled={saving} onClick={form.saveDraft}>
          {words.saveDraft}
        </Button>
        {dirty && !saving && <Text className={styles.muted}>{words.unsaved}</Text>}
      </div>
      <Text className={styles.small}>{words.submitHelp}</Text>
      {guard.wanted !== null && <LeaveDialog onStay={guard.stay} onLeave={guard.leave} />}
      <Suspense fallback={null}>
        {conflict && (
          <ConflictDialog
            changedBy={conflict.changedBy}
            changedAt={conflict.changedAt}
            fields={valueVersions(form.before, values, valuesOf(conflict.theirs.value), words)}
            saving={saving}
            onResolve={form.resolve}
            onClose={form.dismissConflict}
          />
        )}
      </Suspense>
    </form>
  );

  function fieldName(field: (typeof faults)[number]['field']): string {
    if (field === 'reservedReason' || field === 'inclusiveReason')
      return words.reason[field === 'reservedReason' ? 'reserved' : 'inclusive'];
    return words.question[field];
  }
}
