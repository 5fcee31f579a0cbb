/** Writes the generated pages into `docs/`, and removes pages of rules that are no more. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { columnsPage } from '../programmes/pages/columns.ts'
import { pages } from '../programmes/pages/pages.ts'
import { ruleFolders } from '../programmes/pages/rule-folders.ts'
import { registry } from '../programmes/registry.ts'
import { historyForms } from '../submissions/state/ledger-history.ts'
import { CONTRACT_FILE, contractSchema } from './contract-schema.ts'

const FOLDER = 'docs'

const wanted = new Map([
  ...pages({
    measures: registry.measures,
    folders: ruleFolders(registry),
    told: historyForms(registry.programmes),
  }),
  ['columns.md', columnsPage(registry)],
])

await mkdir(join(FOLDER, 'rules'), { recursive: true })
const files = [
  ...[...wanted].map(([path, text]) => [join(FOLDER, path), text] as const),
  [CONTRACT_FILE, contractSchema()] as const,
]
for (const [file, text] of files) {
  const current = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (current === text) continue
  await writeFile(file, text)
  console.log(`written ${file}`)
}
for (const name of await readdir(join(FOLDER, 'rules')))
  if (!wanted.has(`rules/${name}`)) {
    await rm(join(FOLDER, 'rules', name))
    console.log(`removed ${join(FOLDER, 'rules', name)}`)
  }
