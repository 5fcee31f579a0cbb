/** The province's grant by the type of the studio, to the fen. */

import type { FundEntry } from '../../../rules/funds/fund-entry.ts'
import {
  amountSays,
  isOfOtherYear,
  otherYear,
  receiptOf,
  yearOf,
} from '../../../rules/funds/grant-receipts.ts'
import { type RowFault, type Senders, workbookRule } from '../../../rules/rule.ts'
import { numberKey } from '../../../rules/words/by-number.ts'
import { looseText } from '../../../rules/words/near-names.ts'
import { fundEntries } from '../../../templates/forms/funds.ts'
import { namingList } from '../../../templates/forms/naming.ts'
import { officeInfo } from '../../../templates/forms/office-info.ts'
import { submissionInfo } from '../../../templates/forms/submission-info.ts'
import { showYuan } from '../../../templates/values/money.ts'
import type { StudioType } from '../../../templates/values/vocabulary.ts'
import { typeInName } from '../craftsmen.ts'
import { shandongStudioApplication } from '../forms/studio-application.ts'
import { shandongStudio } from '../identity.ts'
import { craftsmanGrant, greatCraftsmanGrant, ordinaryGrant } from '../parameters.ts'

interface Typed {
  readonly number: string | undefined
  readonly studio: string | undefined
  readonly type: StudioType | undefined
}

/** A studio may be called a little more or less fully; numbers are given anew each year. */
function mayBeOne(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return true
  const [one, other] = [looseText(a), looseText(b)]
  return one.includes(other) || other.includes(one)
}

/**
 * The type of the studio of an entry, from the applications of this year and the namings of the year in which the
 * money came. The naming list names the sender itself.
 */
function typesOf(
  applications: readonly Typed[],
  named: readonly (Typed & { readonly unit: string | undefined; readonly namedYear: number | undefined })[],
  year: number | undefined,
  senders: Senders,
): (entry: FundEntry) => StudioType | undefined {
  const known = [
    ...applications.map((row) => ({ row, key: numberKey(senders.unitOf(row), row.number), year })),
    ...named.map((row) => ({ row, key: numberKey(row.unit, row.number), year: row.namedYear })),
  ]
  return (entry) => {
    const key = numberKey(senders.unitOf(entry), entry.number)
    const came = yearOf(entry) ?? year
    const found = known.find(
      (each) =>
        each.row.type !== undefined &&
        each.key !== null &&
        each.key === key &&
        (came === undefined || each.year === undefined || each.year === came) &&
        mayBeOne(each.row.studio, entry.studio),
    )
    return found?.row.type ?? typeInName(entry.studio)
  }
}

export const grantClause = workbookRule({
  id: 'SD-15',
  overYears: true,
  severity: 'error',
  forms: {
    entries: fundEntries,
    applications: shandongStudioApplication,
    named: namingList,
    info: submissionInfo,
    office: officeInfo,
  },
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
    applications: ['number', 'studio', 'type'],
    named: ['programme', 'namedYear', 'unit', 'number', 'studio', 'type', 'grant'],
    info: ['year'],
    office: ['year'],
  },
  when: {
    entries: receiptOf('省总资助'),
    named: (row) => row.programme === shandongStudio.name,
  },
  params: { ordinary: ordinaryGrant, craftsman: craftsmanGrant, great: greatCraftsmanGrant },
  checks: '省总工会资助金额与工作室类型对应的定额分文不差；定额依办法或当年通知',
  reading:
    '类型按申报编号从申报表、拟命名名单查，查不到的看工作室名称；仍不知类型的，金额合于任一定额才不判不符。往年的命名不核，往年到账的金额不同的由审核人员认定。',
  mend: '请核对工作室类型、拟命名名单和拨款凭证',
  holds: ({ entries, applications, named, info, office }, params, senders) => {
    const year = info[0]?.year ?? office[0]?.year
    const sums: Readonly<Record<StudioType, number>> = {
      劳模和工匠人才创新工作室: params.ordinary,
      齐鲁工匠创新工作室: params.craftsman,
      齐鲁大工匠创新工作室: params.great,
    }
    const judge = (
      row: object,
      blames: string,
      type: StudioType | undefined,
      amount: number | undefined,
    ): RowFault[] => {
      if (amount === undefined) return []
      if (type !== undefined) {
        const says = amountSays(amount, sums[type])
        return says === null
          ? []
          : [{ row, blames, says: `${type}资助${says}`, expected: `${showYuan(sums[type])} 元` }]
      }
      const fitting = (Object.keys(sums) as StudioType[]).filter((each) => sums[each] === amount)
      if (fitting.includes('劳模和工匠人才创新工作室')) return []
      const all = [...new Set(Object.values(sums))].map((sum) => `${showYuan(sum)} 元`).join('、')
      if (fitting.length === 0)
        return [
          { row, blames, says: `资助金额 ${showYuan(amount)} 元不是办法规定的任何一种定额`, expected: all },
        ]
      return [
        {
          row,
          blames,
          kind: 'unjudged',
          severity: 'review',
          says: `资助金额 ${showYuan(amount)} 元只合于${fitting.join('、')}，查不到工作室类型，须人工核对`,
          mend: '请在本文件中填报该工作室的申报表，或在工作室名称中写明命名全称',
        },
      ]
    }
    const typeOf = typesOf(applications, named, year, senders)
    return [
      ...named
        .filter(({ namedYear }) => year === undefined || namedYear === undefined || namedYear === year)
        .flatMap((row) => judge(row, 'grant', row.type, row.grant)),
      ...entries.flatMap((row) => {
        const faults = judge(row, 'amount', typeOf(row), row.amount)
        return isOfOtherYear(row, year) ? faults.map(({ says }) => otherYear(row, says)) : faults
      }),
    ]
  },
})
