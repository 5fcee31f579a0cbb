/** Work against a fresh simulated Excel. */
import type { Book } from '../../../templates/sheet/grid.ts'
import { startExcel } from '../../support/excel/load.ts'
import type { ExcelSession } from '../../support/excel/session.ts'

export const S = '申报 表'

export const book: Book = {
  sheets: [
    {
      name: S,
      hidden: false,
      merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
      rows: [
        { number: 1, cells: ['标题'] },
        { number: 3, cells: [null, 43948, true, { fault: '#REF!' }, '文字'], hidden: true },
      ],
    },
    { name: '空表', hidden: true, rows: [], merges: [] },
  ],
}

export type Sheet = Excel.Worksheet

/** Runs against a fresh Excel of this level and gives the code of the error, or what the work gave. */
export async function running<T>(
  level: number,
  work: (sheet: Sheet, context: Excel.RequestContext, session: ExcelSession) => Promise<T>,
): Promise<T | string> {
  const { client, session } = startExcel(book, { level })
  try {
    return await client.Excel.run((context) => work(context.workbook.worksheets.getItem(S), context, session))
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === undefined) throw error
    return code
  }
}

/** Queues something, syncs, and gives the code of the error or `ok`. */
export const after = (level: number, queue: (sheet: Sheet, context: Excel.RequestContext) => unknown) =>
  running(level, async (sheet, context) => {
    queue(sheet, context)
    await context.sync()
    return 'ok'
  })
