/** Accepting a warning on a record, beside whatever the office has said of it already. */

import type { Day } from '../../templates/values/day.ts'
import { givesReason } from '../../templates/values/empty-reason.ts'
import { foldText } from '../../templates/values/text.ts'
import { sameValue } from './line.ts'
import { type Actor, type Acts, actOn, linesOf, type Meant } from './office-acts.ts'
import type { OfficeKey } from './office-key.ts'

export interface Waiver {
  /** Id of the rule whose warning is accepted. */
  readonly rule: string
  readonly reason: string
  /** The last day on which it holds; without one it holds for the year. */
  readonly until?: Day
}

const words = (value: unknown): string[] => String(value ?? '').split(/[、，,;；\s]+/)

const has = (value: unknown, word: string): boolean =>
  words(value).some((each) => foldText(each) === foldText(word))

/** What stood there before stays: `甲；乙`. */
const joined = (before: unknown, added: string, separator: string): string =>
  before === undefined || before === '' ? added : `${before}${separator}${added}`

/** Waives a rule on the records that are meant. A line has one 有效期 for all that it waives. */
export function waiveActs(
  office: OfficeKey,
  state: Parameters<typeof linesOf>[1],
  meant: Meant,
  actor: Actor,
  { rule, reason, until }: Waiver,
): Acts {
  const lines = linesOf('decisions', state, meant)
  const hindrance = (values: (typeof lines)[number]['values']): string | null => {
    if (!givesReason(reason)) return '豁免要写明理由'
    const { waivedRule, waivedUntil } = values
    if (waivedRule === undefined || has(waivedRule, rule) || sameValue(waivedUntil, until)) return null
    return `已豁免 ${waivedRule}，有效期${waivedUntil === undefined ? '到本年底' : `至 ${waivedUntil}`}：一条申报的豁免只有一个有效期，请填成一样`
  }
  const notDone = lines.flatMap((line) => {
    const why = hindrance(line.values)
    return why === null ? [] : [{ line, why }]
  })
  if (notDone.length > 0) return { events: [], notDone }
  return {
    events: lines.map((line) => {
      const { waivedRule, reason: before } = line.values
      const said = String(before ?? '')
      return actOn(office, line, 'decided', actor, {
        waivedRule: has(waivedRule, rule) ? waivedRule : joined(waivedRule, rule, '、'),
        waivedUntil: until,
        reason: said.split('；').includes(reason) ? before : joined(before, reason, '；'),
        decidedBy: actor.name,
        decidedOn: actor.on,
        content: undefined,
      })
    }),
    notDone: [],
  }
}
