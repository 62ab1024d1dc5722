import { Button, Combobox, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { foldText } from '../../../domain/search/search-text';
import { useAppData } from '../../state/app-data';
import { suppliersWords } from '../../text/suppliers/suppliers-words';
import { useText } from '../../text/TextProvider';
import { withCategory } from './supplier-input';
import { categoriesOf, sameCategory } from './supplier-rows';

const most = 30;

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  chosen: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  tag: { maxWidth: '100%', overflowWrap: 'anywhere' },
});

/** The categories of a supplier: those in use elsewhere are offered, so that the same thing is not called by two names. */
export function CategoriesField({
  chosen,
  onChange,
}: {
  chosen: readonly string[];
  onChange: (categories: readonly string[]) => void;
}) {
  const styles = useStyles();
  const { t, format, language } = useText();
  const { dialog: words } = suppliersWords(language);
  const { organisation } = useAppData();
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const known = useMemo(() => categoriesOf(organisation.suppliers, format.compare), [organisation.suppliers, format]);
  const name = typed.trim();
  const offered = known.filter(
    (each) => foldText(each).includes(foldText(name)) && !chosen.some((other) => sameCategory(each, other)),
  );
  const isNew = name !== '' && ![...known, ...chosen].some((each) => sameCategory(each, name));
  const add = (category: string) => {
    onChange(withCategory(chosen, category));
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter in a form saves it; here it takes what was typed, when nothing in the list is pointed at.
    if (event.key !== 'Enter' || name === '' || input.current?.getAttribute('aria-activedescendant')) return;
    event.preventDefault();
    add(known.find((each) => sameCategory(each, name)) ?? name);
  };
  return (
    <div className={styles.stack}>
      <Field label={words.categories} hint={words.categoriesHelp}>
        <Combobox
          ref={input}
          freeform
          autoComplete="off"
          expandIcon={{ 'aria-label': t('common.showChoices') }}
          placeholder={words.addCategory}
          value={typed}
          selectedOptions={[]}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
          // What was typed and not chosen is meant too.
          onBlur={() => name !== '' && add(known.find((each) => sameCategory(each, name)) ?? name)}
          onOptionSelect={(_event, { optionValue }) => optionValue !== undefined && add(optionValue)}
        >
          {offered.slice(0, most).map((each) => (
            <Option key={each} value={each}>
              {each}
            </Option>
          ))}
          {isNew && (
            <Option key="new" value={name} text={name}>
              {words.newCategory(name)}
            </Option>
          )}
        </Combobox>
      </Field>
      {chosen.length > 0 && (
        <ul className={styles.chosen} aria-label={words.categories}>
          {chosen.map((category) => (
            <li key={category}>
              <Button
                className={styles.tag}
                size="small"
                icon={<DismissRegular />}
                iconPosition="after"
                aria-label={words.removeCategory(category)}
                onClick={() => {
                  onChange(chosen.filter((each) => each !== category));
                  input.current?.focus();
                }}
              >
                {category}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
