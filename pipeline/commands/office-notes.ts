/** `extend` and `tick`: a longer term for one unit, and what a person found on an item of the checklist. */
import { UnusableError } from '../../office/unusable.ts'
import { registry } from '../../programmes/registry.ts'
import { checkActs } from '../../submissions/state/check-acts.ts'
import { extensionActs } from '../../submissions/state/extension-acts.ts'
import { type Acts, linesOf } from '../../submissions/state/office-acts.ts'
import { CHECK_RESULTS } from '../../templates/forms/checks.ts'
import { type ActOptions, actOn, actorOf, dayGiven, meantBy, oneOf } from './office-acts.ts'

/** @throws UnusableError where it is missing */
function needed(option: string, word: string | undefined): string {
  if (word === undefined) throw new UnusableError(`请加 ${option}`)
  return word
}

export function extendCommand(root: string, options: ActOptions & { readonly to?: string }): Promise<number> {
  const actor = actorOf(options)
  const unit = needed('--unit', options.unit)
  const programme = needed('--programme', meantBy(options).programme)
  const to = dayGiven('--to', needed('--to', options.to))
  const reason = needed('--reason', options.reason)
  return actOn(root, '已写入延期', options, (state, office) =>
    extensionActs(office, state, { programme, unit }, actor, to, reason),
  )
}

export interface TickOptions extends ActOptions {
  readonly rule?: string
  readonly result?: string
  readonly note?: string
}

export function tickCommand(root: string, options: TickOptions): Promise<number> {
  const actor = actorOf(options)
  const meant = { unit: needed('--unit', options.unit), number: needed('--number', options.number) }
  const id = needed('--rule', options.rule)
  const rule = registry.rules.find((each) => each.id.toLowerCase() === id.toLowerCase())
  const looksAt = rule !== undefined && 'review' in rule ? rule.review?.looksAt : undefined
  if (rule === undefined || looksAt === undefined) throw new UnusableError(`“${id}”不是“审核清单”里的规则号`)
  const result = oneOf('--result', CHECK_RESULTS, needed('--result', options.result))!
  const { note } = options
  return actOn(root, '已写入审核意见', options, (state, office): Acts => {
    const lines = linesOf('decisions', state, { ...meant, ...meantBy(options) })
    const [line] = lines
    if (line === undefined)
      throw new UnusableError(`“审定意见”中没有 ${meant.unit} 编号 ${meant.number} 的申报：请先运行 rollup`)
    if (lines.length > 1) throw new UnusableError('这个编号有不止一条申报：请加 --programme')
    const { programme, name } = line.values
    return checkActs(
      office,
      state,
      {
        ...meant,
        programme: String(programme),
        name: name === undefined ? undefined : String(name),
        rule: rule.id,
      },
      actor,
      { looksAt, result, ...(note === undefined ? {} : { note }) },
    )
  })
}
