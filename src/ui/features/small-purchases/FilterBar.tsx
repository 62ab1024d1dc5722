import { Button, Field, makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { quoteStandings } from '../../../domain/small-purchases/quote-rule';
import { requestStates } from '../../../domain/small-purchases/request-state';
import { useAppData } from '../../state/app-data';
import { smallPurchasesWords } from '../../text/small-purchases/small-purchases-words';
import { useText } from '../../text/TextProvider';
import { noFilter, type ChosenFilter, type PurchaseFilter, type RuleFilter } from './purchase-filter';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  search: { flex: '2 1 220px', minWidth: 0, '& > *': { width: '100%', maxWidth: 'none' } },
  // A select is as wide as its longest choice unless it is told that it may be narrower.
  field: { flex: '1 1 160px', minWidth: 0, '& .fui-Select, & .fui-Select__select': { minWidth: 0, width: '100%' } },
});

/** What the list is narrowed by. Typing leaves no step for the back button, choosing does. */
export function FilterBar({
  filter,
  onChange,
}: {
  filter: PurchaseFilter;
  onChange: (filter: PurchaseFilter, how: 'push' | 'replace') => void;
}) {
  const styles = useStyles();
  const { t, language } = useText();
  const { filter: words, state, standing } = smallPurchasesWords(language);
  const { organisation } = useAppData();
  const areas = organisation.serviceAreas.toSorted((a, b) => a.order - b.order);
  const rules: readonly (readonly [RuleFilter, string])[] = [
    ['followed', words.followed],
    ['counted', words.counted],
    ...quoteStandings.map((code) => [code, standing[code]] as const),
  ];
  const chosen: readonly (readonly [ChosenFilter, string])[] = [
    ['any', words.anyChosen],
    ['local', words.chosenLocal],
    ['other', words.chosenOther],
  ];
  const isNarrowed = JSON.stringify(filter) !== JSON.stringify(noFilter);
  const choice = (
    key: 'areaId' | 'state' | 'rule' | 'chosen',
    label: string,
    options: readonly (readonly [code: string, name: string])[],
  ) => (
    <Field label={label} className={styles.field}>
      <Select
        value={String(filter[key] ?? '')}
        onChange={(_event, { value }) =>
          onChange({ ...filter, [key]: value === '' ? null : key === 'areaId' ? Number(value) : value }, 'push')
        }
      >
        <option value="">{words.all}</option>
        {options.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <div className={styles.root} role="search" aria-label={words.name}>
      <div className={styles.search}>
        <SearchBox
          value={filter.text}
          maxLength={200}
          aria-label={words.search}
          placeholder={words.search}
          autoComplete="off"
          dismiss={{ 'aria-label': t('common.clearSearch') }}
          onChange={(_event, { value }) => onChange({ ...filter, text: value }, 'replace')}
        />
      </div>
      {choice(
        'areaId',
        words.area,
        areas.map(({ id, name }) => [String(id), name] as const),
      )}
      {choice(
        'state',
        words.state,
        requestStates.map((code) => [code, state[code]] as const),
      )}
      {choice('rule', words.rule, rules)}
      {choice('chosen', words.chosen, chosen)}
      {isNarrowed && (
        <Button appearance="transparent" icon={<DismissRegular />} onClick={() => onChange(noFilter, 'push')}>
          {words.clear}
        </Button>
      )}
    </div>
  );
}
