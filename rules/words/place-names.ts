/** Names of places as people write them: with or without what is above them, with or without 市, 区 and 县. */
import {
  type FormerPlace,
  type Place,
  rankOf,
  topOf,
  upwards,
  withinPlace,
} from '../../templates/places/place.ts'
import { onceFor } from '../../templates/values/once-for.ts'
import { looseText } from './near-names.ts'

export interface PlaceMeaning {
  readonly place: Place
  /** The name that the place, or a part of it, bore; `null` where it bears it now. */
  readonly former: FormerPlace | null
  /** `whole`: with its 市, 区 or 县; `bare`: without; `other`: by another name of the place. */
  readonly how: 'whole' | 'bare' | 'other'
}

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
const before = (place: Place | null): readonly string[] => (place === null ? [''] : below(place))

const below = onceFor((place: Place): readonly string[] => {
  const were = place.former.filter((former) => rankOf(former) === '市级').map(({ name }) => name)
  return [...before(place.parent), ...written(place, were)]
})

type Index = ReadonlyMap<string, readonly PlaceMeaning[]>

const indexes = new WeakMap<Place, Index>()

function buildIndex(top: Place): Index {
  const index = new Map<string, PlaceMeaning[]>()
  const add = (place: Place, names: readonly string[], meaning: Omit<PlaceMeaning, 'place'>): void => {
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
 * The places that a name can mean. A name that several cities have means the one nearest to `home`; where that leaves
 * it open, all of them are given.
 * @param loose without spaces and punctuation
 */
export function placesNamed(loose: string, home: Place): readonly PlaceMeaning[] {
  const found = allNamed(loose, home)
  for (const around of upwards(home)) {
    const near = found.filter(({ place }) => upwards(place).includes(around))
    if (near.length > 0) return near
  }
  return found
}

/** Every place of the tree that a name can mean, however far. */
export const allNamed = (loose: string, home: Place): readonly PlaceMeaning[] =>
  indexOf(topOf(home)).get(loose) ?? []

const beginnings = new WeakMap<Place, readonly string[]>()

/** How many characters at the beginning of a name say that it is of this place; 0 where none do. */
export function lengthOfPlace(loose: string, place: Place): number {
  const known = beginnings.get(place) ?? [...written(place)].sort((a, b) => b.length - a.length)
  beginnings.set(place, known)
  return known.find((each) => loose.startsWith(each))?.length ?? 0
}
