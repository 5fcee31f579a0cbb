/**
 * Every member of Excel that the pane asks for, and the requirement set that Microsoft's declarations give for it:
 * what the simulator refuses below a level, Excel refuses there too.
 */
import { readFileSync } from 'node:fs'
import { beforeAll, expect, it, vi } from 'vitest'
import { asked } from '../../support/excel/protocol.ts'
import { book, LIST, scattered } from './marked-book.ts'
import { LEVELS, openExcel } from './open-excel.ts'

const DECLARATIONS = 'node_modules/@types/office-js/index.d.ts'

/** `Worksheet.getRange` -> 1, of ExcelApi 1.1. */
function declaredSets(): ReadonlyMap<string, number> {
  const sets = new Map<string, number>()
  const text = readFileSync(DECLARATIONS, 'utf8')
  const excel = text.slice(text.indexOf('\ndeclare namespace Excel {'))
  let type = ''
  let comment = ''
  let within = false
  for (const line of excel.split('\n')) {
    const opened = /^ {4}(?:export )?(?:class|interface) (\w+)/.exec(line)
    if (opened) type = opened[1]!
    if (line.startsWith('        /**')) [comment, within] = ['', true]
    if (within) comment += line
    if (line.includes('*/')) within = false
    const member = /^ {8}(?:readonly )?(\w+)\??[(:]/.exec(line)
    const set = /\[Api set: ExcelApi 1\.(\d+)/.exec(comment)
    if (member && set && !sets.has(`${type}.${member[1]}`)) sets.set(`${type}.${member[1]}`, Number(set[1]))
    if (member) comment = ''
  }
  return sets
}

/** Registrations travel under names of their own. */
const EVENTS: Readonly<Record<string, string>> = {
  DataChanged: 'onChanged',
  SelectionChanged: 'onSelectionChanged',
  FormatChanged: 'onFormatChanged',
  Activated: 'onActivated',
  RowSorted: 'onRowSorted',
  ColumnSorted: 'onColumnSorted',
  NameChanged: 'onNameChanged',
}

function publicName(name: string): string | null {
  const [type = '', member = ''] = name.split('.')
  const event = /^_(?:Register|Unregister)(?:Event)?(\w+?)(?:Event)?$/.exec(member)?.[1]
  if (event !== undefined) return `${type}.${EVENTS[event] ?? event}`
  if (member.startsWith('_')) return null
  return `${type}.${member[0]!.toLowerCase()}${member.slice(1)}`
}

beforeAll(async () => {
  asked.clear()
  for (const level of LEVELS) {
    const { host, ready, session } = openExcel(level, book)
    session.book.sheet(LIST).put(4, 2, { ...session.book.sheet(LIST).at(4, 2), struck: true })
    const stop = host.listen(() => undefined)
    await host.outline()
    await host.read({ sheets: 'all' })
    await ready()
    if (host.capabilities.marks) await host.mark([LIST], scattered(40), host.capabilities.notes)
    await host.marked(LIST)
    await host.write([{ sheet: LIST, row: 4, column: 2, value: '李四' }])
    await host.jump({ sheet: LIST, row: 4, column: 2 })
    await host.clear()
    await host.selfCheck()
    stop()
    await vi.waitFor(() => expect(session.registrations).toBe(0))
  }
})

it('each is there since when the simulator says', () => {
  const sets = declaredSets()
  expect(sets.size).toBeGreaterThan(2_000)
  const used = [...asked].flatMap(([name, since]) => {
    const known = publicName(name)
    return known === null ? [] : [[known, since] as const]
  })
  expect(used.length).toBeGreaterThan(50)
  const wrong = used.filter(([name, since]) => sets.get(name) !== since)
  expect(wrong.map(([name, since]) => `${name}: ${since}, declared ${sets.get(name)}`)).toEqual([])
})

it('and these are all of them that came after ExcelApi 1.1', () => {
  const table = [...asked]
    .flatMap(([name, since]) => {
      const known = publicName(name)
      return known === null || since === 1 ? [] : [`1.${since} ${known}`]
    })
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  expect([...new Set(table)]).toMatchInlineSnapshot(`
    [
      "1.2 Range.rowHidden",
      "1.2 Worksheet.protection",
      "1.2 WorksheetProtection.protected",
      "1.4 Worksheet.getUsedRangeOrNullObject",
      "1.6 ConditionalFormat.custom",
      "1.6 ConditionalFormat.delete",
      "1.6 ConditionalFormat.getRangeOrNullObject",
      "1.6 ConditionalFormat.id",
      "1.6 ConditionalFormat.type",
      "1.6 ConditionalFormatCollection.add",
      "1.6 ConditionalFormatRule.formula",
      "1.6 ConditionalRangeFill.color",
      "1.6 ConditionalRangeFont.color",
      "1.6 ConditionalRangeFormat.fill",
      "1.6 ConditionalRangeFormat.font",
      "1.6 CustomConditionalFormat.format",
      "1.6 CustomConditionalFormat.rule",
      "1.6 Range.conditionalFormats",
      "1.7 Workbook.name",
      "1.7 Worksheet.onChanged",
      "1.7 Worksheet.onSelectionChanged",
      "1.7 WorksheetCollection.onActivated",
      "1.9 ConditionalFormat.getRanges",
      "1.9 Range.getCellProperties",
      "1.9 Range.getRowProperties",
      "1.9 RangeAreas.areas",
      "1.9 RangeAreas.conditionalFormats",
      "1.9 RangeFont.strikethrough",
      "1.9 Worksheet.getRanges",
      "1.9 WorksheetCollection.onChanged",
      "1.9 WorksheetCollection.onFormatChanged",
      "1.9 WorksheetCollection.onSelectionChanged",
      "1.10 Worksheet.comments",
      "1.10 WorksheetCollection.onColumnSorted",
      "1.10 WorksheetCollection.onRowSorted",
      "1.13 Range.getMergedAreasOrNullObject",
      "1.17 WorksheetCollection.onNameChanged",
      "1.18 Note.authorName",
      "1.18 Note.content",
      "1.18 Note.delete",
      "1.18 Note.getLocation",
      "1.18 NoteCollection.add",
      "1.18 NoteCollection.getItem",
      "1.18 NoteCollection.getItemAt",
      "1.18 Worksheet.notes",
    ]
  `)
})
