/**
 * What every part needs is one file, with the packages in it, where webpack would make one for every combination: files are compressed one by one, so many
 * small ones weigh more. What only one part needs is with that part.
 */
const first = /^(page|part-)/;

module.exports = (configuration) => {
  configuration.optimization.splitChunks = {
    ...configuration.optimization.splitChunks,
    cacheGroups: {
      defaultVendors: false,
      page: { name: 'page', chunks: (chunk) => first.test(chunk.name ?? ''), minChunks: 2, priority: 10, enforce: true },
    },
  };
};
