import { Field, Select } from '@fluentui/react-components';
import { ServiceAreaChecks } from '../../components/form/ServiceAreaChecks';
import { PersonPicker } from '../../components/PersonPicker';
import { useAppData } from '../../state/app-data';
import { useText } from '../../text/TextProvider';
import { controlId, useForm } from './form-context';
import { FormSection, Wide } from './FormSection';

/** Who answers for the agreement, and who may use it. */
export function ResponsibleSection() {
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
        <ServiceAreaChecks
          id={controlId('serviceAreaIds')}
          label={t('form.field.serviceAreaIds')}
          hint={t('form.help.serviceAreaIds')}
          chosen={values.serviceAreaIds}
          onChange={(serviceAreaIds) => put({ serviceAreaIds })}
        />
      </Wide>
    </FormSection>
  );
}
