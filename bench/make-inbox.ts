/** An inbox of any size: enterprises' hazards, no two alike. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { on, YEAR } from '../examples/make/calendar.ts'
import type { Values } from '../examples/make/draft.ts'
import { hazardOf } from '../examples/make/hazard.ts'
import { hazardKinds } from '../examples/make/hazard-kinds.ts'
import { submissionOf } from '../examples/make/submission.ts'
import type { Unit } from '../examples/make/units.ts'
import { programme } from '../programmes/jinan-hazard/programme.ts'
import { registry } from '../programmes/registry.ts'
import { templateWithLists } from '../templates/sheet/open-lists.ts'
import { composeWorkbook } from '../workbook/compose/compose.ts'

/** Six characters of which no two numbers share many. */
const word = (n: number): string =>
  String.fromCodePoint(...[0, 1, 2, 3, 4, 5].map((i) => 0x4e00 + (((n * 31 + i * 977) * 7919) % 18_000)))

const enterprise = (index: number): Unit => ({
  union: `${word(index).slice(0, 2)}集团第${index}工会`,
  kind: '大企业工会',
  code: `U${index}`,
  area: '370102',
  place: '济南市',
  city: '济南市',
})

/** The workbook of one enterprise, with so many hazards. */
async function workbook(index: number, hazards: number): Promise<{ name: string; bytes: Uint8Array }> {
  const unit = enterprise(index)
  const rows = new Map<string, Values[]>()
  for (let row = 0; row < hazards; row++) {
    const number = index * hazards + row
    const kind = hazardKinds[number % hazardKinds.length]!
    const own = word(number)
    const what = { ...kind, hazard: `${own}${kind.hazard}`, place: `${own}车间${kind.place}` }
    for (const [id, values] of Object.entries(hazardOf(unit, row + 1, what, own.slice(0, 3)).rows))
      rows.set(id, [...(rows.get(id) ?? []), ...values])
  }
  const draft = submissionOf({
    programme: programme.id,
    unit,
    sentTo: programme.topUnit,
    folder: '',
    date: on(YEAR, 9, 10),
    version: 1,
    rows: Object.fromEntries(rows),
  })
  const bytes = await composeWorkbook(templateWithLists(draft.template, registry.lists), {
    rows: Object.fromEntries(
      Object.entries(draft.rows).map(([id, list]) => [id, list.map((values) => ({ values }))]),
    ),
    cards: draft.cards,
  })
  return { name: `${unit.union}-${programme.name}-${YEAR}.xlsx`, bytes }
}

/** Writes `workbooks` workbooks of `hazards` hazards each, on three sheets, into a folder. The same every time. */
export async function makeInbox(folder: string, workbooks: number, hazards: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (let index = 0; index < workbooks; index++) {
    const { name, bytes } = await workbook(index, hazards)
    await writeFile(join(folder, name), bytes)
  }
}
