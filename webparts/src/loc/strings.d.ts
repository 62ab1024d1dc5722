declare module 'PaneStrings' {
  const strings: { readonly language: 'nn' | 'nb' | 'en' };
  export = strings;
}
