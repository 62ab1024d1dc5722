import type { AssessmentsText } from './assessments-text';

export const assessmentsEn: AssessmentsText = {
  forbidden: 'You do not have access to the assessments',
  forbiddenHelp:
    'Assessments are for agreement owners, the resource group and the procurement lead. Ask the procurement lead if you need access.',
  notFound: 'The assessment does not exist',
  notFoundHelp: 'It may have been removed, or the link is not complete.',
  toAll: 'To the assessments',
};
