const { join } = require('node:path');

/**
 * What every part needs is one file, with the packages in it, where webpack would make one for every combination: files are compressed one by one, so many
 * small ones weigh more. What only one part needs is with that part.
 */
const isFirst = (chunk) => /^(page|part-)/.test(chunk.name ?? '');

/** Where the compiler puts src/schema. */
const declarations = join(__dirname, '..', 'lib', 'src', 'schema');

module.exports = (configuration) => {
  configuration.module.rules.push({
    test: /\.js$/,
    include: declarations,
    use: join(__dirname, 'without-provisioning.js'),
  });
  configuration.optimization.splitChunks = {
    ...configuration.optimization.splitChunks,
    cacheGroups: {
      defaultVendors: false,
      shared: {
        name: 'shared',
        chunks: isFirst,
        test: (module, { chunkGraph }) => {
          const users = [...chunkGraph.getModuleChunksIterable(module)].filter(isFirst);
          return users.length >= 2 || users.some(({ name }) => name === 'page');
        },
        minChunks: 1,
        priority: 10,
        enforce: true,
      },
    },
  };
};
