/** The public notice of a naming: whether it was held, how long, and what was objected. */
import { serialOfDay } from '../../templates/values/day.ts'
import type { RowFault } from '../rule.ts'
import { onOrBefore } from '../truth.ts'
import { saysNothing } from '../words/says-nothing.ts'
import type { Naming } from './naming.ts'

/** Five working days are customary; no measure sets a length, so that less is only a hint. */
const CUSTOMARY_DAYS = 5

const NO_OBJECTION =
  /^(经?公示(期间?|期内|期满|结束|\d+个?(工作)?[日天])?后?[，,；;：:]?)?(均|都)?(无|没有|未)(收到|接到|发现)?(任何)?(不同)?(异议|意见)/

/** Days of public notice, both ends counted; `undefined` where an end is incomplete or they are reversed. */
function lengthOf({ publicFrom: from, publicTo: to }: Naming): number | undefined {
  if (from?.month === undefined || from.day === undefined) return undefined
  if (to?.month === undefined || to.day === undefined || onOrBefore(from, to) !== true) return undefined
  const [first, last] = [
    { year: from.year, month: from.month, day: from.day },
    { year: to.year, month: to.month, day: to.day },
  ]
  return serialOfDay(last) - serialOfDay(first) + 1
}

function tooShort(row: Naming, days: number | undefined): RowFault[] {
  const length = lengthOf(row)
  if (length === undefined || length >= (days ?? CUSTOMARY_DAYS)) return []
  if (days === undefined)
    return [
      {
        row,
        blames: 'publicFrom',
        severity: 'info',
        says: `公示 ${length} 天；办法未定天数，一般不少于 ${CUSTOMARY_DAYS} 个工作日`,
        mend: '请核对公示起止日期；无误的不必修改',
      },
    ]
  return [
    {
      row,
      blames: 'publicFrom',
      severity: 'warning',
      says: `公示 ${length} 天，通知要求 ${days} 天`,
      mend: '请核对公示起止日期；确实不足的，在“说明”栏写明',
    },
  ]
}

/** @param absent what to say where there was no notice; `null` where nothing is to be said of it yet */
export function noticeFaults(row: Naming, days: number | undefined, absent: string | null): RowFault[] {
  if (row.publicFrom === undefined && row.publicTo === undefined)
    return absent === null
      ? []
      : [
          {
            row,
            blames: 'publicFrom',
            severity: 'info',
            says: absent,
            mend: '有公示的请填起止日期；没有的不必修改',
          },
        ]
  const { objection } = row
  const objected =
    objection !== undefined && !saysNothing(objection) && !NO_OBJECTION.test(objection.replace(/\s/g, ''))
  return [
    ...tooShort(row, days),
    ...(objected
      ? [
          {
            row,
            blames: 'objection',
            severity: 'review' as const,
            says: `公示有异议：“${objection}”，处理结果由审核人员认定`,
            mend: '请附异议处理材料；异议成立的从名单中撤下',
          },
        ]
      : []),
  ]
}
