/** What is wrong with 报送信息 where it does not say who sends what: cell, value and what may stand there. */

import { type Programme, sendersOf } from '../../programmes/programme.ts'
import type { Registry } from '../../programmes/registry-of.ts'
import { submissionInfo } from '../../templates/forms/submission-info.ts'
import type { SheetReading } from '../../templates/read/reading.ts'
import type { Column } from '../../templates/sheet/column.ts'
import { headerName, type Key } from '../../templates/sheet/form.ts'
import { address } from '../../templates/sheet/grid.ts'

type Info = SheetReading<typeof submissionInfo>

/** The options of a field: for 单位类型 those that the programme knows. */
function optionsOf(
  { lists }: Registry,
  key: Key<typeof submissionInfo>,
  programme: Programme | null,
): readonly string[] {
  if (key === 'unitKind' && programme !== null) return sendersOf(programme)
  const { list, options = [] }: Column = submissionInfo.columns[key]
  return list === undefined ? options : lists[list].options
}

/** One field that lacks a usable value, in words. */
function fault(
  registry: Registry,
  info: Info,
  key: Key<typeof submissionInfo>,
  programme: Programme | null,
): string {
  const name = headerName(submissionInfo.columns[key])
  const place = info.records[0]?.place(key)
  if (!place) return `缺少“${name}”一栏`
  const cell = address(place.row, place.column)
  const unread = info.drafts.find((draft) => draft.address === cell && draft.kind === 'unreadable')
  if (unread === undefined) return `${cell}“${name}”未填`
  const options = optionsOf(registry, key, programme)
  const mend = options.length > 0 ? `可填：${options.join('、')}` : unread.mend
  return `${cell}“${name}”填的是“${unread.value}”，${mend}`
}

/** The sentence that refuses a workbook whose fields under `keys` lack a usable value. */
export const incompleteInfo = (
  registry: Registry,
  info: Info,
  keys: readonly Key<typeof submissionInfo>[],
  programme: Programme | null,
): string =>
  `“${info.sheet}”表无法归类：${keys.map((key) => fault(registry, info, key, programme)).join('；')}。请补正后重新报送`
