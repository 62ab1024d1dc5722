export const form = {
  person: {
    placeholder: 'Skriv namnet',
    tooShort: 'Skriv minst to bokstavar',
    searching: 'Leitar …',
    nobody: 'Fann ingen med det namnet',
    failed: 'Fekk ikkje søkt etter folk. Skriv på nytt for å prøve igjen.',
  },
};
