/** The sheet 校验结果: every finding with a link to its cell. */
import {
  countWords,
  type Finding,
  SEVERITIES,
  SEVERITY_NAMES,
  type Severity,
  severityCounts,
} from '../../templates/findings/finding.ts'
import { RESULT_SIGNATURE } from '../../templates/findings/marks.ts'
import { address, columnName } from '../../templates/sheet/grid.ts'
import { heightOf, lineCount, roomOf } from '../compose/style.ts'
import { isCell } from '../read/cell-ranges.ts'
import { cellXml, xmlText } from '../xml/xml-patch.ts'
import type { AddedStyles, CellStyle } from './annotate-styles.ts'

export interface ResultRow {
  readonly severity: Severity
  /** `null` where the finding is about the whole file. */
  readonly sheet: string | null
  /** From 1; `null` where the finding is about the whole sheet. */
  readonly row: number | null
  readonly column: number | null
  readonly header: string | null
  readonly message: string
  readonly article: string | null
  readonly mend: string
}

export interface ResultSheet {
  readonly title: string
  /** Lines under the title: whose file, judged when and by what, until when to mend. */
  readonly captions: readonly string[]
  readonly counts: Readonly<Record<Severity, number>>
  readonly rows: readonly ResultRow[]
}

/** The sheet for these findings, in their order. */
export const resultSheet = (
  title: string,
  captions: readonly string[],
  findings: readonly Finding[],
): ResultSheet => ({
  title,
  captions,
  counts: severityCounts(findings),
  rows: findings,
})

/** Header and width, in characters, of each column. */
const COLUMNS = [
  ['序号', 6],
  ['严重程度', 11],
  ['工作表', 18],
  ['行', 6],
  ['单元格', 9],
  ['栏目', 20],
  ['问题', 46],
  ['依据', 22],
  ['怎么改', 46],
] as const

const LAST = columnName(COLUMNS.length)
const SEVERITY_COLUMN = 'B'
const LINK_COLUMN = 'E'

/** A sheet holds 65,530 links; findings beyond stand without one. */
const LINKS = 65_000

const text = (at: string, style: number, value: string): string =>
  value === ''
    ? `<c r="${at}" s="${style}"/>`
    : `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellXml(value)}</t></is></c>`

const numeric = (at: string, style: number, value: number): string =>
  `<c r="${at}" s="${style}"><v>${value}</v></c>`

/** A row of the sheet; its height in points, as not every program fits rows to their text. */
const line = (row: number, height: number, cells: string): string =>
  `<row r="${row}" ht="${height}" customHeight="1">${cells}</row>`

const FONT_SIZE = 11
const LINE_HEIGHT = heightOf(1, FONT_SIZE)
const TITLE_HEIGHT = 26

/** As high as the longest text of a row needs in its column. */
const heightFor = (texts: readonly string[]): number =>
  heightOf(Math.max(...texts.map((each, i) => lineCount(each, roomOf(COLUMNS[i]![1])))), FONT_SIZE)

function findingLine(row: number, index: number, of: ResultRow, styles: AddedStyles['cells']): string {
  const at = of.row !== null && of.column !== null ? address(of.row, of.column) : ''
  const cells: [CellStyle, string | number][] = [
    ['centred', index],
    ['centred', SEVERITY_NAMES[of.severity]],
    ['text', of.sheet ?? '（整个文件）'],
    ['centred', of.row ?? ''],
    ['link', at],
    ['text', of.header ?? ''],
    ['text', of.message],
    ['text', of.article ?? ''],
    ['text', of.mend],
  ]
  return line(
    row,
    heightFor(cells.map(([, value]) => String(value))),
    cells
      .map(([style, value], i) =>
        typeof value === 'number'
          ? numeric(address(row, i + 1), styles[style], value)
          : text(address(row, i + 1), styles[style], value),
      )
      .join(''),
  )
}

/** A place in the workbook, as a link names it; with `$`, since `C2` alone may also be read as column 2. */
const location = (sheet: string, row: number, column: number): string =>
  `'${sheet.replaceAll("'", "''")}'!$${columnName(column)}$${row}`

function hyperlinks(rows: readonly ResultRow[], first: number, sheets: ReadonlySet<string>): string {
  const links = rows
    .flatMap(({ sheet, row, column }, i) =>
      sheet !== null && row !== null && column !== null && sheets.has(sheet) && isCell({ row, column })
        ? [
            `<hyperlink ref="${LINK_COLUMN}${first + i}" location="${xmlText(location(sheet, row, column))}"` +
              ` display="${address(row, column)}"/>`,
          ]
        : [],
    )
    .slice(0, LINKS)
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`
}

/** The lines above the table: the counts come last. */
const captionsOf = ({ captions, counts }: ResultSheet): string[] => {
  const total = SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0)
  return [
    ...captions,
    total === 0
      ? '没有发现问题。'
      : `共 ${total} 条：${countWords(counts).join('，')}。点“单元格”一栏可跳到该处。`,
  ]
}

/** The colours of the severities, in formats whose formulas say that the sheet is ours, even where none is listed. */
const formats = (header: number, last: number, { marks }: AddedStyles): string =>
  SEVERITIES.map((severity, i) => {
    const formula = `AND(${RESULT_SIGNATURE},$${SEVERITY_COLUMN}${header}="${SEVERITY_NAMES[severity]}")`
    return (
      `<conditionalFormatting sqref="${SEVERITY_COLUMN}${header}:${SEVERITY_COLUMN}${last}">` +
      `<cfRule type="expression" dxfId="${marks[severity]}" priority="${i + 1}">` +
      `<formula>${xmlText(formula)}</formula></cfRule></conditionalFormatting>`
    )
  }).join('')

/** The part of the sheet. Links lead only to `sheets`, those of the workbook that have cells. */
export function resultXml(
  result: ResultSheet,
  styles: AddedStyles,
  sheets: ReadonlySet<string>,
  namespace: string,
): string {
  const { cells } = styles
  const captions = captionsOf(result)
  const header = captions.length + 2
  const last = header + result.rows.length
  const lines = [
    line(1, TITLE_HEIGHT, text('A1', cells.title, result.title)),
    ...captions.map((caption, i) => line(i + 2, LINE_HEIGHT, text(`A${i + 2}`, cells.caption, caption))),
    line(
      header,
      LINE_HEIGHT,
      COLUMNS.map(([name], i) => text(address(header, i + 1), cells.header, name)).join(''),
    ),
    ...result.rows.map((row, i) => findingLine(header + 1 + i, i + 1, row, cells)),
  ]
  const widths = COLUMNS.map(
    ([, width], i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  )
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="A1:${LAST}${last}"/>` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${header}"` +
    ` topLeftCell="A${header + 1}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
    `<cols>${widths.join('')}</cols><sheetData>${lines.join('')}</sheetData>` +
    formats(header, last, styles) +
    hyperlinks(result.rows, header + 1, sheets) +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
  )
}
