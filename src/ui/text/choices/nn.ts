import type { ChoicesText } from './choices-text';

export const choicesNn: ChoicesText = {
  title: 'Varsla dine',
  lead: 'Innkjøp minner deg i Teams-chatten på fristar som treng svar frå deg.',
  isOn: 'Varsla er på.',
  isMuted: (date) => `Varsla er på pause til og med ${date}.`,
  muteUntil: 'Pause til og med',
  muteHint: 'La stå tomt for å få varsel.',
  unmute: 'Fjern pausen',
  muteMeans: [
    'Ingenting går tapt: varsla ventar til pausen er over, og fristane står på Heim som før.',
    'Fristane går som før. Svarar ingen innan fem verkedagar, får ressurspersonane eller innkjøpsleiinga melding, også når du har pause.',
  ],
  past: 'Dagen er passert. Vel i dag eller ein seinare dag.',
  tooFar: (date) => `Pausen kan vare i eitt år. Vel ein dag til og med ${date}.`,
  noDate: 'Dette er ikkje ein heil dato. Fyll ut dag, månad og år, eller tøm feltet.',
  daily: 'Samle varsla i éi melding om dagen',
  dailyHint: 'Meldinga kjem om morgonen på verkedagar, og berre når noko ventar.',
  language: 'Språket i meldingane',
  languageHint: 'Gjeld det Innkjøp skriv til deg i chatten. Denne sida følgjer språket i Teams.',
  asTeams: 'Som i Teams',
  saved: 'Vala er lagra',
  unavailable: 'Du kan ikkje endre varsla her. Spør innkjøpsleiinga om du skal ha tilgang.',
};
