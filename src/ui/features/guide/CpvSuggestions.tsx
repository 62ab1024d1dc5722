import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { suggestCpv } from '../../../domain/guide/suggest-cpv';
import { useCpvNames } from '../../components/form/use-cpv-names';
import { guideWords } from '../../text/guide/guide-words';
import { useText } from '../../text/TextProvider';
import type { Guide } from './use-guide';

const most = 4;
/** So many of them are what agreements with the same words have. */
const mostOfAgreements = 2;

const useStyles = makeStyles({
  help: {
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  item: { maxWidth: '100%' },
  button: { maxWidth: '100%', justifyContent: 'flex-start', textAlign: 'start', fontWeight: tokens.fontWeightRegular },
});

/** Codes that fit the words, to be taken with one press: those of the agreements that mention them, then those whose names do. */
export function CpvSuggestions({ guide }: { guide: Guide }) {
  const styles = useStyles();
  const { language } = useText();
  const words = guideWords(language).form;
  const { form, covers, choose } = guide;
  const { what } = form;
  const cpv = useCpvNames(what.trim().length > 2);
  const names = cpv.status === 'ready' ? cpv.names : null;
  const byWords = useMemo(
    () => (names ? suggestCpv(names, what, most + form.cpvCodes.length) : []),
    [names, what, form.cpvCodes],
  );
  if (!names || what.trim() === '') return null;
  const ofAgreements = covers
    .filter(({ reasons }) => reasons.some(({ kind }) => kind === 'words'))
    .flatMap(({ row }) => row.agreement.cpvCodes.map((code) => code.slice(0, 8)));
  const chosen = new Set(form.cpvCodes.map((code) => code.slice(0, 8)));
  const fresh = [...new Set(ofAgreements)].filter((code) => !chosen.has(code)).slice(0, mostOfAgreements);
  const codes = [...new Set([...fresh, ...byWords.map(({ code }) => code)])].filter((code) => !chosen.has(code)).slice(0, most);
  if (codes.length === 0) return null;
  return (
    <>
      <p className={styles.help}>{words.suggested}</p>
      <ul className={styles.list} aria-label={words.suggested}>
        {codes.map((code) => {
          const name = [code, names.get(code)].filter(Boolean).join(' ');
          return (
            <li key={code} className={styles.item}>
              <Button
                size="small"
                icon={<AddRegular />}
                className={styles.button}
                aria-label={words.addCode(name)}
                onClick={() => choose({ cpvCodes: [...form.cpvCodes, code] })}
              >
                {name}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
