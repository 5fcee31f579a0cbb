import { describeHost } from './contract.ts'
import { LEVELS, openExcel } from './open-excel.ts'

for (const level of LEVELS)
  describeHost({
    name: `Excel with ExcelApi 1.${level}`,
    reads: { merges: level >= 13, hiddenRows: level >= 9, protection: level >= 2 },
    open: (book, protectedSheets) => openExcel(level, book, protectedSheets),
  })
