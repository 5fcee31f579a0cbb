/** The lists of rules, made from the folders: a rule is a file, its id the file's name, its list the folder's. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { byCode } from '../templates/values/text.ts'

const FOLDERS = ['clauses', 'format', 'merge', 'sheet', 'workbook']

/** The folders that hold rules, each with the file that lists them; relative to the root of the repository. */
export const listedFolders = (root: string): readonly { folder: string; list: string }[] => [
  { folder: 'rules', list: 'rules/format-rules.ts' },
  ...readdirSync(join(root, 'programmes'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `programmes/${name}`)
    .filter((folder) => FOLDERS.some((part) => existsSync(join(root, folder, part))))
    .sort(byCode)
    .map((folder) => ({ folder, list: `${folder}/rules.ts` })),
]

interface RuleFile {
  /** Below its folder, without the ending: `clauses/JN-06`. */
  readonly path: string
  readonly constant: string
}

/** `clauses/JN-06 -> JN-06`, `merge/same-studio` as it is. */
const idOf = ({ path }: RuleFile): string => path.replace(/^clauses\//, '')

/** @throws Error for a file in a folder of rules that exports no rule */
function ruleFiles(root: string, folder: string): readonly RuleFile[] {
  const files = FOLDERS.filter((part) => existsSync(join(root, folder, part))).flatMap((part) =>
    readdirSync(join(root, folder, part))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${part}/${name.slice(0, -'.ts'.length)}`),
  )
  return files
    .map((path) => {
      // What a file exports beside its rule stands before it.
      const text = readFileSync(join(root, folder, `${path}.ts`), 'utf8')
      const constant = [...text.matchAll(/^export const (\w+)/gm)].at(-1)?.[1]
      if (constant === undefined) throw new Error(`${folder}/${path}.ts exports no rule`)
      return { path, constant }
    })
    .sort((a, b) => byCode(idOf(a), idOf(b)))
}

/** Every list as it should stand, by its path. */
export const ruleLists = (root: string): ReadonlyMap<string, string> =>
  new Map(
    listedFolders(root).map(({ folder, list }) => {
      const files = ruleFiles(root, folder)
      // Rules over all programmes are functions of their list.
      const over = folder === 'programmes/across'
      const kit = folder === 'rules' ? './rule.ts' : '../../rules/rule.ts'
      const text = [
        '/** Every rule that stands in this folder. Written by `npm run docs`; do not edit. */',
        '// biome-ignore-all assist/source/organizeImports: in the order of the rules',
        '',
        `import type { Rule } from '${kit}'`,
        ...(over ? ["import type { Programme } from '../programme.ts'"] : []),
        ...files.map(({ path, constant }) => `import { ${constant} } from './${path}.ts'`),
        '',
        over
          ? 'export const rulesOver = (programmes: readonly Programme[]): readonly Rule[] => ['
          : 'export const rules: readonly Rule[] = [',
        ...files.map(({ constant }) => (over ? `  ${constant}(programmes),` : `  ${constant},`)),
        ']',
        '',
      ].join('\n')
      return [list, text] as const
    }),
  )
