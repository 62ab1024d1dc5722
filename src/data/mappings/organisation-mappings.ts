import type { ResourceGroupMember, ServiceArea, Supplier, Unit } from '../../domain/organisation';
import type { RuleValue } from '../../domain/rule-value';
import { resourceGroup } from '../../schema/resource-group';
import { ruleValues } from '../../schema/rule-values';
import { serviceAreas } from '../../schema/service-areas';
import { suppliers } from '../../schema/suppliers';
import { units } from '../../schema/units';
import { rowMapping } from '../rows/row-mapping';

export const serviceAreaMapping = rowMapping(serviceAreas, ['name', 'code', 'order', 'leaderId'], (row): ServiceArea => ({
  id: row.id,
  name: row.need('name'),
  code: row.get('code'),
  order: row.get('order') ?? 0,
  leaderId: row.get('leaderId'),
}));

export const unitMapping = rowMapping(units, ['name', 'code', 'serviceAreaId', 'leaderId'], (row): Unit => ({
  id: row.id,
  name: row.need('name'),
  code: row.get('code'),
  serviceAreaId: row.need('serviceAreaId'),
  leaderId: row.get('leaderId'),
}));

export const resourceGroupMapping = rowMapping(
  resourceGroup,
  ['personId', 'serviceAreaId', 'role', 'from', 'to'],
  (row): ResourceGroupMember => ({
    id: row.id,
    personId: row.need('personId'),
    serviceAreaId: row.get('serviceAreaId'),
    role: row.need('role'),
    from: row.need('from'),
    to: row.get('to'),
  }),
);

export const supplierMapping = rowMapping(
  suppliers,
  ['name', 'organisationNumber', 'municipalityNumber', 'categories', 'contactPerson', 'email', 'phone'],
  (row): Supplier => ({
    id: row.id,
    name: row.need('name'),
    organisationNumber: row.get('organisationNumber'),
    municipalityNumber: row.get('municipalityNumber'),
    categories: row.get('categories'),
    contactPerson: row.get('contactPerson'),
    email: row.get('email'),
    phone: row.get('phone'),
  }),
);

export const ruleValueMapping = rowMapping(
  ruleValues,
  ['layer', 'rule', 'value', 'from', 'to', 'paragraph', 'note', 'source', 'readOn'],
  (row): RuleValue => ({
    layer: row.need('layer'),
    rule: row.need('rule'),
    value: row.get('value'),
    from: row.need('from'),
    to: row.get('to'),
    paragraph: row.get('paragraph'),
    note: row.get('note'),
    source: row.get('source'),
    readOn: row.need('readOn'),
  }),
);
