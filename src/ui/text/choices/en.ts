import type { ChoicesText } from './choices-text';

export const choicesEn: ChoicesText = {
  title: 'Your notifications',
  lead: 'Innkjøp reminds you in the Teams chat of deadlines that need an answer from you.',
  isOn: 'Notifications are on.',
  isMuted: (date) => `Notifications are paused until and including ${date}.`,
  muteUntil: 'Pause until and including',
  muteHint: 'Leave empty to be notified.',
  unmute: 'Remove the pause',
  muteMeans: [
    'Nothing is lost: notifications wait until the pause is over, and the deadlines stay on Home as before.',
    'Deadlines run as before. If nobody answers within five working days, the resource persons or the procurement lead are told, also while you have paused.',
  ],
  past: 'That day has passed. Choose today or a later day.',
  tooFar: (date) => `A pause can last one year. Choose a day until and including ${date}.`,
  noDate: 'This is not a whole date. Fill in day, month and year, or clear the field.',
  daily: 'Gather notifications in one message a day',
  dailyHint: 'The message comes in the morning on working days, and only when something is waiting.',
  language: 'Language of the messages',
  languageHint: 'For what Innkjøp writes to you in the chat. This page follows the language of Teams.',
  asTeams: 'As in Teams',
  saved: 'Your choices are saved',
  unavailable: 'You cannot change notifications here. Ask the procurement lead whether you should have access.',
};
