/** A reply as a Word document of one A4 page, ready to be dated and sealed. */
import { textWidth } from '../../workbook/compose/style.ts'
import { closing, documentOf, type LetterColumn, paragraph, SIZE, table, titleOf } from './letter-page.ts'
import type { Reply } from './reply.ts'
import type { ReplyLine } from './reply-lines.ts'

const COLUMNS: readonly LetterColumn<ReplyLine>[] = [
  ['程度', 18, ({ severity }) => severity],
  ['位置', 40, ({ place }) => place],
  ['问题', 43, ({ message }) => message],
  ['依据', 28, ({ basis }) => basis],
  ['怎么改', 41, ({ mend }) => mend],
]

/** What the list may take of the page beside the rest of the letter: lines of print, and rows. */
const ROOM = { lines: 20, rows: 8 } as const

/** Millimetres of one Chinese character in the list. */
const CHARACTER = (SIZE.table / 2) * 0.353

/** Lines of print that a row takes: those of its fullest cell. */
const height = (of: ReplyLine): number =>
  Math.max(
    ...COLUMNS.map(([, millimetres, words]) =>
      words(of)
        .split('\n')
        .reduce(
          (lines, part) =>
            lines + Math.max(1, Math.ceil(textWidth(part) / 2 / ((millimetres - 3) / CHARACTER))),
          0,
        ),
    ),
  )

/** As many of the lines, from the first, as fit one page; at least one. */
export function fitting(lines: readonly ReplyLine[]): readonly ReplyLine[] {
  let taken = 0
  const last = lines.findIndex((of, index) => {
    taken += height(of)
    return index === ROOM.rows || (index > 0 && taken > ROOM.lines)
  })
  return last < 0 ? lines : lines.slice(0, last)
}

/** The bytes of the document. */
export async function replyDocument(reply: Reply): Promise<Uint8Array> {
  const { title, to, opening, next, from, contact } = reply
  const lines = fitting(reply.lines)
  const told = (some: readonly ReplyLine[]): number => some.reduce((sum, { count }) => sum + count, 0)
  const more = told(reply.lines) - told(lines)
  const children = [
    titleOf(title),
    paragraph(`${to}：`, { indent: {} }),
    ...opening.map((text) => paragraph(text)),
    ...(lines.length > 0 ? [table(COLUMNS, lines)] : []),
    ...(more > 0 ? [paragraph(`其余 ${more} 处见随附文件的“校验结果”表。`)] : []),
    ...(next.length > 0 ? [paragraph('请按下列步骤办理：', { spacing: { before: 120, line: 400 } })] : []),
    ...next.map((text, index) => paragraph(`${index + 1}. ${text}`)),
    paragraph(`联系人：${contact}`),
    ...closing(from),
  ]
  return documentOf(title, children)
}
