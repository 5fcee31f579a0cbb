/** Text as it is compared. What a user wrote is never rewritten by these: they only make keys. */

/** Spaces of every kind, and characters that show nothing: copies from web pages and chats carry them along. */
const UNSEEN = /[\s\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]+/g

const UNSEEN_ENDS =
  /^[\s\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]+|[\s\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]+$/g

/** The text without spaces and characters that show nothing. */
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '')

/** The text without spaces and characters that show nothing at both ends; what is inside stays. */
export function trimmed(text: string): string {
  const plain = text.trim()
  const [first, last] = [plain.charCodeAt(0), plain.charCodeAt(plain.length - 1)]
  return first === 0xad || last === 0xad || isUnseen(first) || isUnseen(last)
    ? plain.replace(UNSEEN_ENDS, '')
    : plain
}

const isUnseen = (code: number): boolean => (code >= 0x180e && code <= 0x206f) || code === 0xfeff

/** Dashes of every length, one or several: word processors and typing methods make them of a hyphen. */
const DASHES = /[-‐‑‒–—―−─]*[‐‑‒–—―−─]+[-‐‑‒–—―−─]*/g

/** Dots that part the names of people, as typing methods give them. */
const NAME_DOTS = /[•・‧∙⋅·]|(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu

/** Words that are their own key, as most are. */
const FOLDED = /^[\u4e00-\u9fa5a-z\d]*$/

const HAS_VARIANTS = /[‐-―−─•・‧∙⋅.]/

/**
 * A key for comparing words: full-width forms folded (NFKC), every space and unseen character removed, letters in
 * lower case, dashes and the dots in names alike. `（七）` and `(七)`, `张 三` and `张三`, `ＡＢ` and `ab`, `一——二` and
 * `一-二`, `买买提•江` and `买买提·江` give the same key.
 */
export function foldText(text: string): string {
  if (FOLDED.test(text)) return text
  const plain = withoutUnseen(text.normalize('NFKC')).toLowerCase()
  return HAS_VARIANTS.test(plain) ? plain.replace(DASHES, '-').replace(NAME_DOTS, '·') : plain
}

/**
 * A key for comparing numbers that senders make up: noughts before a figure, and those that Excel puts behind a
 * point, say nothing. `LX-01` and `lx-1`, `001` and `1.0` give the same key.
 */
export const foldNumber = (number: string): string =>
  foldText(number)
    .replace(/^(\d+)\.0+$/, '$1')
    .replace(/(?<![\d.])0+(?=\d)/g, '')

/** The order of two texts by their characters' codes: the same on every machine, whatever its language. */
export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A key for comparing names of sheets and headers: folded, without 《》, asterisks, colons and quotation marks. */
export const foldTitle = (text: string): string => foldText(text).replace(/[《》*:"'“”]/g, '')

export interface HeaderKey {
  /** The folded header, its bracketed tail included. */
  readonly full: string
  /** The folded header without its last bracketed tail. */
  readonly bare: string
  /** The folded text of that tail, such as a unit: `元`, `万元`, `㎡`. */
  readonly tail: string | null
}

/** Remembers the answers for the last texts: the same words stand on sheet after sheet. */
function remembered<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const old = known.get(text)
    if (old !== undefined) return old
    if (known.size >= REMEMBERED) known.clear()
    const value = of(text)
    known.set(text, value)
    return value
  }
}

const REMEMBERED = 4096

/** {@link foldTitle} for words that come again and again, such as those of headers. */
export const foldedTitle = remembered(foldTitle)

/** Splits a header such as `资助金额（元）` into its name and the unit that it carries. */
export const headerKey = remembered((text: string): HeaderKey => {
  const full = foldTitle(text)
  const match = /^(.+?)\(([^()]*)\)$/.exec(full)
  return match ? { full, bare: match[1]!, tail: match[2]! } : { full, bare: full, tail: null }
})
