/** What is paid is what was applied for, verified and graded. */

import { mergeRule, type RowFault, type Senders } from '../../../rules/rule.ts'
import { numberKey } from '../../../rules/words/by-number.ts'
import { areNear } from '../../../rules/words/near-names.ts'
import { peopleIn } from '../../../rules/words/people.ts'
import { officeInfo } from '../../../templates/forms/office-info.ts'
import type { Row } from '../../../templates/sheet/form.ts'
import { foldText } from '../../../templates/values/text.ts'
import { finalLevel } from '../final-level.ts'
import { hazardApplication } from '../forms/hazard-application.ts'
import { rewardList } from '../forms/reward-list.ts'

type Application = Row<typeof hazardApplication>
type Paid = Row<typeof rewardList>

const keyOf = (unit: string | undefined, number: string | undefined): string | null =>
  numberKey(foldText(unit ?? ''), number)

const differ = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && foldText(a) !== foldText(b)

function verificationFault(row: Paid, application: Application, senders: Senders): RowFault[] {
  const { cityVerification } = application
  if (cityVerification === '属实' || senders.reported(application, 'cityVerification')) return []
  const at = { row, blames: 'number', related: [{ row: application, key: 'cityVerification' }] }
  return cityVerification === '不实'
    ? [{ ...at, says: '这条申请核实结论为“不实”，不予奖励', mend: '请从发放名单中撤下' }]
    : [
        {
          ...at,
          severity: 'review',
          says: '这条申请没有填“市总核实结论”，核实后才能奖励',
          mend: '请核实后在申请表填“市总核实结论”；已经核实的请补填',
        },
      ]
}

function levelFault(row: Paid, application: Application): RowFault[] {
  const { cityLevel } = application
  const due = finalLevel(application)
  if (row.level === undefined || due === undefined || row.level === due) return []
  const settled = cityLevel !== undefined
  return [
    {
      row,
      blames: 'level',
      ...(settled ? {} : { severity: 'review' as const }),
      says: settled
        ? `发放名单为${row.level}，市级审定为${due}`
        : `发放名单为${row.level}，申报为${due}，没有市级审定等级，由审核人员认定`,
      mend: settled ? '请照市级审定等级改正等级和金额' : '请在申请表补填市级审定等级，或照申报等级改正',
      expected: due,
      related: [{ row: application, key: settled ? 'cityLevel' : 'level' }],
    },
  ]
}

/** A group may be named by its name, its payee or any of its members. */
function isOfGroup(paid: string, { finderKind, groupName, groupMembers, payee }: Application): boolean {
  if (finderKind !== '集体') return false
  const names = [...peopleIn(groupMembers), ...peopleIn(payee), ...(groupName ? [foldText(groupName)] : [])]
  return names.includes(foldText(paid))
}

function otherFaults(row: Paid, application: Application): RowFault[] {
  const faults: RowFault[] = []
  if (differ(row.finder, application.finder) && !isOfGroup(row.finder!, application))
    faults.push({
      row,
      blames: 'finder',
      severity: 'review',
      says: `奖励人“${row.finder}”不是申请的第一发现人“${application.finder}”，由审核人员认定`,
      related: [{ row: application, key: 'finder' }],
    })
  if (differ(row.hazard, application.hazard) && !areNear(row.hazard!, application.hazard!))
    faults.push({
      row,
      blames: 'hazard',
      severity: 'review',
      says: `隐患名称“${row.hazard}”与申请的“${application.hazard}”不同，由审核人员核对编号`,
      related: [{ row: application, key: 'hazard' }],
    })
  return faults
}

export const paidApplication = mergeRule({
  id: 'merge/paid-application',
  covers: ['YH-03a', 'YH-06d', 'YH-08', 'YH-10a'],
  severity: 'error',
  forms: { paid: rewardList, applications: hazardApplication, office: officeInfo },
  reads: {
    paid: ['year', 'unit', 'number', 'hazard', 'finder', 'level'],
    applications: [
      'number',
      'hazard',
      'finder',
      'finderKind',
      'groupName',
      'groupMembers',
      'payee',
      'level',
      'cityLevel',
      'cityVerification',
    ],
    office: ['year'],
  },
  checks: '本年度发放名单的每一行都有申请，核实不是“不实”，等级与市级审定一致，奖励人是第一发现人',
  reading: '没有核实结论、没有审定等级而与申报等级不同、奖励人不同的，由审核人员认定。往年的名单不核。',
  mend: '请照申请和审定结果核对发放名单',
  holds: ({ paid, applications, office: [office] }, _params, senders) => {
    // A merge of studios reads the same office's workbook, and no applications of hazards.
    if (applications.length === 0) return []
    const applicationOf = new Map(
      applications.map((row) => [keyOf(senders.unitOf(row), row.number), row] as const),
    )
    return paid
      .filter(({ year, number }) => number !== undefined && year !== undefined && year === office?.year)
      .flatMap((row): RowFault[] => {
        const application = applicationOf.get(keyOf(row.unit, row.number))
        if (application === undefined)
          return [
            {
              row,
              blames: 'number',
              kind: 'unjudged',
              severity: 'review',
              says: `没有读到${row.unit ?? ''} ${row.number} 的申请，无法核对核实结论和等级`,
              mend: '请核对推荐单位和申报编号；申请没有报来或已作重复剔除的，从发放名单中撤下',
            },
          ]
        return [
          ...verificationFault(row, application, senders),
          ...otherFaults(row, application),
          ...levelFault(row, application),
        ]
      })
  },
})
