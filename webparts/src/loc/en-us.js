define([], function () {
  return { language: 'en' };
});
