/** The same applications as a table and as cards: the same records, the same findings, each at its own cell. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Programme } from '../../programmes/programme.ts'
import { registry } from '../../programmes/registry.ts'
import { checkBook, isOffice } from '../../submissions/check/check-book.ts'
import { judgeMerge, yearParameters } from '../../submissions/check/judging.ts'
import { recogniseSubmission } from '../../submissions/recognise/recognise-submission.ts'
import type { Submission } from '../../submissions/recognise/submission.ts'
import type { Finding } from '../../templates/findings/finding.ts'
import { formsOnCard, partsOfKind } from '../../templates/sheet/card-plan.ts'
import type { Form } from '../../templates/sheet/form.ts'
import type { Book } from '../../templates/sheet/grid.ts'
import { readBook } from '../../workbook/codecs/node.ts'
import { WorkbookError } from '../../workbook/error.ts'
import { asCards, kindOf, recordsOf } from './support/as-cards.ts'

const INBOX = 'examples/2026/报送'

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

/** A few files of the year are locked, or none at all. */
function readable(file: string): Book | null {
  try {
    const { sheets, ...book } = readBook(readFileSync(file))
    // How cells look does not come along with what they hold.
    return { ...book, sheets: sheets.map(({ look: _, ...grid }) => grid) }
  } catch (error) {
    if (error instanceof WorkbookError) return null
    throw error
  }
}

function check(book: Book, file: string) {
  const checked = checkBook(registry, book, file)
  if ('reason' in checked || isOffice(checked.read)) throw new Error('no submission')
  return { findings: checked.findings.map(said).sort(), read: checked.read }
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

/** `npm run long` takes every workbook of the example year. */
const long = process.env['LONG_SEEDS'] !== undefined

const FILES = registry.programmes.flatMap(({ name }) =>
  (readdirSync(join(INBOX, name), { recursive: true, encoding: 'utf8' }) as string[])
    .filter(
      (file) =>
        file.endsWith('.xlsx') && (long || /历城|槐荫|市中|天桥|平阴县总工会-|泉砺|荣成|莒县/.test(file)),
    )
    .map((file) => join(INBOX, name, file)),
)

/** Faults of a table as such: a sheet or a column that it lacks is blank on a card, and what stands beside it is not there. */
const OF_TABLES: ReadonlySet<string> = new Set([
  'layout/column-missing',
  'layout/sheet-missing',
  'layout/not-read',
])

/** Every workbook that is a submission, as it came and with cards, for what compares senders. */
const senders: (readonly [tables: Submission, cards: Submission])[] = []

const kindsIn = (submission: Submission): string[] =>
  recordsOf(submission, submission.programme.application).map((record) =>
    kindOf(submission.programme, record),
  )

describe.each(FILES)('%s', (file) => {
  it('says the same of cards', async (test) => {
    const book = readable(file)
    const submission = book === null ? null : recogniseSubmission(registry, book, file)
    if (book === null || submission === null || 'reason' in submission) return test.skip()
    if (submission.findings.some(({ finding }) => OF_TABLES.has(finding.code ?? ''))) return test.skip()
    const cards = await asCards(book, submission)
    const before = check(book, file)
    const after = check(cards, file)
    for (const form of [
      submission.programme.application,
      ...formsOnCard(submission.programme.application.card!),
    ])
      expect(valuesRead(after.read, form)).toEqual(valuesRead(before.read, form))
    expect(after.findings).toEqual(before.findings)
    senders.push([submission, after.read])
  })
})

describe.each(registry.programmes.map(({ id }) => id))('a merge of %s', (id) => {
  it('has applications on each kind of card', () => {
    const own = senders.filter(([{ programme }]) => programme.id === id)
    expect([...new Set(own.flatMap(([tables]) => kindsIn(tables)))].sort()).toEqual(
      registry
        .byId(id)
        .application.card!.kinds.map((kind) => kind.id)
        .sort(),
    )
  })

  it('says the same of cards', () => {
    const own = senders.filter(([{ programme }]) => programme.id === id)
    const found = (of: 0 | 1) =>
      judgeMerge(
        registry,
        own.flatMap((pair) => pair[of].sheets),
        yearParameters(registry, [], 2026),
      ).judged.map(({ finding }) => said(finding))
    expect(own.length).toBeGreaterThan(1)
    expect(found(1).sort()).toEqual(found(0).sort())
    if (long) expect(found(0).length).toBeGreaterThan(0)
  })
})
