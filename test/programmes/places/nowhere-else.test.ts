import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { shandong } from '../../../programmes/places/shandong.ts'
import { withinPlace } from '../../../templates/places/place.ts'

/** Rooms that know no place: whatever they need of one is handed in. */
const ROOMS = ['templates', 'rules', 'workbook', 'submissions', 'office', 'pipeline', 'addin', 'ui', 'desk']

/** Words of the one provincial measure that forms of several programmes offer, and names on their way to it. */
const KNOWN = ['templates/values/vocabulary.ts', 'templates/programme-names.ts', 'templates/measures.ts']

const sources = execFileSync('git', ['ls-files', '-z', ...ROOMS], { encoding: 'utf8' })
  .split('\0')
  .filter((file) => /\.tsx?$/.test(file) && !KNOWN.includes(file))

/** What runs: comments may name a place for example. */
const code = (file: string): string =>
  readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')

const names = withinPlace(shandong).flatMap((place) => [
  place.name,
  ...(place.kind === '市' || place.kind === '省' ? [place.name.slice(0, -1)] : []),
  ...place.alsoCalled,
  ...place.former.map(({ name }) => name),
  ...place.honours.map(({ title }) => title),
])

it('no place stands outside programmes/', () => {
  const found = sources.flatMap((file) => {
    const text = code(file)
    return names.filter((name) => text.includes(name)).map((name) => `${file}: ${name}`)
  })
  expect(found).toEqual([])
})
