import type { Agreement, AgreementDetails } from '../../src/domain/agreement';
import { andMore, factSet, heading, openAction, subheading, textBlock } from './blocks';
import { messageWith, type CardBasis } from './card';
import { escapeText, plainText, shownTitle } from './escape-text';

export interface AnnouncedSupplier {
  readonly name: string;
  readonly rank: number | null;
  readonly contactPerson: string;
  readonly email: string;
  readonly phone: string;
}

export interface AnnouncementInput {
  readonly agreement: Agreement;
  readonly details: Pick<AgreementDetails, 'awardMethod' | 'callOffSteps' | 'callOffLimits' | 'inECommerce'>;
  /** In order of rank. */
  readonly suppliers: readonly AnnouncedSupplier[];
  /** Of the areas that may use it; none means all. */
  readonly areaNames: readonly string[];
  readonly ownerName: string;
  /** The posted card was put right. */
  readonly corrected?: boolean;
}

const mostSteps = 8;
const mostSuppliers = 6;

/** *Kort om avtalen*: what a new framework agreement covers, who may use it, how to call off, and whom to ask. */
export function announcementCard(basis: CardBasis, input: AnnouncementInput) {
  const { words, links } = basis;
  const { t, bot, format } = words;
  const { agreement, details, suppliers, areaNames, ownerName } = input;
  const steps = details.callOffSteps.map((step) => plainText(step, 200)).filter((step) => step !== '');
  const areas = plainText(areaNames.slice(0, 8).join(', '), 300);
  const scope = ownerName === '' ? 'agreement.about.scopeAreasLead' : 'agreement.about.scopeAreas';
  const ranked = (name: string, rank: number | null) => (rank === null ? name : bot('announcement.ranked', { rank, name }));
  return messageWith(bot('announcement.summary', { title: shownTitle(agreement) }), basis, {
    body: [
      ...heading(
        escapeText(shownTitle(agreement)),
        escapeText(bot(input.corrected ? 'announcement.corrected' : 'announcement.heading')),
      ),
      textBlock(escapeText(plainText(agreement.purpose, 300) || t('agreement.about.noPurpose'), 300)),
      textBlock(escapeText(areas === '' ? t('agreement.about.scopeAll') : t(scope, { areas }), 400), { spacing: 'Small' }),
      subheading(escapeText(t('agreement.about.how'))),
      ...(steps.length > 0
        ? steps
            .slice(0, mostSteps)
            .map((step, index) => textBlock(escapeText(`${index + 1}. ${step}`, 210), { spacing: 'Small' }))
        : [
            textBlock(escapeText(t(ownerName === '' ? 'agreement.about.noStepsLead' : 'agreement.about.noSteps')), {
              spacing: 'Small',
            }),
          ]),
      ...andMore(basis, steps.length - mostSteps),
      ...factSet([
        [t('agreement.about.award'), details.awardMethod ? t(`terms.awardMethod.${details.awardMethod}`) : ''],
        [t('agreement.about.limits'), details.callOffLimits],
        [bot('fact.owner'), plainText(ownerName, 80)],
        [bot('fact.number'), plainText(agreement.referenceNumber, 60)],
      ]),
      ...(suppliers.length > 0 ? [subheading(escapeText(t('agreement.suppliers.title')))] : []),
      ...suppliers.slice(0, mostSuppliers).map(({ name, rank, contactPerson, email, phone }) => {
        const contact = [contactPerson, phone, email].map((each) => plainText(each, 60)).filter((each) => each !== '');
        return textBlock(escapeText([ranked(plainText(name, 80), rank), ...contact].join(' · '), 300), { spacing: 'Small' });
      }),
      ...andMore(basis, suppliers.length - mostSuppliers),
      textBlock(
        escapeText(
          [
            bot('announcement.from', { date: format.date(agreement.startDate) }),
            ...(details.inECommerce ? [t('agreement.about.inECommerce')] : []),
          ].join('. '),
        ),
        { isSubtle: true },
      ),
    ],
    actions: [openAction(bot('open'), links.agreement(agreement.id))],
  });
}
