/** Cap and funds beside a naming list. */
import type { ReactElement } from 'react'
import type { CapPanel, FundPanel } from '../../submissions/panels.ts'
import { showYuan } from '../../templates/money.ts'
import './panels.css'

export const CapsPanel = ({ caps }: { readonly caps: readonly CapPanel[] }): ReactElement => (
  <div className="panels">
    {caps.map(({ programme, sheet, limit, used, outside, over, words, basis }) => (
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
        {outside > 0 && <p>齐鲁工匠、齐鲁大工匠类 {outside} 家，不占名额</p>}
        {over.length > 0 && (
          <>
            <p>超出的行：</p>
            <ul>
              {over.map(({ row, studio }) => (
                <li key={row}>
                  第 {row} 行 · {studio}
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

export const FundsPanel = ({ funds }: { readonly funds: readonly FundPanel[] }): ReactElement => (
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
                      {at === null ? '' : ` · 第 ${at.row} 行`}
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
