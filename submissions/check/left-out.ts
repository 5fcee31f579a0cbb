/** What stands in a workbook and was not read: sheets, columns and rows. Nothing is left out without a word. */
import type { Draft } from '../../templates/findings/finding.ts'
import { type FoundColumn, numbersRows } from '../../templates/read/headers.ts'
import { layoutDraft } from '../../templates/read/layout-draft.ts'
import type { ExtraColumn, NoRecord, SetAside, SheetReading } from '../../templates/read/reading.ts'
import { address, type Book, type Grid, isFilled } from '../../templates/sheet/grid.ts'
import type { Steps } from '../../templates/values/steps.ts'
import { headlessDrafts, readOrOutside } from './headless.ts'
import { noRecordDrafts } from './no-record-rows.ts'
import { rowsInWords } from './rows-in-words.ts'

const READ_AS: Readonly<Record<Exclude<SetAside['reason'], NoRecord>, string>> = {
  total: '合计',
  note: '注',
  header: '表头',
  title: '标题',
  sample: '填写示例',
}

/** One line for each sheet that is none of the forms and holds something. */
const strangerDrafts = (book: Book, strangers: readonly string[]): Draft[] =>
  book.sheets
    .filter(({ name, rows }) => strangers.includes(name) && rows.some(({ cells }) => cells.some(isFilled)))
    .map(({ name, rows, hidden }) =>
      layoutDraft(
        'layout/not-read',
        name,
        `${hidden ? '隐藏的' : ''}工作表“${name}”不在本项目的表之内，有 ${rows.length} 行内容没有读取`,
        '属于申报内容的，请填到本年度模板的相应表中；不需要的可以不管',
        { severity: 'info' },
      ),
    )

/** The last line of a header without the mark of a required column; a heading to its left may not be its own. */
const nameOf = ({ header }: FoundColumn): string => unmarked(header.split('·').at(-1)!)

const unmarked = (word: string): string => word.replace(/^\s*[*＊]?\s*|\s+$/g, '')

/** Where the last line of a column's header stands. */
function headerCell(grid: Grid, found: ExtraColumn): Partial<Draft> {
  const { column, rows } = found
  const word = nameOf(found)
  const row = grid.rows.findLast(
    ({ number, cells }) => number < rows.from && unmarked(String(cells[column - 1] ?? '')) === word,
  )?.number
  return row === undefined ? { column } : { row, column, address: address(row, column) }
}

/** One line for each column that the form does not know and that holds something in rows of data. */
function columnDrafts(grid: Grid, reading: SheetReading): Draft[] {
  const data = readOrOutside(reading)
  return reading.extra
    .filter((found) => !found.offered && !numbersRows(nameOf(found)))
    .flatMap((found) => {
      const { from, to } = found.rows
      const count = grid.rows.filter(
        ({ number, cells }) =>
          number >= from && number <= to && data.has(number) && isFilled(cells[found.column - 1]),
      ).length
      return count === 0
        ? []
        : [
            layoutDraft(
              'layout/not-read',
              reading.sheet,
              `“${nameOf(found)}”列不在模板之内，有 ${count} 行填了内容，没有读取`,
              '属于申报内容的，请填到模板的相应列；表头写错的，照模板改正',
              { severity: 'info', header: nameOf(found), ...headerCell(grid, found) },
            ),
          ]
    })
}

/** One line for the rows of a sheet that hold something and no record. */
function rowDrafts(reading: SheetReading): Draft[] {
  const groups = (Object.keys(READ_AS) as (keyof typeof READ_AS)[]).flatMap((reason) => {
    const rows = reading.setAside.filter((row) => row.reason === reason).map(({ row }) => row)
    return rows.length === 0 ? [] : [`第 ${rowsInWords(rows)} 行按${READ_AS[reason]}读`]
  })
  return groups.length === 0
    ? []
    : [
        layoutDraft(
          'layout/not-read',
          reading.sheet,
          `${groups.join('，')}，不作记录`,
          '读得对的不用改；其中有记录的，请把这一行照表头各列填好',
          { severity: 'info' },
        ),
      ]
}

/** With a pause between sheets. */
export function* leftOutSteps(
  book: Book,
  readings: readonly SheetReading[],
  strangers: readonly string[],
): Steps<Draft[]> {
  const drafts = strangerDrafts(book, strangers)
  for (const reading of readings) {
    yield
    const grid = book.sheets.find(({ name }) => name === reading.sheet)
    if (grid)
      for (const draft of [
        ...columnDrafts(grid, reading),
        ...headlessDrafts(grid, reading),
        ...noRecordDrafts(grid, reading),
      ])
        drafts.push(draft)
    for (const draft of rowDrafts(reading)) drafts.push(draft)
  }
  return drafts
}
