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

const placeWords = registry.places
  .flatMap(withinPlace)
  .flatMap((place) => [
    place.name,
    ...(rankOf(place) === '县级' ? [] : [place.name.slice(0, -1)]),
    ...place.alsoCalled,
    ...place.former.map(({ name }) => name),
    ...place.honours.map(({ title }) => title),
  ])

const words = [
  ...registry.programmes.flatMap(({ id, name, spellings }) => [id, name, ...spellings]),
  ...placeWords,
]

/** What still does: the types of the province's studios, which forms of several programmes offer. */
const STILL = ['templates/values/vocabulary.ts']

it.each(sources.filter((path) => !STILL.includes(path)))('%s', (path) => {
  const text = withoutComments(readFileSync(path, 'utf8'))
  expect(words.filter((word) => text.includes(word))).toEqual([])
})
