import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { AgreementPage } from '../../../data/ports/agreement-store';
import { PageHeader } from '../../components/PageHeader';
import { goTo, paths } from '../../navigation';
import { agreementOriginWords } from '../../text/agreement-origin/agreement-origin-words';
import { errorText } from '../../text/error-text';
import { useText } from '../../text/TextProvider';

/** The agreement is saved, but its procurement does not know of it: what happened, and a way to try again. */
export function NotTied({
  page,
  procurementTitle,
  error,
  onRetry,
}: {
  page: AgreementPage;
  procurementTitle: string;
  error: unknown;
  onRetry: () => void;
}) {
  const { t, language } = useText();
  const words = agreementOriginWords(language);
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <>
      <PageHeader title={page.value.title} />
      <div ref={notice} tabIndex={-1}>
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.notTied}</MessageBarTitle>
            {`${words.notTiedHelp(procurementTitle)} ${errorText(error, t)}`}
          </MessageBarBody>
          <MessageBarActions>
            <Button appearance="primary" onClick={onRetry}>
              {words.tieAgain}
            </Button>
            <Button onClick={() => goTo(paths.agreement(page.value.id))}>{words.toAgreement}</Button>
          </MessageBarActions>
        </MessageBar>
      </div>
    </>
  );
}
