import { MemoryHost } from '../../../addin/hosts/memory-host.ts'
import { describeHost } from './contract.ts'

describeHost({
  name: 'memory',
  reads: { merges: true, hiddenRows: true, protection: true },
  open: (book, protectedSheets = []) => {
    const host = new MemoryHost(book, { file: '申报.xlsx', protectedSheets })
    return {
      host,
      look: () => '',
      noteAt: (sheet, cell) => host.noteAt(sheet, cell),
      ready: () => Promise.resolve(),
      valueAt: async (sheet, row, column) => {
        const { sheets } = await host.read({ sheets: [sheet] })
        return sheets[0]!.rows.find(({ number }) => number === row)?.cells[column - 1] ?? null
      },
      user: {
        type: (sheet, row, column, value) => host.type({ sheet, row, column }, value),
        select: (sheet, row, column) => host.select({ sheet, row, column }),
        activate: (sheet) => host.activate(sheet),
        insertRow: (sheet) => host.move(sheet),
      },
    }
  },
})
