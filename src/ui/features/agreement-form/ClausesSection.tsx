import { makeStyles } from '@fluentui/react-components';
import { FlagField } from './FlagField';
import { TextField } from './TextField';
import { FormSection, Wide } from './FormSection';

const useStyles = makeStyles({ flags: { display: 'flex', flexDirection: 'column' } });

/** What the contract demands, and where its documents are. */
export function ClausesSection() {
  const styles = useStyles();
  return (
    <FormSection name="clauses">
      <TextField name="standardContract" help="standardContract" />
      <TextField name="standardContractDeviation" help="standardContractDeviation" rows={2} />
      <Wide>
        <TextField name="environmentalRequirement" rows={3} />
      </Wide>
      <TextField name="documentLink" help="link" />
      <div className={styles.flags}>
        <FlagField name="wagesClause" />
        <FlagField name="indexClause" />
        <FlagField name="isPublic" />
      </div>
    </FormSection>
  );
}
