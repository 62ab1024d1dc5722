import { addDays } from '../../domain/calendar-date';
import { assessments } from '../../schema/assessments';
import { procurements } from '../../schema/procurements';
import { demoNeeds } from './demo-needs';
import { demoProcurements } from './demo-procurements';
import type { DemoSite } from './demo-writer';

/** Everything about what shall be bought: needs, procurements and what follows from them. One line for each kind of rows. */
export async function writePlan(site: DemoSite): Promise<void> {
  await writeNeeds(site);
  await writePast(site);
}

/** The needs, and two of them waiting for an answer to whether the contract suits a reserved or inclusive one. */
async function writeNeeds({ write, areaIds, personId, today }: DemoSite): Promise<void> {
  const needs = demoNeeds(today);
  const ids = await write(
    procurements,
    needs.map(({ areas, ...need }) => ({ ...need, serviceAreaIds: areaIds(areas) })),
  );
  const waiting = needs.flatMap((need, index) =>
    need.phase === 'planned' ? [{ title: need.title, procurementId: ids[index] ?? null }] : [],
  );
  await write(
    assessments,
    waiting.map((row) => ({
      ...row,
      kind: 'reservedInclusive' as const,
      steps: [],
      assessorId: personId('ingrid'),
      recordedIn: null,
      status: 'awaitingAcknowledgement' as const,
    })),
  );
}

/** Procurements that are over, with the assessments that were made on the way. */
async function writePast({ write, areaIds, personId, today }: DemoSite): Promise<void> {
  const ids = await write(
    procurements,
    demoProcurements.map(({ areas, cpv, isAssessed: _isAssessed, ...procurement }) => ({
      ...procurement,
      cpvCodes: [cpv],
      serviceAreaIds: areaIds(areas),
    })),
  );
  const assessed = demoProcurements.flatMap(({ title, isAssessed }, index) =>
    isAssessed ? [{ title, procurementId: ids[index] ?? null }] : [],
  );
  await write(
    assessments,
    assessed.map((row) => ({
      ...row,
      kind: 'reservedInclusive' as const,
      steps: [
        { question: 'Eignar kontrakten seg som reservert?', conclusion: 'Nei', reason: 'Marknaden har ingen leverandørar.' },
      ],
      assessorId: personId('ingrid'),
      date: addDays(today, -300),
      recordedIn: 'protocol' as const,
      status: 'done' as const,
    })),
  );
}
