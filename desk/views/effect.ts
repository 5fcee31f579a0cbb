/** What a decision would do to 推荐名额, 命名控制数, money and verdicts, before it is written. */
import { VERDICTS } from '../../rules/verdict.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import { applyEvents } from '../../submissions/state/apply.ts'
import type { Line } from '../../submissions/state/line.ts'
import type { Acts } from '../../submissions/state/office-acts.ts'
import { type Figure, figuresOf } from './figures.ts'
import { nodesHere } from './find-record.ts'
import { opinionsOf, verdictNow } from './opinions.ts'
import type { Seen } from './views.ts'

/** What a figure was and would be. */
export interface Shift extends Omit<Figure, 'value'> {
  readonly before: number
  readonly after: number
}

/** A verdict that would become another. */
export interface Turn {
  /** `LX-01 张伟创新工作室` */
  readonly what: string
  readonly before: string
  readonly after: string
}

export interface Effect {
  readonly shifts: readonly Shift[]
  readonly turns: readonly Turn[]
  /** Why it would not be done, sentence by sentence. */
  readonly hindrances: readonly string[]
}

function shiftsOf(node: MergedNode, before: readonly Line[], after: readonly Line[]): Shift[] {
  const then = figuresOf(node, after)
  return figuresOf(node, before).flatMap(({ value, ...figure }, index) => {
    const now = then[index]!.value
    return now === value ? [] : [{ ...figure, before: value, after: now }]
  })
}

function turnsOf(node: MergedNode, before: readonly Line[], after: readonly Line[]): Turn[] {
  const [was, is] = [opinionsOf(node, before), opinionsOf(node, after)]
  return node.entries
    .filter((entry) => was.get(entry) !== is.get(entry))
    .flatMap((entry) => {
      const [from, to] = [verdictNow(entry, was.get(entry)), verdictNow(entry, is.get(entry))]
      return from === to
        ? []
        : [
            {
              what: [entry.number, entry.name].filter(Boolean).join(' '),
              before: VERDICTS[from].name,
              after: VERDICTS[to].name,
            },
          ]
    })
}

/** @param acts what would be written, worked out from `seen.state` */
export function effectOf(seen: Seen, { events, notDone }: Acts): Effect {
  const { state } = seen
  const after = applyEvents(state, events).lines
  const nodes = events.length === 0 ? [] : nodesHere(seen)
  return {
    shifts: nodes.flatMap((node) => shiftsOf(node, state, after)),
    turns: nodes.flatMap((node) => turnsOf(node, state, after)),
    hindrances: notDone.map(({ why }) => why),
  }
}
