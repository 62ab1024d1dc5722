import { screen } from '@testing-library/react';
import { calendarDate } from '../../../src/domain/calendar-date';
import { defaultRuleValues } from '../../../src/domain/rule-values-default';
import { PlanView } from '../../../src/ui/features/plan/PlanView';
import { anOrganisation } from '../../support/builders';
import type { FakeContent } from '../../support/fake-content';
import { fakePorts, type FakePorts } from '../../support/fake-ports';
import { aProcurement } from '../../support/plan-builders';
import { renderApp } from '../../support/render-app';

/** Today is 24 November 2025: 2.6 million is part III, twelve months. */
export const neededBy = calendarDate('2027-08-02');
export const desks = aProcurement({ id: 1, title: 'Skulemøblar', neededBy });
const tables = aProcurement({
  id: 2,
  title: 'Bord',
  serviceAreaIds: [2],
  neededBy,
  estimatedValue: 400_000,
  cpvCodes: ['39121000'],
});
const late = aProcurement({
  id: 3,
  title: 'Matvarer',
  cpvCodes: ['15000000'],
  neededBy: calendarDate('2026-06-01'),
  responsibleId: 1,
});

/** The screen with three needs, or what the test says, at an address. */
export function showPlan(content: Partial<FakeContent> = {}, address = '', change: (ports: FakePorts) => void = () => {}) {
  window.location.hash = `#/behov${address}`;
  const organisation = anOrganisation({ ruleValues: defaultRuleValues });
  const ports = fakePorts({ organisation, agreements: [], procurements: [desks, tables, late], ...content });
  change(ports);
  return renderApp(<PlanView />, { ports });
}

export const planReady = () => screen.findByRole('heading', { level: 1, name: 'Behov og plan' });

/** The needs that are shown, by their links, in order. */
export const shownTitles = () =>
  screen
    .getAllByRole('link')
    .filter((link) => /^#\/behov\/\d+$/.test(link.getAttribute('href') ?? ''))
    .map((link) => link.textContent);
