/** What is wrong with an office's own workbook: sheets missing, units twice, lines of the notice not usable. */

import { parameterSet, type Registry } from '../../programmes/registry-of.ts'
import type { Judged } from '../../rules/judgement.ts'
import { lawful } from '../../rules/parameters/parameter.ts'
import { allocations } from '../../templates/forms/allocation.ts'
import { decisions } from '../../templates/forms/decisions.ts'
import { namingList } from '../../templates/forms/naming.ts'
import { noticeTerms } from '../../templates/forms/notice.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import type { Form, Key } from '../../templates/sheet/form.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import { foldText } from '../../templates/values/text.ts'
import { onCell, onFile, type Said } from '../check/cell-finding.ts'
import { type NoticeOf, noticeLines, recordsOf } from './office.ts'

/** A finding on a cell of one of the office's own workbooks: of that which holds the record. */
export function officeFinding<F extends Form>(
  office: Pick<NoticeOf, 'sheets' | 'union'>,
  form: F,
  record: RecordRead<F>,
  key: Key<F>,
  programme: string | null,
  said: Said,
): Judged {
  const sheet = office.sheets.find(({ reading }) =>
    (reading.records as readonly RecordRead[]).includes(record as unknown as RecordRead),
  )
  if (sheet === undefined) throw new Error(`the workbooks of ${office.union} have no such line of ${form.id}`)
  return onCell(
    sheet,
    record,
    key,
    { code: 'office/line', ...said },
    { file: sheet.source.file, programme, unit: office.union },
  )
}

/** `第 12 行`, or `“审定.xlsx”第 12 行` where the line stands in another file than the one that it is named beside. */
export function rowWords(
  { sheets }: Pick<NoticeOf, 'sheets'>,
  named: RecordRead,
  beside: RecordRead,
): string {
  const fileOf = (record: unknown): string | undefined =>
    sheets.find(({ reading }) => reading.records.includes(record as RecordRead))?.source.file
  const file = fileOf(named)
  return file === fileOf(beside) ? `第 ${named.number} 行` : `“${file}”第 ${named.number} 行`
}

/** Sheets that an office works with and that are not there: what they say counts as unsaid. */
function missingSheets(
  { programmes }: Registry,
  { sheets, union, file }: NoticeOf,
  made: readonly Form[],
): Judged[] {
  const names = programmes.some(({ named, topUnit }) => named && topUnit === union)
  const wanted: readonly Form[] = [noticeTerms, allocations, decisions, ...(names ? [namingList] : [])]
  return wanted
    .filter((form) => !made.includes(form) && !sheets.some(({ reading }) => reading.form === form))
    .map((form) =>
      onFile(
        { file, programme: null, unit: union },
        {
          code: 'office/sheet-missing',
          severity: 'warning',
          message: `办公室工作簿中没有“${form.sheet}”，按没有填写处理`,
          mend: '请用 templates --for-office 生成的工作簿，不要删除工作表',
        },
      ),
    )
}

/** The id of the programme that a line names; `null` where it names none. */
const idOf = (registry: Registry, name: string | undefined): string | null =>
  (name === undefined ? null : registry.named(name)?.id) ?? null

