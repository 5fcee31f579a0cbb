/** What is wrong with an office's own workbook: sheets missing, units twice, lines of the notice not usable. */

import { parameterSet, type Registry } from '../../programmes/registry-of.ts'
import type { Judged } from '../../rules/judgement.ts'
import { lawful } from '../../rules/parameters/parameter.ts'
import type { FindingCode } from '../../templates/findings/codes.ts'
import { allocations } from '../../templates/forms/allocation.ts'
import { decisions } from '../../templates/forms/decisions.ts'
import { namingList } from '../../templates/forms/naming.ts'
import { noticeTerms } from '../../templates/forms/notice.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import type { Form } from '../../templates/sheet/form.ts'
import { foldText } from '../../templates/values/text.ts'
import { onFile } from '../check/cell-finding.ts'
import { mappingFaults } from '../foreign/mapping-faults.ts'
import { decisionFaults } from './decision-faults.ts'
import { isPast } from './extension.ts'
import { type NoticeOf, noticeLines, recordsOf } from './office.ts'
import { idOf, officeFinding, rowWords } from './office-finding.ts'

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
          mend: '请用办公室工作簿的空白表，不要删除工作表',
        },
      ),
    )
}

/** Units that stand twice in the allocation of one programme, and ranges the wrong way round. */
function allocationFaults(registry: Registry, office: NoticeOf): Judged[] {
  const first = new Map<string, RecordRead<typeof allocations>>()
  return recordsOf(office, allocations).flatMap((record) => {
    const { programme, unit, min, max, extendedTo, extensionReason } = record.row
    const key = `${programme ?? ''}\u0000${foldText(unit ?? '')}`
    const before = first.get(key)
    first.set(key, before ?? record)
    const say = (
      at: 'unit' | 'min' | 'extendedTo' | 'extensionReason',
      message: string,
      mend: string,
      code: FindingCode = 'office/line',
    ): Judged =>
      officeFinding(office, allocations, record, at, idOf(registry, programme), {
        code,
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
      ...(isPast(extendedTo, office.year)
        ? [
            say(
              'extendedTo',
              `延期至 ${extendedTo} 不是 ${office.year} 年度的日期，像是往年的，延期没有采用`,
              '今年也同意延期的，改填今年的日期；没有的，清空这一格和理由',
              'office/other-year',
            ),
          ]
        : []),
      ...(min !== undefined && max !== undefined && min > max
        ? [say('min', `最少名额 ${min} 大于最多名额 ${max}`, '请核对年度通知后改正')]
        : []),
    ]
  })
}

/** Lines of the notice that could not be used, and those that depart from the measure, at their cells. */
function noticeFaults({ programmes }: Registry, office: NoticeOf): Judged[] {
  return programmes.flatMap((programme) => {
    const lines = noticeLines(office, programme)
    const set = parameterSet(
      programme,
      office.year,
      lines.map(({ line }) => line),
    )
    const refused = set.refused.map(({ line, ...why }) => {
      const { record } = lines.find((l) => l.line === line)!
      return officeFinding(office, noticeTerms, record, 'value', programme.id, { severity: 'error', ...why })
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
  ...decisionFaults(registry, office),
  ...noticeFaults(registry, office),
  ...mappingFaults(registry, office),
]
