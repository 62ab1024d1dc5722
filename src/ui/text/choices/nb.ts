import type { ChoicesText } from './choices-text';

export const choicesNb: ChoicesText = {
  title: 'Varslene dine',
  lead: 'Innkjøp minner deg i Teams-chatten på frister som trenger svar fra deg.',
  isOn: 'Varslene er på.',
  isMuted: (date) => `Varslene er på pause til og med ${date}.`,
  muteUntil: 'Pause til og med',
  muteHint: 'La stå tomt for å få varsler.',
  unmute: 'Fjern pausen',
  muteMeans: [
    'Ingenting går tapt: varslene venter til pausen er over, og fristene står på Hjem som før.',
    'Fristene går som før. Svarer ingen innen fem virkedager, får ressurspersonene eller innkjøpsledelsen melding, også når du har pause.',
  ],
  past: 'Dagen er passert. Velg i dag eller en senere dag.',
  tooFar: (date) => `Pausen kan vare i ett år. Velg en dag til og med ${date}.`,
  noDate: 'Dette er ikke en hel dato. Fyll ut dag, måned og år, eller tøm feltet.',
  daily: 'Samle varslene i én melding om dagen',
  dailyHint: 'Meldingen kommer om morgenen på virkedager, og bare når noe venter.',
  language: 'Språket i meldingene',
  languageHint: 'Gjelder det Innkjøp skriver til deg i chatten. Denne siden følger språket i Teams.',
  asTeams: 'Som i Teams',
  saved: 'Valgene er lagret',
  unavailable: 'Du kan ikke endre varslene her. Spør innkjøpsledelsen om du skal ha tilgang.',
};
