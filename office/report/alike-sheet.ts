/** 疑似重复: records that may be one studio or one hazard, side by side with why; a person decides in 审定意见. */

import { DUPLICATE_RULES } from '../../submissions/merge/decided.ts'
import type { Entry } from '../../submissions/merge/entry.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import { conclusionOf } from '../../submissions/state/entry-words.ts'
import type { Column } from '../../templates/sheet/column.ts'
import { address } from '../../templates/sheet/grid.ts'
import { fileName } from '../../templates/values/file-name.ts'
import { serial, words } from './columns.ts'
import { cellLink, type LinkTo, opening } from './link.ts'
import { placeKey } from './place-key.ts'
import type { Line, ReportSheet } from './sheet.ts'

const columns = (node: MergedNode): readonly Column[] => [
  serial,
  words('推荐单位', 18),
  words('申报编号', 10),
  words('名称', 26),
  words(node.programme.application.columns[node.programme.whoKey]?.header[0] ?? '', 10),
  words('所在单位', 22),
  words('文件', 22),
  words('单元格', 9),
  words('结论', 12),
  words('为什么疑似', 44),
  words('重复处理', 12),
]

interface Group {
  readonly entries: Set<Entry>
  readonly why: Map<Entry, string>
}

/** Entries by every cell of theirs, for findings that name cells. */
function entriesByCell(entries: readonly Entry[]): Map<string, Entry> {
  const cells = new Map<string, Entry>()
  for (const entry of entries)
    for (const key of entry.sheet.reading.columns.keys()) {
      const at = entry.record.place(key)
      const { reading, source } = entry.sheet
      if (at) cells.set(placeKey(source.file, reading.sheet, address(at.row, at.column)), entry)
    }
  return cells
}

/** Groups of entries that findings say are alike, directly or through another. */
export function alikeGroups(node: MergedNode): Group[] {
  const found = node.findings.filter(({ rule }) => DUPLICATE_RULES.has(rule))
  const files = new Set(found.flatMap(({ file, related }) => [file, ...related.map((cell) => cell.file)]))
  const byCell = entriesByCell(node.entries.filter(({ sheet }) => files.has(sheet.source.file)))
  const groupOf = new Map<Entry, Group>()
  for (const finding of found) {
    if (finding.sheet === null || finding.address === null) continue
    const entry = byCell.get(placeKey(finding.file, finding.sheet, finding.address))
    if (entry === undefined) continue
    const others = finding.related.flatMap(
      (cell) => byCell.get(placeKey(cell.file, cell.sheet, cell.address)) ?? [],
    )
    const merged: Group = { entries: new Set(), why: new Map() }
    for (const one of [entry, ...others]) {
      const known = groupOf.get(one)
      for (const each of known?.entries ?? [one]) merged.entries.add(each)
      for (const [each, why] of known?.why ?? []) merged.why.set(each, why)
    }
    merged.why.set(entry, node.registry.mask(finding).message)
    for (const each of merged.entries) groupOf.set(each, merged)
  }
  return [...new Set(groupOf.values())].filter(({ entries }) => entries.size > 1)
}

export function alikeSheet(
  node: MergedNode,
  title: string,
  captions: readonly string[],
  link: LinkTo,
): ReportSheet | null {
  const groups = alikeGroups(node)
  if (groups.length === 0) return null
  let number = 0
  const lines = groups.flatMap((group, index): Line[] => [
    { band: `第 ${index + 1} 组（${group.entries.size} 条）` },
    ...[...group.entries].map((entry): Line => {
      const { submission, record, sheet } = entry
      const at = record.place(node.programme.nameKey)
      const cell = at && address(at.row, at.column)
      return {
        cells: [
          ++number,
          entry.origin.unit,
          entry.number,
          entry.name,
          entry.who,
          (record.row as Record<string, unknown>)['employer'],
          fileName(submission.file),
          opening(cell, cellLink(link(submission.file), sheet.reading.sheet, cell)),
          conclusionOf(entry),
          group.why.get(entry),
          node.selection.decided.get(entry)?.row.duplicate ?? '未定',
        ],
      }
    }),
  ])
  return {
    name: '疑似重复',
    title,
    captions: [
      ...captions,
      `共 ${groups.length} 组，由人认定：在办公室工作簿“审定意见”的“重复处理”中选 保留、剔除 或 不是重复`,
    ],
    columns: columns(node),
    lines,
    keeps: 4,
    repeats: 'header',
    hides: true,
  }
}
