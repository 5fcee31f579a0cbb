/** Nothing outside `programmes/` names a programme, a city or a province: whatever is asked of one is asked of its value. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { registry } from '../../programmes/registry.ts'
import { rankOf, withinPlace } from '../../templates/places/place.ts'

const ROOMS = ['templates', 'rules', 'submissions', 'office', 'pipeline', 'desk', 'addin', 'ui', 'workbook']

const sources = execFileSync('git', ['ls-files', '-z', '--', ...ROOMS], { encoding: 'utf8' })
  .split('\0')
  .filter((path) => /\.tsx?$/.test(path))

/** Comments may give examples. */
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')

const words = [
  ...registry.programmes.flatMap(({ id, name, spellings }) => [id, name, ...spellings]),
  ...registry.places
    .flatMap(withinPlace)
    .filter((place) => rankOf(place) !== '县级')
    .map(({ name }) => name.slice(0, -1)),
]

/** What still does: the types of the province's studios, which shared forms offer, and the measures' own titles. */
const STILL = ['templates/values/vocabulary.ts', 'templates/measures.ts']

it.each(sources.filter((path) => !STILL.includes(path)))('%s', (path) => {
  const text = withoutComments(readFileSync(path, 'utf8'))
  expect(words.filter((word) => text.includes(word))).toEqual([])
})
