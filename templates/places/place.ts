/**
 * A place whose union takes part: a province, a city, a county or a zone. Places form one tree, written as data where
 * the programmes are; whatever a sheet, a rule or a message needs of a place is read from its node.
 */

/** 县级市 is 市 by name and a county by rank: its union is no 市总工会. A zone (功能区) counts as a county. */
export type PlaceKind = '省' | '市' | '区' | '县' | '县级市' | '功能区'

/** A place that was merged into another, or bore another name or rank. Sheets and documents still name it. */
export interface FormerPlace {
  readonly name: string
  readonly kind: PlaceKind
  /** Its GB/T 2260 code, where known. */
  readonly code: string | null
  /** The name that its union had. */
  readonly union: string
}

/** A personal honour that a place alone confers, by its own name. Its level is that of the place. */
export interface PlaceHonour {
  readonly title: string
  /** The general honour whose former name it is; a kind of its own where it is none. */
  readonly formerlyOf?: string
}

export interface Place {
  readonly name: string
  readonly kind: PlaceKind
  /** The official name of its union, as it stands in 报送单位. */
  readonly union: string
  /** GB/T 2260; `null` for zones, which have none. */
  readonly code: string | null
  /** Other names of the place itself that are in use. */
  readonly alsoCalled: readonly string[]
  readonly former: readonly FormerPlace[]
  readonly honours: readonly PlaceHonour[]
  /** `null` for the topmost. */
  readonly parent: Place | null
  readonly places: readonly Place[]
}

/** A place as the tree is written down; what is left out is the usual, or nothing. */
export interface PlaceEntry {
  readonly name: string
  readonly kind: PlaceKind
  readonly code?: string
  readonly union?: string
  readonly alsoCalled?: readonly string[]
  readonly former?: readonly FormerPlace[]
  readonly honours?: readonly PlaceHonour[]
  readonly places?: readonly PlaceEntry[]
}

/** What the union of a place is called, unless said otherwise. */
export const unionOf = (name: string): string => `${name}总工会`

/** Links the entries to a tree whose nodes know what is above them. */
export function placeTree(entry: PlaceEntry, parent: Place | null = null): Place {
  const { name, kind, code = null, union = unionOf(name), alsoCalled = [], former = [], honours = [] } = entry
  const places: Place[] = []
  const place = { name, kind, union, code, alsoCalled, former, honours, places } as Omit<
    Place,
    'parent'
  > as Place
  // Not enumerable: a tree that is printed or compared is walked downwards only.
  Object.defineProperty(place, 'parent', { value: parent })
  for (const below of entry.places ?? []) places.push(placeTree(below, place))
  return place
}

/** The place and everything above it, the nearest first. */
export function upwards(place: Place): readonly Place[] {
  return place.parent === null ? [place] : [place, ...upwards(place.parent)]
}

/** The place and everything below it, from the top. */
export const withinPlace = (place: Place): readonly Place[] => [place, ...place.places.flatMap(withinPlace)]

/** The topmost place of the tree. */
export const topOf = (place: Place): Place => upwards(place).at(-1)!

/** The rank of a place among offices: a province, a city, or a county, to which zones belong. */
export type PlaceRank = '省级' | '市级' | '县级'

const RANKS: Readonly<Record<PlaceKind, PlaceRank>> = {
  省: '省级',
  市: '市级',
  区: '县级',
  县: '县级',
  县级市: '县级',
  功能区: '县级',
}

export const rankOf = ({ kind }: { readonly kind: PlaceKind }): PlaceRank => RANKS[kind]

/** The cities of the tree in which the place stands. */
export const citiesAround = (place: Place): readonly Place[] =>
  withinPlace(topOf(place)).filter((each) => rankOf(each) === '市级')

/** The places of a rank right below a place, as the state's list of divisions has them: zones are the office's to name. */
export const placesBelow = (place: Place, rank: PlaceRank): readonly Place[] =>
  place.places.filter((each) => rankOf(each) === rank && each.kind !== '功能区')

/** The counties right below a city. */
export const countiesOf = (city: Place): readonly Place[] => placesBelow(city, '县级')
