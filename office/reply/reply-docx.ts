/** A reply as a Word document of one A4 page, ready to be dated and sealed. */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { textWidth } from '../../workbook/compose/style.ts'
import type { Reply, ReplyLine } from './reply.ts'

const HEADING = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体' }
const BODY = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' }

/** Half points. */
const SIZE = { title: 32, body: 24, table: 19 } as const

const run = (text: string, size: number, font: typeof BODY = BODY): TextRun =>
  new TextRun({ text, size, font })

/** Two characters of indent, as Chinese letters have. */
const paragraph = (text: string, over: ConstructorParameters<typeof Paragraph>[0] & object = {}): Paragraph =>
  new Paragraph({
    indent: { firstLine: SIZE.body * 20 },
    spacing: { line: 400 },
    ...over,
    children: [run(text, SIZE.body)],
  })

const COLUMNS: readonly (readonly [header: string, millimetres: number, of: (line: ReplyLine) => string])[] =
  [
    ['程度', 18, ({ severity }) => severity],
    ['位置', 34, ({ place }) => place],
    ['问题', 49, ({ message }) => message],
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
      Math.ceil(textWidth(words(of)) / 2 / ((millimetres - 3) / CHARACTER)),
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

const line = { style: BorderStyle.SINGLE, size: 4, color: '595959' }

function cell(text: string, millimetres: number, heading: boolean): TableCell {
  return new TableCell({
    width: { size: convertMillimetersToTwip(millimetres), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 30, bottom: 30, left: 60, right: 60 },
    children: [
      new Paragraph({
        alignment: heading ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: [run(text, SIZE.table, heading ? HEADING : BODY)],
      }),
    ],
  })
}

function table(lines: readonly ReplyLine[]): Table {
  const row = (texts: readonly string[], heading: boolean): TableRow =>
    new TableRow({
      tableHeader: heading,
      cantSplit: true,
      children: texts.map((text, index) => cell(text, COLUMNS[index]![1], heading)),
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: COLUMNS.map(([, millimetres]) => convertMillimetersToTwip(millimetres)),
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: [
      row(
        COLUMNS.map(([header]) => header),
        true,
      ),
      ...lines.map((of) =>
        row(
          COLUMNS.map(([, , words]) => words(of)),
          false,
        ),
      ),
    ],
  })
}

/** The bytes of the document. */
export async function replyDocument(reply: Reply): Promise<Uint8Array> {
  const { title, to, opening, next, from, contact } = reply
  const lines = fitting(reply.lines)
  const more = reply.lines.length - lines.length
  const children = [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 240 },
      children: [run(title, SIZE.title, HEADING)],
    }),
    paragraph(`${to}：`, { indent: {} }),
    ...opening.map((text) => paragraph(text)),
    ...(lines.length > 0 ? [table(lines)] : []),
    ...(more > 0 ? [paragraph(`其余 ${more} 处见随附文件的“校验结果”表。`)] : []),
    ...(next.length > 0 ? [paragraph('请按下列步骤办理：', { spacing: { before: 120, line: 400 } })] : []),
    ...next.map((text, index) => paragraph(`${index + 1}. ${text}`)),
    ...(contact === null ? [] : [paragraph(`联系人：${contact}`)]),
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      spacing: { before: 360 },
      indent: { right: 720 },
      children: [run(from, SIZE.body)],
    }),
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      indent: { right: 720 },
      children: [run('　　年　　月　　日', SIZE.body)],
    }),
  ]
  const page = {
    size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
    margin: {
      top: convertMillimetersToTwip(22),
      bottom: convertMillimetersToTwip(18),
      left: convertMillimetersToTwip(20),
      right: convertMillimetersToTwip(20),
    },
  }
  const document = new Document({ creator: '', title, sections: [{ properties: { page }, children }] })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
