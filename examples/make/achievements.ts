/** Achievements and projects of an invented studio, enough for every clause that counts them. */

import type { Day } from '../../templates/values/day.ts'
import { dayBetween, on, YEAR } from './calendar.ts'
import { patentOf } from './codes.ts'
import type { Values } from './draft.ts'
import type { Random } from './random.ts'
import type { Trade } from './trades.ts'

/** Under which measure the studio applies: the province's or Jinan's. */
export type StudioMeasure = 'SD' | 'JN'

interface Award {
  readonly kind: string
  readonly prize?: string
  readonly level: string
  readonly grade?: string
  readonly issuer: string
  readonly patent?: true
}

type AwardOf = (city: string, year: number) => Award

/** What the recommending unions themselves recognise: it counts as an achievement, not as an award of article 7. */
const recognition: AwardOf = (city, year) => ({
  kind: '其他认定',
  prize: `${year}年度${city}职工先进操作法`,
  level: city === '山东省' ? '省级' : '市级',
  issuer: `${city}总工会`,
})

const patent: AwardOf = () => ({
  kind: '国家发明专利',
  level: '国家级',
  issuer: '国家知识产权局',
  patent: true,
})

const cityPrize: AwardOf = (city, year) => ({
  kind: '科学技术奖',
  prize: `${year - 1}年度${city}科学技术进步奖`,
  level: city === '山东省' ? '省级' : '市级',
  grade: '一等',
  issuer: `${city}人民政府`,
})

const workersPrize =
  (measure: StudioMeasure): AwardOf =>
  (city, year) =>
    measure === 'SD'
      ? {
          kind: '技术创新成果奖',
          prize: `${year}年山东省职工优秀技术创新成果奖`,
          level: '省级',
          grade: '二等',
          issuer: '山东省总工会',
        }
      : {
          kind: '技术创新成果奖',
          prize: `${year}年${city}职工优秀技术创新成果奖`,
          level: '市级',
          grade: '一等',
          issuer: `${city}总工会`,
        }

const serviceBrand =
  (measure: StudioMeasure): AwardOf =>
  (city, year) => ({
    kind: '服务名牌品牌',
    prize: measure === 'SD' ? `${year}年度山东省服务名牌` : `${year}年度${city}服务品牌`,
    level: measure === 'SD' ? '全省行业' : '市级',
    issuer: measure === 'SD' ? '山东省服务业联合会' : `${city}服务业联合会`,
  })

const managementPrize =
  (measure: StudioMeasure): AwardOf =>
  (city, year) => ({
    kind: '管理成果',
    prize:
      measure === 'SD' ? `${year}年度山东省企业管理现代化创新成果` : `${year}年度${city}企业管理创新成果`,
    level: measure === 'SD' ? '全省行业' : '市级',
    grade: '一等',
    issuer: measure === 'SD' ? '山东省企业管理联合会' : `${city}企业管理联合会`,
  })

/** The two awards by which a studio applies; either pair fulfils article 7, 8 or 9 of its measure. */
function decisive(
  measure: StudioMeasure,
  trade: Trade,
  random: Random,
  city: string,
): readonly [AwardOf, AwardOf] {
  if (trade.category === '服务创新型') return [serviceBrand(measure), recognition]
  if (trade.category === '管理创新型') return [managementPrize(measure), recognition]
  if (city !== '山东省' && random.next() < 0.4) return [cityPrize, patent]
  return [workersPrize(measure), patent]
}

const RESULTS = ['操作法', '改进工艺', '专用工装', '监测装置', '标准作业书', '调整方法']

function achievementRow(
  number: string,
  name: string,
  award: Award,
  receivedOn: Day,
  about: { random: Random; people: readonly string[] },
): Values {
  const { random, people } = about
  const { patent: isPatent, ...words } = award
  const year = receivedOn.year
  return {
    number,
    name,
    ...words,
    certificate: isPatent ? `第${random.whole(6_000_000, 7_900_000)}号` : `${year}-${random.digits(4)}`,
    ...(isPatent ? { patentNumber: patentOf(random, year - 2), grantedOn: receivedOn } : {}),
    receivedOn,
    completedOn: dayBetween(random, on(year, 1, 10), on(year, 3, 20)),
    winners: people.join('、'),
    applied: true,
    scope: random.pick(['全市行业（系统）', '全市', '全省行业']),
    scopeProof: `${name}推广应用证明`,
    economicBenefit: random.whole(120, 2600) * 10_000_000,
    socialBenefit: random.pick([
      '减少返工和废品，降低劳动强度',
      '缩短处置时间，用户满意度提高',
      '形成可复制的做法，在同行业推广',
    ]),
    benefitProof: `${name}效益证明`,
  }
}

/** Two completed, applied and recognised achievements for each of the last three full years. */
export function achievementRows(about: {
  measure: StudioMeasure
  number: string
  trade: Trade
  city: string
  random: Random
  /** The leader and two members. */
  people: readonly string[]
}): Values[] {
  const { measure, number, trade, city, random, people } = about
  const [first, second] = decisive(measure, trade, random, city)
  const plan: readonly (readonly [number, AwardOf])[] = [
    [YEAR - 1, first],
    [YEAR - 1, second],
    [YEAR - 2, recognition],
    [YEAR - 2, recognition],
    [YEAR - 3, recognition],
    [YEAR - 3, recognition],
  ]
  const results = random.shuffle(RESULTS)
  return plan.map(([year, award], index) =>
    achievementRow(
      number,
      `${trade.objects[index]!}${results[index]!}`,
      award(city, year),
      dayBetween(random, on(year, 6, 1), on(year, 12, 10)),
      { random, people: people.slice(0, random.whole(2, 3)) },
    ),
  )
}

const ACTIONS = ['提质攻关', '节能改造', '自动化改造', '标准化攻关']
const GOALS = ['一次合格率提高 2 个百分点', '单件用时缩短 15%', '能耗下降 8%', '故障率下降三成']

/** Projects of every year since 2023, the year of the application included. */
export function projectRows(number: string, trade: Trade, perYear: number): Values[] {
  const rows: Values[] = []
  for (let year = YEAR - 3; year <= YEAR; year++)
    for (let i = 0; i < perYear; i++)
      rows.push({
        number,
        year,
        name: `${trade.objects[(year + i) % 6]!}${ACTIONS[(year + i * 2) % 4]!}（${year}）`,
        goal: GOALS[(year + i) % 4]!,
      })
  return rows
}
