/**
 * Whose a union is by its whole name. A name means a place's union only where nothing but that place, what is above it
 * and 工会 stand in it; a street, a bureau or an enterprise of the place is another body.
 */
import {
  type FormerPlace,
  type Place,
  type PlaceKind,
  rankOf,
  topOf,
  upwards,
  withinPlace,
} from '../../templates/places/place.ts'
import { bodyKey } from './body-names.ts'
import { looseText } from './near-names.ts'

export interface UnionMeaning {
  readonly place: Place
  /** The name that the place, or a part of it, bore; `null` where it bears it now. */
  readonly former: FormerPlace | null
  /** `whole`: with its 市, 区 or 县; `bare`: without; `other`: by another name of the place. */
  readonly how: 'whole' | 'bare' | 'other'
}

const UNION = /(总工会|工会|总)$/

/** The name without seals and without the committee that every union is. */
const unionKey = (name: string): string =>
  looseText(name.replace(/[（(](盖章|公章|印章|章|本级|全称)[）)]/g, '')).replace(/(工会)委员会$/, '$1')

/** 济南 of 济南市; a name of one character is none. */
const bareName = (name: string): string | null => {
  const bare = name.replace(/[省市区县]$/, '')
  return bare === name || bare.length < 2 ? null : bare
}

/** The ways to write a place before the name of a body of it: 山东省济南市, 济南市, 济南. */
const written = (place: Place, names: readonly string[] = []): readonly string[] => {
  const own = [place.name, bareName(place.name), ...names].filter((name) => name !== null)
  return before(place.parent).flatMap((above) => own.map((name) => above + name))
}

/** The ways to begin the name of a place that stands below another: nothing, what is above, cities that were. */
function before(place: Place | null): readonly string[] {
  if (place === null) return ['']
  const were = place.former.filter((former) => rankOf(former) === '市级').map(({ name }) => name)
  return [...before(place.parent), ...written(place, were)]
}

type Index = ReadonlyMap<string, readonly UnionMeaning[]>

const indexes = new WeakMap<Place, Index>()

function buildIndex(top: Place): Index {
  const index = new Map<string, UnionMeaning[]>()
  const add = (place: Place, names: readonly string[], meaning: Omit<UnionMeaning, 'place'>): void => {
    for (const above of before(place.parent))
      for (const name of names) {
        const known = index.get(above + name) ?? []
        if (!known.some((each) => each.place === place)) known.push({ place, ...meaning })
        index.set(above + name, known)
      }
  }
  for (const place of withinPlace(top)) {
    const named = (name: string, former: FormerPlace | null): void => {
      add(place, [looseText(name)], { former, how: 'whole' })
      const bare = bareName(name)
      if (bare !== null) add(place, [bare], { former, how: 'bare' })
    }
    named(place.name, null)
    add(place, place.alsoCalled.map(looseText), { former: null, how: 'other' })
    for (const former of place.former) named(former.name, former)
  }
  return index
}

function indexOf(top: Place): Index {
  const index = indexes.get(top) ?? buildIndex(top)
  indexes.set(top, index)
  return index
}

/**
 * The places whose union a name can mean, none where it is another body's. A name that several cities have means the
 * one nearest to `home`; where that leaves it open, all of them are given.
 */
export function unionMeanings(name: string, home: Place): readonly UnionMeaning[] {
  const key = unionKey(name)
  const stem = key.replace(UNION, '')
  const found = stem === key ? [] : (indexOf(topOf(home)).get(stem) ?? [])
  for (const around of upwards(home)) {
    const near = found.filter(({ place }) => upwards(place).includes(around))
    if (near.length > 0) return near
  }
  return found
}

/** The place whose union bears the name today; `null` where it is open, a former name or another body's. */
export function placeOfUnion(name: string, home: Place): Place | null {
  const [meaning, ...others] = unionMeanings(name, home)
  return meaning !== undefined && others.length === 0 && meaning.former === null && meaning.how !== 'other'
    ? meaning.place
    : null
}

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
function isPlain({ how }: UnionMeaning, key: string, place: Place): boolean {
  if (how !== 'bare') return how === 'whole' && key.endsWith('工会')
  return key.endsWith('总工会') && indexOf(topOf(place)).get(key.replace(UNION, ''))?.length === 1
}

interface Body {
  /** The province or city named before it; `null` where none is. */
  readonly of: Place | null
  readonly key: string
}

/** 市交通运输局, but not 市中区. */
const OF_THE_CITY = /^市(?![中南北]区)/
const OF_THE_PROVINCE = /^省/

/** The body whose union it is, without the city and province of `home` before its name. */
function bodyOf(key: string, home: Place): Body {
  const stem = key.replace(UNION, '')
  for (const of of upwards(home)) {
    const relative = of.kind === '市' ? OF_THE_CITY : of.kind === '省' ? OF_THE_PROVINCE : null
    const starts = written(of).filter((each) => stem.startsWith(each))
    const length = Math.max(0, ...starts.map((each) => each.length), relative?.test(stem) ? 1 : 0)
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
