import type { RuleKey, RuleLayer } from '../domain/rule-value';
import { choice, date, note, number, text } from './column-types';
import { settingRights } from './groups';
import { list } from './list';

const layers: Readonly<Record<RuleLayer, string>> = { law: 'Lov og forskrift', local: 'Lokal strategi' };
const rules: Readonly<Record<RuleKey, string>> = {
  actThreshold: 'Terskelverdi i lova',
  nationalThreshold: 'Nasjonal terskelverdi',
  eeaGoodsServices: 'EØS-terskelverdi, varer og tenester',
  eeaWorks: 'EØS-terskelverdi, bygg og anlegg',
  eeaSpecialServices: 'EØS-terskelverdi, særlege tenester',
  climateWeight: 'Vekt på klima og miljø',
  frameworkMaxMonths: 'Lengste rammeavtale',
  contractChange: 'Endring av kontrakt',
  standstillDays: 'Karensperiode',
  reservedShare: 'Del tilsette i reservert kontrakt',
  riskBasedControl: 'Risikobasert kontroll',
  wagesClause: 'Løns- og arbeidsvilkår i kontrakten',
  apprentices: 'Lærlingar i kontrakten',
  localQuotes: 'Tal på lokale leverandørar',
  localReservedAssessment: 'Vurdering av reservert og inkluderande kontrakt',
};

/** Dated values of law and local policy. An old value is kept: it decides for what was started while it was in force. */
export const ruleValues = list({
  key: 'ruleValues',
  title: 'Regelverdiar',
  description: 'Terskelverdiar og andre reglar med dagen dei gjeld frå.',
  rights: settingRights,
  columns: {
    layer: choice('Layer', 'Lag', { choices: layers, required: true, indexed: true }),
    rule: choice('RuleKey', 'Regel', { choices: rules, required: true, indexed: true }),
    value: number('RuleValue', 'Verdi', {
      min: 0,
      help: 'Kroner utan meirverdiavgift, prosent, månader eller dagar etter regelen. Tomt når regelen er ei plikt utan tal.',
    }),
    from: date('ValidFrom', 'Gjeld frå', { required: true, indexed: true }),
    to: date('ValidTo', 'Gjeld til og med', { help: 'Tomt så lenge verdien gjeld.' }),
    paragraph: text('Paragraph', 'Paragraf', { required: true, help: 'T.d. «FOA § 5-3 (1)».' }),
    note: note('Note', 'Merknad', { maxLength: 2000 }),
    source: text('Source', 'Kjelde', { required: true }),
    readOn: date('ReadOn', 'Kjelda lesen', { required: true, help: 'Dagen nokon las kjelda.' }),
  },
  views: [
    {
      name: 'Rules',
      title: 'Alle reglar',
      fields: ['Layer', 'RuleKey', 'RuleValue', 'ValidFrom', 'ValidTo', 'Paragraph', 'ReadOn'],
      query: '<OrderBy><FieldRef Name="RuleKey" /><FieldRef Name="ValidFrom" /></OrderBy>',
    },
  ],
});
