import { Button, Field, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ContractType } from '../../../domain/agreement';
import { reasonFault } from '../../../domain/assessments/reason';
import { Panel } from '../../components/Panel';
import { assessmentsWords } from '../../text/assessments/assessments-words';
import { useText } from '../../text/TextProvider';
import { useReservedStyles } from './reserved.styles';

/** The second pair of eyes: stands by the assessment, or sends it back with what has to be changed. */
export function AcknowledgePanel({
  result,
  setsType,
  saving,
  onAcknowledge,
  onSendBack,
}: {
  result: ContractType | null;
  /** Whether there is an agreement that gets the result. */
  setsType: boolean;
  saving: boolean;
  onAcknowledge: (comment: string) => void;
  onSendBack: (comment: string) => void;
}) {
  const styles = useReservedStyles();
  const { language } = useText();
  const words = assessmentsWords(language);
  const [comment, setComment] = useState('');
  const [isTold, setTold] = useState(false);
  const isMissing = reasonFault(comment) !== null;
  return (
    <Panel title={words.acknowledgeTitle}>
      <div className={styles.inner}>
        <Text>
          {words.acknowledgeHelp}
          {setsType && result !== null && ` ${words.setsType(words.resultName[result])}`}
        </Text>
        <Field
          label={words.comment}
          hint={words.commentHelp}
          {...(isTold && isMissing && { validationMessage: words.commentNeeded })}
        >
          <Textarea
            value={comment}
            rows={2}
            maxLength={2000}
            resize="vertical"
            onChange={(_event, { value }) => setComment(value)}
          />
        </Field>
        <div className={styles.actions}>
          {/* What came to nothing can only be sent back. */}
          <Button appearance="primary" disabled={saving || result === null} onClick={() => onAcknowledge(comment)}>
            {words.acknowledge}
          </Button>
          <Button disabled={saving} onClick={() => (isMissing ? setTold(true) : onSendBack(comment))}>
            {words.sendBack}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
