import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Procurement, ProcurementPhase } from '../../../domain/procurement';
import { Amount } from '../../components/Amount';
import { PageHeader } from '../../components/PageHeader';
import { StateBadge, type Tone } from '../../components/StateBadge';
import { useAppData } from '../../state/app-data';
import { useWords } from './use-words';

const tones: Readonly<Record<ProcurementPhase, Tone>> = {
  need: 'neutral',
  planned: 'brand',
  marketDialogue: 'brand',
  announced: 'brand',
  evaluation: 'brand',
  standstill: 'warning',
  awarded: 'success',
  cancelled: 'neutral',
};

const useStyles = makeStyles({
  value: { fontVariantNumeric: 'tabular-nums' },
  gap: { marginInline: tokens.spacingHorizontalXS },
});

/** What it is, where it stands, what it is worth, for whom and who answers for it. */
export function ProcurementHeader({ procurement }: { procurement: Procurement }) {
  const styles = useStyles();
  const { t, words, phases } = useWords();
  const { lookups } = useAppData();
  const { title, phase, estimatedValue, serviceAreaIds, responsibleId } = procurement;
  const areas = serviceAreaIds.map((id) => lookups.serviceArea(id)?.name ?? '').filter(Boolean);
  const responsible = responsibleId === null ? words.unassigned : (lookups.person(responsibleId)?.name ?? t('common.ownerLeft'));
  return (
    <PageHeader
      title={title}
      badges={<StateBadge tone={tones[phase]}>{phases[phase]}</StateBadge>}
      subtitle={
        <>
          {estimatedValue !== null && (
            <>
              <span className={styles.value}>
                <Amount kroner={estimatedValue} />
              </span>
              <span className={styles.gap}>·</span>
            </>
          )}
          {areas.length > 0 ? areas.join(', ') : t('common.allServiceAreas')}
          <span className={styles.gap}>·</span>
          <Text weight="semibold">{responsible}</Text>
        </>
      }
    />
  );
}
