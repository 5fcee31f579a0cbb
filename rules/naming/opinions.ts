/** Opinions on the way up: each stage has spoken, has dated it, and no earlier than the stage below. */
import type { Day } from '../../templates/values/day.ts'
import type { Fault, Senders } from '../rule.ts'
import { onOrBefore } from '../truth.ts'
import { saysNothing } from '../words/says-nothing.ts'

export interface Stage {
  readonly name: string
  /** Keys of the opinion and of its day. */
  readonly opinion: string
  readonly on: string
  /** It must have spoken by now; else a blank is no fault. */
  readonly due: boolean
}

type StageFault = Fault & { readonly blames: string; readonly says: string }

/** Words that refuse; 无不同意见 is none. */
const REFUSES = /不同意(?!见)|不予(推荐|同意|支持)|不(拟)?推荐|暂不|退回/

/**
 * The application is dated after a union that was to judge it has spoken: years and awards are counted from it.
 * @param stages above the base union
 * @param said of the stages themselves: a day that is wrong already proves nothing
 */
export function appliedAfter(
  row: object,
  appliedOn: Day | undefined,
  stages: readonly Stage[],
  faulty: readonly StageFault[],
): StageFault[] {
  const dayOf = ({ on }: Stage) => (row as Readonly<Record<string, unknown>>)[on] as Day | undefined
  const before = stages
    .filter(({ on }) => !faulty.some(({ blames }) => blames === on))
    .find((stage) => onOrBefore(appliedOn, dayOf(stage)) === false)
  if (before === undefined) return []
  return [
    {
      blames: 'appliedOn',
      severity: 'review',
      says: `申报日期 ${appliedOn} 晚于${before.name}意见日期 ${dayOf(before)}，年限按哪一天算由审核人员认定`,
      mend: '请照申报表核对：申报日期填单位工会盖章的日期',
      related: [{ row, key: before.on }],
    },
  ]
}

/** Faults of one application's stages, the lowest first. */
export function opinionFaults(row: object, stages: readonly Stage[], senders: Senders): StageFault[] {
  const values = row as Readonly<Record<string, unknown>>
  const opinionOf = ({ opinion }: Stage) => values[opinion] as string | undefined
  const dayOf = ({ on }: Stage) => values[on] as Day | undefined
  const lacks = (key: string): boolean => !senders.reported(row, key)

  const own = stages.flatMap((stage): StageFault[] => {
    const { name, due } = stage
    const opinion = opinionOf(stage)
    const day = dayOf(stage)
    const faults: StageFault[] = []
    if (saysNothing(opinion)) {
      if ((due || day !== undefined) && lacks(stage.opinion))
        faults.push({ blames: stage.opinion, says: `没有${name}的意见` })
    } else if (REFUSES.test(opinion ?? ''))
      faults.push({
        blames: stage.opinion,
        severity: 'review',
        says: `${name}的意见是“${opinion}”，不像同意推荐，由审核人员认定`,
        mend: '请核对意见；不同意推荐的不要上报',
      })
    if (day === undefined && lacks(stage.on) && (due || !saysNothing(opinion)))
      faults.push({ blames: stage.on, says: `没有${name}意见的日期` })
    return faults
  })

  const dated = stages.filter((stage) => dayOf(stage) !== undefined)
  const order = dated.slice(1).flatMap((stage, i): StageFault[] => {
    const below = dated[i]
    if (below === undefined) return []
    const [earlier, later] = [dayOf(below), dayOf(stage)]
    const inOrder = onOrBefore(earlier, later)
    if (inOrder === true) return []
    const says = `${stage.name}意见日期 ${later} 早于${below.name}的 ${earlier}`
    const related = [{ row, key: below.on }]
    return inOrder === 'unsure'
      ? [
          {
            blames: stage.on,
            severity: 'warning',
            says: `${stage.name}意见日期 ${later} 与${below.name}的 ${earlier} 不完整，看不出先后`,
            mend: '请把日期补充到日；确实无法查明的，在“说明”栏写明',
            related,
          },
        ]
      : [{ blames: stage.on, says, mend: '请照盖章原件核对日期', expected: `不早于 ${earlier}`, related }]
  })
  return [...own, ...order]
}
