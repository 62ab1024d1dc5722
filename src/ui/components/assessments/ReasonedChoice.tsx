import { Field, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { longestReason } from '../../../domain/assessments/reason';

const useStyles = makeStyles({
  root: {
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  choices: { flexWrap: 'wrap' },
});

/** A question that is answered by one of some choices and a reason in words. Both are asked for: a conclusion always has a reason. */
export function ReasonedChoice<C extends string>({
  question,
  hint,
  choices,
  value,
  reason,
  reasonLabel,
  reasonHint,
  choiceFault,
  reasonFault,
  layout = 'horizontal',
  onChoice,
  onReason,
  children,
}: {
  question: string;
  hint?: string;
  choices: readonly { readonly value: C; readonly label: string | JSX.Element }[];
  value: C | null;
  reason: string;
  /** Says of which question, for who does not see where the field stands. */
  reasonLabel: string;
  reasonHint?: string;
  choiceFault?: string | null;
  reasonFault?: string | null;
  layout?: 'horizontal' | 'vertical';
  onChoice: (value: C) => void;
  onReason: (reason: string) => void;
  /** Between the choice and its reason. */
  children?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Field label={question} required {...(hint ? { hint } : {})} {...(choiceFault ? { validationMessage: choiceFault } : {})}>
        <RadioGroup
          className={styles.choices}
          layout={layout}
          value={value ?? ''}
          onChange={(_event, data) => {
            const chosen = choices.find((each) => each.value === data.value);
            if (chosen) onChoice(chosen.value);
          }}
        >
          {choices.map((choice) => (
            <Radio key={choice.value} value={choice.value} label={choice.label} />
          ))}
        </RadioGroup>
      </Field>
      {children}
      <Field
        label={reasonLabel}
        required
        {...(reasonHint ? { hint: reasonHint } : {})}
        {...(reasonFault ? { validationMessage: reasonFault } : {})}
      >
        <Textarea
          value={reason}
          rows={2}
          resize="vertical"
          maxLength={longestReason}
          onChange={(_event, data) => onReason(data.value)}
        />
      </Field>
    </div>
  );
}
