import { Button } from '@fluentui/react-components';
import { EmptyState } from '../../components/EmptyState';
import { goTo, paths } from '../../navigation';
import { assessmentsWords } from '../../text/assessments/assessments-words';
import { useText } from '../../text/TextProvider';

/** Revision, risk and final evaluation are of agreements: an address that asks for one of a procurement leads nowhere. */
export function OnlyAgreements() {
  const { language } = useText();
  const words = assessmentsWords(language);
  return (
    <EmptyState
      level={1}
      title={words.notFound}
      help={words.notFoundHelp}
      action={
        <Button appearance="primary" onClick={() => goTo(paths.assessments())}>
          {words.toAll}
        </Button>
      }
    />
  );
}
