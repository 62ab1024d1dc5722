import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';

const root = process.cwd();

function sourceFiles(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ['.ts', '.tsx'].includes(extname(entry.name)))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

const product = ['src', 'bot', 'manifest'].flatMap(sourceFiles);
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const breaking = (pattern: RegExp, files = product) => files.filter((file) => pattern.test(read(file)));

describe('the conventions of architecture.md', () => {
  test('every error that the product throws is declared, with a code and a remedy', () => {
    expect(breaking(/throw new (Error|TypeError|RangeError)\(/)).toEqual([]);
  });

  test('error codes are unique in the product', () => {
    const codes = product.flatMap((file) => [...read(file).matchAll(/readonly code = '([^']+)'/g)].map((match) => match[1]));
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
    expect(codes.length).toBeGreaterThan(5);
  });

  test('no file of the product is longer than 300 lines, and the bot is looked at as well', () => {
    expect(product.filter((file) => file.startsWith('bot/')).length).toBeGreaterThan(100);
    expect(product.filter((file) => read(file).trimEnd().split('\n').length > 300)).toEqual([]);
  });

  test('the domain has no clock and no randomness', () => {
    expect(breaking(/\bnew Date\b|\bDate\.now\b|\bMath\.random\b/, sourceFiles('src/domain'))).toEqual([]);
  });

  test('no screen draws with a colour of its own', () => {
    expect(breaking(/#[0-9a-fA-F]{3,8}['"` ;]|\brgba?\(/, sourceFiles('src/ui'))).toEqual([]);
  });

  test('TypeScript files are kebab-case and components are named after what they export', () => {
    const misnamed = product.filter((file) => {
      const name = file.split('/').at(-1) ?? '';
      if (name.endsWith('.d.ts')) return false;
      return name.endsWith('.tsx') ? !/^[A-Za-z][A-Za-z0-9-]*\.tsx$/.test(name) : !/^[a-z0-9]+([.-][a-z0-9]+)*\.ts$/.test(name);
    });
    expect(misnamed).toEqual([]);
  });

  test('there is no barrel but the one of the schema, and no utils', () => {
    expect(product.filter((file) => /(^|\/)(index|utils)\.tsx?$/.test(file) && file !== 'src/schema/index.ts')).toEqual([]);
  });
});
