/** The province's grant by the type of the studio, to the fen. */
import { fundEntries } from '../../templates/forms/funds.ts'
import { namingList } from '../../templates/forms/naming.ts'
import { shandongStudioApplication } from '../../templates/forms/studio-application-shandong.ts'
import { showYuan } from '../../templates/money.ts'
import { programmeNames } from '../../templates/programme-names.ts'
import type { StudioType } from '../../templates/vocabulary.ts'
import { craftsmanGrant, greatCraftsmanGrant, ordinaryGrant } from '../parameters.ts'
import { type RowFault, type Senders, workbookRule } from '../rule.ts'
import { typeInName } from '../shared/craftsmen.ts'
import { amountSays, type FundEntry, receiptOf } from '../shared/grant-receipts.ts'
import { numberKey } from '../shared/joined.ts'

interface Typed {
  readonly number: string | undefined
  readonly type: StudioType | undefined
}

/** The type of each studio by its sender and number. The naming list names the sender itself. */
function typesOf(
  applications: readonly Typed[],
  named: readonly (Typed & { readonly unit: string | undefined })[],
  senders: Senders,
): (entry: FundEntry) => StudioType | undefined {
  const types = new Map<string, StudioType>()
  const add = (unit: string | undefined, { number, type }: Typed): void => {
    const key = numberKey(unit, number)
    if (key !== null && type !== undefined) types.set(key, type)
  }
  for (const row of named) add(row.unit, row)
  for (const row of applications) add(senders.unitOf(row), row)
  return (entry) => {
    const key = numberKey(senders.unitOf(entry), entry.number)
    return (key === null ? undefined : types.get(key)) ?? typeInName(entry.studio)
  }
}

export const provinceGrant = workbookRule({
  id: 'SD-15',
  severity: 'error',
  forms: { entries: fundEntries, applications: shandongStudioApplication, named: namingList },
  reads: {
    entries: ['number', 'studio', 'direction', 'source', 'amount'],
    applications: ['number', 'type'],
    named: ['programme', 'unit', 'number', 'type', 'grant'],
  },
  when: {
    entries: receiptOf('省总资助'),
    named: (row) => row.programme === programmeNames['shandong-studio'],
  },
  params: { ordinary: ordinaryGrant, craftsman: craftsmanGrant, great: greatCraftsmanGrant },
  checks: '省总工会资助金额与工作室类型对应的定额分文不差；定额依办法或当年通知',
  reading:
    '类型按申报编号从申报表、拟命名名单查，查不到的看工作室名称；仍不知类型的，金额合于任一定额才不判不符。',
  mend: '请核对工作室类型、拟命名名单和拨款凭证',
  holds: ({ entries, applications, named }, params, senders) => {
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
    const typeOf = typesOf(applications, named, senders)
    return [
      ...named.flatMap((row) => judge(row, 'grant', row.type, row.grant)),
      ...entries.flatMap((row) => judge(row, 'amount', typeOf(row), row.amount)),
    ]
  },
})
