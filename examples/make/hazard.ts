/** One invented hazard on its three sheets, right under the whole measure. */
import { hazardApplication } from '../../programmes/jinan-hazard/forms/hazard-application.ts'
import { hazardReport } from '../../programmes/jinan-hazard/forms/hazard-report.ts'
import { hazardSummary } from '../../programmes/jinan-hazard/forms/hazard-summary.ts'
import { after, dayBetween, on, YEAR } from './calendar.ts'
import type { Values } from './draft.ts'
import type { HazardKind } from './hazard-kinds.ts'
import { cardOf, type Person, personOf } from './people.ts'
import { Random } from './random.ts'
import type { Unit } from './units.ts'

const REWARDS = { 一级: 8000, 二级: 5000, 三级: 3000 } as const

export interface Hazard {
  readonly unit: Unit
  readonly number: string
  readonly name: string
  /** Rows by form id. */
  readonly rows: Readonly<Record<string, readonly Values[]>>
}

function groupValues(random: Random, unit: Unit, finder: Person, job: string): Values {
  const others = [personOf(random, unit.area, [25, 50]), personOf(random, unit.area, [25, 50])]
  const people = [finder, ...others].map(({ name }) => `${name}（${job}）`)
  return {
    finderKind: '集体',
    groupName: `${random.pick(['甲', '乙', '丙'])}班${job}组`,
    groupMembers: people.join('、'),
  }
}

export function hazardOf(unit: Unit, ordinal: number, what: HazardKind, brand: string): Hazard {
  const number = `${unit.code}-${String(ordinal).padStart(2, '0')}`
  const random = new Random(`YH/${unit.union}/${number}`)
  const finder = personOf(random, unit.area, [24, 56])
  const employer = `${unit.place.replace(/[市区县]+$/, '').replace('市', '')}${brand}${what.sector}有限公司`
  const foundOn = dayBetween(random, on(YEAR - 1, 11, 1), on(YEAR, 7, 10))
  const assessedOn = after(foundOn, random.whole(3, 6))
  const rectifiedOn = after(assessedOn, random.whole(5, 25))
  const byGroup = random.next() < 0.2
  const reward = REWARDS[what.level] * 100
  const shared = { number, hazardPlace: what.place }
  const figures = { deaths: what.deaths, injuries: what.injuries, loss: what.loss * 1_000_000 }
  const application: Values = {
    ...shared,
    employer,
    finderKind: '个人',
    finder: finder.name,
    identityKind: '居民身份证',
    identity: finder.identity,
    phone: finder.phone,
    ...(byGroup ? groupValues(random, unit, finder, what.job) : {}),
    job: what.job,
    fullTimeSafety: false,
    employment: random.next() < 0.15 ? '劳务派遣' : '合同制职工',
    foundOn,
    reportedToSafetyOn: foundOn,
    reportedToUnionOn: after(foundOn, random.whole(0, 2)),
    hazard: what.hazard,
    hazardKind: what.kind,
    level: what.level,
    rectifiedOn,
    appliedOn: dayBetween(random, on(YEAR, 8, 24), on(YEAR, 9, 4)),
    reward,
    payee: finder.name,
    bank: `示例银行济南${random.pick(['泉城', '工业路', '新区'])}支行`,
    account: cardOf(random),
    accountName: finder.name,
    accountKind: '个人卡',
  }
  const report: Values = {
    ...shared,
    hazardUnit: employer,
    hazardAddress: `${unit.place}${random.pick(['砺安路', '示范大街', '例工路'])}${random.whole(1, 260)}号`,
    ...figures,
    rectified: true,
    measures: what.measures,
    media: `${number}整改前.jpg、${number}整改后.jpg`,
    reportFile: `${number}事故隐患报告（签字）.pdf`,
    expert: [0, 1, 2].map(() => personOf(random, unit.area, [40, 58]).name).join('、'),
    expertQualification: `注册安全工程师，证书号 AQ${random.digits(8)}、AQ${random.digits(8)}、AQ${random.digits(8)}`,
    expertSigned: true,
    assessedOn,
    expertLevel: what.level,
  }
  const summary: Values = {
    ...shared,
    employer,
    finder: finder.name,
    finderKind: application['finderKind'],
    hazard: what.hazard,
    ...figures,
    level: what.level,
    reward,
    rectifiedOn,
  }
  return {
    unit,
    number,
    name: what.hazard,
    rows: {
      [hazardApplication.id]: [application],
      [hazardReport.id]: [report],
      [hazardSummary.id]: [summary],
    },
  }
}
