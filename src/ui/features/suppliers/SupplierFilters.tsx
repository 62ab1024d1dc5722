import { Button, Field, makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';
import type { SupplierPlace } from './supplier-rows';
import type { Suppliers } from './use-suppliers';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalL,
  },
  search: { flex: '2 1 260px', minWidth: 0, maxWidth: 'none' },
  // The longest name must not make it wider than a narrow screen.
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
  choice: { flex: '1 1 180px', minWidth: 0, maxWidth: '320px' },
});

const places = ['local', 'other', 'unknown'] as const satisfies readonly SupplierPlace[];
/** No category is called this: they have no stars at their ends. */
const [all, without] = ['*all*', '*without*'];

/** The search and the two choices, each with how many it would show. */
export function SupplierFilters({ suppliers: { words, counts, filter, isFiltered, narrow, clear } }: { suppliers: Suppliers }) {
  const styles = useStyles();
  const { t } = useText();
  return (
    <div className={styles.row} role="search">
      <SearchBox
        className={styles.search}
        value={filter.search}
        maxLength={200}
        aria-label={words.searchLabel}
        placeholder={words.search}
        autoComplete="off"
        dismiss={{ 'aria-label': t('common.clearSearch') }}
        onChange={(_event, { value }) => narrow({ search: value })}
      />
      <Field className={styles.choice} label={words.place}>
        <Select
          className={styles.select}
          value={filter.place ?? all}
          onChange={(_event, { value }) => narrow({ place: places.find((place) => place === value) ?? null })}
        >
          <option value={all}>{words.places.all(counts.places.all)}</option>
          {places.map((place) => (
            <option key={place} value={place}>
              {words.places[place](counts.places[place])}
            </option>
          ))}
        </Select>
      </Field>
      <Field className={styles.choice} label={words.category}>
        <Select
          className={styles.select}
          value={filter.category === null ? all : filter.category === '' ? without : filter.category}
          onChange={(_event, { value }) => narrow({ category: value === all ? null : value === without ? '' : value })}
        >
          <option value={all}>{words.allCategories(counts.allCategories)}</option>
          <option value={without}>{words.withoutCategory(counts.withoutCategory)}</option>
          {counts.categories.map(({ name, count }) => (
            <option key={name} value={name}>
              {words.counted(name, count)}
            </option>
          ))}
        </Select>
      </Field>
      {isFiltered && (
        <Button appearance="subtle" onClick={clear}>
          {words.clear}
        </Button>
      )}
    </div>
  );
}
