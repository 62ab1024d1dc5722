import { calendarDate } from '../../../src/domain/calendar-date';
import { defaultRuleValues } from '../../../src/domain/rule-values-default';
import { GuideView } from '../../../src/ui/features/guide/GuideView';
import { anAgreement, anOrganisation, aReaderSession } from '../../support/builders';
import type { FakeContent } from '../../support/fake-content';
import { fakePorts, type FakePorts } from '../../support/fake-ports';
import { renderApp, type RenderAppOptions } from '../../support/render-app';

export const today = calendarDate('2026-11-23');
export const organisation = anOrganisation({ ruleValues: defaultRuleValues });
export const laundry = anAgreement({ endDate: calendarDate('2029-02-28'), options: [] });
const mayReport = aReaderSession();
/** An employee: reads what is for everybody, and may report needs. */
export const reader = aReaderSession({
  rights: { ...mayReport.rights, needRequests: { read: true, add: true, edit: true } },
});

/** Opens the guide on a question, as it stands in the address. */
export function openGuide(query: string, content: Partial<FakeContent> = {}, options: RenderAppOptions = {}): FakePorts {
  window.location.hash = `#/rettleiar${query && `?${query}`}`;
  const ports = fakePorts({ organisation, agreements: [laundry], session: reader, ...content });
  renderApp(<GuideView />, { ports, today, ...options });
  return ports;
}
