/** A studio must have run for some years since its union named it, when it is recommended. */
import type { Column } from '../../templates/sheet/column.ts'
import type { Form, RowOf } from '../../templates/sheet/form.ts'
import type { Day } from '../../templates/values/day.ts'
import { optional, type Parameter } from '../parameters/parameter.ts'
import { type Fault, type Rule, rule } from '../rule.ts'
import { atLeastYears, onOrBefore } from '../truth.ts'

export type StandingColumns = {
  readonly foundedOn: Column<Day>
  readonly namedOn: Column<Day>
  readonly appliedOn: Column<Day>
}

/** How far an incomplete date goes. */
const upTo = (day: Day): string => (day.month === undefined ? '年份' : '月份')

/** An incomplete date leaves the years open: which one, and to what it is counted. */
function unsure(
  { namedOn, appliedOn }: RowOf<StandingColumns>,
  basisDate: Day | undefined,
  years: number,
): Fault {
  const basis = basisDate ?? appliedOn
  const vague = [
    ...(namedOn && !namedOn.complete ? [`命名日期只到${upTo(namedOn)}`] : []),
    ...(basis && !basis.complete ? [`${basisDate ? '基准日' : '申报日期'}只到${upTo(basis)}`] : []),
  ]
  return {
    severity: 'warning',
    ...(namedOn?.complete ? { blames: 'appliedOn' } : {}),
    says: `${vague.join('、')}，看不出从 ${namedOn} 至 ${basis} 是否满 ${years} 年`,
    mend: '请照文件把日期补充到日；确实无法查明的，在“说明”栏写明',
  }
}

/** Dates that stand the wrong way round: what is counted from them says nothing. */
function wrongWayRound(
  { namedOn, appliedOn }: RowOf<StandingColumns>,
  basisDate: Day | undefined,
): Fault | null {
  const [late, name] =
    onOrBefore(namedOn, appliedOn) === false
      ? [appliedOn, '申报日期']
      : onOrBefore(namedOn, basisDate) === false
        ? [basisDate, '基准日']
        : [undefined, '']
  if (late !== undefined)
    return {
      says: `本级命名日期 ${namedOn} 在${name} ${late} 之后，日期前后颠倒`,
      mend: '请核对命名文件和申报材料上的日期，把填错的改正；还没有命名的，待命名满年限后再申报',
      expected: `不晚于 ${late}`,
    }
  return null
}

/**
 * @param years calendar years from the naming to the basis date; the anniversary itself is enough
 * @param basisDate the notice's own basis date; without one it is the day of the application
 * @param when which applications the clause speaks of
 */
export function runningYears<C extends StandingColumns>(declared: {
  id: string
  form: Form<C>
  years: Parameter<number>
  basisDate: Parameter<Day>
  when?: (row: RowOf<C>) => boolean
}): Rule {
  const { id, form, years, basisDate, when } = declared
  return rule({
    id,
    severity: 'error',
    form: form as unknown as Form<StandingColumns>,
    reads: ['namedOn', 'foundedOn', 'appliedOn'],
    blames: 'namedOn',
    params: { years, basisDate: optional(basisDate) },
    ...(when ? { when: when as unknown as (row: RowOf<StandingColumns>) => boolean } : {}),
    checks: '本级命名日期至基准日满规定年限，满年当日即算；通知定有基准日的从通知，否则为申报日期',
    reading:
      '年限从推荐工会本级命名之日起算，因为条文把“选树命名”与“已运行”并列为两个条件。另一种读法从工作室成立之日起算：只有成立日期满年限的，不判不符，要求写明理由，由人审定。',
    mend: '请核对命名文件上的日期；确实不满年限的，待满年后再申报',
    holds: (row, p) => {
      const basis = p.basisDate ?? row.appliedOn
      const reversed = wrongWayRound(row, p.basisDate)
      if (reversed !== null) return reversed
      const sinceNaming = atLeastYears(row.namedOn, basis, p.years)
      const founded = onOrBefore(row.foundedOn, row.namedOn)
      if (sinceNaming !== false && founded === false)
        return {
          severity: 'review',
          blames: 'foundedOn',
          says: `成立日期 ${row.foundedOn} 在本级命名日期 ${row.namedOn} 之后，哪个日期有误由审核人员认定`,
          mend: '请核对成立文件和命名文件上的日期，把填错的改正；确是先命名、后成立的，在“说明”栏写明',
          expected: `不晚于 ${row.namedOn}`,
        }
      if (sinceNaming === 'unsure') return unsure(row, p.basisDate, p.years)
      if (sinceNaming !== false) return sinceNaming
      const sinceFounding = atLeastYears(row.foundedOn, basis, p.years)
      if (sinceFounding === 'unsure')
        return {
          severity: 'warning',
          blames: 'foundedOn',
          says: `本级命名至 ${basis} 不满 ${p.years} 年；成立日期 ${row.foundedOn} 不完整，看不出是否满 ${p.years} 年`,
          mend: '请把成立日期补充到日，并在“说明”栏写明工作室实际运行起始时间',
        }
      if (sinceFounding !== true) return false
      return {
        severity: 'warning',
        says: `本级命名于 ${row.namedOn}，不满 ${p.years} 年；从成立日期 ${row.foundedOn} 起才满`,
        mend: '请在“说明”栏写明工作室实际运行起始时间和依据',
      }
    },
    says: (row, p) => `本级命名于 ${row.namedOn}，至 ${p.basisDate ?? row.appliedOn} 不满 ${p.years} 年`,
    expected: (_row, p) => `满 ${p.years} 年`,
  })
}
