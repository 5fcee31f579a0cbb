/** What a person copies: the card of an application as a sheet, and a block within it. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../programmes/registry.ts'
import { checkBook, isOffice } from '../../submissions/check/check-book.ts'
import { recogniseSubmission } from '../../submissions/recognise/recognise-submission.ts'
import type { Submission } from '../../submissions/recognise/submission.ts'
import { achievements } from '../../templates/forms/achievements.ts'
import type { Form } from '../../templates/sheet/form.ts'
import { address, type Book, type Cell, type Grid } from '../../templates/sheet/grid.ts'
import { readBook } from '../../workbook/codecs/node.ts'
import { copiedBelow, withCells } from '../office/support/copied-rows.ts'
import { asCards, recordsOf } from './support/as-cards.ts'

const FILE = 'examples/2026/报送/济南市创新工作室/商河县总工会-济南市创新工作室-2026.xlsx'
const COPY = '创新工作室申报表 (2)'

function sent(book: Book): Submission {
  const submission = recogniseSubmission(registry, book, 'a.xlsx')
  if ('reason' in submission) throw new Error(submission.reason)
  return submission
}

function found(book: Book) {
  const checked = checkBook(registry, book, 'a.xlsx')
  if ('reason' in checked || isOffice(checked.read)) throw new Error('no submission')
  return checked.findings.map(({ severity, rule, code, sheet, address: at }) => [
    severity,
    rule ?? code,
    sheet,
    at,
  ])
}

/** The workbook with its one application on a card. */
let book: Book
let card: Grid
let at: (key: string) => { readonly row: number; readonly column: number }
let blocks: readonly { readonly number: number; readonly through?: number }[]
beforeAll(async () => {
  const tables = readBook(readFileSync(FILE))
  book = await asCards(tables, sent(tables))
  card = book.sheets[0]!
  const submission = sent(book)
  const [record] = recordsOf(submission, submission.programme.application)
  at = (key) => record!.place(key)!
  blocks = recordsOf(submission, achievements as unknown as Form)
})

const cellOf = (key: string): string => address(at(key).row, at(key).column)
const beside = (copy: Grid): Book => ({
  ...book,
  sheets: [card, { ...copy, name: COPY }, ...book.sheets.slice(1)],
})
const typed = (cells: Readonly<Record<string, Cell>>): Grid =>
  withCells(
    card,
    Object.entries(cells).map(([key, value]) => ({ ...at(key), value })),
  )

describe('a card that was copied as a sheet', () => {
  it('is clean before', () => expect(found(book)).toEqual([]))

  it('counts once where nothing was filled in anew', () => {
    expect(found(beside(card))).toEqual([['info', 'merge/copy', card.name, cellOf('number')]])
  })

  it('is another application under the same number: said at the number of the copy, and at nothing else of the first', () => {
    const other = typed({ studio: '另一个创新工作室', leader: '王另一', leaderIdentity: null })
    expect(found(beside(other))).toEqual([
      ['error', 'workbook/unique-card', COPY, cellOf('number')],
      // Its own team, not that of both.
      ['error', 'workbook/same-team', COPY, cellOf('leader')],
    ])
  })

  it('is no matter once it has a number of its own', () => {
    const other = typed({
      studio: '另一个创新工作室',
      number: 'SH-02',
      leader: '王另一',
      leaderIdentity: null,
    })
    expect(found(beside(other)).map(([, rule]) => rule)).not.toContain('workbook/unique-card')
  })
})

describe('a block that was copied within a card', () => {
  const copied = (): Grid => copiedBelow(card, blocks[0]!.number, blocks[0]!.through!)
  const second = () => ({ row: blocks[1]!.number, column: 6 })

  it('says nothing more, which is asked at its name', () => {
    const twice = { ...book, sheets: [copied(), ...book.sheets.slice(1)] }
    expect(found(twice)).toEqual([['warning', 'workbook/listed-twice', card.name, address(second().row, 6)]])
  })

  it('is another achievement as soon as it says so', () => {
    const other = withCells(copied(), [{ ...second(), value: '另一项操作法' }])
    expect(found({ ...book, sheets: [other, ...book.sheets.slice(1)] })).toEqual([])
  })
})
