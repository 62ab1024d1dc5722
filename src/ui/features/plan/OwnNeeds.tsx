import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Versioned } from '../../../data/ports/versioned';
import type { NeedRequest } from '../../../domain/need-request';
import { livingNeed } from '../../../domain/plan/joined';
import type { Procurement } from '../../../domain/procurement';
import { FoldedList } from '../../components/FoldedList';
import { FormDialog } from '../../components/FormDialog';
import { RouteLink } from '../../components/RouteLink';
import { StateBadge } from '../../components/StateBadge';
import { useNotify } from '../../components/use-notify';
import { useSave } from '../../components/use-save';
import { paths } from '../../navigation';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { errorText } from '../../text/error-text';
import { usePlanStyles } from './plan.styles';
import { usePlanWords } from './use-plan-words';

type Request = Versioned<NeedRequest>;

/** What a person has reported, newest first, and how it goes with it. `procurements` is `null` for somebody who may not read them. */
export function OwnNeeds({
  requests,
  procurements,
  onSaved,
}: {
  requests: readonly Request[];
  procurements: readonly Procurement[] | null;
  onSaved: (saved: Request) => void;
}) {
  const styles = usePlanStyles();
  const { t, format, words } = usePlanWords();
  const { session } = useAppData();
  const { needRequests } = usePorts();
  const notify = useNotify();
  const { saving, error, run } = useSave();
  const [asked, setAsked] = useState<Request | null>(null);
  const newest = requests.toSorted((a, b) => b.value.id - a.value.id);

  const undo = (withdrawn: Request) => () => {
    needRequests
      .update(withdrawn, { withdrawn: false })
      .then(onSaved, (cause: unknown) => notify({ intent: 'error', title: words.notSaved, body: errorText(cause, t) }));
  };
  const withdraw = (request: Request) =>
    run(async () => {
      const saved = await needRequests.update(request, { withdrawn: true });
      onSaved(saved);
      setAsked(null);
      notify({ intent: 'success', title: words.withdrawn, action: { label: t('common.undo'), run: undo(saved) } });
    });

  return (
    <>
      <FoldedList items={newest} first={10} step={50} moreText={words.more} className={styles.items}>
        {(request) => {
          const { id, title, requestedOn, withdrawn, estimatedValue } = request.value;
          const facts = [requestedOn && format.date(requestedOn), estimatedValue !== null && format.amount(estimatedValue)];
          return (
            <li key={id} className={styles.item}>
              <span className={styles.name}>{title}</span>
              <span className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</span>
              <span className={styles.actions}>
                <RequestState request={request.value} procurements={procurements} />
                {!withdrawn && session.rights.needRequests.edit && (
                  <Button size="small" onClick={() => setAsked(request)} aria-label={`${words.withdraw}: ${title}`}>
                    {words.withdraw}
                  </Button>
                )}
              </span>
            </li>
          );
        }}
      </FoldedList>
      {asked && (
        <FormDialog
          title={words.withdrawTitle}
          submitLabel={words.withdraw}
          saving={saving}
          error={error}
          onSubmit={() => withdraw(asked)}
          onClose={() => setAsked(null)}
        >
          {words.withdrawText(asked.value.title)}
        </FormDialog>
      )}
    </>
  );
}

function RequestState({ request, procurements }: { request: NeedRequest; procurements: readonly Procurement[] | null }) {
  const { words, phases } = usePlanWords();
  if (request.withdrawn) return <StateBadge tone="neutral">{words.states.withdrawn}</StateBadge>;
  const taken = procurements?.filter(({ requestId }) => requestId === request.id) ?? [];
  const [first] = taken;
  if (!first) return <StateBadge tone="brand">{words.states.reported}</StateBadge>;
  const byId = new Map((procurements ?? []).map((each) => [each.id, each]));
  const living = taken.map((each) => livingNeed(each, byId)).find((each) => each !== null);
  if (!living) return <StateBadge tone="neutral">{words.states.givenUp}</StateBadge>;
  return (
    <>
      <StateBadge tone="success">{words.states.taken(phases[living.phase])}</StateBadge>
      <RouteLink to={paths.procurement(living.id)}>{words.openNeed}</RouteLink>
    </>
  );
}
