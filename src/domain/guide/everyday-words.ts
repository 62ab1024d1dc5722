import { wordForms } from '../search/search-text';

/**
 * What people call what they buy, where the names of the CPV codes (EU regulation 213/2008, in Bokmål and English) call it something else or name it only in
 * part: the beginnings of words in Nynorsk, Bokmål and English, and the code. Shorter than five letters it must be the whole word.
 */
export const everydayTable: readonly (readonly [code: string, beginnings: string])[] = [
  ['90620000', 'brøyt snøbrøyt snørydd'],
  ['14211000', 'strøsand'],
  ['90630000', 'strøing sandstrø'],
  ['79540000', 'tolketenest tolketjenest tolking'],
  ['79620000', 'vikar bemanning temp'],
  ['15000000', 'mat matvar daglegvar dagligvar food groceries'],
  ['15860000', 'kaffe kaffi'],
  ['15300000', 'frukt grønsak grønnsak'],
  ['30192000', 'kontorrekvisita kontormateriell kontorartik stationery'],
  ['90910000', 'reinhald renhold reingjer rengjør vask vaskehjelp cleaning'],
  ['98310000', 'vask vaskeri tøyvask laundry'],
  ['60120000', 'drosje taxi'],
  ['60130000', 'skuleskyss skoleskyss skuletransport skoletransport'],
  ['85121000', 'legevakt lege lækjar fastleg'],
  ['85130000', 'tannlege tannlækj'],
  ['22111000', 'skulebok skolebok læremiddel læremidl'],
  ['45233222', 'asfalt asphalt'],
  ['48000000', 'programvare fagsystem lisens software license licence'],
  ['32250000', 'mobil mobiltelefon smarttelefon'],
  ['33196000', 'hjelpemiddel hjelpemidl'],
  ['90510000', 'renovasjon avfall søppel bosstøm boss waste'],
  ['09310000', 'straum strøm kraft electricity'],
  ['09100000', 'drivstoff diesel fuel'],
  ['34110000', 'bil bilar biler elbil personbil car cars'],
  ['30213100', 'pc laptop berbar bærbar datamaskin'],
  ['30213200', 'nettbrett ipad tablet'],
  ['30232110', 'skrivar skriver printer'],
  ['30197643', 'kopipapir skrivarpapir skriverpapir'],
  ['33600000', 'medisin legemiddel legemidl medicine'],
  ['79100000', 'advokat juridisk jurist lawyer legal'],
  ['79410000', 'konsulent consultant'],
  ['79211000', 'rekneskap regnskap accounting'],
  ['37535200', 'leikeplass lekeplass leikeapparat lekeapparat playground'],
  ['45442100', 'målarar målararbeid målarbeid malerarbeid'],
  ['45330000', 'rørleggjar rørlegger røyrleggjar plumber'],
  ['45310000', 'elektrikar elektriker electrician'],
  ['45420000', 'snikkar snekker tømrar tømrer carpenter'],
  ['98341130', 'vaktmeister vaktmester janitor'],
  ['79710000', 'vekter vektar vakthald vakthold'],
  ['03121200', 'blomar blome blomster flowers'],
  ['80500000', 'kurs opplæring'],
  ['79341000', 'annons reklame'],
  ['33192120', 'sjukeseng sykeseng sjukeheimsseng'],
  ['66510000', 'forsikring insurance'],
  ['80110000', 'barnehageplass'],
  ['85311300', 'barnevern'],
  ['85312000', 'avløys avlast støttekontakt bpa'],
];

const wholeWordBelow = 5;

/**
 * The CPV codes that an everyday word stands for, the likeliest first; empty for a word that is not in the table.
 * @example everydayCodes('snøbrøyting') // ['90620000']
 */
export function everydayCodes(word: string): readonly string[] {
  const forms = wordForms(word);
  const fits = (beginning: string) =>
    forms.includes(beginning) || (beginning.length >= wholeWordBelow && word.startsWith(beginning));
  return everydayTable.filter(([, beginnings]) => beginnings.split(' ').some(fits)).map(([code]) => code);
}
