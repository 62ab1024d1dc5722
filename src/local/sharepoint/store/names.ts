/** As SharePoint writes a title where only letters and digits may stand: `Ny liste` → `Ny_x0020_liste`, `Å` → `_x00c5_`. */
export function encodeName(title: string): string {
  return Array.from(title)
    .map((character) => (/[A-Za-z0-9_]/.test(character) ? character : hex(character)))
    .join('')
    .replace(/^(\d)/, (digit) => hex(digit));
}

const hex = (character: string): string => {
  let text = '';
  for (let at = 0; at < character.length; at += 1) {
    text += `_x${character.charCodeAt(at).toString(16).padStart(4, '0')}_`;
  }
  return text;
};

/** SharePoint cuts the internal names of lists' columns at 32 characters and numbers the ones that are taken. */
export function freeName(wanted: string, taken: (name: string) => boolean, longest = 32): string {
  const base = wanted.slice(0, longest);
  if (!taken(base)) return base;
  for (let number = 0; ; number += 1) {
    const candidate = `${base.slice(0, longest - String(number).length)}${number}`;
    if (!taken(candidate)) return candidate;
  }
}

/** The last part of a list's address: characters that cannot stand in one are left out. */
export const urlName = (title: string): string => title.replace(/[~#%&*{}\\:<>?/|+"]/g, '').trim() || 'List';
