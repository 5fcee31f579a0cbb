/** A likely double: its records side by side, what differs standing out, and the three ways to settle it. */
import { Button } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { Intent, SettledRecord } from '../session/intent.ts'
import type { Double } from '../views/doubles.ts'
import { useDesk } from './desk-context.ts'
import { type Asked, ReasonDialog } from './reason-dialog.tsx'
import { Wide } from './section.tsx'
import './double.css'

export function DoubleView({ double }: { readonly double: Double }): ReactElement {
  const { act, review } = useDesk()
  const [asked, setAsked] = useState<Asked | null>(null)
  const { sides, lines } = double
  const settle = (settled: readonly SettledRecord[], reason: string | null): Intent => ({
    kind: 'settle',
    settled,
    reason,
  })
  const keep = (index: number): void =>
    setAsked({
      title: `保留${sides[index]!.unit}的 ${sides[index]!.number}，其余剔除`,
      action: '保留这一条',
      hint: '被剔除的单位问起时据此答复',
      intent: (reason) =>
        settle(
          sides.map(({ key }, at) => ({ record: key, as: at === index ? '保留' : '剔除' })),
          reason,
        ),
    })
  const differing = lines.filter(({ same }) => !same)
  const title = sides.map(({ unit, number }) => `${unit} ${number}`).join(' 与 ')
  return (
    <article className="double" aria-label={title}>
      <header>
        <h3>{title}</h3>
        <Button
          size="small"
          onClick={() =>
            void act(
              settle(
                sides.map(({ key }) => ({ record: key, as: '不是重复' })),
                null,
              ),
            )
          }
        >
          不是重复
        </Button>
      </header>
      <ul className="double-why">
        {sides.map(({ why, unit, number }) => why !== null && <li key={unit + number}>{why}</li>)}
      </ul>
      <Wide label={title}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">栏目</th>
              {sides.map((side, index) => (
                <th key={side.unit + side.number} scope="col">
                  <button type="button" className="link" onClick={() => review(side.key)}>
                    {side.unit} {side.number}
                  </button>
                  <span className="double-side">
                    {side.settled === null ? '未定' : side.settled}
                    <Button size="small" onClick={() => keep(index)}>
                      保留这一条
                    </Button>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {differing.map(({ header, values }) => (
              <tr key={header}>
                <th scope="row">{header}</th>
                {values.map((value, at) => (
                  <td key={sides[at]!.unit + sides[at]!.number}>{value ?? '—'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <details className="quiet">
        <summary>其余 {lines.length - differing.length} 栏相同</summary>
        {lines
          .filter(({ same }) => same)
          .map(({ header }) => header)
          .join('、')}
      </details>
      {asked !== null && <ReasonDialog asked={asked} onClose={() => setAsked(null)} />}
    </article>
  )
}
