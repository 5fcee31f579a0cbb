import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { columnsPage } from '../../programmes/pages/columns.ts'
import { pages } from '../../programmes/pages/pages.ts'
import { ruleFolders } from '../../programmes/pages/rule-folders.ts'
import { registry } from '../../programmes/registry.ts'
import { historyForms } from '../../submissions/state/ledger-history.ts'

const docs = fileURLToPath(new URL('../../docs/', import.meta.url))

describe('generated pages (npm run docs writes them)', () => {
  const wanted = new Map([
    ...pages({
      measures: registry.measures,
      folders: ruleFolders(registry),
      told: historyForms(registry.programmes),
    }),
    ['columns.md', columnsPage(registry)],
  ])

  it.each([...wanted.keys()])('%s is up to date', (path) => {
    expect(readFileSync(docs + path, 'utf8')).toBe(wanted.get(path))
  })

  it('there are no pages of rules that are no more', () => {
    expect(readdirSync(`${docs}rules`).filter((name) => !wanted.has(`rules/${name}`))).toEqual([])
  })
})
