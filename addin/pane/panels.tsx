/** Cap and funds beside a naming list. */
import { Link } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import type { CapPanel, FundPanel } from '../../submissions/counts/panels.ts'
import { showYuan } from '../../templates/values/money.ts'
import type { PaneActions } from '../session/state.ts'
import './panels.css'

type Jumps = Pick<PaneActions, 'jumpTo'>

/** Where a panel speaks of a row: a click goes there. */
const RowLink = ({
  pane,
  sheet,
  row,
  children,
}: {
  readonly pane: Jumps
  readonly sheet: string
  readonly row: number
  readonly children: ReactNode
}): ReactElement => (
  <Link inline as="button" onClick={() => void pane.jumpTo({ sheet, row, column: 1 })}>
    {children}
  </Link>
)

export const CapsPanel = ({
  caps,
  pane,
}: {
  readonly caps: readonly CapPanel[]
  readonly pane: Jumps
}): ReactElement => (
  <div className="panels">
    {caps.map(({ programme, sheet, limit, used, outside, beside, over, words, basis }) => (
      <section key={`${programme} ${sheet}`}>
        <h3>{programme}</h3>
        <p className={over.length > 0 ? 'panel-figure panel-over' : 'panel-figure'}>{words}</p>
        <meter
          aria-label={`${programme}命名控制数`}
          min={0}
          max={Math.max(limit, used)}
          high={limit}
          value={used}
        >
          {words}
        </meter>
        {outside > 0 && (
          <p>
            {beside} {outside} 家，不占名额
          </p>
        )}
        {over.length > 0 && (
          <>
            <p>超出的行：</p>
            <ul>
              {over.map(({ row, studio }) => (
                <li key={row}>
                  <RowLink pane={pane} sheet={sheet} row={row}>
                    第 {row} 行 · {studio}
                  </RowLink>
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="panel-basis">{basis}</p>
      </section>
    ))}
  </div>
)

export const FundsPanel = ({
  funds,
  pane,
}: {
  readonly funds: readonly FundPanel[]
  readonly pane: Jumps
}): ReactElement => (
  <div className="panels">
    {funds.map(({ programme, words, lines }) => (
      <section key={programme}>
        <h3>{programme}</h3>
        <p className="panel-figure">{words}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard */}
        <section className="panel-table" aria-label={`${programme}资金明细`} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">工作室</th>
                <th scope="col">应记</th>
                <th scope="col">已记</th>
                <th scope="col">差额</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ studio, step, due, found, difference, at }) => (
                <tr key={`${studio} ${step}`} className={difference === 0 ? undefined : 'panel-off'}>
                  <th scope="row">
                    {studio}
                    <span>
                      {step}
                      {at !== null && (
                        <>
                          {' · '}
                          <RowLink pane={pane} sheet={at.sheet} row={at.row}>
                            第 {at.row} 行
                          </RowLink>
                        </>
                      )}
                    </span>
                  </th>
                  <td>{showYuan(due)}</td>
                  <td>{showYuan(found)}</td>
                  <td>{showYuan(difference)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </section>
    ))}
  </div>
)
