/** Within a month of its arrival the unit matches the province's grant at least one to one. */

import { endOfMonths, type PeriodEnd } from '../../../rules/funds/days-off.ts'
import { arrivalOf, byStudio, sumOf } from '../../../rules/funds/fund-books.ts'
import type { FundEntry } from '../../../rules/funds/fund-entry.ts'
import { type Matching, matchingOf, reachedBy, reaching, withOthers } from '../../../rules/funds/matching.ts'
import { type RowFault, workbookRule } from '../../../rules/rule.ts'
import { onOrBefore } from '../../../rules/truth.ts'
import { fundEntries } from '../../../templates/forms/funds.ts'
import { officeInfo } from '../../../templates/forms/office-info.ts'
import { submissionInfo } from '../../../templates/forms/submission-info.ts'
import type { Day } from '../../../templates/values/day.ts'
import { showYuan } from '../../../templates/values/money.ts'
import { foldText } from '../../../templates/values/text.ts'
import { matchingMonths } from '../parameters.ts'

const IN_KIND = /实物|折价|作价|以物|设备抵|场地抵/

function dueWords({ day, earliest, latest }: PeriodEnd): string {
  if (`${earliest}` !== `${latest}`) return `到期日 ${day}（遇放假顺延，最晚 ${latest}）`
  return `${day}` === `${latest}` ? `到期日 ${day}` : `到期日 ${day}，遇休息日顺延到 ${latest}`
}

/** One receipt of the grant, and all that had to be matched once it had arrived. */
function judgeGrant(
  grant: FundEntry,
  due: number,
  { matches }: Matching,
  months: number,
  asOf: Day | undefined,
): RowFault | null {
  const row = grant
  const { arrivedOn } = grant
  if (arrivedOn === undefined)
    return {
      row,
      blames: 'arrivedOn',
      kind: 'unjudged',
      severity: 'review',
      says: '无法判断配套是否按期：资助的“到账日期”未填',
      mend: '请填资助到所在单位工会账户的日期',
    }
  if (!arrivedOn.complete)
    return {
      row,
      blames: 'arrivedOn',
      severity: 'warning',
      says: `到账日期 ${arrivedOn} 不完整，算不出配套的到期日`,
      mend: '请把到账日期补充到日；确实无法查明的，在“说明”栏写明',
    }
  const end = endOfMonths(arrivedOn, months)
  const inTime = reachedBy(matches, due, end.earliest)
  if (inTime === true) return null
  const full = reaching(matches, due)
  if (full === undefined) {
    const found = sumOf(matches)
    const says = `已配套 ${showYuan(found)} 元，应不少于 ${showYuan(due)} 元，差 ${showYuan(due - found)} 元；${dueWords(end)}`
    const over = onOrBefore(asOf, end.latest) === false
    return over
      ? { row, blames: 'amount', says, expected: `配套不少于 ${showYuan(due)} 元` }
      : {
          row,
          blames: 'amount',
          severity: 'info',
          says: `${says}；填报时还看不出是否到期`,
          mend: '请在到期日前配足，并在收支明细中补记',
        }
  }
  const late = reachedBy(matches, due, end.latest)
  const says = `单位配套到 ${arrivalOf(full) ?? '（日期未填）'} 才配足 ${showYuan(due)} 元，超过资助到账（${arrivedOn}）后 ${months} 个月；${dueWords(end)}`
  const at = { row: full, blames: 'arrivedOn', related: [{ row: grant, key: 'arrivedOn' }] }
  if (late === false) return { ...at, says, expected: `不晚于 ${end.latest}` }
  if (inTime === 'unsure')
    return {
      ...at,
      severity: 'warning',
      says: `配套资金的到账日期不完整或未填，看不出是否按期配足；${dueWords(end)}`,
      mend: '请把到账日期补充到日；确实无法查明的，在“说明”栏写明',
    }
  return {
    ...at,
    severity: 'review',
    says: `${says}；程序中没有 ${end.day.year} 年的放假安排，是否因放假顺延由审核人员认定`,
  }
}

/** What no entry of the studio answers for: the grant stands in nobody's books. */
const booksUnknown = (row: FundEntry): RowFault => ({
  row,
  blames: 'bookkeeper',
  kind: 'unjudged',
  severity: 'review',
  says: '无法判断是否按期配套：“记账主体”未填，看不出是不是所在单位工会收到',
  mend: '请从下拉列表选记账主体',
})

