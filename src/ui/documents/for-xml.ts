/** Leaves out characters that XML 1.0 cannot hold: they would make a file that Word and Excel call damaged. */
export const forXml = (text: string): string =>
  Array.from(text)
    .filter((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return code >= 32
        ? code !== 0xfffe && code !== 0xffff && !(code >= 0xd800 && code <= 0xdfff)
        : code === 9 || code === 10 || code === 13;
    })
    .join('');
