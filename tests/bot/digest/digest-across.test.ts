import { ForbiddenError, UnreachableError } from '../../../src/data/data-errors';
import type { AgreementSaves } from '../../../src/data/ports/edit-source';
import { calendarDate } from '../../../src/domain/calendar-date';
import { digestNow } from '../../../bot/digest/digest-now';
import { textOf } from '../announcements/recording-channel';
import { anAccount } from '../reminders/world';
import { DigestStage } from './digest-stage';

let stage: DigestStage;
let asked: string[];
beforeEach(async () => {
  stage = await new DigestStage().open();
  asked = [];
  stage.world.people = [...stage.world.people, anAccount(7, { name: 'Olav Bruvik' }), anAccount(8, { name: 'Tone Fyllingsnes' })];
});
afterEach(() => stage.close());

const day = 24 * 3_600_000;
const owned = { ownerId: 1, deputyId: null, unitId: null, serviceAreaIds: [1] };

/** The agreement was made by its owner long ago, and changed by others on days of November. */
function changed(agreementId: number, ...by: readonly (readonly [personId: number, day: string])[]): AgreementSaves {
  const version = (number: number, savedById: number, date: string) => ({
    row: `agreements ${agreementId}`,
    number,
    savedAt: `${date}T09:00:00Z`,
    day: calendarDate(date),
    savedById,
    standing: owned,
  });
  const saves = by.map(([personId, at], index) => version(index + 2, personId, `2026-11-${at}`));
  return { agreementId, versions: [version(1, 1, '2026-01-05'), ...saves] };
}

const told = (...agreements: readonly AgreementSaves[]) => {
  stage.editsSince = (from) => {
    asked.push(from);
    return { units: [], agreements };
  };
};
const texts = () => stage.channel.sent.map(({ conversationId, message }) => `${conversationId}: ${textOf(message)}`);

test('a channel is told which agreements of its area others have changed, who and when, with a link', async () => {
  await stage.addChannel('19:health', { serviceAreaIds: [1] });
  await stage.addChannel('19:culture', { serviceAreaIds: [2] });
  stage.put(1, 'Avtale vask', null);
  stage.put(2, 'Avtale urørt', null);
  told(changed(1, [7, '18'], [7, '18'], [8, '20']), changed(2, [1, '19']));
  await stage.week();
  const [health = '', culture = ''] = texts().toSorted().toReversed();
  expect(health).toContain('Endra av andre enn eigaren (1)');
  expect(health).toMatch(/Endra av Olav Bruvik 18\. nov[^,]*, Tone Fyllingsnes 20\. nov/);
  expect(health).toMatch(/\[\*\*Avtale vask\*\*\]\(https/);
  expect(health).not.toContain('Avtale urørt');
  expect(culture).not.toContain('Avtale');
});

test('a change is told of once: in the digest of the days it was made in', async () => {
  await stage.addChannel('19:all');
  stage.put(1, 'Avtale vask', null);
  told(changed(1, [7, '15'], [7, '23'], [8, '28']));
  await stage.week();
  expect(texts()[0]).not.toContain('Avtale vask');
  stage.later(7 * day);
  await stage.week();
  expect(texts()[1]).toMatch(/Olav Bruvik 23\. nov[^,]*, Tone Fyllingsnes 28\. nov/);
  stage.later(7 * day);
  await stage.week();
  expect(texts()[2]).not.toContain('Avtale vask');
  expect(asked).toEqual(['2026-11-15T23:00:00Z', '2026-11-22T23:00:00Z', '2026-11-29T23:00:00Z']);
});

test('an agreement that waits for an answer says it there, and stands in the digest once', async () => {
  await stage.addChannel('19:all');
  stage.put(1, 'Avtale vask', '2026-11-02');
  told(changed(1, [7, '18'], [7, '19'], [7, '20'], [8, '21'], [7, '22']));
  await stage.week();
  const [said = ''] = texts();
  expect(said.match(/\*\*Avtale vask\*\*/g)).toHaveLength(1);
  expect(said).not.toContain('Endra av andre enn eigaren');
  expect(said).toMatch(/endra av Olav Bruvik 20\. [^,]+, Tone Fyllingsnes 21\. [^,]+, Olav Bruvik 22\. [^,]+, og 2 gonger til/);
});

test('what no channel covers is told the leads, and nothing is sent to them when nothing was changed', async () => {
  await stage.addChat('eva@alver.example');
  stage.put(1, 'Avtale vask', null);
  told();
  await stage.week();
  expect(stage.channel.sent).toHaveLength(0);
  stage.later(7 * day);
  told(changed(1, [7, '25']));
  await stage.week();
  expect(texts()).toEqual([expect.stringContaining('Endra av andre enn eigaren (1)')]);
});

test('an agreement with rights of its own is told of in no channel', async () => {
  await stage.addChannel('19:all');
  stage.put(1, 'Avtale lukka', null);
  stage.closed.set(1, []);
  told(changed(1, [7, '18']));
  await stage.week();
  expect(texts()[0]).not.toContain('Avtale lukka');
});

test('whoever asks is told of their own agreements', async () => {
  stage.put(1, 'Avtale vask', null, { ownerId: 1, deputyId: null });
  told(changed(1, [7, '23']));
  const said = async (upn: string) => (await digestNow(stage.setup(), { kind: 'person', upn }, 'nn')).map(textOf).join();
  const [kari, , olav] = stage.world.people.map(({ upn }) => upn);
  expect(await said(kari!)).toMatch(/Endra av Olav Bruvik 23\. nov/);
  expect(await said(olav!)).not.toContain('Avtale vask');
});

test('when SharePoint refuses to say who changed what, the digest comes and says so; when it is not reached, it waits', async () => {
  await stage.addChannel('19:all');
  stage.put(1, 'Avtale vask', '2026-11-02');
  stage.editsSince = () => {
    throw new UnreachableError('getchanges', false);
  };
  await expect(stage.plan()).rejects.toThrow(UnreachableError);
  expect(stage.channel.sent).toHaveLength(0);
  stage.editsSince = () => {
    throw new ForbiddenError('getchanges');
  };
  await stage.week();
  expect(texts()[0]).toContain('Avtale vask');
  expect(texts()[0]).toContain('SharePoint svarte ikkje på kven som har endra kva');
});
