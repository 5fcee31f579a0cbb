/** What would change, before it is written. */
import type { ReactElement } from 'react'
import { showYuan } from '../../templates/values/money.ts'
import type { Effect, Shift } from '../views/effect.ts'

const figure = ({ kind }: Shift, value: number): string =>
  kind === 'funds' ? `${showYuan(value)} 元` : String(value)

const isOver = ({ after, limit }: Shift): boolean => limit !== null && after > limit

const limitWords = ({ kind, limit }: Shift): string =>
  limit === null ? '' : `（${kind === 'cap' ? '控制数' : '名额'} ${limit}）`

export function EffectView({ effect }: { readonly effect: Effect | null }): ReactElement {
  const nothing =
    effect === null || effect.shifts.length + effect.turns.length + effect.hindrances.length === 0
  return (
    <div className="effect" role="status" aria-label="写入以后">
      {nothing && <p className="quiet">名额和资金不变。</p>}
      <ul>
        {effect?.hindrances.map((why) => (
          <li key={why} className="alarm">
            {why}
          </li>
        ))}
        {effect?.turns.map(({ what, before, after }) => (
          <li key={what}>
            {what}：{before} → {after}
          </li>
        ))}
        {effect?.shifts.map((shift) => (
          <li key={shift.what} className={isOver(shift) ? 'alarm' : undefined}>
            {shift.what}：{figure(shift, shift.before)} → {figure(shift, shift.after)}
            {limitWords(shift)}
            {isOver(shift) && '，超出'}
          </li>
        ))}
      </ul>
    </div>
  )
}
