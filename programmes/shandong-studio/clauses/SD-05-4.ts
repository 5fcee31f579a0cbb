/** A team of sound composition: knowledge, age, skill. */

import { reviewRule } from '../../../rules/rule.ts'
import { ByNumber } from '../../../rules/words/by-number.ts'
import { fact, factsOf, tally } from '../../../rules/words/facts.ts'
import { members } from '../../../templates/forms/members.ts'
import type { Row } from '../../../templates/sheet/form.ts'
import { EDUCATIONS, SKILL_GRADES, UNSETTLED_GRADES } from '../../../templates/values/vocabulary.ts'
import { shandongStudioApplication } from '../forms/studio-application.ts'

type Member = Row<typeof members>

const BANDS = ['35 岁以下', '36—45 岁', '46 岁以上'] as const

function bandOf({ age }: Member): string | undefined {
  if (age === undefined) return undefined
  return age <= 35 ? BANDS[0] : age <= 45 ? BANDS[1] : BANDS[2]
}

const COLUMNS = { age: '年龄', education: '学历', skillGrade: '技能等级或职称' } as const

/** Of which of the three nobody's is given. */
const notGiven = (team: readonly Member[]): string[] =>
  (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[])
    .filter((key) =>
      team.every((one) => one[key] === undefined && (key !== 'skillGrade' || one.title === undefined)),
    )
    .map((key) => COLUMNS[key])

export const teamStructure = reviewRule({
  id: 'SD-05-4',
  severity: 'review',
  forms: { studios: shandongStudioApplication, members },
  reads: {
    studios: ['number', 'members'],
    members: ['number', 'name', 'age', 'education', 'skillGrade', 'title'],
  },
  subject: 'studios',
  blames: 'members',
  checks: '“团队成员”表列有成员的年龄、学历、技能等级；结构是否合理由人审核',
  reading: '条文没有年龄、学历、等级的比例，只列分布，不设数值。',
  mend: '请在“团队成员”表逐人填年龄、学历、职业技能等级或职称',
  looksAt: '看团队的知识、年龄、技术层级结构是否合理',
  lacks: (row, sets, _params, senders) => {
    const team = new ByNumber(sets.members, senders).all(row)
    if (team.length === 0) return [{ says: '“团队成员”表中没有这个工作室的成员，无从审核团队结构' }]
    const keys = ['age', 'education', 'skillGrade'] as const
    if (team.some((one) => keys.some((key) => senders.reported(one, key)))) return []
    const blank = notGiven(team)
    return blank.length === 0
      ? []
      : [{ says: `“团队成员”表中成员的${blank.join('、')}都没有填，无从审核团队结构` }]
  },
  facts: (row, sets, senders) => {
    const team = new ByNumber(sets.members, senders).all(row)
    return [
      ...factsOf(shandongStudioApplication, row, 'members'),
      fact('成员表人数', team.length),
      fact('年龄', tally(team.map(bandOf), BANDS)),
      fact(
        '学历',
        tally(
          team.map(({ education }) => education),
          EDUCATIONS,
        ),
      ),
      fact(
        '技能等级',
        tally(
          team.map(({ skillGrade }) => skillGrade),
          [...SKILL_GRADES, ...UNSETTLED_GRADES],
        ),
      ),
      fact('职称', tally(team.map(({ title }) => title))),
    ]
  },
})
