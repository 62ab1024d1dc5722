/**
 * What a page loads first (the entry, the page's React tree and the parts that are on it) in few files: what two of them need is one file, where webpack
 * would make one for every combination. Files are compressed one by one, so many small ones weigh more.
 */
const first = /^(page|part-)/;

module.exports = (configuration) => {
  configuration.optimization.splitChunks = {
    ...configuration.optimization.splitChunks,
    cacheGroups: {
      shared: { name: 'shared', chunks: (chunk) => first.test(chunk.name ?? ''), minChunks: 2, priority: 10, enforce: true },
    },
  };
};
