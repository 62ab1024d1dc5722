import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Versioned } from '../../../data/ports/versioned';
import type { NeedRequest } from '../../../domain/need-request';
import { takenFrom } from '../../../domain/plan/reported';
import type { Procurement } from '../../../domain/procurement';
import { chatLink } from '../../components/across/chat-link';
import { FoldedList } from '../../components/FoldedList';
import { RouteLink } from '../../components/RouteLink';
import { StateBadge } from '../../components/StateBadge';
import { useNotify } from '../../components/use-notify';
import { useHostActions } from '../../host-actions';
import { paths } from '../../navigation';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { errorText } from '../../text/error-text';
import { usePlanStyles } from './plan.styles';
import { SuggestionPanel } from './SuggestionPanel';
import { usePlanWords } from './use-plan-words';

/** What employees have reported and nobody has taken up yet, the first reported first; and what was taken here just now. */
export function ReportedNeeds({
  waiting,
  taken,
  onTaken,
}: {
  waiting: readonly NeedRequest[];
  /** Reported needs that were taken since the page was opened, with what they became. */
  taken: ReadonlyMap<NeedRequest, Procurement>;
  onTaken: (request: NeedRequest, saved: Versioned<Procurement>) => void;
}) {
  const styles = usePlanStyles();
  const { t, words } = usePlanWords();
  const { procurements } = usePorts();
  const notify = useNotify();
  const [saving, setSaving] = useState<number | null>(null);
  const take = (request: NeedRequest) => {
    setSaving(request.id);
    procurements.add(takenFrom(request, words.guidance)).then(
      (saved) => {
        setSaving(null);
        onTaken(request, saved);
      },
      (cause: unknown) => {
        setSaving(null);
        notify({ intent: 'error', title: words.notSaved, body: errorText(cause, t) });
      },
    );
  };
  return (
    <SuggestionPanel title={words.reported} count={words.needs(waiting.length)} help={words.reportedHelp}>
      <FoldedList
        items={[...taken.keys(), ...waiting.filter((each) => !taken.has(each))]}
        first={3 + taken.size}
        step={20}
        moreText={words.more}
        className={styles.items}
      >
        {(request) => {
          const became = taken.get(request);
          return (
            <li key={request.id} className={styles.item}>
              <About request={request} />
              <span className={styles.actions}>
                {became ? (
                  <Became request={request} procurement={became} />
                ) : (
                  <Button
                    size="small"
                    disabledFocusable={saving !== null}
                    aria-label={`${words.take}: ${request.title}`}
                    onClick={() => take(request)}
                  >
                    {saving === request.id ? t('common.saving') : words.take}
                  </Button>
                )}
              </span>
            </li>
          );
        }}
      </FoldedList>
    </SuggestionPanel>
  );
}

function About({ request }: { request: NeedRequest }) {
  const styles = usePlanStyles();
  const { format, words } = usePlanWords();
  const { lookups, today } = useAppData();
  const { title, requestedById, requestedOn, serviceAreaIds, estimatedValue, neededBy, description } = request;
  const person = requestedById === null ? null : lookups.person(requestedById);
  const on = requestedOn === null ? '' : format.shortDate(requestedOn, today);
  const facts = [
    person ? words.reportedBy(person.name, on) : `${words.reportedBySomebody} ${on}`.trim(),
    serviceAreaIds
      .map((id) => lookups.serviceArea(id)?.name ?? '')
      .filter(Boolean)
      .join(', '),
    estimatedValue === null ? '' : format.amount(estimatedValue),
    neededBy === null ? '' : words.neededBy(format.shortDate(neededBy, today)),
  ];
  return (
    <>
      <span className={styles.name}>{title}</span>
      {description.trim() && <span>{description}</span>}
      <span className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</span>
    </>
  );
}

/** What it became, and a chat with the one who reported it: the text is prepared and not sent. */
function Became({ request, procurement }: { request: NeedRequest; procurement: Procurement }) {
  const styles = usePlanStyles();
  const { words } = usePlanWords();
  const { lookups, session } = useAppData();
  const host = useHostActions();
  const person = request.requestedById === null ? null : lookups.person(request.requestedById);
  const place = useRef<HTMLSpanElement>(null);
  // The button that was pressed is gone: whoever pressed it goes on from what it became.
  useEffect(() => place.current?.querySelector('a')?.focus(), []);
  return (
    <span ref={place} className={styles.actions}>
      <StateBadge tone="success">{words.taken}</StateBadge>
      <RouteLink to={paths.procurement(procurement.id)}>{words.openNeed}</RouteLink>
      {person?.email && person.id !== session.person.id && (
        <Button size="small" onClick={() => host.openExternal(chatLink(person.email, words.takenMessage(request.title)))}>
          {words.writeTo(person.name)}
        </Button>
      )}
    </span>
  );
}
