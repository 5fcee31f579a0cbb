/** 版本差异: what each sender's last version changed, cell by cell, with links to both. */
import type { MergedNode } from '../../submissions/merge/node.ts'
import { type CellChange, type ChangedCell, versionChanges } from '../../submissions/merge/versions.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import type { Column } from '../../templates/sheet/column.ts'
import { fileName } from '../../templates/values/file-name.ts'
import { hideNumbers, masked } from '../../templates/values/mask.ts'
import { serial, words } from './columns.ts'
import { cellLink, type LinkTo } from './link.ts'
import { type Line, ReportCell, type ReportSheet } from './sheet.ts'

const columns: readonly Column[] = [
  serial,
  words('单位', 18),
  words('申报编号', 10),
  words('工作表', 16),
  words('变化', 8),
  words('栏目', 16),
  words('原来', 26),
  words('现在', 26),
  words('原文件', 20),
  words('原单元格', 9),
  words('新文件', 20),
  words('新单元格', 9),
]

export const CHANGE_WORDS: Readonly<Record<CellChange['kind'], string>> = {
  changed: '修改',
  added: '新增一行',
  removed: '删去一行',
}

/** The rows of applications that were not replaced. */
const countingRows = ({ entries }: MergedNode): ReadonlySet<RecordRead> =>
  new Set(
    entries
      .filter(({ standing }) => standing !== 'superseded')
      .flatMap(({ record, children }) => [record, ...children.map((child) => child.record)]),
  )

/** What each sender's last version changed; rows that still count beside it were not. */
export function changesIn(node: MergedNode): CellChange[] {
  const counting = countingRows(node)
  return versionChanges(node.submissions, (record) => counting.has(record))
}

/** What a cell holds, masked by its own column where that has a mask, else by its looks. */
export function changedText({ form, key }: CellChange, cell: ChangedCell | null): string | null {
  const text = cell?.value ?? null
  const mask = form.columns[key]?.mask
  if (text === null) return null
  return mask === undefined ? hideNumbers(text) : masked(text, mask)
}

export function versionsSheet(
  node: MergedNode,
  title: string,
  captions: readonly string[],
  link: LinkTo,
): ReportSheet | null {
  const changes = changesIn(node)
  if (changes.length === 0) return null
  const value = (change: CellChange, cell: ChangedCell | null): ReportCell | null => {
    const text = changedText(change, cell)
    return text === null ? null : new ReportCell(text, { open: true })
  }
  const place = (cell: ChangedCell | null): ReportCell | null =>
    cell && new ReportCell(cell.address ?? '—', { link: cellLink(link(cell.file), cell.sheet, cell.address) })
  return {
    name: '版本差异',
    title,
    captions: [...captions, `共 ${changes.length} 处；以版本号大、日期新的为准`],
    columns,
    lines: changes.map(
      (change, index): Line => ({
        cells: [
          index + 1,
          change.unit,
          change.number,
          (change.after ?? change.before)!.sheet,
          CHANGE_WORDS[change.kind],
          change.kind === 'changed' ? change.header : null,
          value(change, change.before),
          value(change, change.after),
          change.before && fileName(change.before.file),
          place(change.before),
          change.after && fileName(change.after.file),
          place(change.after),
        ],
      }),
    ),
    keeps: 3,
    repeats: 'header',
    hides: true,
  }
}
