import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { Assessment } from '../../../domain/assessment';
import type { RevisionCampaign } from '../../../domain/revision-campaign';
import type { CampaignLine, CampaignProgress } from '../../../domain/revision/campaign-progress';
import { newestDone } from '../../../domain/revision/revision-answers';
import { FoldedList } from '../../components/FoldedList';
import { useFocusReturn } from '../../components/use-focus-return';
import { useAppData } from '../../state/app-data';
import { revisionWords } from '../../text/revision/revision-words';
import { useText } from '../../text/TextProvider';
import { CampaignLineItem } from './CampaignLineItem';
import { lineFilters, shownLines, startFilter, type LineFilter } from './line-filter';

const RevisionDialog = lazy(async () => ({ default: (await import('./RevisionDialog')).RevisionDialog }));

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalS,
  },
  count: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** The agreements of a campaign, each with its answer or the way to give one. */
export function CampaignLines({
  campaign,
  progress,
  revisions,
  onAnswered,
}: {
  campaign: RevisionCampaign;
  progress: CampaignProgress;
  revisions: readonly Assessment[];
  onAnswered: (saved: Assessment) => void;
}) {
  const styles = useStyles();
  const { language } = useText();
  const words = revisionWords(language);
  const { session, rowOf } = useAppData();
  const personId = session.person.id;
  const [filter, setFilter] = useState<LineFilter>(() => startFilter(progress.lines, personId));
  const [answering, setAnswering] = useState<CampaignLine | null>(null);
  const openedFrom = useFocusReturn(answering !== null);
  const lines = shownLines(progress.lines, filter, personId);
  const mayAnswer = session.rights.assessments.add && campaign.closedOn === null;
  const row = answering && rowOf(answering.agreement.id);

  if (progress.total === 0) return <Text>{words.noAgreements}</Text>;
  return (
    <>
      <div className={styles.bar}>
        <Field label={words.show}>
          <Select value={filter} onChange={(_event, { value }) => setFilter(lineFilters.find((each) => each === value) ?? 'all')}>
            {lineFilters.map((each) => (
              <option key={each} value={each}>
                {words.filter[each]}
              </option>
            ))}
          </Select>
        </Field>
        <span className={styles.count} role="status">
          {words.count(lines.length, progress.total)}
        </span>
      </div>
      {lines.length === 0 && <Text>{words.nothingHere}</Text>}
      <FoldedList key={filter} items={lines} first={50} step={100} moreText={words.more} label={words.agreements}>
        {(line) => (
          <CampaignLineItem
            key={line.agreement.id}
            line={line}
            {...(mayAnswer
              ? {
                  onAnswer: (button: HTMLElement) => {
                    openedFrom(button);
                    setAnswering(line);
                  },
                }
              : {})}
          />
        )}
      </FoldedList>
      {answering && row && (
        <Suspense fallback={null}>
          <RevisionDialog
            row={row}
            before={answering.answer}
            last={newestDone(
              revisions.filter(({ agreementId }) => agreementId === answering.agreement.id),
              'revision',
            )}
            onClose={() => setAnswering(null)}
            onSaved={(saved) => {
              setAnswering(null);
              onAnswered(saved.value);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
