/** The first finder is one person, or a group with a name, its members and one payee. */

import { type RowFault, sheetRule } from '../../../rules/rule.ts'
import { peopleIn, standsForMore } from '../../../rules/words/people.ts'
import { saysNothing } from '../../../rules/words/says-nothing.ts'
import type { Row } from '../../../templates/sheet/form.ts'
import { hazardApplication } from '../forms/hazard-application.ts'

type Application = Row<typeof hazardApplication>

/** What teams are called, and hardly any person. */
const TEAM = /^.{2,}(班|班组|小组|车间|工段|团队|部门|科室|队)$/

const SEVERAL = '几个人共同发现的改选“集体”，并填集体名称、成员和一名领款人；一人发现的只填一人'

function ofPerson(row: Application): RowFault[] {
  const finders = peopleIn(row.finder)
  if (finders.length > 1)
    return [
      {
        row,
        blames: 'finder',
        says: `发现人类型是“个人”，第一发现人写了 ${finders.length} 人`,
        mend: SEVERAL,
      },
    ]
  const [finder] = finders
  if (finder !== undefined && standsForMore(finder))
    return [
      {
        row,
        blames: 'finder',
        says: `发现人类型是“个人”，第一发现人写的是“${row.finder}”，不止一人`,
        mend: SEVERAL,
      },
    ]
  if (finder !== undefined && TEAM.test(finder))
    return [
      {
        row,
        blames: 'finder',
        severity: 'warning',
        says: `发现人类型是“个人”，第一发现人“${row.finder}”像是班组名称`,
        mend: '班组发现的改选“集体”；个人发现的填姓名，确是姓名的在“说明”栏写明',
      },
    ]
  if (row.payee === undefined || row.finder === undefined) return []
  const payees = peopleIn(row.payee)
  if (payees.length === 1 && payees[0] === finder) return []
  return [
    {
      row,
      blames: 'payee',
      severity: 'warning',
      says: `领款人“${row.payee}”不是第一发现人“${row.finder}”`,
      mend: '个人发现的由本人领款；由他人代领的，在“说明”栏写明原因和关系',
    },
  ]
}

function ofGroup(row: Application): RowFault[] {
  const faults: RowFault[] = []
  const members = peopleIn(row.groupMembers)
  if (saysNothing(row.groupName)) faults.push({ row, blames: 'groupName', says: '集体发现的没有填集体名称' })
  const unnamed = members.some(standsForMore)
  if (saysNothing(row.groupMembers) || unnamed)
    faults.push({ row, blames: 'groupMembers', says: '集体发现的没有逐人写明成员' })
  else if (members.length < 2)
    faults.push({ row, blames: 'groupMembers', says: '集体成员只写了 1 人；一人发现的应选“个人”' })
  const payees = peopleIn(row.payee)
  if (payees.length === 0 || saysNothing(row.payee))
    faults.push({ row, blames: 'payee', says: '集体发现的没有填领款人，须共同推举一人' })
  else if (payees.length > 1)
    faults.push({
      row,
      blames: 'payee',
      says: `领款人写了 ${payees.length} 人；一处隐患一份奖励，由一人领款`,
    })
  else if (!unnamed && members.length > 1 && ![...members, ...peopleIn(row.finder)].includes(payees[0]!))
    faults.push({
      row,
      blames: 'payee',
      severity: 'warning',
      says: `领款人“${row.payee}”不在集体成员之中`,
      mend: '请由成员推举一人领款；由他人代领的，在“说明”栏写明原因',
    })
  return faults
}

export const firstFinder = sheetRule({
  id: 'YH-10b',
  severity: 'error',
  asks: { 'YH-10b': ['finder', 'finderKind'] },
  forms: { applications: hazardApplication },
  reads: { applications: ['finderKind', 'finder', 'groupName', 'groupMembers', 'payee'] },
  checks: '个人发现的只写一人、由本人领款，他人代领须说明；集体发现的有名称、逐人成员和一名领款人',
  reading: '集体发现也是一处隐患一份奖励，推举一人领款；怎样分由集体自定。另一种读法按人各奖一份，不取。',
  mend: '请补填集体名称、成员和共同推举的一名领款人',
  holds: ({ applications }, _params, senders) =>
    applications
      .flatMap((row) =>
        row.finderKind === '个人' ? ofPerson(row) : row.finderKind === '集体' ? ofGroup(row) : [],
      )
      .filter(({ row, blames }) => !senders.reported(row, blames)),
})
