/** Of a file that nobody could read: which unit it comes from, by its folders and name, and which office answers. */
import type { Registry } from '../../programmes/registry-of.ts'
import { looseText } from '../../rules/words/near-names.ts'
import { placesNamed } from '../../rules/words/place-names.ts'
import { placeOfUnion } from '../../rules/words/union-names.ts'
import type { Office } from '../../submissions/office/office.ts'
import { recordsOf } from '../../submissions/office/office.ts'
import { allocations } from '../../templates/forms/allocation.ts'
import type { Place } from '../../templates/places/place.ts'
import { contactWords } from '../papers/paper.ts'
import type { Run } from '../rollup.ts'
import type { Correspondents } from './reply.ts'

const short = (union: string): string => union.replace(/(总工会|工会)$/, '')

/** A unit that an office expects a report from, whatever the programme. */
interface Expected {
  readonly unit: string
  readonly office: Office
}

const expectedBy = (office: Office): Expected[] =>
  recordsOf(office, allocations).flatMap(({ row }) =>
    row.unit === undefined ? [] : [{ unit: row.unit, office }],
  )

/** What parts the words of a file's name. */
const BETWEEN = /[-—_\s（）()【】·、，,.\d]+/u

/** The union that a word spells out, or that of the only place that it names. */
function unionIn(word: string, home: Place): string | null {
  if (/(总工会|工会)$/.test(word) && word.length > 3) return word
  const [meant, ...others] = placesNamed(looseText(word), home)
  return meant === undefined || others.length > 0 || meant.former !== null ? null : meant.place.union
}

/** The union that a folder or a file bears in its name; of those that are expected the longest: 济南市市中区 before 市中区. */
function unionNamed(name: string, expected: readonly Expected[], homes: readonly Place[]): string | null {
  const known = expected
    .filter(({ unit }) => name.includes(short(unit)))
    .sort((a, b) => b.unit.length - a.unit.length)[0]
  // A file that spells out its union is that union's, though a folder's city stands in the name too.
  const [spelt] = name
    .split(BETWEEN)
    .flatMap((word) => homes.flatMap((home) => unionIn(word, home) ?? []))
    .sort((a, b) => b.length - a.length)
  if (known === undefined) return spelt ?? null
  return spelt !== undefined && short(spelt).length > short(known.unit).length ? spelt : known.unit
}

/** The unions that a path names, from the outermost folder to the file; what a programme is called names none. */
function unionsOn(path: string, { programmes, places }: Registry, expected: readonly Expected[]): string[] {
  const bare = programmes.reduce((text, { name }) => text.replaceAll(name, ''), path)
  const found: string[] = []
  let homes: readonly Place[] = places
  for (const name of bare.split('/')) {
    const union = unionNamed(name, expected, homes)
    if (union === null) continue
    found.push(union)
    const within = homes.flatMap((home) => placeOfUnion(union, home) ?? [])
    if (within.length > 0) homes = within
  }
  return found
}

export function correspondents(
  { registry, rollups, offices }: Pick<Run, 'registry' | 'rollups' | 'offices'>,
  file: string,
): Correspondents {
  const expected = offices.flatMap(expectedBy)
  const named = unionsOn(file, registry, expected)
  const own = (union: string | undefined): Office | undefined =>
    offices.find((office) => office.union === union)
  const [last, before] = [named.at(-1), named.at(-2)]
  const by = expected.find(({ unit }) => unit === last)?.office
  // A folder that bears the name of an office of this run, whom nobody above expects, is where files for it lie.
  const isReceiver = by === undefined && own(last) !== undefined
  const programme = registry.programmes.find(({ name }) => file.includes(name))
  const places = new Set(rollups.map(({ node }) => node.place))
  const from =
    by?.union ??
    (isReceiver ? last : undefined) ??
    (before !== undefined && (places.has(before) || own(before) !== undefined) ? before : undefined) ??
    programme?.topUnit ??
    (offices.length === 1 ? offices[0]!.union : undefined) ??
    rollups.at(-1)?.node.place ??
    ''
  return {
    to: (isReceiver ? undefined : last) ?? '报送单位',
    from,
    contact: contactWords(own(from) ?? {}),
  }
}
