/**
 * Whose a union is by its whole name. A name means a place's union only where nothing but that place, what is above it
 * and 工会 stand in it; a street, a bureau or an enterprise of the place is another body.
 */
import { type Place, type PlaceKind, topOf, upwards } from '../../templates/places/place.ts'
import { bodyKey } from './body-names.ts'
import { looseText } from './near-names.ts'
import { allNamed, lengthOfPlace, type PlaceMeaning, placesNamed } from './place-names.ts'

const UNION = /(总工会|工会|总)$/

/** The name without seals and without the committee that every union is. */
const unionKey = (name: string): string =>
  looseText(name.replace(/[（(](盖章|公章|印章|章|本级|全称)[）)]/g, '')).replace(/(工会)委员会$/, '$1')

/** The places whose union a name can mean, nearest to `home`; none where it is another body's. */
export function unionMeanings(name: string, home: Place): readonly PlaceMeaning[] {
  const key = unionKey(name)
  const stem = key.replace(UNION, '')
  return stem === key ? [] : placesNamed(stem, home)
}

/** The place whose union bears the name today; `null` where it is open, a former name or another body's. */
export function placeOfUnion(name: string, home: Place): Place | null {
  const [meaning, ...others] = unionMeanings(name, home)
  return meaning !== undefined && others.length === 0 && meaning.former === null && meaning.how !== 'other'
    ? meaning.place
    : null
}

/**
 * The name by which a union is known beyond its city: with the city before it where another has a county so called.
 * @param home its city
 */
export function nameBeyond(union: string, home: Place): string {
  const place = placeOfUnion(union, home)
  if (place === null || place.parent === null) return union
  return unionMeanings(place.union, topOf(home)).length > 1 ? `${place.parent.name}${place.union}` : union
}

/** The official name at home, of a name that bears its city or does not. */
export const nameAtHome = (union: string, around: Place): string =>
  placeOfUnion(union, around)?.union ?? union

/**
 * What one union's name is to another's:
 * - `same`: the same name, or a known short form of the same place's union;
 * - `spelling`: a form that may well mean it, for a person to confirm;
 * - `former`: the name that it, or a union merged into it, bore;
 * - `other`: another body.
 */
export type UnionLikeness = 'same' | 'spelling' | 'former' | 'other'

/** 市总工会, 区工会: which one, only the sheet's reader knows. */
const RELATIVE = /^([市区县])(总工会|工会|总)$/
const RELATIVE_KINDS: Readonly<Record<string, readonly PlaceKind[]>> = {
  市: ['市'],
  区: ['区', '功能区'],
  县: ['县'],
}

/** Works for the union itself: 历下区总工会办公室. */
const OWN_OFFICE = /(?<=工会)(办公室|\p{Script=Han}{2,6}部)$/u

/** @param home where both are looked for first: the place of whoever recommends, or decides */
export function unionLikeness(name: string, expected: string, home: Place): UnionLikeness {
  const [key, wanted] = [unionKey(name), unionKey(expected)]
  if (key === wanted) return 'same'
  const office = key.replace(OWN_OFFICE, '')
  if (office !== key) return unionLikeness(office, expected, home) === 'same' ? 'spelling' : 'other'
  const [meant, ...others] = unionMeanings(expected, home)
  const place = others.length === 0 ? meant?.place : undefined
  if (place === undefined) return bodyLikeness(key, wanted, home)
  const relative = RELATIVE.exec(key)
  if (relative) return RELATIVE_KINDS[relative[1]!]!.includes(place.kind) ? 'spelling' : 'other'
  const own = unionMeanings(key, place).find((each) => each.place === place)
  if (own !== undefined) {
    if (own.former !== meant!.former) return 'former'
    return isPlain(own, key, place) ? 'same' : 'spelling'
  }
  // A zone's union is the office's to name, and so are the ways to shorten it.
  if (place.kind === '功能区') return bodyLikeness(key, wanted, home)
  return !UNION.test(key) && unionMeanings(`${key}工会`, place).some((each) => each.place === place)
    ? 'spelling'
    : 'other'
}

/** A name that can be taken for no other place: 历下总工会 is one, 东营总工会 may be the city's or the district's. */
function isPlain({ how }: PlaceMeaning, key: string, place: Place): boolean {
  if (how !== 'bare') return how === 'whole' && key.endsWith('工会')
  return key.endsWith('总工会') && allNamed(key.replace(UNION, ''), place).length === 1
}

interface Body {
  /** The province or city named before it; `null` where none is. */
  readonly of: Place | null
  readonly key: string
}

/** 市交通运输局, 省直机关: of the city or the province that everybody there means. */
const OURS: Readonly<Partial<Record<PlaceKind, string>>> = { 市: '市', 省: '省' }

/** The body whose union it is, without the city and province of `home` before its name. */
function bodyOf(key: string, home: Place): Body {
  const stem = key.replace(UNION, '')
  for (const of of upwards(home)) {
    const length = lengthOfPlace(stem, of) || (stem[0] === OURS[of.kind] ? 1 : 0)
    if (length > 0 && length < stem.length) return { of, key: bodyKey(stem.slice(length)) }
  }
  return { of: null, key: bodyKey(stem) }
}

function bodyLikeness(key: string, wanted: string, home: Place): UnionLikeness {
  if (!UNION.test(key)) return 'other'
  const [a, b] = [bodyOf(key, home), bodyOf(wanted, home)]
  if (a.key !== b.key) return 'other'
  return a.of === null || b.of === null || a.of === b.of ? 'spelling' : 'other'
}
