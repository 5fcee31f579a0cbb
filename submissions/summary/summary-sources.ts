/** What a summary sheet is worked out from: the applications, and what other sheets say of them. */

import type { Programme } from '../../programmes/programme.ts'
import type { Registry } from '../../programmes/registry-of.ts'
import { achievements } from '../../templates/forms/achievements.ts'
import { submissionInfo } from '../../templates/forms/submission-info.ts'
import type { RecordRead, SheetReading } from '../../templates/read/reading.ts'
import { recognise } from '../../templates/read/recognise.ts'
import type { Form, Row } from '../../templates/sheet/form.ts'
import type { Book, Grid } from '../../templates/sheet/grid.ts'
import { foldText } from '../../templates/values/text.ts'
import { carriedParameters } from '../check/judging.ts'
import { type SumOf, settledValue } from '../counts/reward.ts'
import { programmeInside, recogniseSubmission } from '../recognise/recognise-submission.ts'

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

function sumsIn(registry: Registry, book: Book): SumOf {
  const submission = recogniseSubmission(registry, book, '')
  if ('reason' in submission) return () => undefined
  const parameters = carriedParameters(registry, submission)
  return (of) => parameters(of) as number | undefined
}

export function sourcesIn(registry: Registry, book: Book): Sources | NoSummary {
  const programme = programmeInside(registry, book)
  if (programme === null) return { reason: '没有找到申报表，生成不了汇总表：请先填申报表' }
  const { application, summary } = programme
  const { readings, drafts } = recognise(book, [application, summary, submissionInfo, achievements])
  const from = readings.filter(({ form, records }) => form === application && records.length > 0)
  const [first] = from
  if (first === undefined) return { reason: `《${application.title}》里还没有一行申报：请先填申报表` }
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
  const info = readings.find(({ form }) => form === (submissionInfo as Form))?.records[0]
  return {
    programme,
    applications: from,
    summary: to,
    grid: book.sheets.find(({ name }) => name === to.sheet)!,
    sender: (info?.row as Row<typeof submissionInfo> | undefined)?.unit,
    patents: patentsIn(readings),
    sumOf: sumsIn(registry, book),
  }
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
export function placed(applications: readonly SheetReading[]): { records: RecordRead[]; skipped: string[] } {
  const seen = new Set<string>()
  const skipped: string[] = []
  const records: RecordRead[] = []
  for (const reading of applications)
    for (const record of reading.records) {
      const where = whereOf(reading, record)
      const number = numberOf(record)
      if (number === undefined) skipped.push(`${where}没有申报编号，不写入汇总表`)
      else if (seen.has(foldText(number))) skipped.push(`${where}的申报编号 ${number} 重复，不写入汇总表`)
      else records.push(record)
      if (number !== undefined) seen.add(foldText(number))
    }
  return { records, skipped }
}
