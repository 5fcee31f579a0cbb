import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, it } from 'vitest'

const BUILT = 'dist/union-workbooks'

/** What a file of the bundle loads as it is loaded itself; what it asks for later has a bracket. */
const IMPORT = /\b(?:import|from)\s*["'](\.\.?\/[\w./-]+\.mjs)["']/g

/** A file of the bundle with all that is loaded with it. */
function withLoaded(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, from] of readFileSync(file, 'utf8').matchAll(IMPORT))
    withLoaded(normalize(join(dirname(file), from!)), seen)
  return seen
}

/** The sources of ours and of others that are in a file of the bundle. */
const sourcesOf = (file: string): string[] => JSON.parse(readFileSync(`${file}.map`, 'utf8')).sources

const isOfDatabase = (source: string): boolean =>
  /(^|\/)(node_modules\/(pg|drizzle-orm)|database)\//.test(source)

/** Whether a file brings the database with it. */
const brings = (file: string): boolean =>
  [...withLoaded(file)].some((each) => sourcesOf(each).some(isOfDatabase))

it('what is for a database is loaded for a database and for nothing else', () => {
  const files = readdirSync(BUILT)
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => join(BUILT, name))
  const commands = files.flatMap((file) =>
    sourcesOf(file)
      .filter((source) => /\/pipeline\/(main|commands\/.*)\.ts$/.test(source))
      .map((source) => [source.replace(/.*\/pipeline\//, ''), brings(file)] as const),
  )
  expect(commands.length).toBeGreaterThan(20)
  const bringing = commands.filter(([, does]) => does).map(([name]) => name)
  expect(bringing.sort()).toEqual([
    'commands/shared/act.ts',
    'commands/shared/copies.ts',
    'commands/shared/look.ts',
    'commands/shared/rollup.ts',
    'commands/shared/set-up.ts',
  ])
})
