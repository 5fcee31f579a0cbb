/** A card as a clerk fills it: the blank that is sent out, its cells typed into, the summary made, the file read. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { makeBlank } from '../../office/blanks-of-office.ts'
import { registry } from '../../programmes/registry.ts'
import { checkBook, isOffice } from '../../submissions/check/check-book.ts'
import { recogniseSubmission } from '../../submissions/recognise/recognise-submission.ts'
import type { Submission } from '../../submissions/recognise/submission.ts'
import { planSummary } from '../../submissions/summary/summary-fill.ts'
import { submissionInfo } from '../../templates/forms/submission-info.ts'
import type { RecordRead, SheetReading } from '../../templates/read/reading.ts'
import { recognise } from '../../templates/read/recognise.ts'
import { formsOnCard } from '../../templates/sheet/card-plan.ts'
import type { Form } from '../../templates/sheet/form.ts'
import type { Book } from '../../templates/sheet/grid.ts'
import { formsIn, type Template } from '../../templates/sheet/template.ts'
import { nodeCodec, readBook } from '../../workbook/codecs/node.ts'
import { editBook } from '../../workbook/edit/edit.ts'
import type { CellEdit, Value } from '../../workbook/edit/plan.ts'

const INBOX = 'examples/2026/报送'

const numberOf = ({ row }: RecordRead): string => (row as { number: string }).number

const recordsOf = ({ sheets }: Submission, form: Form): readonly RecordRead[] =>
  sheets.filter(({ reading }) => reading.form === form).flatMap(({ reading }) => reading.records)

/** As many blocks as a blank has ready. */
const BLOCKS = 3

/** What belongs to an application; of what stands in blocks, as much as there are. */
function belonging(submission: Submission, form: Form, number: string): readonly RecordRead[] {
  const own = recordsOf(submission, form).filter((each) => numberOf(each) === number)
  return form.layout === 'table' ? own : own.slice(0, BLOCKS)
}

function sent(book: Book): Submission {
  const submission = recogniseSubmission(registry, book, 'a.xlsx')
  if ('reason' in submission) throw new Error(submission.reason)
  return submission
}

/** The cells of a record typed where a reading of the blank has its fields, so many rows further down. */
const typed = ({ sheet, columns }: SheetReading, { cells }: RecordRead, rowOf: (key: string) => number) =>
  [...columns].flatMap(([key, { column }]): CellEdit[] => {
    const value = cells[key]
    return value === undefined || value === null || typeof value === 'object'
      ? []
      : [{ sheet, row: rowOf(key), column, value: value as Value }]
  })

class Clerk {
  constructor(
    private readonly template: Template,
    private bytes: Uint8Array,
  ) {}

  static async open(id: string): Promise<Clerk> {
    const template = registry.templates.find((one) => one.id === id)!
    return new Clerk(template, await makeBlank(registry, template))
  }

  book = (): Book => readBook(this.bytes)

  private readingOf(form: Form): SheetReading {
    const { readings } = recognise(this.book(), formsIn(this.template), registry.lists)
    return readings.find((reading) => reading.form === form)!
  }

  private write(cells: readonly CellEdit[]): void {
    this.bytes = editBook(this.bytes, { cells }, nodeCodec)
  }

  /** Label beside value: each field at its own place. */
  fields(form: Form, record: RecordRead): void {
    const reading = this.readingOf(form)
    const rows = reading.columns as ReadonlyMap<string, { row?: number }>
    this.write(typed(reading, record, (key) => rows.get(key)!.row!))
  }

  /** The rows of a table on the card, or its blocks one after the other. */
  parts(form: Form, records: readonly RecordRead[]): void {
    let before: number | null = null
    for (const [index, record] of records.entries()) {
      const reading = this.readingOf(form)
      const { next } = reading.onCard!
      if (next === null) this.write(typed(reading, record, () => reading.headerRow! + 1 + index))
      else {
        const rows = reading.columns as ReadonlyMap<string, { row?: number }>
        const first: number = before ?? next.row
        before = first
        this.write(typed(reading, record, (key) => rows.get(key)!.row! + next.row - first))
      }
    }
  }

  makeSummary(): void {
    const plan = planSummary(registry, this.book())
    if ('reason' in plan) throw new Error(plan.reason)
    this.write(plan.edits.map(({ format: _, ...edit }) => edit))
  }
}

const CASES: readonly (readonly [template: string, file: string, number: string])[] = [
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

describe.each(CASES)('%s', (id, file, number) => {
  it('goes from blank to clean, to the record that the table gives', async () => {
    const source = sent(readBook(readFileSync(`${INBOX}/${file}`)))
    const { application } = source.programme
    const record = recordsOf(source, application).find((each) => numberOf(each) === number)!
    const clerk = await Clerk.open(id)
    clerk.fields(submissionInfo as unknown as Form, source.info)
    for (const { reading } of source.sheets)
      if (reading.form.layout === 'card' && reading.form !== (submissionInfo as unknown as Form))
        clerk.fields(reading.form, reading.records[0]!)
    clerk.fields(application, record)
    for (const form of formsOnCard(application.card!)) clerk.parts(form, belonging(source, form, number))
    clerk.makeSummary()

    const checked = checkBook(registry, clerk.book(), 'a.xlsx')
    if ('reason' in checked || isOffice(checked.read)) throw new Error('no submission')
    expect(
      checked.findings
        .filter(({ severity }) => severity !== 'info')
        .map(({ address, sheet, message }) => [sheet, address, message]),
    ).toEqual([])
    const [card, ...more] = recordsOf(checked.read, application)
    expect(more).toEqual([])
    const read = Object.entries(card!.row).filter(([, value]) => value !== undefined)
    for (const [key, value] of read) expect(value).toEqual((record.row as Record<string, unknown>)[key])
    expect(read.length).toBeGreaterThan(25)
    for (const form of formsOnCard(application.card!))
      expect(recordsOf(checked.read, form).length).toBe(belonging(source, form, number).length)
  })
})
