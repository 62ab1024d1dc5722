import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { ErrorState } from '../../components/ErrorState';
import { Panel } from '../../components/Panel';
import { RouteLink } from '../../components/RouteLink';
import { paths } from '../../navigation';
import { guideWords } from '../../text/guide/guide-words';
import { useText } from '../../text/TextProvider';
import { useGuideStyles } from './guide.styles';
import type { Guide } from './use-guide';
import { useStartNeed } from './use-start-need';

/** From an answer to a need, with one press. */
export function StartPanel({ guide }: { guide: Guide }) {
  const styles = useGuideStyles();
  const { language } = useText();
  const words = guideWords(language).start;
  const { way, saving, error, reported, people, start } = useStartNeed(guide);
  const { form, data } = guide;
  const area = form.areaId === null ? '' : (data.lookups.serviceArea(form.areaId)?.name ?? '');
  const hasWhat = form.what.trim() !== '';
  const names = new Intl.ListFormat(language === 'en' ? 'en-GB' : ['nn-NO', 'nb-NO']).format(people);
  const taken = people.length > 0 && area !== '' ? words.takenBy(names, area) : words.takenByLead;

  if (way === 'none')
    return (
      <Panel title={words.title}>
        <MessageBar layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.notAllowed}</MessageBarTitle>
            {words.notAllowedHelp(people.length > 0 ? names : guideWords(language).agreements.lead)}
          </MessageBarBody>
        </MessageBar>
      </Panel>
    );
  return (
    <Panel title={words.title}>
      <div role="status">
        {reported !== null && (
          <MessageBar intent={reported === 'new' ? 'success' : 'info'} layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{reported === 'new' ? words.reported : words.already}</MessageBarTitle>
              {taken} <RouteLink to={paths.plan()}>{words.mine}</RouteLink>
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      {reported === null && (
        <>
          <p className={styles.text}>{way === 'plan' ? words.planHelp : words.reportHelp}</p>
          {!hasWhat && <p className={styles.muted}>{words.noWhat}</p>}
          {form.areaId === null && <p className={styles.muted}>{words.noArea}</p>}
          {error !== undefined && (
            <>
              <ErrorState error={error} onRetry={start} />
              <p className={styles.muted}>{words.kept}</p>
            </>
          )}
          <div className={styles.actions}>
            <Button appearance="primary" disabled={saving || !hasWhat} onClick={start}>
              {saving ? words.starting : way === 'plan' ? words.plan : words.report}
            </Button>
          </div>
        </>
      )}
    </Panel>
  );
}
