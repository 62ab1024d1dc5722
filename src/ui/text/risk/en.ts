import type { RiskText } from './risk-text';

export const riskEn: RiskText = {
  lead: 'How large the risk is of breaches of wages and working conditions, human rights and quality decides how much you control.',
  byLaw: (paragraph, from, readOn) =>
    `The law requires documented, risk-based control (${paragraph}, from ${from}, read ${readOn}). The assessment and the plan are the documentation.`,
  beforeLaw: (paragraph, from, started) =>
    `The duty of documented control (${paragraph}) applies from ${from}. The procurement started on ${started}, so the law does not require it of this agreement. The assessment is good practice all the same.`,
  factor: {
    industry: 'Industry',
    lowWageLabour: 'Low-paid or exposed work',
    subcontractors: 'Subcontractors',
    highRiskProducts: 'High-risk products and imports',
    sensitiveService: 'Vulnerable users and sensitive information',
    dependency: 'How dependent we are on the supplier',
    value: 'Value',
    duration: 'Duration',
    supplierHistory: 'Experience with the supplier',
  },
  factorHelp: {
    industry:
      'Is the industry known for disreputable actors, or does it have a generally applicable collective agreement (cleaning, building, transport, hotel and catering, staffing)?',
    lowWageLabour: 'Is the work done by unskilled, hired, posted or other workers who may easily get too poor conditions?',
    subcontractors: 'How many links are there, and how well do we know them?',
    highRiskProducts:
      'Are the products on DFØ’s high-risk list, or do raw materials and parts come from countries with poor protection of workers?',
    sensitiveService:
      'Do children, the sick or others who are vulnerable get the service, or does the supplier see sensitive information?',
    dependency: 'What happens if the supplier cannot deliver? Are there others?',
    value: 'How much money goes through the agreement?',
    duration: 'How long can the agreement last, with options?',
    supplierHistory: 'Have there been deviations, missing answers or changes of owners? Is the supplier new to us?',
  },
  level: { low: 'Low', medium: 'Medium', high: 'High' },
  risk: { low: 'Low risk', medium: 'Medium risk', high: 'High risk' },
  reasonOf: (factor) => `Reason: ${factor.toLowerCase()}`,
  choose: 'Choose low, medium or high.',
  reasonFault: 'Write a reason of more than one word.',
  suggestion: (level, because) => `The agreement suggests ${level.toLowerCase()}: ${because}. You decide.`,
  because: { value: 'the value', term: 'how long it can last', suppliers: 'how many suppliers it has' },
  becauseCpv: (code) => `CPV ${code}`,
  result: 'Overall risk',
  notYet: (left) =>
    left === 1 ? '1 point is left before the risk can be reckoned.' : `${left} points are left before the risk can be reckoned.`,
  how: 'High when industry, work, products or vulnerable users is high, or two others are. Medium when one other is high or two are medium. Otherwise low.',
  plan: 'Control plan',
  planLead: {
    low: 'Low risk: it is enough that the supplier reports.',
    medium: 'Medium risk: the supplier reports, and you go through documents every year.',
    high: 'High risk: report and documents every half year, and control on site every year.',
  },
  save: 'Save the assessment',
  saved: 'The risk assessment is saved',
  again: 'Assess again',
  sources:
    'The risk factors and the order of control follow DFØ’s guidance on contract follow-up and on wages and working conditions (read 23 Nov 2026). How the factors are weighed together, which CPV codes and limits speak for a risk, and how often there is a control, is our own proposal and not a requirement of the law.',
  control: {
    selfReport: 'Self-report on wages and working conditions',
    documents: 'Document control: contracts of employment, timesheets and payslips',
    subcontractors: 'Control of subcontractors',
    supplyChain: 'Control of the supply chain of high-risk products',
    serviceQuality: 'Control of quality and privacy in the service',
    onSite: 'Control on site',
  },
  controlHelp: {
    selfReport: 'The supplier fills in DFØ’s form on the conditions of its employees.',
    documents: 'Ask for a selection, and see whether it agrees with wage rates and timesheets.',
    subcontractors: 'Ask for an overview of all links and the conditions they have.',
    supplyChain: 'Ask for the tracing of products, labels and the supplier’s due diligence.',
    serviceQuality: 'Go through deviations, messages from users and the data processing agreement.',
    onSite: 'Visit the workplace and talk with those who work there.',
  },
  every: (months) =>
    months === 12
      ? 'every year'
      : months === 6
        ? 'every half year'
        : months === 24
          ? 'every second year'
          : `every ${months} months`,
  include: 'Include',
  due: 'Due',
  dueOf: (control) => `Due date of ${control.toLowerCase()}`,
  dueFault: 'Choose today or a later day.',
  responsible: 'Responsible for the controls',
  make: (count) => (count === 1 ? 'Put 1 control into the follow-up' : `Put ${count} controls into the follow-up`),
  made: (count) => (count === 1 ? '1 control is in the follow-up' : `${count} controls are in the follow-up`),
  madePartly: (made, left) => `${made} were made, ${left} are left. Try again, and only those are made.`,
  already: (count) =>
    count === 1
      ? '1 control is there already and is not made twice.'
      : `${count} controls are there already and are not made twice.`,
  allThere: 'All controls of the plan are in the follow-up of the agreement. You are reminded of them as of other deadlines.',
  nothingToPlan: 'The agreement is over, so there are no controls to plan.',
  toAgreement: 'See the follow-up of the agreement',
  forbidden: 'You cannot add follow-up. Ask the contract owner.',
};
