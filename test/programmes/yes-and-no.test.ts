/** 是/否 and 有/无: a column uses one pair, in its note, its list and whatever is said of it. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../programmes/registry.ts'
import { checkBook, isOffice } from '../../submissions/check/check-book.ts'
import type { Finding } from '../../templates/findings/finding.ts'
import { recognise } from '../../templates/read/recognise.ts'
import type { Column } from '../../templates/sheet/column.ts'
import { type Form, headerPath } from '../../templates/sheet/form.ts'
import { type Book, type Cell, columnName } from '../../templates/sheet/grid.ts'
import { formsIn } from '../../templates/sheet/template.ts'
import { nodeCodec, readBook } from '../../workbook/codecs/node.ts'
import { noteLines } from '../../workbook/compose/compose-notes.ts'
import { Package } from '../../workbook/package/package.ts'
import { exampleOf } from '../office/support/clerk.ts'

const PAIRS = [
  ['是', '否'],
  ['有', '无'],
] as const

const asksYesOrNo = ({ kind }: Column): boolean => kind === 'yesNo'

const columnsOf = (form: Form): [string, Column][] =>
  Object.entries(form.columns).filter(([, column]) => asksYesOrNo(column))

const ASKING = registry.forms.filter((form) => columnsOf(form).length > 0)

/** Words of the other pair, quoted as answers. */
function foreignWords({ options }: Column, said: string): string[] {
  const other = PAIRS.find(([yes]) => yes !== options?.[0])!
  return other.filter((word) => said.includes(`“${word}”`) || said === word || said === other.join('、'))
}

describe.each(ASKING.map((form) => [form.id, form] as const))('%s', (_id, form) => {
  it.each(columnsOf(form))('%s: the note asks for words of its list, or for none', (_key, column) => {
    expect(PAIRS).toContainEqual(column.options)
    const note = noteLines(column, []).join('\n')
    expect(foreignWords(column, note)).toEqual([])
    for (const word of column.options!) if (note.includes(`“${word}”`)) return
    expect.fail(`the note names neither word: ${note}`)
  })

  it.each(columnsOf(form))('%s: what cannot be read is answered with its words', (_key, column) => {
    const parsed = column.parse('大概')
    expect(parsed).toMatchObject({
      mend: `请填“${column.options![0]}”或“${column.options![1]}”`,
      expected: column.options!.join('、'),
    })
  })
})

/** The lists of a sheet that are made of words in the file itself: the words, and the cells as a file names them. */
function listsIn(bytes: Uint8Array): { readonly cells: readonly string[]; readonly words: string }[] {
  const xml = new Package(bytes, nodeCodec).text('xl/worksheets/sheet1.xml')!
  const lists = xml.matchAll(
    /<dataValidation [^>]*sqref="([^"]*)"[^>]*>\s*<formula1>(?:"|&quot;)(.*?)(?:"|&quot;)<\/formula1>/g,
  )
  return [...lists].map(([, cells, words]) => ({ cells: cells!.split(' '), words: words! }))
}

/** Whether `A1` or `A1:A3` holds a cell; lists on a card are no wider than a column. */
function holds(range: string, row: number, column: number): boolean {
  const [, name, top, bottom = top] = /^([A-Z]+)(\d+)(?::[A-Z]+(\d+))?$/.exec(range) ?? []
  return name === columnName(column) && row >= Number(top) && row <= Number(bottom)
}

describe.each(
  registry.templates.filter(({ holds }) => holds === 'card').map((one) => [one.fileName, one] as const),
)('the lists of %s', (fileName, template) => {
  it('offer the words of each column', () => {
    const bytes = readFileSync(`templates/blanks/${fileName}`)
    const lists = listsIn(bytes)
    const { readings } = recognise(readBook(bytes), formsIn(template), registry.lists)
    const onCard = readings.filter(({ sheet }) => sheet === readings[0]!.sheet)
    let seen = 0
    for (const { form, columns } of onCard)
      for (const [key, at] of columns as ReadonlyMap<string, { column: number; row?: number }>) {
        const column = form.columns[key]!
        if (!asksYesOrNo(column) || at.row === undefined) continue
        const { row } = at
        const words = lists.find(({ cells }) => cells.some((cell) => holds(cell, row, at.column)))?.words
        expect(words, headerPath(column)).toBe(column.options!.join(','))
        seen++
      }
    expect(seen).toBeGreaterThan(2)
  })
})

/** An example of each programme, as a table. */
const EXAMPLES = [
  '济南市创新工作室/平阴县总工会-济南市创新工作室-2026（第2版）.xlsx',
  '济南市隐患排查奖励/平阴县总工会-济南市隐患排查奖励-2026.xlsx',
  '山东省创新工作室/泰安市/肥城市总工会-山东省创新工作室-2026.xlsx',
]

describe.each(EXAMPLES)('%s', (file) => {
  let book: Book
  /** The columns that ask for yes or no, by sheet and column. */
  const asked = new Map<string, Column>()
  let rows: readonly { readonly sheet: string; readonly row: number; readonly column: number }[]
  beforeAll(() => {
    const submission = exampleOf(file)
    book = readBook(readFileSync(`examples/2026/报送/${file}`))
    rows = submission.sheets.flatMap(({ reading: { form, sheet, columns, records } }) =>
      [...columns].flatMap(([key, { column }]) => {
        if (!asksYesOrNo(form.columns[key]!)) return []
        asked.set(`${sheet}!${column}`, form.columns[key]!)
        return records.map((record) => ({ sheet, row: record.place(key)!.row, column }))
      }),
    )
  })

  const findingsWith = (value: Cell): readonly Finding[] => {
    const sheets = book.sheets.map((grid) => ({
      ...grid,
      rows: grid.rows.map(({ number, cells }) => {
        const own = rows.filter(({ sheet, row }) => sheet === grid.name && row === number)
        return {
          number,
          cells: cells.map((cell, at) => (own.some(({ column }) => column === at + 1) ? value : cell)),
        }
      }),
    }))
    const checked = checkBook(registry, { sheets }, 'a.xlsx')
    if ('reason' in checked || isOffice(checked.read)) throw new Error('no submission')
    return checked.findings
  }

  it.each([['是'], ['无'], [null], ['大概']])(
    'is answered with the column’s own words where all say %s',
    (value) => {
      const said = findingsWith(value).flatMap((finding) => {
        const column = asked.get(`${finding.sheet}!${finding.column}`)
        return column === undefined ? [] : [{ finding, column }]
      })
      expect(said.length).toBeGreaterThan(0)
      for (const { finding, column } of said)
        for (const text of [
          finding.message.replace(/^“[^”]*” 看不出/, ''),
          finding.mend,
          finding.expected ?? '',
        ])
          expect({ words: foreignWords(column, text), text, rule: finding.rule }).toMatchObject({ words: [] })
    },
  )
})
