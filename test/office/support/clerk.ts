/** A clerk who fills the card that a blank opens on, cell by cell, with what an example application says. */
import { readFileSync } from 'node:fs'
import { makeBlank } from '../../../office/blanks-of-office.ts'
import { registry } from '../../../programmes/registry.ts'
import { recogniseSubmission } from '../../../submissions/recognise/recognise-submission.ts'
import type { Submission } from '../../../submissions/recognise/submission.ts'
import { planSummary } from '../../../submissions/summary/summary-fill.ts'
import { submissionInfo } from '../../../templates/forms/submission-info.ts'
import type { RecordRead, SheetReading } from '../../../templates/read/reading.ts'
import { recognise } from '../../../templates/read/recognise.ts'
import { formsOnCard } from '../../../templates/sheet/card-plan.ts'
import type { Form } from '../../../templates/sheet/form.ts'
import type { Book, Cell } from '../../../templates/sheet/grid.ts'
import { formsIn, type Template } from '../../../templates/sheet/template.ts'
import { nodeCodec, readBook } from '../../../workbook/codecs/node.ts'
import { editBook } from '../../../workbook/edit/edit.ts'
import type { CellEdit } from '../../../workbook/edit/plan.ts'
import { copiedBelow, onSheet, withCells } from './copied-rows.ts'

const INBOX = 'examples/2026/报送'

const numberOf = ({ row }: RecordRead): string => (row as { number: string }).number

export const recordsOf = ({ sheets }: Submission, form: Form): readonly RecordRead[] =>
  sheets.filter(({ reading }) => reading.form === form).flatMap(({ reading }) => reading.records)

/** What belongs to an application. */
export const belonging = (submission: Submission, form: Form, number: string): readonly RecordRead[] =>
  recordsOf(submission, form).filter((each) => numberOf(each) === number)

export function sent(book: Book): Submission {
  const submission = recogniseSubmission(registry, book, 'a.xlsx')
  if ('reason' in submission) throw new Error(submission.reason)
  return submission
}

/** The application of a number. */
export const applicationIn = (submission: Submission, number: string): RecordRead =>
  recordsOf(submission, submission.programme.application).find((each) => numberOf(each) === number)!

export const exampleOf = (file: string): Submission => sent(readBook(readFileSync(`${INBOX}/${file}`)))

type Typed = CellEdit & { readonly value: Exclude<Cell, object> }

/** The cells of a record typed where a reading of the blank has its fields; what it does not say is emptied. */
const typed = ({ sheet, columns }: SheetReading, { cells }: RecordRead, rowOf: (key: string) => number) =>
  [...columns].flatMap(([key, { column }]): Typed[] => {
    const value = cells[key] ?? null
    return typeof value === 'object' && value !== null ? [] : [{ sheet, row: rowOf(key), column, value }]
  })

/** Where a record of a part stands on the card. */
interface Standing {
  /** Its first and last row. */
  readonly first: number
  readonly last: number
  rowOf(key: string): number
}

/**
 * Types into the blank as it came, as far as it has rows; further rows and blocks are copies of those above, which the
 * writer of files does not make: they are put into the sheets as they were read.
 */
export class Clerk {
  private readonly more: ((sheets: Book) => Book)[] = []

  private constructor(
    private readonly template: Template,
    private bytes: Uint8Array,
  ) {}

  static async open(id: string): Promise<Clerk> {
    const template = registry.templates.find((one) => one.id === id)!
    return new Clerk(template, await makeBlank(registry, template))
  }

  /** What was typed into the file. */
  get saved(): Uint8Array {
    return this.bytes
  }

  private file = (): Book => readBook(this.bytes)

  book = (): Book => this.more.reduce((book, change) => change(book), this.file())

  /** Everything that the application says, but for its line in the summary. */
  fill(source: Submission, number: string): void {
    const { application } = source.programme
    const info = submissionInfo as unknown as Form
    this.fields(info, source.info)
    for (const { reading } of source.sheets)
      if (reading.form.layout === 'card' && reading.form !== info)
        this.fields(reading.form, reading.records[0]!)
    this.fields(application, applicationIn(source, number))
    for (const form of formsOnCard(application.card!)) this.parts(form, belonging(source, form, number))
  }

