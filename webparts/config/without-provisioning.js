/**
 * A loader for the declarations of the lists (src/schema). Provisioning alone uses what SharePoint shows people of a list: its description, its columns' help and
 * its views. Web parts only read, and their first JavaScript has a budget, so those are left out here: as an empty text, no help and no views.
 */
const ts = require('typescript');

const left = {
  description: () => ts.factory.createStringLiteral(''),
  help: () => ts.factory.createStringLiteral(''),
  views: () => ts.factory.createArrayLiteralExpression(),
};

const isWords = (node) =>
  ts.isPropertyAssignment(node) &&
  ts.isIdentifier(node.name) &&
  Object.hasOwn(left, node.name.text) &&
  (ts.isStringLiteral(node.initializer) || ts.isArrayLiteralExpression(node.initializer));

const withoutWords = (context) => (file) => {
  const visit = (node) =>
    isWords(node)
      ? ts.factory.updatePropertyAssignment(node, node.name, left[node.name.text]())
      : ts.visitEachChild(node, visit, context);
  return ts.visitNode(file, visit);
};

module.exports = function leaveOut(source) {
  const file = ts.createSourceFile('declaration.js', source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const { transformed } = ts.transform(file, [withoutWords]);
  return ts.createPrinter().printFile(transformed[0]);
};
