import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Versioned } from '../../../data/ports/versioned';
import { proposedNeed, type WithoutSuccessor } from '../../../domain/plan/without-successor';
import type { Procurement } from '../../../domain/procurement';
import { FoldedList } from '../../components/FoldedList';
import { RouteLink } from '../../components/RouteLink';
import { StateBadge } from '../../components/StateBadge';
import { useNotify } from '../../components/use-notify';
import { goTo, paths } from '../../navigation';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { errorText } from '../../text/error-text';
import { usePlanStyles } from './plan.styles';
import { SuggestionPanel } from './SuggestionPanel';
import { usePlanWords } from './use-plan-words';

/** Agreements that come to their end with nothing to take their place, proposed as needs. */
export function Endings({
  endings,
  hidden,
  onSaved,
  onHide,
  onShowHidden,
}: {
  endings: readonly WithoutSuccessor[];
  hidden: number;
  onSaved: (saved: Versioned<Procurement>) => void;
  onHide: (agreementId: number) => void;
  onShowHidden: () => void;
}) {
  const styles = usePlanStyles();
  const { t, format, words } = usePlanWords();
  const { today, rowOf } = useAppData();
  const { procurements } = usePorts();
  const notify = useNotify();
  const [saving, setSaving] = useState<number | null>(null);
  const put = (ending: WithoutSuccessor) => {
    const { id } = ending.agreement;
    setSaving(id);
    procurements.add(proposedNeed(ending, today)).then(
      (saved) => {
        setSaving(null);
        onSaved(saved);
        notify({
          intent: 'success',
          title: words.putDone(saved.value.title),
          action: { label: words.openNeed, run: () => goTo(paths.procurement(saved.value.id)) },
        });
      },
      (cause: unknown) => {
        setSaving(null);
        notify({ intent: 'error', title: words.notSaved, body: errorText(cause, t) });
      },
    );
  };
  const hide = (id: number) => {
    onHide(id);
    notify({ intent: 'success', title: words.hidden, body: words.notNowHelp });
  };
  return (
    <SuggestionPanel title={words.endings} count={format.number(endings.length)} help={words.endingsHelp}>
      <FoldedList items={endings} first={3} step={20} moreText={words.more} className={styles.items}>
        {(ending) => {
          const { agreement, end, start } = ending;
          const ends = format.shortDate(end, today);
          const begin = format.shortDate(start, today);
          return (
            <li key={agreement.id} className={styles.item}>
              <RouteLink to={paths.agreement(agreement.id)} className={styles.name}>
                {agreement.title}
              </RouteLink>
              <span className={styles.quiet}>
                {[end < today ? words.endedOn(ends) : words.endsOn(ends), rowOf(agreement.id)?.areaNames.join(', ')]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <span>
                <StateBadge tone={start < today ? 'danger' : 'warning'}>
                  {start < today ? words.startWas(begin) : words.startBy(begin)}
                </StateBadge>
              </span>
              <span className={styles.actions}>
                <Button
                  size="small"
                  disabledFocusable={saving !== null}
                  aria-label={`${words.put}: ${agreement.title}`}
                  onClick={() => put(ending)}
                >
                  {saving === agreement.id ? t('common.saving') : words.put}
                </Button>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={`${words.notNow}: ${agreement.title}`}
                  onClick={() => hide(agreement.id)}
                >
                  {words.notNow}
                </Button>
              </span>
            </li>
          );
        }}
      </FoldedList>
      {hidden > 0 && (
        <Button size="small" appearance="transparent" onClick={onShowHidden}>
          {words.showHidden(hidden)}
        </Button>
      )}
    </SuggestionPanel>
  );
}
