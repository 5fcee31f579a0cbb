/** How much of a workbook is accepted, so that a hostile or broken file costs little. */
import { address } from '../templates/sheet/grid.ts'
import { WorkbookError } from './error.ts'

const MIB = 1 << 20

export interface Limits {
  /** Bytes of the file itself. */
  readonly bytes: number
  /** Parts in the package. */
  readonly entries: number
  /** Bytes that all parts together declare to hold once inflated. */
  readonly inflated: number
  /** How many times larger than its deflated form a part may be, looked at beyond `RATIO_FREE` bytes. */
  readonly ratio: number
  /** Bytes of one part of the package, once inflated. */
  readonly part: number
  /** Bytes of one part whose XML must be rewritten before it can be scanned (prefixes, UTF-16, CDATA). */
  readonly rewritten: number
  /** Bytes of one part that is patched as text, and elements directly within one of its elements. */
  readonly patched: number
  readonly children: number
  /** Places in all rows together, counting the empty ones left of a row's last value; also shared strings. */
  readonly cells: number
  /** Characters of one cell, as Excel bounds them; of all cells together. */
  readonly letters: number
  readonly allLetters: number
  /** Excel's last row and column. */
  readonly rows: number
  readonly columns: number
  /** Sheets of one workbook. */
  readonly sheets: number
  /** Merged ranges of one sheet. */
  readonly merges: number
  /** Bytes of a CSV file. */
  readonly text: number
  /** Bytes, and filled cells, of an .xls file, whose reader makes an object of every cell. */
  readonly legacyBytes: number
  readonly legacyCells: number
  /** Records of an .xls file, whatever they hold. */
  readonly legacyRecords: number
  /** Files within one archive, those of archives inside it included. */
  readonly files: number
  /** How deep archives may stand in archives: 1 is an archive with files alone. */
  readonly depth: number
  /** Bytes that the files of one archive declare to hold once inflated, with the parts of their packages. */
  readonly unpacked: number
}

export const LIMITS: Limits = {
  bytes: 100 * MIB,
  entries: 10_000,
  inflated: 400 * MIB,
  part: 100 * MIB,
  ratio: 300,
  rewritten: 24 * MIB,
  patched: 32 * MIB,
  children: 100_000,
  cells: 2_000_000,
  letters: 32_767,
  allLetters: 20_000_000,
  rows: 1_048_576,
  columns: 16_384,
  sheets: 1_000,
  merges: 100_000,
  text: 16 * MIB,
  legacyBytes: 32 * MIB,
  legacyCells: 300_000,
  legacyRecords: 1_500_000,
  files: 2_000,
  depth: 3,
  unpacked: 1024 * MIB,
}

/**
 * What an office accepts of a sender: every record is judged, and each of its faults is kept. A county's workbook has
 * some twelve thousand cells, a city's of a year some ten times as many.
 */
export const SUBMITTED: Partial<Limits> = { cells: 200_000, legacyCells: 200_000 }

/** Called with the text of each cell with the row (0 where it is not known) and column at which it stands, from 1. */
export type CountLetters = (text: string, row: number, column: number) => void

function tooLong({ letters }: Limits, length: number, row: number, column: number): WorkbookError {
  const cell = row > 0 ? `单元格 ${address(row, column)} ` : '有一格'
  return new WorkbookError(
    'too-large',
    `cell of ${length} characters`,
    `${cell}有 ${length} 字，超过一格最多 ${letters} 字：请删减这一格的文字后再报送`,
  )
}

/** Counts the characters of a workbook as its cells are read. Throws `too-large` at the cell that is too much. */
export function letterCount(limits: Limits): CountLetters {
  let all = 0
  return ({ length }, row, column) => {
    all += length
    if (length > limits.letters) throw tooLong(limits, length, row, column)
    if (all > limits.allLetters) within(limits, 'allLetters', all, 'workbook')
  }
}

/** Small parts deflate extremely well without harm. */
export const RATIO_FREE = 4 * MIB

const MEASURED: Record<keyof Limits, string> = {
  bytes: '文件字节数',
  entries: '内部文件数',
  inflated: '解压后字节数',
  part: '单个工作表解压后字节数',
  ratio: '压缩比',
  rewritten: '单个工作表字节数',
  patched: '单个部件字节数',
  children: '单个部件元素数',
  cells: '单元格数',
  letters: '单元格字数',
  allLetters: '总字数',
  rows: '行数',
  columns: '列数',
  sheets: '工作表数',
  merges: '合并单元格数',
  text: 'CSV 字节数',
  legacyBytes: '.xls 字节数',
  legacyCells: '.xls 单元格数',
  legacyRecords: '.xls 记录数',
  files: '压缩包内文件数',
  depth: '压缩包套压缩包的层数',
  unpacked: '压缩包解压后字节数',
}

const TO_DO: Partial<Record<keyof Limits, string>> = {
  text: '请拆成几份，或另存为 .xlsx 再报送',
  legacyBytes: '请在 Excel 或 WPS 中另存为 .xlsx 再报送',
  legacyCells: '请在 Excel 或 WPS 中另存为 .xlsx 再报送',
  legacyRecords: '请在 Excel 或 WPS 中另存为 .xlsx 再报送',
  files: '请分成几个压缩包再报送',
  depth: '请先解开里层的压缩包再报送',
  unpacked: '请分成几个压缩包再报送',
}

/** Throws `too-large`, naming the limit, where `value` is above it. */
export function within(limits: Limits, key: keyof Limits, value: number, where: string): void {
  if (value > limits[key])
    throw new WorkbookError(
      'too-large',
      `${where}: ${key} ${value} > ${limits[key]}`,
      `文件过大（${MEASURED[key]}超过 ${limits[key]}）：${TO_DO[key] ?? '请删除多余的空行、空列、图片和无关工作表后再报送'}`,
    )
}
