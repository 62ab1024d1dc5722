import { useRef, useState } from 'react';
import { isResourceOf } from '../../../domain/organisation';
import { newNeed } from '../../../domain/procurement';
import { foldText } from '../../../domain/search/search-text';
import { useSave } from '../../components/use-save';
import { goTo, paths } from '../../navigation';
import { usePorts } from '../../ports-context';
import { guideWords } from '../../text/guide/guide-words';
import { useText } from '../../text/TextProvider';
import { formQuery } from './guide-form';
import { keptGuidance } from './kept-guidance';
import type { Guide } from './use-guide';

/** How a need is started: in the plan by those who may write there, reported to the resource group by everybody else. */
export type StartWay = 'plan' | 'report' | 'none';

export interface StartNeed {
  readonly way: StartWay;
  readonly saving: boolean;
  readonly error: unknown;
  /** Of the question as it stands now: what has been reported. */
  readonly reported: 'new' | 'already' | null;
  /** Who takes it on: the resource persons of the area. */
  readonly people: readonly string[];
  readonly start: () => void;
}

export function useStartNeed(guide: Guide): StartNeed {
  const ports = usePorts();
  const { t, format, language } = useText();
  const { saving, error, run } = useSave();
  const { data, form, value, procedure, started, covers } = guide;
  const { session, organisation, lookups, today } = data;
  const way: StartWay = session.rights.procurements.add ? 'plan' : session.rights.needRequests.add ? 'report' : 'none';
  const [done, setDone] = useState<{ readonly question: string; readonly how: 'new' | 'already' } | null>(null);
  const question = formQuery(form);
  // Two presses come before the button has been drawn as disabled.
  const underWay = useRef(false);
  const people = organisation.resourceGroup
    .filter((member) => form.areaId !== null && isResourceOf(member, form.areaId, today))
    .flatMap(({ personId }) => lookups.person(personId)?.name ?? []);

  const need = () => ({
    title: asTitle(form.what),
    serviceAreaIds: form.areaId === null ? [] : [form.areaId],
    cpvCodes: form.cpvCodes,
    purchaseType: form.purchaseType,
    estimatedValue: value.value,
    neededBy: null,
    replacesAgreementId: null,
  });
  const guidance = () =>
    keptGuidance(
      {
        today,
        started: started ?? today,
        purchaseType: form.purchaseType,
        value: value.value,
        procedure,
        considered: form.noneFits ? covers.slice(0, 5).map(({ row }) => row.agreement.title) : [],
      },
      guideWords(language),
      t,
      format,
    );

  // An answer that was lost on the way looks like a failure: who presses again neither starts nor reports it twice.
  const toPlan = async () => {
    const whole = { ...need(), description: guidance() };
    const startedBefore = (await ports.procurements.all()).find(
      ({ value: row }) =>
        row.phase === 'need' && foldText(row.title) === foldText(whole.title) && sameText(row.description, whole.description),
    );
    const { value: row } =
      startedBefore ??
      (await ports.procurements.add({ ...newNeed, ...whole, plannedStart: started, procedure: procedure?.part ?? null }));
    goTo(paths.procurement(row.id));
  };
  const isReported = async () => {
    const title = foldText(form.what.trim());
    return (await ports.needRequests.all()).some(
      ({ value: row }) =>
        row.requestedById === session.person.id && row.requestedOn === today && !row.withdrawn && foldText(row.title) === title,
    );
  };
  const toResourceGroup = async () => {
    if (await isReported()) return setDone({ question, how: 'already' });
    await ports.needRequests.add({
      ...need(),
      description: '',
      guidance: guidance(),
      requestedById: session.person.id,
      requestedOn: today,
      withdrawn: false,
    });
    setDone({ question, how: 'new' });
  };

  const start = () => {
    if (underWay.current || way === 'none') return;
    underWay.current = true;
    run(async () => {
      try {
        await (way === 'plan' ? toPlan() : toResourceGroup());
      } finally {
        underWay.current = false;
      }
    });
  };
  return { way, saving, error, reported: done?.question === question ? done.how : null, people, start };
}

/** SharePoint may keep another kind of line break than was sent. */
const sameText = (one: string, other: string) => one.split(/\s+/).join(' ') === other.split(/\s+/).join(' ');

/** Typed as a search, read as a heading. */
function asTitle(what: string): string {
  const title = what.trim();
  return title.charAt(0).toLocaleUpperCase('nn') + title.slice(1);
}
