import { Field, Text, Textarea } from '@fluentui/react-components';
import type { AnswerFault } from '../../../domain/assessments/reserved-inclusive';
import { askedQuestions } from '../../../domain/assessments/reserved-inclusive';
import { ReasonedChoice } from '../../components/assessments/ReasonedChoice';
import { Panel } from '../../components/Panel';
import { assessmentsWords } from '../../text/assessments/assessments-words';
import { useText } from '../../text/TextProvider';
import type { ReservedValues } from './reserved-values';
import { useReservedStyles } from './reserved.styles';

/** The questions in their order: the second comes when the first is answered no, and how it can work best when that is answered yes. */
export function ReservedQuestions({
  values,
  faults,
  onChange,
}: {
  values: ReservedValues;
  /** What is told already; empty until somebody has tried to hand it on. */
  faults: readonly AnswerFault[];
  onChange: (change: Partial<ReservedValues>) => void;
}) {
  const styles = useReservedStyles();
  const { language } = useText();
  const words = assessmentsWords(language);
  const choices = (['yes', 'no'] as const).map((value) => ({ value, label: words.answer[value] }));
  const told = (field: AnswerFault['field']): string | null => {
    const rule = faults.find((fault) => fault.field === field)?.rule;
    if (rule === undefined) return null;
    return rule === 'unanswered' ? words.unanswered : words.fault[rule];
  };
  return (
    <>
      {askedQuestions(values).map((question) =>
        question === 'how' ? (
          <Panel key={question}>
            <Field
              label={words.question.how}
              hint={words.help.how}
              required
              {...(told('how') !== null && { validationMessage: told('how') })}
            >
              <Textarea
                value={values.how}
                rows={3}
                resize="vertical"
                onChange={(_event, { value }) => onChange({ how: value })}
              />
            </Field>
          </Panel>
        ) : (
          <Panel key={question}>
            <ReasonedChoice
              question={words.question[question]}
              hint={words.help[question]}
              choices={choices}
              value={values[question]}
              reason={values[`${question}Reason`]}
              reasonLabel={words.reason[question]}
              choiceFault={told(question)}
              reasonFault={told(`${question}Reason`)}
              onChoice={(value) => onChange({ [question]: value })}
              onReason={(reason) => onChange({ [`${question}Reason`]: reason })}
            >
              <div className={styles.small}>
                <Text size={200} weight="semibold">
                  {words.examplesTitle}
                </Text>
                <ul className={styles.list}>
                  {words.examples[question].map((example) => (
                    <li key={example}>{example}</li>
                  ))}
                </ul>
              </div>
            </ReasonedChoice>
          </Panel>
        ),
      )}
    </>
  );
}
