/** What a summary sheet is worked out from: the applications, and what other sheets say of them. */

import type { Programme } from '../../programmes/programme.ts'
import { parameterSet, type Registry } from '../../programmes/registry-of.ts'
import { readParameterRows } from '../../rules/parameters/parameter-rows.ts'
import type { Draft } from '../../templates/findings/finding.ts'
import { achievements } from '../../templates/forms/achievements.ts'
import { parameterSheet } from '../../templates/forms/parameters.ts'
import { submissionInfo } from '../../templates/forms/submission-info.ts'
import type { RecordRead, SheetReading } from '../../templates/read/reading.ts'
import { recogniseSteps } from '../../templates/read/recognise.ts'
import type { Form, Row } from '../../templates/sheet/form.ts'
import type { Book, Grid } from '../../templates/sheet/grid.ts'
import { AT_ONCE, type Steps } from '../../templates/values/steps.ts'
import { foldText } from '../../templates/values/text.ts'
import { type SumOf, settledValue } from '../counts/reward.ts'
import { programmeInsideSteps } from '../recognise/recognise-submission.ts'

/** Why nothing can be filled, and what to do. */
export interface NoSummary {
  readonly reason: string
}

export interface Sources {
  readonly programme: Programme
  /** The sheets that have applications: one table, or a card on each. */
  readonly applications: readonly SheetReading[]
  readonly summary: SheetReading
  readonly grid: Grid
  readonly sender: string | undefined
  readonly patents: ReadonlyMap<string, number> | null
  /** Sums by the parameters that the workbook carries. */
  readonly sumOf: SumOf
}

export const numberOf = (record: RecordRead): string | undefined =>
  (record.row as { readonly number?: string }).number

export const nameOf = ({ nameKey }: Programme, record: RecordRead): string =>
  String((record.row as Record<string, unknown>)[nameKey] ?? '')

/** How many 国家发明专利 the achievements list for each number; `null` where some line does not say what it is. */
function patentsIn(readings: readonly SheetReading[]): Map<string, number> | null {
  const listed = readings.filter(({ form }) => form === (achievements as Form))
  if (listed.length === 0) return null
  const counts = new Map<string, number>()
  for (const record of listed.flatMap(({ records }) => records)) {
    const { number, kind } = record.row as Row<typeof achievements>
    if (number === undefined) continue
    const key = foldText(number)
    counts.set(key, (counts.get(key) ?? 0) + (kind === '国家发明专利' ? 1 : 0))
  }
  return counts
}

/** The sums that the workbook's own 填报参数 say; none where a programme pays none, or it is not known which year. */
function* sumsIn(
  book: Book,
  programme: Programme,
  info: RecordRead<typeof submissionInfo> | undefined,
): Steps<SumOf> {
  const year = info?.row.year
  if (programme.rewards === null || year === undefined) return () => undefined
  const { readings } = yield* recogniseSteps(book, [parameterSheet])
  const rows = readings.flatMap(({ records }) => records.map(({ row }) => row as Row<typeof parameterSheet>))
  const set = parameterSet(programme, year, readParameterRows(rows).lines)
  return (of) => set.get(of) as number | undefined
}

/**
 * From sheets that were read already.
 * @param drafts what was said of sheets that could not be read
 */
export function* sourcesOfSteps(
  programme: Programme,
  readings: readonly SheetReading[],
  book: Book,
  drafts: readonly Draft[] = [],
): Steps<Sources | NoSummary> {
  const { application, summary } = programme
  const from = readings.filter(({ form, records }) => form === application && records.length > 0)
  if (from.length === 0) return { reason: `《${application.title}》里还没有一行申报：请先填申报表` }
  const to = readings.find(({ form }) => form === summary)
  if (to === undefined) {
    const headless = drafts.find(({ form }) => form === summary.id)
    return {
      reason:
        headless === undefined
          ? `没有工作表“${summary.sheet}”：请从本年度模板复制这张表到本工作簿，再生成`
          : `${headless.message}：请从本年度模板复制表头，再生成`,
    }
  }
  const info = readings.find(({ form }) => form === (submissionInfo as Form))?.records[0] as
    | RecordRead<typeof submissionInfo>
    | undefined
  yield
  return {
    programme,
    applications: from,
    summary: to,
    grid: book.sheets.find(({ name }) => name === to.sheet)!,
    sender: info?.row.unit,
    patents: patentsIn(readings),
    sumOf: yield* sumsIn(book, programme, info),
  }
}

export function* sourcesInSteps(registry: Registry, book: Book): Steps<Sources | NoSummary> {
  const programme = yield* programmeInsideSteps(registry, book)
  if (programme === null) return { reason: '没有找到申报表，生成不了汇总表：请先填申报表' }
  const { application, summary } = programme
  const forms = [application, summary, submissionInfo, achievements]
  const { readings, drafts } = yield* recogniseSteps(book, forms, registry.lists)
  return yield* sourcesOfSteps(programme, readings, book, drafts)
}

/** What the summary shall say of an application in one column; `undefined` where the application does not say. */
export function stated(sources: Sources, record: RecordRead, key: string): unknown {
  const row = record.row as Record<string, unknown>
  const settled = settledValue(sources.programme.rewards, row, key, sources.sumOf)
  if (settled !== null) return settled.value
  if (sources.programme.application.columns[key] !== undefined) return row[key]
  if (key === 'unit') return sources.sender
  if (key === 'patents') return sources.patents?.get(foldText(numberOf(record) ?? ''))
  return undefined
}

/** Where an application stands, in words: a card is a sheet by itself. */
const whereOf = ({ sheet }: SheetReading, { number, through }: RecordRead): string =>
  through === undefined ? `申报表第 ${number} 行` : `“${sheet}”`

/** Applications that can have a line, each number once; and why the others cannot. */
export function* placedSteps(
  applications: readonly SheetReading[],
): Steps<{ readonly records: RecordRead[]; readonly skipped: string[] }> {
  const seen = new Set<string>()
  const skipped: string[] = []
  const records: RecordRead[] = []
  for (const reading of applications)
    for (const [index, record] of reading.records.entries()) {
      if (index % AT_ONCE === AT_ONCE - 1) yield
      const where = whereOf(reading, record)
      const number = numberOf(record)
      if (number === undefined) skipped.push(`${where}没有申报编号，不写入汇总表`)
      else if (seen.has(foldText(number))) skipped.push(`${where}的申报编号 ${number} 重复，不写入汇总表`)
      else records.push(record)
      if (number !== undefined) seen.add(foldText(number))
    }
  return { records, skipped }
}
