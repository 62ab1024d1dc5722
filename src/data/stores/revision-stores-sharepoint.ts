import { assessments } from '../../schema/assessments';
import { revisionCampaignMapping } from '../mappings/revision-campaign-mapping';
import { assessmentMapping } from '../mappings/work-mappings';
import { odataNumber } from '../odata-literal';
import type { AssessmentStore } from '../ports/assessment-store';
import type { RevisionCampaignStore } from '../ports/plan-stores';
import { readAll, rowStore } from '../rows/row-store';
import type { Site } from '../rows/site';
import { isTooMuch } from '../rows/too-much';
import { readFiltered, readStored } from '../rows/versioned-rows';
import { filtersOf } from '../sync/where';

const revisionCampaignStore = (site: Site): RevisionCampaignStore => rowStore(site, revisionCampaignMapping, (row) => row);

type AllAssessments = Pick<AssessmentStore, 'forProcurement' | 'get' | 'ofKinds' | 'revisions'>;

function allAssessments(site: Site): AllAssessments {
  const { choices, name } = assessments.columns.kind;
  const ofKinds: AssessmentStore['ofKinds'] = async (kinds) => {
    const filters = filtersOf([{ column: name, anyOf: kinds.map((kind) => choices[kind]) }]);
    try {
      const rows = await readFiltered(site, assessmentMapping, filters);
      return rows.toSorted((a, b) => a.value.id - b.value.id);
    } catch (error) {
      if (!isTooMuch(error)) throw error;
      // A list of any length can be walked through.
      return (await readAll(site, assessmentMapping)).filter(({ value }) => kinds.includes(value.kind));
    }
  };
  return {
    forProcurement: (id) => readFiltered(site, assessmentMapping, [`ProcurementId eq ${odataNumber(id)}`]),
    async get(id) {
      const { value, etag } = await readStored(site, assessmentMapping, id);
      return { value, etag };
    },
    ofKinds,
    async revisions() {
      return (await ofKinds(['revision'])).map(({ value }) => value);
    },
  };
}

/** What tells how far the revision of agreements has come: apart from the other stores of the plan, because the overview of areas shows it at once. */
export function revisionStores(site: Site) {
  return { assessments: allAssessments(site), revisionCampaigns: revisionCampaignStore(site) };
}
