import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Procurement } from '../../../domain/procurement';
import { Amount } from '../../components/Amount';
import { useAppData } from '../../state/app-data';
import { EditablePanel } from './EditablePanel';
import { NeedFaults } from './NeedFaults';
import { NeedFields } from './NeedFields';
import { needValues, parseNeed, type NeedValues } from './need-values';
import type { PageWork } from './page-work';
import { useWords } from './use-words';

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', display: 'block', marginBottom: tokens.spacingVerticalM },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 200px), 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  said: { margin: 0, overflowWrap: 'anywhere' },
});

/** What is needed, by whom, when and for how much. */
export function AboutPanel({ procurement, work }: { procurement: Procurement; work: PageWork }) {
  const { words } = useWords();
  return (
    <EditablePanel<NeedValues>
      name="about"
      title={words.section.about}
      work={work}
      valuesOf={() => needValues(procurement)}
      changeOf={(values) => {
        const { draft, faults } = parseNeed(values);
        return faults.length > 0 ? null : draft;
      }}
      renderEditor={({ values, put, tried }) => <AboutEditor {...{ values, put, tried }} />}
    >
      <AboutFacts procurement={procurement} />
    </EditablePanel>
  );
}

function AboutEditor({ values, put, tried }: { values: NeedValues; put: (values: NeedValues) => void; tried: boolean }) {
  const { faults } = parseNeed(values);
  const shown = tried ? faults : [];
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tried) summary.current?.focus();
  }, [tried]);
  return (
    <>
      {shown.length > 0 && <NeedFaults ref={summary} faults={shown} />}
      <NeedFields values={values} put={(change) => put({ ...values, ...change })} faults={shown} whole />
    </>
  );
}

function AboutFacts({ procurement }: { procurement: Procurement }) {
  const styles = useStyles();
  const { t, words, format } = useWords();
  const { lookups, today } = useAppData();
  const { description, estimatedValue, neededBy, plannedStart, startedOn, procedure, responsibleId } = procurement;
  const nothing = <span className={styles.term}>{words.notWritten}</span>;
  const worth = estimatedValue === null ? nothing : <Amount kroner={estimatedValue} />;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [words.field.estimatedValue, worth],
    [words.field.purchaseType, t(`terms.purchaseType.${procurement.purchaseType}`)],
    [words.field.neededBy, neededBy === null ? nothing : format.dateWithRelative(neededBy, today)],
    [words.field.plannedStart, plannedStart === null ? nothing : format.date(plannedStart)],
    ...(startedOn === null ? [] : [[words.field.startedOn, format.date(startedOn)] as const]),
    [
      words.field.responsibleId,
      responsibleId === null ? nothing : (lookups.person(responsibleId)?.name ?? t('common.ownerLeft')),
    ],
    [words.field.cpvCodes, procurement.cpvCodes.length === 0 ? nothing : procurement.cpvCodes.join(', ')],
    [words.field.caseNumber, procurement.caseNumber || nothing],
    [words.field.tenderToolReference, procurement.tenderToolReference || nothing],
    ...(procedure === null ? [] : [[words.field.procedure, t(`terms.procedure.${procedure}`)] as const]),
  ];
  return (
    <>
      {description !== '' && <Text className={styles.text}>{description}</Text>}
      <dl className={styles.facts}>
        {facts.map(([term, said]) => (
          <div key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.said}>{said}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
