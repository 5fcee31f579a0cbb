/** Two achievements in each two years that someone above the unit recognised. */

import { optional } from '../../../rules/parameters/parameter.ts'
import { type Fault, reviewRule, type Senders } from '../../../rules/rule.ts'
import { benefitFacts } from '../../../rules/studios/achievement-facts.ts'
import { type Achievement, patentKey } from '../../../rules/studios/evidence.ts'
import { fullYears } from '../../../rules/studios/full-years.ts'
import type { Studio } from '../../../rules/studios/studio-law.ts'
import { withinYearsBefore } from '../../../rules/truth.ts'
import { ByNumber } from '../../../rules/words/by-number.ts'
import { noBasis } from '../../../rules/words/no-basis.ts'
import { saysNothing } from '../../../rules/words/says-nothing.ts'
import { achievements } from '../../../templates/forms/achievements.ts'
import type { Day } from '../../../templates/values/day.ts'
import { foldText } from '../../../templates/values/text.ts'
import { basisDateParameter, results, resultYears } from '../parameters.ts'
import { provincial } from '../studio-law.ts'

/** Why an achievement may count and may not, the surest first; `unreadable` cells were reported by reading. */
const DOUBTS = ['none', 'unreadable', 'blank', 'own'] as const
type Doubt = (typeof DOUBTS)[number]

/** A patent dates from the publication of its grant; either date will do to know the year. */
const dateOf = ({ kind, grantedOn, receivedOn }: Achievement): Day | undefined =>
  kind === '国家发明专利' ? (grantedOn ?? receivedOn) : (receivedOn ?? grantedOn)

/** Who recognised it: the unit itself, someone above it, or no one that the sheet names. */
function recognised({ kind, level, issuer }: Achievement, { employer }: Studio): Doubt {
  if (kind === '国家发明专利') return 'none'
  if (level === '单位级') return 'own'
  if (saysNothing(issuer)) return level === undefined ? 'blank' : 'none'
  const [by, unit] = [foldText(issuer!), foldText(employer ?? '')]
  return unit !== '' && (by.startsWith(unit) || by === '本单位') ? 'own' : 'none'
}

const DECIDING = ['kind', 'level', 'receivedOn', 'grantedOn'] as const

/** How surely each achievement of a period counts; the several awards of one achievement count once. */
function countable(
  rows: readonly Achievement[],
  studio: Studio,
  senders: Senders,
  within: (day: Day) => boolean,
): ReadonlyMap<Doubt, number> {
  const surest = new Map<string, Doubt>()
  const nameOfPatent = new Map<string, string>()
  for (const [index, row] of rows.entries()) {
    const day = dateOf(row)
    const unreadable = DECIDING.some((key) => senders.reported(row, key))
    if (day !== undefined && !within(day)) continue
    const doubt = unreadable ? 'unreadable' : day === undefined ? 'blank' : recognised(row, studio)
    const own = row.name === undefined ? `#${index}` : foldText(row.name)
    const patent = patentKey(row)
    const name = (patent === null ? undefined : nameOfPatent.get(patent)) ?? own
    if (patent !== null) nameOfPatent.set(patent, name)
    const before = surest.get(name)
    if (before === undefined || DOUBTS.indexOf(doubt) < DOUBTS.indexOf(before)) surest.set(name, doubt)
  }
  const counts = new Map<Doubt, number>(DOUBTS.map((doubt) => [doubt, 0]))
  for (const doubt of surest.values()) counts.set(doubt, counts.get(doubt)! + 1)
  return counts
}

type Said = Fault & { readonly says: string }

export const recognisedClause = reviewRule({
  id: 'SD-05-8b',
  severity: 'error',
  forms: { studios: provincial.form, achievements },
  reads: {
    studios: ['number', 'employer', 'foundedOn', 'appliedOn'],
    achievements: [
      'number',
      'name',
      'kind',
      'level',
      'issuer',
      'patentNumber',
      'receivedOn',
      'grantedOn',
      'economicBenefit',
      'socialBenefit',
    ],
  },
  params: { least: results, years: resultYears, basisDate: optional(basisDateParameter) },
  subject: 'studios',
  blames: 'number',
  checks:
    '基准日之前的两个完整年度内，至少 {sd-results} 项成果得到单位以外的书面认定；是否取得一定效益由人审核',
  reading:
    '“每两年”取基准日所在年度之前的两个完整年度，“相关认定”取单位以外的主管部门或机构的书面认定，同一成果的几项认定、同一件专利算一项。另一种读法从申报之日倒推 24 个月：只合这种读法的，要求写明理由。只有本单位认定的由审核人员认定。',
  mend: '请在“创新成果”表补报近两年得到认定的成果，写明认定单位和获得日期；确实不足的，待满足后再申报',
  looksAt: '看得到认定的成果是否取得一定效益',
  lacks: (row, sets, params, senders): Said[] => {
    const basis = params.basisDate ?? row.appliedOn
    if (basis === undefined)
      return senders.reported(row, 'appliedOn') ? [] : [noBasis('无法判断核对哪两年的成果：“申报日期”未填')]
    const own = new ByNumber(sets.achievements, senders).all(row)
    const [from, to] = [basis.year - params.years, basis.year - 1]
    const counts = countable(own, row, senders, ({ year }) => year >= from && year <= to)
    const count = (...doubts: Doubt[]): number => doubts.reduce((sum, doubt) => sum + counts.get(doubt)!, 0)
    if (count('none', 'unreadable') >= params.least) return []
    const says = `${from}—${to} 年得到认定的成果 ${count('none')} 项，不足 ${params.least} 项`
    const related = own.map((each) => ({ row: each, key: 'name' }))
    if (count('none', 'unreadable', 'blank') >= params.least)
      return [
        {
          kind: 'unjudged',
          severity: 'review',
          says: `${says}；另有 ${count('blank')} 项没有填获得日期或认定单位，无法判断`,
          mend: '请照证书补填“获得日期”“颁发单位”和“级别”',
          related,
        },
      ]
    if (count(...DOUBTS) >= params.least)
      return [
        {
          severity: 'review',
          says: `${says}；另有 ${count('own')} 项只有本单位认定，是否算“相关认定”由审核人员认定`,
          mend: '有上级或主管部门认定的，请补报认定单位和证书编号',
          related,
        },
      ]
    const rolling = countable(
      own,
      row,
      senders,
      (day) => withinYearsBefore(day, basis, params.years) === true,
    )
    if (rolling.get('none')! >= params.least)
      return [
        {
          severity: 'warning',
          says: `${says}；按另一种读法，从 ${basis} 倒推 ${params.years} 年有 ${rolling.get('none')} 项`,
          mend: '请在“说明”栏写明按哪两年计算；是否符合由审核人员认定',
          related,
        },
      ]
    if (row.foundedOn !== undefined && fullYears(basis, params.years, row.foundedOn).length < params.years)
      return [
        {
          severity: 'review',
          says: `${says}；工作室成立于 ${row.foundedOn}，不满两个完整年度，由审核人员认定`,
          mend: '请核对成立日期，并补报已得到认定的成果',
          related,
        },
      ]
    return [{ says, missingFrom: achievements, expected: `不少于 ${params.least} 项`, related }]
  },
  facts: (row, sets, senders) =>
    benefitFacts(new ByNumber(sets.achievements, senders).all(row), (each) => [
      dateOf(each)?.toString(),
      each.level,
      each.issuer,
    ]),
})
