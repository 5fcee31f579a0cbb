/** The list as text: for the clipboard, and as a file that Excel opens. */

import type { Finding } from '../../templates/findings/finding.ts'
import { basisOf, wordsOf } from '../../templates/findings/words.ts'
import { fileStem } from '../../templates/values/file-name.ts'

const HEADERS = [
  '序号',
  '严重程度',
  '工作表',
  '单元格',
  '栏目',
  '填写内容',
  '应为',
  '问题',
  '依据',
  '怎么改',
  '说明',
]

const cellsOf = (finding: Finding, index: number): string[] => [
  String(index + 1),
  wordsOf(finding).severity,
  finding.sheet ?? '',
  finding.address ?? (finding.row === null ? '' : `第 ${finding.row} 行`),
  finding.header ?? '',
  finding.value ?? '',
  finding.expected ?? '',
  finding.message,
  basisOf(finding),
  finding.mend,
  finding.answer ?? '',
]

/** Text that a spreadsheet would take for a formula is led by an apostrophe. */
const neutral = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** Tab-separated: a paste into Excel fills one cell for each value. */
export const listAsText = (findings: readonly Finding[]): string =>
  [HEADERS, ...findings.map(cellsOf)]
    .map((cells) => cells.map((cell) => neutral(cell).replace(/\s*[\t\r\n]+\s*/g, ' ')).join('\t'))
    .join('\n')

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** UTF-8 with BOM, so that Excel reads the characters right by double-click. */
export const listAsCsv = (findings: readonly Finding[]): string =>
  `\uFEFF${[HEADERS, ...findings.map(cellsOf)]
    .map((cells) => cells.map((cell) => quoted(neutral(cell))).join(','))
    .join('\r\n')}\r\n`

/** `历下区总工会-问题列表.csv` */
export const csvName = (file: string | null): string => `${fileStem(file ?? '工作簿')}-问题列表.csv`
