/** Small pictures, each with its figures as a table for those who cannot look at it. */
import type { ReactElement, ReactNode } from 'react'
import { SEVERITY_NAMES } from '../../templates/findings/finding.ts'
import type { ArticleBar, MoneyBar, ProgressChart } from '../views/charts.ts'
import './charts.css'

const WIDTH = 320
const HEIGHT = 96

function Figures({
  caption,
  heads,
  rows,
}: {
  readonly caption: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}): ReactElement {
  return (
    <details className="chart-figures">
      <summary>数字</summary>
      <table className="plain-table">
        <caption className="out-of-sight">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join()}>
              {row.map((cell, at) => (
                <td key={heads[at]} className={at > 0 ? 'figure' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

const Chart = ({
  title,
  children,
}: {
  readonly title: string
  readonly children: ReactNode
}): ReactElement => (
  <figure className="chart">
    <figcaption>{title}</figcaption>
    {children}
  </figure>
)

export function ProgressPicture({ chart }: { readonly chart: ProgressChart }): ReactElement {
  const { points, deadline, today, expected, sent } = chart
  const at = (x: number): number => 4 + x * (WIDTH - 8)
  const up = (y: number): number => HEIGHT - 4 - y * (HEIGHT - 12)
  const steps = points.map(({ x, y }) => `H${at(x)} V${up(y)}`).join(' ')
  const title = `报送进度：应报 ${expected} 家，已报 ${sent} 家${deadline === null ? '' : `，截止 ${deadline.day}`}`
  return (
    <Chart title={title}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={title}
        className="chart-picture"
      >
        <line className="chart-base" x1="4" y1={HEIGHT - 4} x2={WIDTH - 4} y2={HEIGHT - 4} />
        {deadline !== null && (
          <line className="chart-deadline" x1={at(deadline.x)} y1="4" x2={at(deadline.x)} y2={HEIGHT - 4} />
        )}
        {today !== null && (
          <line className="chart-today" x1={at(today.x)} y1="4" x2={at(today.x)} y2={HEIGHT - 4} />
        )}
        {points.length > 0 && (
          <path className="chart-line" d={`M${at(points[0]!.x)} ${HEIGHT - 4} ${steps} H${WIDTH - 4}`} />
        )}
      </svg>
      <p className="chart-key">
        <span className="key-line">已报单位</span>
        {deadline !== null && <span className="key-deadline">截止日</span>}
        {today !== null && <span className="key-today">今天</span>}
        {chart.undated > 0 && <span>{chart.undated} 家没有写日期</span>}
      </p>
      <Figures
        caption={title}
        heads={['日期', '累计已报']}
        rows={points.map(({ day, units }) => [day, units])}
      />
    </Chart>
  )
}

export function ArticlesPicture({ bars }: { readonly bars: readonly ArticleBar[] }): ReactElement | null {
  if (bars.length === 0) return null
  const title = '问题最多的条款'
  return (
    <Chart title={title}>
      <ul className="bars">
        {bars.map(({ basis, total, parts }) => (
          <li key={basis}>
            <span className="bar-name">{basis}</span>
            <span className="bar-track" aria-hidden>
              {parts.map(({ severity, share }) => (
                <span
                  key={severity}
                  className={`bar-part bar-${severity}`}
                  style={{ width: `${share * 100}%` }}
                />
              ))}
            </span>
            <span className="bar-figure">{total}</span>
          </li>
        ))}
      </ul>
      <p className="chart-key">
        <span className="key-error">{SEVERITY_NAMES.error}</span>
        <span className="key-review">{SEVERITY_NAMES.review}</span>
        <span className="key-warning">{SEVERITY_NAMES.warning}</span>
      </p>
      <Figures
        caption={title}
        heads={['条款', SEVERITY_NAMES.error, SEVERITY_NAMES.review, SEVERITY_NAMES.warning]}
        rows={bars.map(({ basis, counts }) => [basis, counts.error, counts.review, counts.warning])}
      />
    </Chart>
  )
}

export function MoneyPicture({ bars }: { readonly bars: readonly MoneyBar[] }): ReactElement | null {
  if (bars.length === 0) return null
  const title = '应有与账面（元）'
  return (
    <Chart title={title}>
      <ul className="bars money-bars">
        {bars.map(({ what, due, found, dueShare, foundShare, difference }) => (
          <li key={what}>
            <span className="bar-name">{what}</span>
            <span className="bar-pair" aria-hidden>
              <span className="bar-part bar-due" style={{ width: `${dueShare * 100}%` }} />
              <span className="bar-part bar-found" style={{ width: `${foundShare * 100}%` }} />
            </span>
            <span className={difference.fen === 0 ? 'bar-figure' : 'bar-figure alarm'}>
              {difference.fen === 0 ? `${due.yuan} 相符` : `差 ${difference.yuan}`}
            </span>
            <span className="out-of-sight">
              应有 {due.yuan}，账面 {found.yuan}
            </span>
          </li>
        ))}
      </ul>
      <p className="chart-key">
        <span className="key-due">应有</span>
        <span className="key-found">账面</span>
      </p>
      <Figures
        caption={title}
        heads={['环节', '应有', '账面', '差额']}
        rows={bars.map(({ what, due, found, difference }) => [what, due.yuan, found.yuan, difference.yuan])}
      />
    </Chart>
  )
}
