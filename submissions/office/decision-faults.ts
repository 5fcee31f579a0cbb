/** What a line of 审定意见 lacks by itself: the day, the reason, a place of its own. */
import type { Registry } from '../../programmes/registry-of.ts'
import type { Judged } from '../../rules/judgement.ts'
import { decisions } from '../../templates/forms/decisions.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import type { Key, Row } from '../../templates/sheet/form.ts'
import { givesReason } from '../../templates/values/empty-reason.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import type { Said } from '../check/cell-finding.ts'
import { type NoticeOf, recordsOf } from './office.ts'
import { idOf, officeFinding, rowWords } from './office-finding.ts'

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

type Decision = Row<typeof decisions>

/** What keeps a recommendation from going up, and what nobody could answer for a year later. */
function lacking({ decision, duplicate, decidedOn, reason }: Decision): [Key<typeof decisions>, Said][] {
  if (decision === '推荐' && decidedOn === undefined)
    return [
      [
        'decidedOn',
        {
          severity: 'error',
          message: '意见是“推荐”，没有填审定日期',
          mend: '请填作出决定的日期，填到日，如 2026-06-15',
        },
      ],
    ]
  const refusal =
    decision === '不推荐' ? `意见是“${decision}”` : duplicate === '剔除' ? '重复处理是“剔除”' : null
  if (refusal === null) return []
  const says = (what: string, mend: string): Said => ({
    severity: 'warning',
    message: `${refusal}，${what}`,
    mend,
  })
  const faults: [Key<typeof decisions>, Said][] = []
  if (!givesReason(reason)) faults.push(['reason', says('没有写明理由', '请写明为什么，单位问起时据此答复')])
  if (decidedOn === undefined)
    faults.push(['decidedOn', says('没有填审定日期', '请填作出决定的日期，填到日，如 2026-06-15')])
  return faults
}

const incomplete = (registry: Registry, office: NoticeOf): Judged[] =>
  recordsOf(office, decisions).flatMap((record) =>
    lacking(record.row)
      .filter(([key]) => !record.unreadable.has(key))
      .map(([key, said]) =>
        officeFinding(office, decisions, record, key, idOf(registry, record.row.programme), {
          code: 'office/decision-incomplete',
          ...said,
        }),
      ),
  )

export const decisionFaults = (registry: Registry, office: NoticeOf): Judged[] => [
  ...rankFaults(registry, office),
  ...incomplete(registry, office),
]
