import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const FOLDERS = [
  'templates',
  'rules',
  'programmes',
  'workbook',
  'submissions',
  'office',
  'ui',
  'addin',
  'desk',
  'database',
  'pipeline',
  'examples',
  'scripts',
  'bench',
]

/** Types alone count too: two files that name each other's types are one file in two. */
const IMPORT = /(?:^|\n)(?:import|export)\b[^'"]*?from\s+['"](\.[^'"]+)['"]/g

const graph = new Map(
  FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
      .map((name): [string, string[]] => {
        const file = normalize(join(folder, name))
        const text = readFileSync(join(root, file), 'utf8')
        return [file, [...text.matchAll(IMPORT)].map(([, path]) => normalize(join(dirname(file), path!)))]
      }),
  ),
)

/** The circles of a graph, each named by the files on it. */
function circles(of: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set<string>()
  const done = new Set<string>()
  const path: string[] = []
  const walk = (file: string): void => {
    const at = path.indexOf(file)
    if (at >= 0) {
      found.add([...path.slice(at)].sort().join(' '))
      return
    }
    if (done.has(file)) return
    path.push(file)
    for (const next of of.get(file) ?? []) walk(next)
    path.pop()
    done.add(file)
  }
  for (const file of of.keys()) walk(file)
  return [...found].sort()
}

it('finds a circle where there is one', () => {
  const small = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['a']],
    ['d', []],
  ])
  expect(circles(small)).toEqual(['a b c'])
})

it('no source file imports itself by way of others', () => {
  expect(graph.size).toBeGreaterThan(500)
  expect(circles(graph)).toEqual([])
})
