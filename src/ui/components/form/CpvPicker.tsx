import { Combobox, Field, makeStyles, Option, Tag, TagGroup, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { isCpvCode } from '../../../domain/cpv';
import { foldText, searchWords } from '../../../domain/search/search-text';
import { useText } from '../../text/TextProvider';
import { useCpvNames } from './use-cpv-names';

const most = 30;
const useStyles = makeStyles({
  tags: { flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginBottom: tokens.spacingVerticalS },
  tag: { maxWidth: '100%' },
  search: { width: '100%', minWidth: 0, maxWidth: '400px' },
});

/** CPV codes: found by words or digits, shown with their names. */
export function CpvPicker({
  id,
  codes,
  onChange,
  ...message
}: {
  id: string;
  codes: readonly string[];
  onChange: (codes: readonly string[]) => void;
  validationMessage?: string;
  validationState?: 'error' | 'warning';
}) {
  const styles = useStyles();
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const [used, setUsed] = useState(false);
  const cpv = useCpvNames(used || codes.length > 0);
  const names = cpv.status === 'ready' ? cpv.names : null;
  const hits = useMemo(() => (names ? found(names, typed) : []), [names, typed]);
  const bare = typed.trim();
  const mayAddTyped = isCpvCode(bare) && !hits.some(([code]) => code === bare.slice(0, 8));
  const nameOf = (code: string) => [code, names?.get(code.slice(0, 8))].filter(Boolean).join(' ');

  return (
    <Field label={{ children: t('form.field.cpvCodes'), htmlFor: id }} hint={t('form.help.cpvCodes')} {...message}>
      {(field) => (
        <div>
          {codes.length > 0 && (
            <TagGroup
              className={styles.tags}
              aria-label={t('form.field.cpvCodes')}
              onDismiss={(_event, { value }) => onChange(codes.filter((code) => code !== value))}
            >
              {codes.map((code) => (
                <Tag
                  key={code}
                  value={code}
                  className={styles.tag}
                  dismissible
                  dismissIcon={{ 'aria-label': t('form.removeNamed', { name: code }) }}
                >
                  {nameOf(code)}
                </Tag>
              ))}
            </TagGroup>
          )}
          <Combobox
            {...field}
            id={id}
            className={styles.search}
            freeform
            autoComplete="off"
            expandIcon={{ 'aria-label': t('common.showChoices') }}
            placeholder={t('form.cpvSearch')}
            value={typed}
            selectedOptions={[]}
            onFocus={() => setUsed(true)}
            onBlur={() => setTyped('')}
            onChange={(event) => setTyped(event.target.value)}
            onOptionSelect={(_event, { optionValue }) => {
              if (!optionValue) return;
              if (!codes.includes(optionValue)) onChange([...codes, optionValue]);
              setTyped('');
            }}
          >
            {hits.map(([code, name]) => (
              <Option key={code} value={code} text={`${code} ${name}`}>
                {`${code} ${name}`}
              </Option>
            ))}
            {mayAddTyped && (
              <Option key="typed" value={bare} text={bare}>
                {t('form.cpvAdd', { code: bare })}
              </Option>
            )}
            {hits.length === 0 && !mayAddTyped && (
              <Option key="state" value="" text={typed} disabled>
                {t(cpv.status === 'failed' ? 'form.cpvFailed' : names ? 'form.cpvNone' : 'form.cpvLoading')}
              </Option>
            )}
          </Combobox>
        </div>
      )}
    </Field>
  );
}

/** Codes that begin with the digits, or names that hold all the words; the broadest codes come first, as they are the shortest way in. */
function found(names: ReadonlyMap<string, string>, typed: string): readonly (readonly [string, string])[] {
  const words = searchWords(typed);
  const hits: (readonly [string, string])[] = [];
  for (const [code, name] of names) {
    const folded = foldText(name);
    if (words.every((word) => code.startsWith(word) || folded.includes(word))) hits.push([code, name]);
    if (hits.length === most) break;
  }
  return hits;
}
