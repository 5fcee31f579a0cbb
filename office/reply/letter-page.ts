/** What our Word documents on A4 are made of: title, paragraphs, tables, the end of a letter. */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  type IParagraphOptions,
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

const HEADING = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体' }
const BODY = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' }

/** Half points. */
export const SIZE = { title: 32, body: 24, table: 19 } as const

const run = (text: string, size: number, font: typeof BODY = BODY, breaks = 0): TextRun =>
  new TextRun({ text, size, font, break: breaks })

/** A paragraph; two characters of indent, as Chinese letters have. */
export const paragraph = (text: string, over: Exclude<IParagraphOptions, string> = {}): Paragraph =>
  new Paragraph({
    indent: { firstLine: SIZE.body * 20 },
    spacing: { line: 400 },
    ...over,
    children: [run(text, SIZE.body)],
  })

export const titleOf = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 240 },
    children: [run(text, SIZE.title, HEADING)],
  })

export const heading = (text: string): Paragraph =>
  new Paragraph({
    indent: { firstLine: SIZE.body * 20 },
    spacing: { before: 120, line: 400 },
    children: [run(text, SIZE.body, HEADING)],
  })

const line = { style: BorderStyle.SINGLE, size: 4, color: '595959' }

function cell(text: string, millimetres: number, heading: boolean): TableCell {
  return new TableCell({
    width: { size: convertMillimetersToTwip(millimetres), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 30, bottom: 30, left: 60, right: 60 },
    children: [
      new Paragraph({
        alignment: heading ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: text
          .split('\n')
          .map((part, index) => run(part, SIZE.table, heading ? HEADING : BODY, index > 0 ? 1 : 0)),
      }),
    ],
  })
}

/** Name and width in millimetres of a column, and what it shows of a row. */
export type LetterColumn<R> = readonly [header: string, millimetres: number, of: (row: R) => string]

export function table<R>(columns: readonly LetterColumn<R>[], lines: readonly R[]): Table {
  const row = (texts: readonly string[], heading: boolean): TableRow =>
    new TableRow({
      tableHeader: heading,
      cantSplit: true,
      children: texts.map((text, index) => cell(text, columns[index]![1], heading)),
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map(([, millimetres]) => convertMillimetersToTwip(millimetres)),
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
        columns.map(([header]) => header),
        true,
      ),
      ...lines.map((of) =>
        row(
          columns.map(([, , words]) => words(of)),
          false,
        ),
      ),
    ],
  })
}

const atTheRight = (text: string, before: number): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: { before },
    indent: { right: 720 },
    children: [run(text, SIZE.body)],
  })

/** Who writes, and room for the day. */
export const closing = (from: string): Paragraph[] => [
  atTheRight(from, 360),
  atTheRight('　　年　　月　　日', 0),
]

const mm = convertMillimetersToTwip

/** The bytes of a document of such pieces. */
export async function documentOf(
  title: string,
  children: readonly (Paragraph | Table)[],
): Promise<Uint8Array> {
  const page = {
    size: { width: mm(210), height: mm(297) },
    margin: { top: mm(22), bottom: mm(18), left: mm(20), right: mm(20) },
  }
  const document = new Document({
    creator: '',
    title,
    sections: [{ properties: { page }, children: [...children] }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
