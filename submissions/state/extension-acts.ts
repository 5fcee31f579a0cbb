/** Giving a unit a longer term: written where the office keeps its allocation. */
import type { Day } from '../../templates/values/day.ts'
import { givesReason } from '../../templates/values/empty-reason.ts'
import { isPast } from '../office/extension.ts'
import type { Line } from './line.ts'
import { type Actor, type Acts, actOn, linesOf, type Meant } from './office-acts.ts'
import type { OfficeKey } from './office-key.ts'

/** @param to the last day of the longer term */
export function extensionActs(
  office: OfficeKey,
  state: readonly Line[],
  meant: Required<Pick<Meant, 'programme' | 'unit'>>,
  actor: Actor,
  to: Day,
  reason: string,
): Acts {
  const lines = linesOf('allocations', state, meant)
  const line = lines[0] ?? { form: 'allocations', values: { ...meant } }
  const not = (why: string): Acts => ({ events: [], notDone: [{ line, why }] })
  if (lines.length === 0) return not('“推荐名额分配”里没有这个单位，请先补上一行')
  if (!to.complete) return not('延期要填到日，如 2026-10-15')
  if (isPast(to, office.year)) return not(`${to} 不是 ${office.year} 年度的日期`)
  if (!givesReason(reason)) return not('延期要写明理由')
  return {
    events: [
      actOn(office, line, 'extended', actor, {
        extendedTo: to,
        extensionReason: `${reason}（${actor.name}，${actor.on}）`,
      }),
    ],
    notDone: [],
  }
}
