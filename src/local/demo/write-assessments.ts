import { unacknowledged, type Assessment } from '../../domain/assessment';
import { assessments } from '../../schema/assessments';
import { followUps } from '../../schema/follow-ups';
import { revisionCampaigns } from '../../schema/revision-campaigns';
import { demoAgreementAssessments, demoCampaigns, demoControls } from './demo-agreement-work';
import type { DemoProcurement } from './demo-procurement';
import type { DemoSite } from './demo-writer';

const statuses = { draft: 'draft', sentBack: 'draft', awaiting: 'awaitingAcknowledgement', done: 'done' } as const;

/** The assessments of reserved and inclusive contracts, each on its procurement. */
export async function writeReserved(
  { write, personId }: DemoSite,
  procurements: readonly DemoProcurement[],
  ids: readonly number[],
): Promise<void> {
  const rows = procurements.flatMap(({ title, assessed }, index): Omit<Assessment, 'id'>[] => {
    const procurementId = ids[index];
    if (assessed === null || procurementId === undefined) return [];
    const { by, on, steps, result, paragraph, state, readBy, readOn, said } = assessed;
    return [
      {
        title,
        kind: 'reservedInclusive',
        agreementId: null,
        procurementId,
        steps,
        assessorId: personId(by),
        date: on,
        recordedIn: 'protocol',
        status: statuses[state],
        result,
        paragraph,
        acknowledgedById: readBy === null ? null : personId(readBy),
        acknowledgedOn: readOn,
        acknowledgement: said,
      },
    ];
  });
  await write(assessments, rows);
}

/** What belongs to agreements: campaigns with their revisions, risks with their controls, final evaluations with what was learnt. */
export async function writeAgreementWork({ write, personId, areaIds, agreementId, today }: DemoSite): Promise<void> {
  const campaigns = demoCampaigns(today);
  await write(
    revisionCampaigns,
    campaigns.map(({ area, startedBy, ...campaign }) => ({
      ...campaign,
      serviceAreaId: areaIds([area])[0] ?? null,
      startedById: personId(startedBy),
    })),
  );
  const ofAgreement = <T extends { readonly of: Parameters<typeof agreementId>[0] }>(rows: readonly T[]) =>
    rows.flatMap((row) => {
      const id = agreementId(row.of);
      return id === null ? [] : [{ ...row, agreementId: id }];
    });
  await write(
    assessments,
    ofAgreement(demoAgreementAssessments(today)).map(({ of: _of, by, ...row }) => ({
      ...unacknowledged,
      ...row,
      procurementId: null,
      assessorId: personId(by),
      recordedIn: 'ownNote' as const,
    })),
  );
  await write(
    followUps,
    ofAgreement(demoControls(today)).map(({ of: _of, by, ...row }) => ({ ...row, responsibleId: personId(by) })),
  );
}