  private readingOf(form: Form): SheetReading {
    const { readings } = recognise(this.file(), formsIn(this.template), registry.lists)
    return readings.find((reading) => reading.form === form)!
  }

  write(cells: readonly CellEdit[]): void {
    this.bytes = editBook(this.bytes, { cells }, nodeCodec)
  }

  /** Label beside value: each field at its own place. */
  private fields(form: Form, record: RecordRead): void {
    const reading = this.readingOf(form)
    const rows = reading.columns as ReadonlyMap<string, { row?: number }>
    this.write(typed(reading, record, (key) => rows.get(key)!.row!).filter(({ value }) => value !== null))
  }

  /** The rows of a table on the card, or its blocks one after the other. */
  private parts(form: Form, records: readonly RecordRead[]): void {
    const reading = this.readingOf(form)
    const { next, last } = reading.onCard!
    const at = next === null ? this.inTable(reading) : this.inBlocks(reading, next.row)
    const ready = records.filter((_, index) => at(index).last <= last)
    const typedAt = (index: number) => typed(reading, records[index]!, at(index).rowOf)
    this.write(ready.flatMap((_, index) => typedAt(index).filter(({ value }) => value !== null)))
    const more = records.slice(ready.length).flatMap((_, further) => {
      const above = at(ready.length + further - 1)
      const cells = typedAt(ready.length + further)
      return [
        onSheet(reading.sheet, (grid) => copiedBelow(grid, above.first, above.last)),
        onSheet(reading.sheet, (grid) => withCells(grid, cells)),
      ]
    })
    // The parts further down first: those above move them.
    this.more.unshift(...more)
  }

  private inTable =
    ({ headerRow }: SheetReading) =>
    (index: number): Standing => {
      const row = headerRow! + 1 + index
      return { first: row, last: row, rowOf: () => row }
    }

  /** A block is as high as its rows of fields. */
  private inBlocks({ columns }: SheetReading, top: number) {
    const rows = columns as ReadonlyMap<string, { row?: number }>
    const height = Math.max(...[...rows.values()].map(({ row }) => row! - top)) + 1
    return (index: number): Standing => {
      const down = index * height
      return { first: top + down, last: top + down + height - 1, rowOf: (key) => rows.get(key)!.row! + down }
    }
  }

  makeSummary(): void {
    const plan = planSummary(registry, this.book())
    if ('reason' in plan) throw new Error(plan.reason)
    this.write(plan.edits.map(({ format: _, ...edit }) => edit))
  }
}

/** A blank of each kind of card, and an application of the example year that goes on it. */
export const CARD_CASES: readonly (readonly [template: string, file: string, number: string])[] = [
  ['jinan-studio-card-technical', '济南市创新工作室/济南市住建系统工会-济南市创新工作室-2026.xlsx', 'ZJ-01'],
  ['jinan-studio-card-service', '济南市创新工作室/泉韵出行集团工会-济南市创新工作室-2026.xlsx', 'QY-01'],
  ['jinan-studio-card-management', '济南市创新工作室/商河县总工会-济南市创新工作室-2026.xlsx', 'SH-01'],
  ['jinan-hazard-card-hazard', '济南市隐患排查奖励/平阴县总工会-济南市隐患排查奖励-2026.xlsx', 'PY-01'],
  [
    'shandong-studio-card-technical',
    '山东省创新工作室/泰安市/肥城市总工会-山东省创新工作室-2026.xlsx',
    'FC-01',
  ],
  [
    'shandong-studio-card-service',
    '山东省创新工作室/威海市/文登区总工会-山东省创新工作室-2026.xlsx',
    'WD-01',
  ],
  [
    'shandong-studio-card-management',
    '山东省创新工作室/日照市/莒县总工会-山东省创新工作室-2026.xlsx',
    'JX-01',
  ],
  [
    'shandong-studio-card-craftsman',
    '山东省创新工作室/临沂市/沂水县总工会-山东省创新工作室-2026.xlsx',
    'YS-02',
  ],
]
