/** Words by which columns are known: whether a cell is one of them, and to whom, in one look-up. */
import { headerKey, trimmed } from '../values/text.ts'

/** Words of these letters only are compared as they stand; all others are folded first. */
const PLAIN = /^[\u4e00-\u9fa5a-z\d/.、]+$/

/** Headers are short; what is longer is somebody's text. */
const LONGEST = 40

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fa5
const isSmallLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a
const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** Folded words by which columns are known, each with what it is known to. */
export class LabelWords<T> {
  private readonly known = new Map<string, T[]>()
  /** Characters with which they begin: most cells of a sheet begin with another, and are not looked at further. */
  private readonly starts = new Set<number>()

  add(word: string, known: T): void {
    const before = this.known.get(word)
    if (before === undefined) this.known.set(word, [known])
    else if (!before.includes(known)) before.push(known)
    // A letter and an accent behind it are folded into one.
    for (const start of [word, word.normalize('NFD')]) this.starts.add(start.charCodeAt(0))
  }

  private mayStart(word: string): boolean {
    const code = word.charCodeAt(0)
    if (isHan(code) || isSmallLetter(code) || isDigit(code)) return this.starts.has(code)
    return isCapital(code) ? this.starts.has(code + 32) : true
  }

  /** To what a word is known, as it stands or without its bracketed tail. */
  find(word: string): readonly T[] {
    if (word.length === 0 || word.length > LONGEST || !this.mayStart(word)) return []
    if (PLAIN.test(word)) return this.known.get(word) ?? []
    const { full, bare } = headerKey(word)
    const [whole = [], part = []] = [full, bare].map((each) => this.known.get(each))
    if (full === bare || part.length === 0) return whole
    return whole.length === 0 ? part : [...new Set([...whole, ...part])]
  }

  has(word: string): boolean {
    return this.find(word).length > 0
  }
}

/** What stands before the first colon, as in 申报编号：LX-01. */
export function labelOf(cell: string): string {
  const colon = cell.search(/[:：]/)
  return trimmed(colon < 0 ? cell : cell.slice(0, colon))
}
