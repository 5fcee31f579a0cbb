/** What is said of a table's header: columns missing, named alike, and standing twice. */
import type { Draft } from '../findings/finding.ts'
import { type Form, headerPath } from '../sheet/form.ts'
import { address, type Grid } from '../sheet/grid.ts'
import { type FoundHeader, lastLine } from './headers.ts'
import { layoutDraft } from './layout-draft.ts'
import type { LikelyColumn } from './likely-columns.ts'

const at = (row: number, column: number) => ({ row, column, address: address(row, column) })

export function headerDrafts(
  grid: Grid,
  form: Form,
  header: FoundHeader,
  likely: readonly LikelyColumn[],
  given: ReadonlyMap<string, unknown>,
): Draft[] {
  const drafts: Draft[] = []
  const where = header.top === header.bottom ? `第 ${header.top} 行` : `第 ${header.top}–${header.bottom} 行`
  for (const [key, column] of Object.entries(form.columns)) {
    if (header.columns.has(key) || given.has(key)) continue
    const name = headerPath(column)
    const alike = likely.filter((found) => found.key === key)
    const [first] = alike
    if (first === undefined) {
      if (column.required)
        drafts.push(
          layoutDraft(
            'layout/column-missing',
            grid.name,
            `缺少“${name}”列：在“${grid.name}”${where}表头中没有找到`,
            '请用本年度模板重新填报，或把这一列补上，表头文字照模板填写',
            at(header.bottom, 1),
          ),
        )
      continue
    }
    const words = alike.map((found) => `“${lastLine(found.header)}”`).join('、')
    drafts.push(
      layoutDraft(
        column.required ? 'layout/column-missing' : 'layout/column-unlike',
        grid.name,
        column.required
          ? `缺少“${name}”列：${words}看起来就是它，没有按它读取`
          : `${words}看起来是“${name}”列，没有按它读取`,
        column.required
          ? `是这一列的，请把表头改为“${name}”；不是的，请另补“${name}”列`
          : `是这一列的，请把表头改为“${name}”；不是的不用改，由审核人确认`,
        {
          severity: column.required ? 'error' : 'review',
          header: lastLine(first.header),
          value: lastLine(first.header),
          expected: name,
          ...at(header.bottom, first.column),
        },
      ),
    )
  }
  for (const again of header.repeated)
    drafts.push(
      layoutDraft(
        'layout/column-repeated',
        grid.name,
        `“${again.header}”列重复出现，只读取了第一列`,
        '请删去多余的一列，每个表头只保留一列',
        at(header.bottom, again.column),
      ),
    )
  return drafts
}
