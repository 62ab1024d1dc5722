import { Checkbox, makeStyles, Radio, RadioGroup, SearchBox, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useText } from '../../text/TextProvider';
import { searchable, searchWords } from '../../../domain/search/search-text';
import type { ListFacet } from './facet-model';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minWidth: '220px', maxWidth: '340px' },
  list: { display: 'flex', flexDirection: 'column', maxHeight: '320px', overflowY: 'auto' },
  option: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  label: { flexGrow: 1 },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums', paddingRight: tokens.spacingHorizontalXS },
  none: { color: tokens.colorNeutralForeground3, padding: tokens.spacingVerticalS },
});

/** So many values need a search field of their own, and no more than these are drawn. */
const searchFrom = 12;
const mostDrawn = 60;

/** The values of one facet to choose from. A value's count is in its name, so that it is read with it. */
export function FacetOptions({
  facet,
  labelledBy,
  onChoose,
}: {
  facet: ListFacet;
  labelledBy: string;
  onChoose: (values: readonly string[]) => void;
}) {
  const styles = useStyles();
  const { t, format } = useText();
  const [find, setFind] = useState('');
  const words = searchWords(find);
  const shown = facet.options
    .filter((option) => words.every((word) => searchable(option.label).includes(word)))
    .slice(0, mostDrawn);
  const label = (option: ListFacet['options'][number]) => (
    <span className={styles.option}>
      {option.label}
      {option.count !== null && <span className={styles.count}>{format.number(option.count)}</span>}
    </span>
  );
  if (facet.single)
    return (
      <RadioGroup
        className={styles.root}
        aria-labelledby={labelledBy}
        value={facet.chosen[0] ?? ''}
        onChange={(_event, { value }) => onChoose(value ? [value] : [])}
      >
        <Radio value="" label={t('register.filter.any')} />
        {facet.options.map((option) => (
          <Radio key={option.value} value={option.value} label={{ children: label(option), className: styles.label }} />
        ))}
      </RadioGroup>
    );
  return (
    <div className={styles.root} role="group" aria-labelledby={labelledBy}>
      {facet.options.length > searchFrom && (
        <SearchBox
          size="small"
          value={find}
          aria-label={t('register.filter.find')}
          placeholder={t('register.filter.find')}
          dismiss={{ 'aria-label': t('common.clearSearch') }}
          onChange={(_event, { value }) => setFind(value)}
        />
      )}
      <div className={styles.list}>
        {shown.map((option) => {
          const checked = facet.chosen.includes(option.value);
          return (
            <Checkbox
              key={option.value}
              checked={checked}
              label={{ children: label(option), className: styles.label }}
              onChange={() =>
                onChoose(checked ? facet.chosen.filter((value) => value !== option.value) : [...facet.chosen, option.value])
              }
            />
          );
        })}
        {shown.length === 0 && <Text className={styles.none}>{t('register.filter.noValues')}</Text>}
      </div>
    </div>
  );
}