/** Units that stand twice in the allocation of one programme, and ranges the wrong way round. */
function allocationFaults(registry: Registry, office: NoticeOf): Judged[] {
  const first = new Map<string, RecordRead<typeof allocations>>()
  return recordsOf(office, allocations).flatMap((record) => {
    const { programme, unit, min, max, extendedTo, extensionReason } = record.row
    const key = `${programme ?? ''}\u0000${foldText(unit ?? '')}`
    const before = first.get(key)
    first.set(key, before ?? record)
    const say = (at: 'unit' | 'min' | 'extensionReason', message: string, mend: string): Judged =>
      officeFinding(office, allocations, record, at, idOf(registry, programme), {
        severity: 'error',
        message,
        mend,
      })
    return [
      ...(unit !== undefined && before !== undefined
        ? [
            say(
              'unit',
              `“${unit}”与${rowWords(office, before as unknown as RecordRead, record as unknown as RecordRead)}重复`,
              '同一项目一个单位只列一行',
            ),
          ]
        : []),
      ...(extendedTo !== undefined && extensionReason === undefined
        ? [
            say(
              'extensionReason',
              `同意延期至 ${extendedTo}，没有写理由，延期没有采用`,
              '请写明延期的理由和同意的人',
            ),
          ]
        : []),
      ...(min !== undefined && max !== undefined && min > max
        ? [say('min', `最少名额 ${min} 大于最多名额 ${max}`, '请核对年度通知后改正')]
        : []),
    ]
  })
}

/** Places in the order of recommendation that two lines of one programme bear. */
function rankFaults(registry: Registry, office: NoticeOf): Judged[] {
  const places = groupBy(
    recordsOf(office, decisions).filter(({ row }) => row.rank !== undefined && row.decision === '推荐'),
    ({ row: { programme, rank } }) => JSON.stringify([programme, rank]),
  )
  return [...places.values()].flatMap(([first, ...others]) =>
    others.map((record) =>
      officeFinding(office, decisions, record, 'rank', idOf(registry, record.row.programme), {
        severity: 'warning',
        message: `排序 ${record.row.rank} 与${rowWords(office, first as unknown as RecordRead, record as unknown as RecordRead)}重号`,
        mend: '请按推荐顺序重新编号；确实并列的，在“说明”栏写明',
      }),
    ),
  )
}

/** Recommendations without the day on which they were decided: the next level asks for it. */
const undatedDecisions = (registry: Registry, office: NoticeOf): Judged[] =>
  recordsOf(office, decisions)
    .filter(({ row }) => row.decision === '推荐' && row.decidedOn === undefined)
    .filter((record) => !record.unreadable.has('decidedOn'))
    .map((record) =>
      officeFinding(office, decisions, record, 'decidedOn', idOf(registry, record.row.programme), {
        severity: 'error',
        message: '意见是“推荐”，没有填审定日期',
        mend: '请填作出决定的日期，填到日，如 2026-06-15',
      }),
    )

/** Lines of the notice that could not be used, and those that depart from the measure, at their cells. */
function noticeFaults({ programmes }: Registry, office: NoticeOf): Judged[] {
  return programmes.flatMap((programme) => {
    const lines = noticeLines(office, programme)
    const set = parameterSet(
      programme,
      office.year,
      lines.map(({ line }) => line),
    )
    const refused = set.refused.map(({ line, message, mend }) => {
      const { record } = lines.find((l) => l.line === line)!
      return officeFinding(office, noticeTerms, record, 'value', programme.id, {
        severity: 'error',
        message,
        mend,
      })
    })
    const departing = lines.flatMap(({ record, line }) => {
      const of = programme.parameters.find(
        (p) => p.id === line.term || foldText(p.name) === foldText(line.term),
      )
      const measure = of && lawful(of, office.year)
      const value = of && set.get(of)
      if (of === undefined || measure === undefined || String(measure) === String(value)) return []
      return officeFinding(office, noticeTerms, record, 'value', programme.id, {
        severity: 'info',
        message: `${of.name}按${set.basis(of)}执行，与办法的规定不同`,
        mend: '请核对通知原文；以通知为准的，不用处理',
      })
    })
    return [...refused, ...departing]
  })
}

/**
 * Every fault that reading alone does not find.
 * @param made forms whose sheets a run makes where they are missing
 */
export const officeFaults = (registry: Registry, office: NoticeOf, made: readonly Form[] = []): Judged[] => [
  ...missingSheets(registry, office, made),
  ...allocationFaults(registry, office),
  ...rankFaults(registry, office),
  ...undatedDecisions(registry, office),
  ...noticeFaults(registry, office),
]
