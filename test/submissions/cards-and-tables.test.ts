/** The same applications as a table and as cards: the same records, the same findings, each at its own cell. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Programme } from '../../programmes/programme.ts'
import { registry } from '../../programmes/registry.ts'
import { checkBook, isOffice } from '../../submissions/check/check-book.ts'
import { recogniseSubmission } from '../../submissions/recognise/recognise-submission.ts'
import type { Submission } from '../../submissions/recognise/submission.ts'
import type { Finding } from '../../templates/findings/finding.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import { formsOnCard, partsOfKind } from '../../templates/sheet/card-plan.ts'
import type { Form } from '../../templates/sheet/form.ts'
import type { Book, Cell, Grid } from '../../templates/sheet/grid.ts'
import { readBook } from '../../workbook/codecs/node.ts'
import { composeWorkbook } from '../../workbook/compose/compose.ts'

const INBOX = 'examples/2026/报送'

const valuesOf = ({ cells }: RecordRead) => ({
  values: Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, { raw: cell as Cell }])),
})

const recordsOf = ({ sheets }: Submission, form: Form): readonly RecordRead[] =>
  sheets.filter(({ reading }) => reading.form === form).flatMap(({ reading }) => reading.records)

/** The kind of card that a record belongs on. */
function kindOf({ application }: Programme, { row }: RecordRead): string {
  const { kinds } = application.card!
  const cells = row as Record<string, unknown>
  return (
    kinds.find(({ given }) => Object.entries(given).every(([key, value]) => cells[key] === value)) ??
    kinds.at(-1)!
  ).id
}

/** An application's card as a sheet. */
async function cardOf(submission: Submission, record: RecordRead, name: string): Promise<Grid> {
  const { programme } = submission
  const { application } = programme
  const number = (record.row as { number?: string }).number
  const rows = Object.fromEntries(
    formsOnCard(programme.application.card!).map((form) => [
      form.id,
      recordsOf(submission, form)
        .filter(({ row }) => (row as { number?: string }).number === number)
        .map(valuesOf),
    ]),
  )
  const bytes = await composeWorkbook(
    {
      id: 'card',
      fileName: 'card.xlsx',
      title: 'card',
      programme: programme.id,
      senderKind: null,
      sheets: [{ form: application, required: true, rows: 1, card: kindOf(programme, record) }],
      instructions: [],
    },
    { rows: { ...rows, [application.id]: [valuesOf(record)] }, withInstructions: false },
  )
  return { ...readBook(bytes).sheets[0]!, name }
}

/** The workbook with each of its applications, and what belongs to it, on a card. */
async function asCards(book: Book, submission: Submission): Promise<Book> {
  const { programme } = submission
  const moved = new Set<Form>([programme.application, ...formsOnCard(programme.application.card!)])
  const names = new Set(
    submission.sheets.filter(({ reading }) => moved.has(reading.form)).map(({ reading }) => reading.sheet),
  )
  const cards: Grid[] = []
  for (const [index, record] of recordsOf(submission, programme.application).entries())
    cards.push(await cardOf(submission, record, `${programme.application.sheet} (${index + 1})`))
  return { ...book, sheets: [...cards, ...book.sheets.filter(({ name }) => !names.has(name))] }
}

/** A cell that a message names: “汇总表”K4. */
const CELL = /“[^”]*”[A-Z]{1,2}\d+/g

const said = ({
  id: _i,
  sheet: _s,
  row: _r,
  column: _c,
  address: _a,
  related: _l,
  ...rest
}: Finding): string => JSON.stringify(rest).replace(CELL, '')

function check(book: Book) {
  const checked = checkBook(registry, book, 'a.xlsx')
  if ('reason' in checked || isOffice(checked.read)) throw new Error('no submission')
  // How cells look does not come along with what they hold.
  const findings = checked.findings.filter(({ code }) => code !== 'layout/struck-out')
  return { findings: findings.map(said).sort(), read: checked.read }
}

/** The columns that a kind of card asks of a form. */
function asked({ application }: Programme, form: Form, kind: string): ReadonlySet<string> {
  const keys = partsOfKind(application.card!, kind).flatMap((part) => {
    if ('table' in part) return part.table === form ? part.keys : []
    if ('card' in part) return part.card === form ? part.fields : []
    if (form !== application || 'seals' in part) return []
    return 'opinions' in part ? part.opinions.flatMap(({ says, on }) => [says, on]) : part.fields
  })
  return new Set([...keys, 'number'])
}

/** Per record what the columns that its card asks were read as. */
function valuesRead(submission: Submission, form: Form): string[] {
  const { programme } = submission
  const kinds = new Map(
    recordsOf(submission, programme.application).map((record) => [
      (record.row as { number?: string }).number,
      kindOf(programme, record),
    ]),
  )
  return recordsOf(submission, form)
    .map(({ row }) => {
      const keys = asked(programme, form, kinds.get((row as { number?: string }).number)!)
      return JSON.stringify(
        Object.fromEntries(
          Object.entries(row)
            .filter(([key]) => keys.has(key))
            .sort(),
        ),
      )
    })
    .sort()
}

const FILES = registry.programmes.flatMap(({ name }) =>
  (readdirSync(join(INBOX, name), { recursive: true, encoding: 'utf8' }) as string[])
    .filter((file) => file.endsWith('.xlsx') && /历城|槐荫|市中|天桥|平阴县总工会-|泉砺/.test(file))
    .map((file) => join(INBOX, name, file)),
)

describe.each(FILES)('%s', (file) => {
  it('says the same of cards', async () => {
    const book = readBook(readFileSync(file))
    const submission = recogniseSubmission(registry, book, 'a.xlsx')
    if ('reason' in submission) return
    const before = check(book)
    const after = check(await asCards(book, submission))
    for (const form of [
      submission.programme.application,
      ...formsOnCard(submission.programme.application.card!),
    ])
      expect(valuesRead(after.read, form)).toEqual(valuesRead(before.read, form))
    expect(after.findings).toEqual(before.findings)
  })
})
