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
import { formsOnCard, partsOfKind } from '../../templates/sheet/card-plan.ts'
import type { Form } from '../../templates/sheet/form.ts'
import type { Book } from '../../templates/sheet/grid.ts'
import { readBook } from '../../workbook/codecs/node.ts'
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
