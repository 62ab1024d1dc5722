import { Button, Dropdown, Input, makeStyles, Option, ToggleButton, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { procurementPhases } from '../../../domain/procurement';
import { useAppData } from '../../state/app-data';
import { isFiltered, planGroups, planScales, planSorts, withoutFilters, type PlanQuery } from './plan-query';
import { narrow } from './plan.styles';
import { usePlanWords } from './use-plan-words';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  search: { flex: '1 1 200px', minWidth: 0 },
  choice: { minWidth: '150px', maxWidth: '220px', flex: '0 1 auto', [narrow]: { maxWidth: 'none', flex: '1 1 100%' } },
});

type Change = (next: PlanQuery) => void;

// Fluent puts a button «Clear selection» into every list, hidden and in English, unless it is told not to.

/** What is shown of the plan: words, areas, phases, mine, late; and how it is ordered. */
export function PlanFilters({
  query,
  counts,
  onChange,
  onTyping,
}: {
  query: PlanQuery;
  /** How many each of the switches would leave. */
  counts: { readonly mine: number; readonly late: number };
  onChange: Change;
  onTyping: Change;
}) {
  const styles = useStyles();
  const { format, words, phases } = usePlanWords();
  const { organisation } = useAppData();
  const areas = organisation.serviceAreas.toSorted((a, b) => a.order - b.order || a.id - b.id);
  const names = areas.filter(({ id }) => query.areas.includes(id)).map(({ name }) => name);
  return (
    <div className={styles.row} role="search" aria-label={words.search}>
      <Input
        className={styles.search}
        type="search"
        value={query.text}
        placeholder={words.search}
        aria-label={words.search}
        contentBefore={<SearchRegular />}
        onChange={(_event, { value }) => onTyping({ ...query, text: value })}
      />
      <Dropdown
        clearButton={null}
        className={styles.choice}
        multiselect
        aria-label={words.area}
        placeholder={words.area}
        value={names.length > 1 ? `${words.area} · ${names.length}` : (names[0] ?? '')}
        selectedOptions={query.areas.map(String)}
        onOptionSelect={(_event, { selectedOptions }) => onChange({ ...query, areas: selectedOptions.map(Number) })}
      >
        {areas.map(({ id, name }) => (
          <Option key={id} value={String(id)}>
            {name}
          </Option>
        ))}
      </Dropdown>
      <Dropdown
        clearButton={null}
        className={styles.choice}
        multiselect
        aria-label={words.phase}
        placeholder={words.phase}
        value={query.phases.map((phase) => phases[phase]).join(', ')}
        selectedOptions={[...query.phases]}
        onOptionSelect={(_event, { selectedOptions }) =>
          onChange({ ...query, phases: procurementPhases.filter((phase) => selectedOptions.includes(phase)) })
        }
      >
        {procurementPhases.map((phase) => (
          <Option key={phase} value={phase}>
            {phases[phase]}
          </Option>
        ))}
      </Dropdown>
      <ToggleButton checked={query.mine} onClick={() => onChange({ ...query, mine: !query.mine })}>
        {words.mine(format.number(counts.mine))}
      </ToggleButton>
      <ToggleButton checked={query.late} onClick={() => onChange({ ...query, late: !query.late })}>
        {words.lateOnly(format.number(counts.late))}
      </ToggleButton>
      {isFiltered(query) && (
        <Button appearance="subtle" onClick={() => onChange(withoutFilters(query))}>
          {words.clear}
        </Button>
      )}
    </div>
  );
}

/** How the chosen view is put in order. */
export function PlanOrder({ query, onChange }: { query: PlanQuery; onChange: Change }) {
  const styles = useStyles();
  const { words } = usePlanWords();
  const { view, group, sort, scale } = query;
  return (
    <div className={styles.row}>
      {view === 'list' && (
        <Dropdown
          clearButton={null}
          className={styles.choice}
          aria-label={words.group}
          value={words.groups[group]}
          selectedOptions={[group]}
          onOptionSelect={(_event, { optionValue }) =>
            onChange({ ...query, group: planGroups.find((each) => each === optionValue) ?? group })
          }
        >
          {planGroups.map((each) => (
            <Option key={each} value={each}>
              {words.groups[each]}
            </Option>
          ))}
        </Dropdown>
      )}
      {view === 'timeline' ? (
        <Dropdown
          clearButton={null}
          className={styles.choice}
          aria-label={words.scale}
          value={words.scales[scale]}
          selectedOptions={[scale]}
          onOptionSelect={(_event, { optionValue }) =>
            onChange({ ...query, scale: planScales.find((each) => each === optionValue) ?? scale })
          }
        >
          {planScales.map((each) => (
            <Option key={each} value={each}>
              {words.scales[each]}
            </Option>
          ))}
        </Dropdown>
      ) : (
        <Dropdown
          clearButton={null}
          className={styles.choice}
          aria-label={words.sort}
          value={words.sorts[sort]}
          selectedOptions={[sort]}
          onOptionSelect={(_event, { optionValue }) =>
            onChange({ ...query, sort: planSorts.find((each) => each === optionValue) ?? sort })
          }
        >
          {planSorts.map((each) => (
            <Option key={each} value={each}>
              {words.sorts[each]}
            </Option>
          ))}
        </Dropdown>
      )}
    </div>
  );
}
