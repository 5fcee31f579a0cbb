/** One invented studio with all its sheets, right under the whole measure. */

import { achievements } from '../../templates/forms/achievements.ts'
import { activityLog } from '../../templates/forms/activity-log.ts'
import { assessments } from '../../templates/forms/assessments.ts'
import { members } from '../../templates/forms/members.ts'
import { projects } from '../../templates/forms/projects.ts'
import { studioSummary } from '../../templates/forms/studio-summary.ts'
import type { StudioType } from '../../templates/values/vocabulary.ts'
import { achievementRows, projectRows } from './achievements.ts'
import { jinanApplication, shandongApplication } from './applications.ts'
import { dayBetween, on, YEAR } from './calendar.ts'
import { creditCodeOf } from './codes.ts'
import type { Values } from './draft.ts'
import { fixedLineOf, type Person, personOf } from './people.ts'
import { Random } from './random.ts'
import type { Member, StudioFacts, StudioPlan } from './studio-facts.ts'
import type { Unit } from './units.ts'

export interface Studio {
  readonly unit: Unit
  readonly number: string
  readonly name: string
  readonly type: StudioType | null
  readonly leader: Person
  readonly employer: string
  /** The union of the employer. */
  readonly baseUnion: string
  readonly application: Values
  /** Rows of the sheets that join the application, by form id. */
  readonly rows: Readonly<Record<string, readonly Values[]>>
}

function teamOf(random: Random, unit: Unit): Member[] {
  const size = random.whole(5, 7)
  const grades = [
    '一级/高级技师',
    '二级/技师',
    '三级/高级工',
    '三级/高级工',
    '二级/技师',
    '四级/中级工',
    '三级/高级工',
  ]
  const team: Member[] = []
  while (team.length < size) {
    const person = personOf(random, unit.area, team.length === 0 ? [38, 54] : [25, 50])
    if (team.some(({ name }) => name === person.name)) continue
    // One member in five or six sits in an office; the others stand at the bench.
    team.push({ ...person, frontLine: team.length !== size - 1, skillGrade: grades[team.length]! })
  }
  return team
}

function honourOf(random: Random, city: string, type: StudioType | null): [string, string] {
  if (type === '齐鲁工匠创新工作室') return ['齐鲁工匠', '省级']
  if (type === '齐鲁大工匠创新工作室') return ['齐鲁大工匠', '省级']
  if (city === '山东省' || random.next() < 0.25)
    return [random.pick(['山东省劳动模范', '山东省五一劳动奖章']), '省级']
  return [`${city}${random.pick(['劳动模范', '五一劳动奖章'])}`, '市级']
}

function factsOf(plan: StudioPlan): StudioFacts {
  const { measure, unit, ordinal, brand, trade, type } = plan
  const number = `${unit.code}-${String(ordinal).padStart(2, '0')}`
  const random = new Random(`${measure}/${unit.union}/${number}`)
  const team = teamOf(random, unit)
  const leader = team[0]!
  const [honour, honourLevel] = honourOf(random, unit.city, type)
  const foundedOn = dayBetween(random, on(2017, 3, 1), on(2019, 11, 30))
  return {
    ...plan,
    random,
    number,
    leader,
    team,
    name: `${leader.name}${type === null || type === '劳模和工匠人才创新工作室' ? '' : type.slice(0, -5)}创新工作室`,
    employer: `${unit.place.replace(/[市区县]+$/, '').replace('市', '')}${brand}${trade.sector}有限公司`,
    creditCode: creditCodeOf(random, '91', unit.area),
    foundedOn,
    namedOn: dayBetween(random, on(2020, 6, 1), on(2023, 3, 31)),
    appliedOn: dayBetween(random, on(YEAR, 5, 6), on(YEAR, 5, 15)),
    honour,
    honourLevel,
    skillGrade: leader.skillGrade,
  }
}

const EDUCATIONS = ['本科', '专科', '技校', '专科', '本科', '中专', '本科']

function memberRows({ number, team, random }: StudioFacts): Values[] {
  return team.map((member, index) => ({
    number,
    name: member.name,
    age: member.age,
    education: EDUCATIONS[index]!,
    skillGrade: member.skillGrade,
    ...(index === 1 ? { title: '工程师' } : {}),
    frontLine: member.frontLine,
    certificate: `JN${random.digits(10)}`,
  }))
}

function activityRows({ number, trade, random }: StudioFacts): Values[] {
  const plan = [
    [on(YEAR - 1, 6, 1), '技术攻关', '攻关会'],
    [on(YEAR - 1, 9, 1), '技能培训', '操作培训'],
    [on(YEAR - 1, 11, 15), '名师带徒', '师徒结对考核'],
    [on(YEAR, 1, 15), '技术交流', '经验交流'],
    [on(YEAR, 3, 20), '技术攻关', '现场攻关'],
  ] as const
  return plan.map(([from, kind, what], index) => ({
    number,
    heldOn: dayBetween(random, from, on(from.year, from.month!, 28)),
    kind,
    topic: `${trade.objects[index]!}${what}`,
    participants: random.whole(8, 40),
    result: random.pick(['形成会议纪要', '形成作业指导书', '改进方案进入试用', '完成考核并存档']),
  }))
}

const assessmentRows = ({ number, name, random }: StudioFacts): Values[] =>
  ['所在单位', '推荐工会'].map((assessor, index) => ({
    number,
    studio: name,
    year: YEAR - 1,
    kind: '年度考核',
    assessor,
    assessedOn: dayBetween(random, on(YEAR - 1, 12, 5 + index * 10), on(YEAR - 1, 12, 12 + index * 10)),
    result: '合格',
  }))

function summaryRow(facts: StudioFacts, won: readonly Values[]): Values {
  const { number, name, type, trade, employer, leader, random } = facts
  const best = won[0]!
  return {
    number,
    unit: facts.unit.union,
    studio: name,
    ...(type === null ? {} : { type }),
    category: trade.category,
    employer,
    leader: leader.name,
    honour: facts.honour,
    skillGrade: facts.skillGrade,
    namedBy: facts.namedBy,
    namedOn: facts.namedOn,
    basis: `${best['prize'] ?? '国家发明专利'}`,
    patents: won.filter((row) => row['kind'] === '国家发明专利').length,
    rank: facts.ordinal,
    contact: facts.team[1]!.name,
    phone: random.next() < 0.2 ? fixedLineOf(random) : facts.team[1]!.phone,
  }
}

export function studioOf(plan: StudioPlan): Studio {
  const facts = factsOf(plan)
  const { measure, unit, number, name, trade, random, employer, leader, team, type } = facts
  const won = achievementRows({
    measure,
    number,
    trade,
    city: unit.city,
    random,
    people: team.slice(0, 3).map((member) => member.name),
  })
  return {
    unit,
    number,
    name,
    type,
    leader,
    employer,
    baseUnion: `${employer}工会委员会`,
    application: measure === 'JN' ? jinanApplication(facts) : shandongApplication(facts),
    rows: {
      [achievements.id]: won,
      [projects.id]: projectRows(number, trade, measure === 'JN' ? 2 : 3),
      [members.id]: memberRows(facts),
      [studioSummary.id]: [summaryRow(facts, won)],
      [activityLog.id]: activityRows(facts),
      [assessments.id]: assessmentRows(facts),
    },
  }
}
