/** How many each unit may recommend, and how many it does. */
import type { ReactElement } from 'react'
import type { AllocationRow } from '../views/naming.ts'
import { Wide } from './section.tsx'
import { ToneBadge } from './tone-badge.tsx'

export const AllocationsTable = ({ rows }: { readonly rows: readonly AllocationRow[] }): ReactElement => (
  <Wide label="各单位名额">
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">单位</th>
          <th scope="col">名额</th>
          <th scope="col">报送</th>
          <th scope="col">推荐</th>
          <th scope="col">拟命名</th>
          <th scope="col">说明</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.unit}>
            <th scope="row">{row.unit}</th>
            <td className="figure">{row.allocation ?? '不限'}</td>
            <td className="figure">{row.submitted}</td>
            <td className="figure">{row.recommended}</td>
            <td className="figure">{row.named}</td>
            <td>
              {row.over > 0 && <ToneBadge tone="error" words={`超出 ${row.over}`} />} {row.remark}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Wide>
)
