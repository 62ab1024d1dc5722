import { Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useAppData } from '../../state/app-data';

const useStyles = makeStyles({
  checks: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
});

/** Any number of service areas, in the order that the municipality has them. */
export function ServiceAreaChecks({
  id,
  label,
  hint,
  chosen,
  onChange,
  ...message
}: {
  id: string;
  label: string;
  hint: string;
  chosen: readonly number[];
  onChange: (ids: readonly number[]) => void;
  validationMessage?: string;
  validationState?: 'error' | 'warning';
}) {
  const styles = useStyles();
  const { organisation } = useAppData();
  const areas = organisation.serviceAreas.toSorted((a, b) => a.order - b.order);
  return (
    <Field label={label} hint={hint} {...message}>
      {/* The field names the group; each box has its own label. */}
      {({ id: _id, ...group }) => (
        <div role="group" className={styles.checks} aria-labelledby={group['aria-labelledby']}>
          {areas.map((area) => (
            // Left alone, a Checkbox in a Field takes the field's id and label, and every box would be the same one.
            <Checkbox
              key={area.id}
              id={`${id}-${area.id}`}
              aria-labelledby={`${id}-${area.id}-label`}
              label={{ children: area.name, id: `${id}-${area.id}-label` }}
              checked={chosen.includes(area.id)}
              onChange={(_event, { checked }) =>
                onChange(
                  areas.map((each) => each.id).filter((each) => (each === area.id ? checked === true : chosen.includes(each))),
                )
              }
            />
          ))}
        </div>
      )}
    </Field>
  );
}
