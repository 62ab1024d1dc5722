import { Badge, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import type { Procurement } from '../../../domain/procurement';
import { climateWeightOf, criteriaSum } from '../../../domain/procurement-work/award-criteria';
import { climateShortfall } from '../../../domain/procurement-work/climate-shortfall';
import type { ProcurementRules } from '../../../domain/procurement-work/procedure-of';
import { CriteriaEditor } from './CriteriaEditor';
import { criteriaOf, criteriaValues, type CriteriaValues } from './criteria-values';
import { EditablePanel } from './EditablePanel';
import type { PageWork } from './page-work';
import { useWords } from './use-words';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  name: { flexGrow: 1, overflowWrap: 'anywhere', minWidth: 0 },
  weight: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  sum: { display: 'block', marginTop: tokens.spacingVerticalS },
  muted: { color: tokens.colorNeutralForeground3 },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', display: 'block' },
});

/** What the tenders are judged by, and whether climate and environment weigh what the law asks for. */
export function CriteriaPanel({
  procurement,
  rules,
  work,
}: {
  procurement: Procurement;
  rules: ProcurementRules;
  work: PageWork;
}) {
  const styles = useStyles();
  const { words, format } = useWords();
  const { criteria, climateReason } = procurement;
  const short = rules.answer === null ? null : climateShortfall(procurement, rules.answer);
  return (
    <EditablePanel<CriteriaValues>
      name="criteria"
      title={words.section.criteria}
      work={work}
      valuesOf={() => criteriaValues(procurement)}
      changeOf={(values) => {
        const made = criteriaOf(values);
        if (made === null) return null;
        return { criteria: made, climateWeight: climateWeightOf(made), climateReason: values.climateReason.trim() };
      }}
      renderEditor={(editing) => <CriteriaEditor {...editing} answer={rules.answer} />}
    >
      {criteria.length === 0 ? (
        <Text className={styles.muted}>{words.criteria.empty}</Text>
      ) : (
        <>
          <ul className={styles.list}>
            {criteria.map(({ name, weight, isClimate }) => (
              <li key={name} className={styles.row}>
                <span className={styles.name}>{name}</span>
                {isClimate && (
                  <Badge appearance="tint" color="success">
                    {words.criteria.climate}
                  </Badge>
                )}
                <span className={styles.weight}>{`${format.number(weight)} %`}</span>
              </li>
            ))}
          </ul>
          <Text size={200} className={styles.sum}>
            {`${words.criteria.sum(format.number(criteriaSum(criteria)))} · ${words.criteria.climateSum(format.number(climateWeightOf(criteria) ?? 0))}`}
          </Text>
        </>
      )}
      {climateReason !== '' && (
        <Text size={200} className={styles.text}>
          {`${words.field.climateReason}: ${climateReason}`}
        </Text>
      )}
      {short !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.criteria.short(short.weight, short.rule.value ?? 0, short.rule.paragraph)}</MessageBarBody>
        </MessageBar>
      )}
    </EditablePanel>
  );
}
