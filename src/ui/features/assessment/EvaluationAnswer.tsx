import { Field, makeStyles, Radio, RadioGroup, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Versioned } from '../../../data/ports/versioned';
import type { Assessment } from '../../../domain/assessment';
import { longestReason, reasonFault } from '../../../domain/assessments/reason';
import { deliveryResults, evaluationAspects, type EvaluationAspect } from '../../../domain/final-evaluation/evaluation';
import { ReasonedChoice } from '../../components/assessments/ReasonedChoice';
import { useLeaveGuard } from '../../components/form/use-leave-guard';
import { Panel } from '../../components/Panel';
import { useNotify } from '../../components/use-notify';
import { useSave } from '../../components/use-save';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import type { RegisterRow } from '../../state/register-row';
import { finalEvaluationWords } from '../../text/final-evaluation/final-evaluation-words';
import { useText } from '../../text/TextProvider';
import { evaluationRow, isComplete, proposedResult, startEvaluation, type EvaluationInput } from './evaluation-input';
import { FormFrame } from './FormFrame';

const useStyles = makeStyles({
  aspect: {
    padding: `${tokens.spacingVerticalL} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none', paddingTop: 0 },
    ':last-child': { paddingBottom: 0 },
  },
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  choices: { flexWrap: 'wrap' },
});

/** What is judged, what is to be learnt, and what it comes to. */
export function EvaluationAnswer({
  row,
  stored,
  onSaved,
}: {
  row: RegisterRow;
  stored: Versioned<Assessment> | null;
  onSaved: (saved: Versioned<Assessment>) => void;
}) {
  const styles = useStyles();
  const { t, language } = useText();
  const words = finalEvaluationWords(language);
  const { session, today } = useAppData();
  const ports = usePorts();
  const notify = useNotify();
  const guard = useLeaveGuard();
  const { saving, error, run } = useSave();
  const [start] = useState(() => startEvaluation(stored && stored.value));
  const [input, setInput] = useState(start);
  const [tried, setTried] = useState(false);
  const proposed = proposedResult(input);
  const overall = input.overall ?? proposed;
  const change = (part: Partial<EvaluationInput>) => setInput((now) => ({ ...now, ...part }));
  const changeAspect = (key: EvaluationAspect, part: Partial<EvaluationInput['aspects'][EvaluationAspect]>) =>
    setInput((now) => ({ ...now, aspects: { ...now.aspects, [key]: { ...now.aspects[key], ...part } } }));
  const lacks = (text: string) => tried && reasonFault(text) !== null;

  const submit = () => {
    setTried(true);
    if (overall === null || !isComplete(input)) return;
    run(async () => {
      const of = { agreementId: row.agreement.id, assessorId: session.person.id, today };
      const assessment = evaluationRow(input, overall, of, words, t('terms.assessment.finalEvaluation'));
      const saved = await (stored ? ports.assessments.update(stored, assessment) : ports.assessments.add(assessment));
      guard.release();
      notify({ intent: 'success', title: words.saved });
      onSaved(saved);
    });
  };

  const lesson = (key: 'wentWell' | 'different') => (
    <Field
      label={words[key]}
      hint={words[`${key}Hint`]}
      required
      {...(lacks(input[key]) ? { validationMessage: words.wordsFault } : {})}
    >
      <Textarea
        value={input[key]}
        rows={3}
        resize="vertical"
        maxLength={longestReason}
        onChange={(_event, { value }) => change({ [key]: value })}
      />
    </Field>
  );

  return (
    <FormFrame
      title={t('terms.assessment.finalEvaluation')}
      row={row}
      guard={guard}
      isDirty={input !== start}
      saving={saving}
      error={error}
      saveLabel={words.save}
      onSave={submit}
    >
      <Text>{words.lead}</Text>
      <Panel>
        {evaluationAspects.map((key) => (
          <div key={key} className={styles.aspect}>
            <ReasonedChoice
              question={words.aspect[key]}
              hint={words.aspectHelp[key]}
              choices={deliveryResults.map((value) => ({ value, label: words.judged[value] }))}
              value={input.aspects[key].result}
              reason={input.aspects[key].reason}
              reasonLabel={words.reasonOf(words.aspect[key])}
              choiceFault={tried && input.aspects[key].result === null ? words.choose : null}
              reasonFault={lacks(input.aspects[key].reason) ? words.reasonFault : null}
              onChoice={(result) => changeAspect(key, { result })}
              onReason={(reason) => changeAspect(key, { reason })}
            />
          </div>
        ))}
      </Panel>
      <Panel title={words.lessons}>
        <div className={styles.stack}>
          {lesson('wentWell')}
          {lesson('different')}
        </div>
      </Panel>
      <Panel>
        <Field
          label={words.overall}
          required
          {...(proposed ? { hint: words.overallHint(words.result[proposed]) } : {})}
          {...(tried && overall === null ? { validationMessage: words.choose } : {})}
        >
          <RadioGroup
            className={styles.choices}
            layout="horizontal"
            value={overall ?? ''}
            onChange={(_event, { value }) => change({ overall: deliveryResults.find((each) => each === value) ?? null })}
          >
            {deliveryResults.map((value) => (
              <Radio key={value} value={value} label={words.result[value]} />
            ))}
          </RadioGroup>
        </Field>
      </Panel>
    </FormFrame>
  );
}
