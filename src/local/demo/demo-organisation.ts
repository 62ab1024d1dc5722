/** The six service areas of the demo with their units. Codes are invented. */
export const demoAreas = [
  {
    code: '10',
    name: 'Oppvekst',
    units: ['Barnehagane', 'Knarvik ungdomsskule', 'Lindås barneskule', 'PP-tenesta', 'Barnevernet'],
  },
  {
    code: '20',
    name: 'Helse, omsorg og meistring',
    units: ['Knarvik sjukeheim', 'Heimetenesta', 'Legevakta', 'Psykisk helse og rus', 'Butenesta'],
  },
  { code: '30', name: 'Samfunnsutvikling', units: ['Plan og byggjesak', 'Kart og oppmåling', 'Landbruk', 'Næring og klima'] },
  {
    code: '40',
    name: 'Tekniske tenester og eigedom',
    units: ['Veg og park', 'Vatn og avlaup', 'Eigedomsdrift', 'Reinhald', 'Brann og redning', 'Byggherre'],
  },
  { code: '50', name: 'Organisasjon og økonomi', units: ['Økonomi', 'Personal', 'IKT', 'Innkjøp', 'Kommunikasjon', 'Arkiv'] },
  { code: '60', name: 'Kultur', units: ['Biblioteka', 'Kulturskulen', 'Idrett og friluft'] },
] as const;

/** Service areas by position in `demoAreas`. */
export const area = { children: 0, health: 1, planning: 2, technical: 3, organisation: 4, culture: 5 } as const;
export type AreaIndex = (typeof area)[keyof typeof area];
