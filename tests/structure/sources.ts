import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const root = path.resolve(__dirname, '../..')

/** Every source file of the project, as a path from the root; no tests, nothing that only tests use. */
export const sources = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'],
  {
    cwd: root,
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((file) => file !== '' && existsSync(path.join(root, file)))
  .filter((file) => !/\.test\.tsx?$|\/testing\.ts$|\/fixtures\//.test(file))

export const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8')

/** What a file imports, as it is written there; imports of types too. */
export const importsOf = (file: string): string[] =>
  ts.preProcessFile(textOf(file)).importedFiles.map(({ fileName }) => fileName)

/** A relative import as a path from the root. */
export const target = (file: string, specifier: string): string =>
  path.relative(root, path.resolve(root, path.dirname(file), specifier))
