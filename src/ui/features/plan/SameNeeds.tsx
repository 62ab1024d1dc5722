import { Button } from '@fluentui/react-components';
import type { SameNeed } from '../../../domain/plan/same-need';
import type { Procurement } from '../../../domain/procurement';
import { FoldedList } from '../../components/FoldedList';
import { RouteLink } from '../../components/RouteLink';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { usePlanStyles } from './plan.styles';
import { SuggestionPanel } from './SuggestionPanel';
import { usePlanWords } from './use-plan-words';

/** Needs of several areas that could be one procurement. */
export function SameNeeds({
  suggestions,
  hidden,
  onJoin,
  onHide,
  onShowHidden,
}: {
  suggestions: readonly SameNeed[];
  /** How many the person has hidden. */
  hidden: number;
  onJoin: (suggestion: SameNeed) => void;
  onHide: (key: string) => void;
  onShowHidden: () => void;
}) {
  const styles = usePlanStyles();
  const { format, words } = usePlanWords();
  const { lookups, today } = useAppData();
  const areas = (ids: readonly number[]) =>
    ids
      .map((id) => lookups.serviceArea(id)?.name ?? '')
      .filter(Boolean)
      .join(', ');
  const facts = ({ estimatedValue, neededBy, serviceAreaIds }: Procurement) =>
    [
      areas(serviceAreaIds),
      estimatedValue === null ? words.noValue : format.amount(estimatedValue),
      neededBy === null ? '' : words.neededBy(format.shortDate(neededBy, today)),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <SuggestionPanel title={words.same} count={format.number(suggestions.length)} help={words.sameHelp}>
      <FoldedList items={suggestions} first={2} step={20} moreText={words.more} className={styles.items}>
        {(suggestion) => {
          const { key, parts, by } = suggestion;
          const [first] = parts;
          return (
            <li key={key} className={styles.item}>
              {parts.map((part) => (
                <span key={part.id}>
                  <RouteLink to={paths.procurement(part.id)} className={styles.name}>
                    {part.title}
                  </RouteLink>
                  <span className={styles.line}>{facts(part)}</span>
                </span>
              ))}
              <span className={styles.actions}>
                <Button size="small" aria-label={`${words.join}: ${first?.title ?? ''}`} onClick={() => onJoin(suggestion)}>
                  {words.join}
                </Button>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={`${words.notSame}: ${first?.title ?? ''}`}
                  onClick={() => onHide(key)}
                >
                  {words.notSame}
                </Button>
                <span className={styles.quiet}>{by === 'cpv' ? words.byCpv : words.byWords}</span>
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
