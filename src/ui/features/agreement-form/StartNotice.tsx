import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { agreementOriginWords } from '../../text/agreement-origin/agreement-origin-words';
import { useText } from '../../text/TextProvider';
import type { ProcurementStart } from './procurement-start';

/** Where the form was filled in from, and what is left for the person to do about it. */
export function StartNotice({ start: { procurement, unknownWinners } }: { start: ProcurementStart }) {
  const { language } = useText();
  const words = agreementOriginWords(language);
  const { title, resultingAgreementId } = procurement.value;
  const isWarning = unknownWinners.length > 0 || resultingAgreementId !== null;
  return (
    <MessageBar intent={isWarning ? 'warning' : 'info'} layout="multiline">
      <MessageBarBody>
        {[
          words.filledIn(title),
          unknownWinners.length > 0 ? words.unknownWinners(unknownWinners.join(', ')) : '',
          resultingAgreementId === null ? '' : words.alreadyMade,
        ]
          .filter(Boolean)
          .join(' ')}
      </MessageBarBody>
    </MessageBar>
  );
}
