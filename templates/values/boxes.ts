/** Boxes that a clerk ticks beside printed words: ☑是 □否, 是（√）否（ ）. */

const TICKED = '☑✅✔✓√■●◉☒🗹🗸'
const EMPTY = '□☐◻○◯▢'
const MARK = new RegExp(`[${TICKED}${EMPTY}]`, 'gu')

/** Brackets that stand for a box, with a tick in them or nothing. */
const BRACKETS = new RegExp(`[([]([${TICKED}]?)[\\])]`, 'gu')

/** The words of a cell that has boxes: those ticked, and all that stand there. */
export interface Ticked {
  readonly chosen: readonly string[]
  readonly offered: readonly string[]
  /** A box without any word: whether it is ticked. */
  readonly alone: boolean | null
}

const isTicked = (mark: string): boolean => TICKED.includes(mark)

/** `null` where the text has no box. */
export function ticked(text: string): Ticked | null {
  const plain = text
    .normalize('NFKC')
    .replace(/(?:[\s、,;/]|\uFE0E|\uFE0F)+/g, '')
    .replace(BRACKETS, (_, tick: string) => tick || '□')
  if (plain.search(MARK) < 0) return null
  const words = plain.split(MARK)
  const marks = plain.match(MARK)!
  const filled = words.filter((word) => word !== '')
  if (filled.length === 0) {
    const [mark] = marks
    return { chosen: [], offered: [], alone: marks.length === 1 && mark !== '☒' ? isTicked(mark!) : null }
  }
  // The boxes stand before their words, unless the text begins with a word.
  const before = words[0] === ''
  const chosen = marks.flatMap((mark, i) => {
    const word = (before ? words[i + 1] : words[i])!
    return isTicked(mark) && word !== '' ? [word] : []
  })
  return { chosen, offered: filled, alone: null }
}
