define([], function () {
  return { language: 'nn' };
});
