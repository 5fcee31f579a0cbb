import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, it } from 'vitest'

/** What a file of the bundle loads as it is loaded itself. */
const IMPORT = /(?:^|\n)(?:import|export)\b[^'"]*?["']([^"']+)["']/g

/** The packages that are loaded with a file, by way of whatever it loads. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  const packages = new Set<string>()
  if (seen.has(file)) return packages
  seen.add(file)
  for (const [, from] of readFileSync(file, 'utf8').matchAll(IMPORT))
    if (from!.startsWith('.'))
      for (const each of loadedWith(normalize(join(dirname(file), from!)), seen)) packages.add(each)
    else packages.add(from!.split('/')[0]!)
  return packages
}

const COMMANDS = readdirSync('dist/union-workbooks').filter((name) => name.endsWith('.mjs'))

it('the database’s packages are loaded for a database and for nothing else', () => {
  expect(loadedWith('dist/union-workbooks/main.mjs')).not.toContain('pg')
  const loading = COMMANDS.filter((name) => loadedWith(`dist/union-workbooks/${name}`).has('pg'))
  expect(loading.length).toBeGreaterThan(0)
  for (const name of ['office-acts', 'office-looks', 'office-rollup', 'rollup', 'start-year', 'check'])
    expect(loading.filter((each) => each.startsWith(`${name}-`) && !isShared(each))).toEqual([])
})

/** `rollup-….mjs` is the name of two commands: that of a folder alone, and that over a database. */
const isShared = (name: string): boolean =>
  readFileSync(`dist/union-workbooks/${name}`, 'utf8').includes('pipeline/commands/shared/')
