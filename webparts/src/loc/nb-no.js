define([], function () {
  return { language: 'nb' };
});
