import type { CardSource } from '../ports/answer-writer';
import { readCardFacts } from '../reminders/card-source';
import type { Site } from '../rows/site';

/** What cards are composed from, as SharePoint has it when it is asked. */
export function cardSource(site: Site): CardSource {
  return { cardFacts: (agreementIds) => readCardFacts(site, agreementIds) };
}
