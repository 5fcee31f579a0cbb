/** The columns that a forwarded file adds to every table: where each record came from. */
import { count, text } from './column-kinds.ts'

export const provenanceColumns = {
  originUnit: text({
    header: ['来源单位'],
    fill: '由汇总程序填写：报送这一行的单位',
    informative: true,
    width: 22,
  }),
  originFile: text({
    header: ['来源文件'],
    fill: '由汇总程序填写：这一行所在的文件',
    informative: true,
    width: 28,
  }),
  originSheet: text({ header: ['来源工作表'], fill: '由汇总程序填写', informative: true, width: 16 }),
  originRow: count({
    header: ['来源行'],
    fill: '由汇总程序填写：来源工作表中的行号',
    informative: true,
    width: 8,
  }),
}

/** Where a record was first read. Row as Excel shows it. */
export interface Origin {
  readonly unit: string
  readonly file: string
  readonly sheet: string
  readonly row: number
}
