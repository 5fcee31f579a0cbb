/** How much of a workbook is accepted, so that a hostile or broken file costs little. */
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
  /** Bytes of one part whose XML must be rewritten before it can be scanned (prefixes, UTF-16, CDATA). */
  readonly rewritten: number
  /** Places in all rows together, counting the empty ones left of a row's last value; also shared strings. */
  readonly cells: number
  /** Excel's last row and column. */
  readonly rows: number
  readonly columns: number
  /** Merged ranges of one sheet. */
  readonly merges: number
}

export const LIMITS: Limits = {
  bytes: 100 * MIB,
  entries: 10_000,
  inflated: 400 * MIB,
  ratio: 300,
  rewritten: 64 * MIB,
  cells: 10_000_000,
  rows: 1_048_576,
  columns: 16_384,
  merges: 100_000,
}

/** Small parts deflate extremely well without harm. */
export const RATIO_FREE = 4 * MIB

const MEASURED: Record<keyof Limits, string> = {
  bytes: '文件字节数',
  entries: '内部文件数',
  inflated: '解压后字节数',
  ratio: '压缩比',
  rewritten: '单个工作表字节数',
  cells: '单元格数',
  rows: '行数',
  columns: '列数',
  merges: '合并单元格数',
}

/** Throws `too-large`, naming the limit, where `value` is above it. */
export function within(limits: Limits, key: keyof Limits, value: number, where: string): void {
  if (value > limits[key])
    throw new WorkbookError(
      'too-large',
      `${where}: ${key} ${value} > ${limits[key]}`,
      `工作簿过大（${MEASURED[key]}超过 ${limits[key]}）：请删除多余的空行、空列、图片和无关工作表后再报送`,
    )
}
