/** Tables of before and after. */
import { type ReactElement, useState } from 'react'
import type { SummaryLine, SummaryPlan } from '../../submissions/summary/summary-plan.ts'
import type { Fix } from '../../templates/findings/fixes.ts'

/** More are counted, not drawn. */
const DRAWN = 200

/** Spaces take the room that they take in the cell, and are seen. */
const Spaced = ({ text }: { readonly text: string }): ReactElement => (
  <span className="spaced">
    {text.split(/(\s+)/).map((part, at) => (at % 2 === 1 ? <mark key={at}>{part}</mark> : part))}
  </span>
)

export function Changes({ fixes }: { readonly fixes: readonly Fix[] }): ReactElement {
  return (
    <>
      <table className="changes">
        <thead>
          <tr>
            <th scope="col">单元格</th>
            <th scope="col">现在</th>
            <th scope="col">改为</th>
          </tr>
        </thead>
        <tbody>
          {fixes.slice(0, DRAWN).map((fix) => (
            <tr key={fix.id}>
              <th scope="row">
                {fix.header}
                <span>{fix.address}</span>
              </th>
              <td className="change-before">
                <Spaced text={fix.shownBefore} />
              </td>
              <td className="change-after">
                <Spaced text={fix.shownAfter} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {fixes.length > DRAWN && <p>另有 {fixes.length - DRAWN} 处，一并修改。</p>}
    </>
  )
}

const CHANGE_NAMES: Readonly<Record<SummaryLine['change'], string>> = {
  added: '新增',
  changed: '改动',
  same: '不变',
}

/** So few lines are shown open at once. */
const OPEN_AT_FIRST = 5

/** A line of the summary; its cells are drawn once somebody opens it. */
function Line({ line, open }: { readonly line: SummaryLine; readonly open: boolean }): ReactElement {
  const [isOpen, setOpen] = useState(open)
  return (
    <details
      className="summary-line"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <b>{CHANGE_NAMES[line.change]}</b> 第 {line.row} 行 · {line.number} {line.name}
      </summary>
      {isOpen && (
        <table className="changes">
          <tbody>
            {line.cells.map((cell) => (
              <tr key={cell.address}>
                <th scope="row">
                  {cell.header}
                  <span>{cell.address}</span>
                </th>
                <td className="change-before">{cell.before}</td>
                <td className="change-after">{cell.after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  )
}

export function SummaryChanges({ plan }: { readonly plan: SummaryPlan }): ReactElement {
  const changing = plan.lines.filter(({ change }) => change !== 'same')
  return (
    <>
      <p>
        由“{plan.from}”写入“{plan.sheet}”：{plan.words}
      </p>
      {plan.lost.length > 0 && (
        <ul className="lost">
          {plan.lost.map(({ row, words }) => (
            <li key={row}>{words}</li>
          ))}
        </ul>
      )}
      {changing.slice(0, DRAWN).map((line) => (
        <Line key={line.row} line={line} open={changing.length <= OPEN_AT_FIRST} />
      ))}
      {changing.length > DRAWN && <p>另有 {changing.length - DRAWN} 行，一并写入。</p>}
    </>
  )
}
