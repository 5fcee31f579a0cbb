/** A studio is a team: one leader, and front-line workers for the greater part. */
import { members } from '../../templates/forms/members.ts'
import { type Fault, type Rule, reviewRule, type Senders } from '../rule.ts'
import { ByNumber } from '../words/by-number.ts'
import { fact, factsOf } from '../words/facts.ts'
import { peopleIn, standsForMore } from '../words/people.ts'
import type { Studio, StudioLaw } from './studio-law.ts'

/** One studio has one leader. */
function severalLeaders(leader: string | undefined): (Fault & { says: string })[] {
  const names = peopleIn(leader)
  if (names.length < 2 && !names.some(standsForMore)) return []
  return [
    {
      blames: 'leader',
      severity: 'review',
      says: `领衔人填的是“${leader}”，不止一人，以谁为领衔人由审核人员认定`,
      mend: '请只填一名领衔人，其他人列入“团队成员”表',
    },
  ]
}

function teamFaults(row: Studio, senders: Senders): readonly (Fault & { says: string })[] {
  for (const key of ['members', 'frontLine'] as const) {
    if (senders.reported(row, key)) return []
    if (row[key] === undefined)
      return [
        {
          blames: key,
          kind: 'unjudged',
          says: `无法判断一线职工是否为主体：“${key === 'members' ? '成员总数' : '一线职工人数'}”未填`,
          mend: '请填团队的成员总数（含领衔人）和其中一线职工的人数',
        },
      ]
  }
  const [all, frontLine] = [row.members!, row.frontLine!]
  if (frontLine > all)
    return [
      {
        severity: 'error',
        says: `一线职工 ${frontLine} 人，多于成员总数 ${all} 人`,
        mend: '请核对两个人数，改正填错的一个',
        expected: `不大于 ${all}`,
      },
    ]
  if (frontLine * 2 > all) return []
  return [{ severity: 'warning', says: `一线职工 ${frontLine} 人，没有超过成员总数 ${all} 人的一半` }]
}

/** The leader is a required column: reading reports its blank. */
export function mainlyFrontLine({ id, law }: { id: string; law: StudioLaw }): Rule {
  return reviewRule({
    id,
    severity: 'review',
    forms: { studios: law.form, members },
    reads: {
      studios: ['number', 'leader', 'leaderPost', 'members', 'frontLine'],
      members: ['number', 'name', 'frontLine'],
    },
    subject: 'studios',
    blames: 'frontLine',
    checks: '写明一名领衔人，一线职工超过团队成员半数；团队是否名副其实由人审核',
    reading: '“主体”取超过半数，恰为半数的要求说明。另一种读法不限人数，只看实际作用，由人审核。',
    mend: '请核对成员总数和一线职工人数；一线职工确实不过半的，在“说明”栏写明团队构成',
    looksAt: '看领衔人是否起领军作用、团队是否以一线职工为主体',
    lacks: (row, _sets, _params, senders): readonly (Fault & { says: string })[] => [
      ...severalLeaders(row.leader),
      ...teamFaults(row, senders),
    ],
    facts: (row, sets, senders) => {
      const listed = new ByNumber(sets.members, senders).all(row)
      return [
        ...factsOf(law.form, row, 'leader', 'leaderPost', 'members', 'frontLine'),
        fact(
          '成员表',
          `${listed.length} 人，其中一线职工 ${listed.filter((member) => member.frontLine === true).length} 人`,
        ),
      ]
    },
  })
}
