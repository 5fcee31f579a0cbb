/** Who is recommended in which order; a line shows how far the cap reaches. */
import { Button } from '@fluentui/react-components'
import { Fragment, type ReactElement } from 'react'
import type { BoardRow, NamingView } from '../views/naming.ts'
import type { Tone } from '../views/tone.ts'
import { useDesk } from './desk-context.ts'
import { Wide } from './section.tsx'
import { ToneBadge } from './tone-badge.tsx'

const TONES: Readonly<Record<BoardRow['standing'], Tone>> = {
  within: 'good',
  beyond: 'gap',
  tied: 'warning',
  unranked: 'warning',
  outside: 'plain',
}

export function Board({ naming }: { readonly naming: NamingView }): ReactElement {
  const { act, review } = useDesk()
  if (naming.board.length === 0) return <p className="quiet">还没有推荐的：请在“审核”里写意见和排序。</p>
  return (
    <Wide label="推荐的先后">
      <table className="plain-table board">
        <thead>
          <tr>
            <th scope="col">排序</th>
            <th scope="col">名称</th>
            <th scope="col">单位</th>
            <th scope="col">姓名</th>
            <th scope="col">控制数</th>
            {naming.names && <th scope="col">拟命名名单</th>}
          </tr>
        </thead>
        <tbody>
          {naming.board.map((row, index) => (
            <Fragment key={JSON.stringify(row.key)}>
              {naming.line === index && naming.cap !== null && (
                <tr className="board-line">
                  <td colSpan={6}>命名控制数 {naming.cap.limit} 家到此为止</td>
                </tr>
              )}
              <tr className={`board-${row.standing}`}>
                <td className="figure">{row.rank ?? '—'}</td>
                <th scope="row">
                  <button type="button" className="link" onClick={() => review(row.key)}>
                    {row.name}
                  </button>
                </th>
                <td>{row.unit}</td>
                <td>{row.who}</td>
                <td>
                  <ToneBadge tone={TONES[row.standing]} words={row.words} />
                </td>
                {naming.names && (
                  <td>
                    {row.listed ? (
                      '已列入'
                    ) : (
                      <Button size="small" onClick={() => void act({ kind: 'name', record: row.key })}>
                        列入名单
                      </Button>
                    )}
                  </td>
                )}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}
