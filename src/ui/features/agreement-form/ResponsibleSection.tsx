import { Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { PersonPicker } from '../../components/PersonPicker';
import { useAppData } from '../../state/app-data';
import { useText } from '../../text/TextProvider';
import { controlId, useForm } from './form-context';
import { FormSection, Wide } from './FormSection';

const useStyles = makeStyles({
  checks: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
});

/** Who answers for the agreement, and who may use it. */
export function ResponsibleSection() {
  const styles = useStyles();
  const { t, format } = useText();
  const { organisation, lookups } = useAppData();
  const { values, put, message } = useForm();
  // Somebody who has left is still the owner that is stored until another is picked.
  const personOf = (id: number | null) =>
    id === null ? null : (lookups.person(id) ?? { id, name: t('common.ownerLeft'), email: '' });
  const areas = organisation.serviceAreas.toSorted((a, b) => a.order - b.order);
  const unitsIn = (areaId: number) =>
    organisation.units.filter((unit) => unit.serviceAreaId === areaId).toSorted((a, b) => format.compare(a.name, b.name));
  return (
    <FormSection name="responsible">
      <PersonPicker
        id={controlId('ownerId')}
        label={t('form.field.ownerId')}
        value={personOf(values.ownerId)}
        onChange={(person) => put({ ownerId: person?.id ?? null })}
        {...message('ownerId')}
      />
      <PersonPicker
        id={controlId('deputyId')}
        label={t('form.field.deputyId')}
        value={personOf(values.deputyId)}
        onChange={(person) => put({ deputyId: person?.id ?? null })}
        {...message('deputyId')}
      />
      <Field label={{ children: t('form.field.unitId'), htmlFor: controlId('unitId') }} hint={t('form.help.unitId')}>
        <Select
          id={controlId('unitId')}
          value={values.unitId ?? ''}
          onChange={(_event, { value }) => put({ unitId: value === '' ? null : Number(value) })}
        >
          <option value="">{t('form.noChoice')}</option>
          {areas.map((area) => (
            <optgroup key={area.id} label={area.name}>
              {unitsIn(area.id).map((unit) => (
                <option key={unit.id} value={unit.id}>
                  {unit.name}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      <Wide>
        <Field label={t('form.field.serviceAreaIds')} hint={t('form.help.serviceAreaIds')}>
          {/* The field names the group; each box has its own label. */}
          {({ id: _id, ...group }) => (
            <div role="group" className={styles.checks} aria-labelledby={group['aria-labelledby']}>
              {areas.map((area) => (
                // Left alone, a Checkbox in a Field takes the field's id and label, and every box would be the same one.
                <Checkbox
                  key={area.id}
                  id={`${controlId('serviceAreaIds')}-${area.id}`}
                  aria-labelledby={`${controlId('serviceAreaIds')}-${area.id}-label`}
                  label={{ children: area.name, id: `${controlId('serviceAreaIds')}-${area.id}-label` }}
                  checked={values.serviceAreaIds.includes(area.id)}
                  onChange={(_event, { checked }) =>
                    put({
                      serviceAreaIds: areas
                        .map(({ id }) => id)
                        .filter((id) => (id === area.id ? checked === true : values.serviceAreaIds.includes(id))),
                    })
                  }
                />
              ))}
            </div>
          )}
        </Field>
      </Wide>
    </FormSection>
  );
}
