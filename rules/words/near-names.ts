/** Names that may mean the same thing: found by shared pairs of characters, without comparing all with all. */
import { finish, flatMapSteps, type Steps } from '../../templates/values/steps.ts'
import { byCode, foldText } from '../../templates/values/text.ts'

/** A name without brackets, punctuation and strokes; a key, never shown. */
export const looseText = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]/gu, '')

/** The pairs of neighbouring characters of a text; the text itself where it is shorter. */
function bigrams(text: string): ReadonlySet<string> {
  const characters = [...text]
  if (characters.length < 2) return new Set(characters)
  return new Set(characters.slice(1).map((character, i) => characters[i]! + character))
}

/** Dice's coefficient of two sets. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const part of a) if (b.has(part)) common++
  return (2 * common) / (a.size + b.size)
}

/** From here on two names are worth a look. */
const NEAR = 0.6

export const areNear = (a: string, b: string): boolean =>
  likeness(bigrams(looseText(a)), bigrams(looseText(b))) >= NEAR

/** Whether two different names are one slip of the pen apart: a character more, less, other, or two exchanged. */
export function isOneSlip(a: string, b: string): boolean {
  const [x, y] = [[...looseText(a)], [...looseText(b)]]
  let from = 0
  while (from < x.length && from < y.length && x[from] === y[from]) from++
  let to = 0
  while (to < x.length - from && to < y.length - from && x.at(-1 - to) === y.at(-1 - to)) to++
  const [p, q] = [x.slice(from, x.length - to), y.slice(from, y.length - to)]
  if (p.length === 0 && q.length === 0) return false
  if (p.length <= 1 && q.length <= 1) return true
  return p.length === 2 && q.length === 2 && p[0] === q[1] && p[1] === q[0]
}

/** The same of names by their places in a list, of which each is taken apart once, however often it is asked about. */
export function nearAmong(names: readonly string[]): (i: number, j: number) => boolean {
  const sets = names.map((name) => bigrams(looseText(name)))
  return (i, j) => likeness(sets[i]!, sets[j]!) >= NEAR
}

/** Comparisons between two pauses. */
const COMPARED_AT_ONCE = 5_000

/** Pairs of indices of names that are near, the smaller first. */
export function nearPairs(names: readonly string[]): [number, number][] {
  const pairs: [number, number][] = []
  finish(nearPairsSteps(names, (i, j) => pairs.push([i, j])))
  return pairs
}

/**
 * Hands on each pair of indices of names that are near, the smaller first, with pauses. Only names that share one of
 * their rarest parts are compared (prefix filtering), so that long lists of different names cost little.
 */
export function* nearPairsSteps(names: readonly string[], tell: (i: number, j: number) => void): Steps<void> {
  const sets = yield* flatMapSteps(names, (name) => [bigrams(looseText(name))])
  const frequency = new Map<string, number>()
  for (const set of sets) for (const part of set) frequency.set(part, (frequency.get(part) ?? 0) + 1)
  const rarity = (part: string): number => frequency.get(part) ?? 0
  const index = new Map<string, number[]>()
  let compared = 0
  for (const [i, set] of sets.entries()) {
    const sorted = [...set].sort((a, b) => rarity(a) - rarity(b) || byCode(a, b))
    // Two near names share at least NEAR / (2 - NEAR) of the parts of either, so one of these first ones.
    const least = Math.ceil((NEAR / (2 - NEAR)) * sorted.length)
    const candidates = new Set<number>()
    for (const part of sorted.slice(0, sorted.length - least + 1)) {
      const bearers = index.get(part) ?? []
      for (const other of bearers) candidates.add(other)
      bearers.push(i)
      index.set(part, bearers)
    }
    compared += candidates.size + 1
    if (compared >= COMPARED_AT_ONCE) {
      compared = 0
      yield
    }
    for (const other of candidates) if (likeness(sets[other]!, set) >= NEAR) tell(other, i)
  }
}
