/** 问题清单: every finding of a merge, by the unit that can mend it. */

import type { MergedNode } from '../../submissions/merge/node.ts'
import {
  byPlace,
  countWords,
  type Finding,
  SEVERITY_NAMES,
  severityCounts,
} from '../../templates/findings/finding.ts'
import { basisOf } from '../../templates/findings/words.ts'
import type { Column } from '../../templates/sheet/column.ts'
import { fileName } from '../../templates/values/file-name.ts'
import { byCode } from '../../templates/values/text.ts'
import { figure, serial, words } from './columns.ts'
import { entryAt } from './entry-at.ts'
import { cellLink, type LinkTo, opening } from './link.ts'
import { type Line, madeAnew, ReportCell, type ReportSheet } from './sheet.ts'

/** Together they fit one page across. */
const columns: readonly Column[] = [
  serial,
  words('严重程度', 9),
  words('单位', 12),
  words('申报编号', 9),
  words('名称', 13),
  words('文件', 14),
  words('工作表', 10),
  figure('行', 5),
  words('单元格', 7.5),
  words('栏目', 11),
  words('填写内容', 19),
  words('应为', 10),
  words('问题', 28),
  words('依据', 14),
  words('怎么改', 24),
  words('说明', 10),
]

export const byUnit = (a: Finding, b: Finding): number => byCode(a.unit ?? '', b.unit ?? '') || byPlace(a, b)

export function issuesSheet(
  node: MergedNode,
  title: string,
  captions: readonly string[],
  link: LinkTo,
): ReportSheet {
  const entryOf = entryAt(node.entries)
  const found = [...node.findings].sort(byUnit)
  const lineOf = (each: Finding, index: number): Line => {
    const finding = node.registry.mask(each)
    const entry = entryOf(each)
    const { sheet } = finding
    const cell = finding.address ?? (finding.row === null ? null : `A${finding.row}`)
    return {
      cells: [
        index + 1,
        new ReportCell(SEVERITY_NAMES[finding.severity], { tone: finding.severity }),
        finding.unit,
        entry?.number,
        entry?.name,
        fileName(finding.file),
        sheet,
        finding.row,
        opening(
          finding.address,
          cellLink(link(finding.file), sheet, cell),
          sheet === null ? '打开文件' : '打开',
        ),
        finding.header,
        // Masked already, with what its column may show.
        new ReportCell(finding.value, { open: true }),
        finding.expected,
        finding.message,
        basisOf(finding),
        finding.mend,
        finding.answer,
      ],
    }
  }
  const counts = countWords(severityCounts(node.findings))
  return {
    name: '问题清单',
    title,
    captions: [...captions, `共 ${node.findings.length} 条：${counts.join('，')}`],
    columns,
    lines: madeAnew(function* () {
      for (const [index, each] of found.entries()) yield lineOf(each, index)
    }),
    keeps: 5,
    repeats: 'header',
    hides: true,
  }
}
