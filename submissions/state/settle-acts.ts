/** Settling records that may be one: which of them stays, which is struck out, or that they are two things. */
import { givesReason } from '../../templates/values/empty-reason.ts'
import type { Line } from './line.ts'
import { type Actor, type Acts, actOn, type Decision, linesOf, type Meant } from './office-acts.ts'
import type { OfficeKey } from './office-key.ts'

export interface Settled {
  readonly meant: Meant
  readonly as: NonNullable<Decision['duplicate']>
}

/** All of them or none: half a word on a double would be worse than none. */
export function settleActs(
  office: OfficeKey,
  state: readonly Line[],
  settled: readonly Settled[],
  actor: Actor,
  reason?: string,
): Acts {
  const found = settled.map(({ meant, as }) => ({ as, meant, lines: linesOf('decisions', state, meant) }))
  const notDone = found.flatMap(({ as, meant, lines }) => {
    const line = lines[0] ?? { form: 'decisions', values: { ...meant } }
    if (lines.length === 0) return [{ line, why: '“审定意见”中还没有这一条，请先汇总' }]
    if (lines.length > 1) return [{ line, why: '“审定意见”中有不止一条，请写明名称' }]
    return as === '剔除' && !givesReason(reason) ? [{ line, why: '剔除要写明理由' }] : []
  })
  if (notDone.length > 0) return { events: [], notDone }
  return {
    events: found.map(({ as, lines: [line] }) =>
      actOn(office, line!, 'decided', actor, {
        duplicate: as,
        ...(reason === undefined ? {} : { reason }),
        decidedBy: actor.name,
        decidedOn: actor.on,
        content: undefined,
      }),
    ),
    notDone: [],
  }
}