/** The fault of a grant, or a question where money that is booked otherwise may have matched it. */
function judgeWithDoubts(matching: Matching, judgeBy: (by: Matching) => RowFault | null): RowFault | null {
  const fault = judgeBy(matching)
  if (fault === null) return null
  const { elsewhere, unclear, askedOfGrant } = matching
  const [upper, unnamed] = [elsewhere[0], unclear[0]]
  if (upper !== undefined && judgeBy(withOthers(matching, elsewhere)) === null)
    return {
      row: upper,
      blames: 'bookkeeper',
      severity: 'review',
      says: `单位配套记在${upper.bookkeeper}账上，是否已到所在单位工会由审核人员认定`,
      mend: '请核对记账主体；由所在单位工会收到的选“基层工会”',
    }
  if (unnamed !== undefined && judgeBy(withOthers(matching, [...elsewhere, ...unclear])) === null)
    return unnamed.source === undefined
      ? {
          row: unnamed,
          blames: 'source',
          kind: 'unjudged',
          severity: 'review',
          says: '无法判断是否按期配足：这笔收入的“资金来源”未填',
          mend: '请从下拉列表选资金来源；是配套的选“单位配套”',
        }
      : {
          row: unnamed,
          blames: 'counterparty',
          severity: 'review',
          says: `单位配套的对方单位是“${unnamed.counterparty}”，配套应由所在单位拨给，由审核人员核对`,
          mend: '请照凭证核对资金来源和对方单位，改正写错的一栏',
        }
  const withAsked = [...elsewhere, ...unclear, ...askedOfGrant]
  return askedOfGrant.length > 0 && judgeBy(withOthers(matching, withAsked)) === null ? null : fault
}

export const matchedInTime = workbookRule({
  id: 'SD-16a',
  severity: 'error',
  forms: { entries: fundEntries, info: submissionInfo, office: officeInfo },
  reads: {
    entries: [
      'number',
      'studio',
      'bookkeeper',
      'direction',
      'source',
      'counterparty',
      'amount',
      'arrivedOn',
      'postedOn',
      'summary',
    ],
    info: ['date'],
    office: ['date'],
  },
  params: { months: matchingMonths },
  checks:
    '省总工会资助到所在单位工会账户后 {sd-matching-months} 个月内，单位配套累计不少于资助金额；三种类型都按全额配套',
  reading:
    '一个月按日历月从到账次日算到下月对应日，没有对应日的到月末；末日遇休息日的，照公布的放假安排顺延到下一个工作日；程序中还没有当年安排、又可能遇上放假的，由审核人员认定。分次配套累计计算。另一种读法按 30 日算，或从市级工会拨付日起算。实物折价的、记在上级工会账上的由审核人员认定。',
  mend: '请核对到账日期和金额；确未按期配足的，尽快补足，配足前不得动用资助资金',
  holds: ({ entries, info, office }, { months }, senders) => {
    const stated = info[0]?.date ?? office[0]?.date
    return byStudio(entries, senders).flatMap((studio): RowFault[] => {
      const matching = matchingOf(studio)
      const { grants, matches } = matching
      const [bookless] = matching.bookless.grants
      if (grants.length === 0)
        return bookless === undefined || matching.askedOfGrant.length > 0 ? [] : [booksUnknown(bookless)]
      // What the books themselves have reached is past, whatever the sheet says of its own date.
      const posted = studio.map(({ postedOn }) => postedOn).filter((day) => day?.complete)
      const asOf = [stated, ...posted].reduce((a, b) =>
        onOrBefore(a, b) === true || a === undefined ? b : a,
      )
      const seen = new Set<object>()
      const faults = grants.flatMap((grant, i): RowFault[] => {
        if (grant.amount === undefined) return []
        const due = sumOf(grants.slice(0, i + 1))
        const fault = judgeWithDoubts(matching, (by) => judgeGrant(grant, due, by, months, asOf))
        if (fault === null || seen.has(fault.row)) return []
        seen.add(fault.row)
        return [fault]
      })
      const inKind = matches
        .filter(({ summary }) => IN_KIND.test(foldText(summary ?? '')))
        .map((row) => ({
          row,
          blames: 'summary',
          severity: 'review' as const,
          says: '摘要显示以实物配套，是否算配套资金由审核人员认定',
          mend: '请在“说明”栏写明作价依据；以货币配套的请改正摘要',
        }))
      return [...faults, ...inKind]
    })
  },
})
