/** The simulated Excel as a browser gets it: one classic script. */
import vm from 'node:vm'
import { expect, it } from 'vitest'
import { excelScript } from '../../support/excel/browser-script.ts'
import { book, S } from './running.ts'

it('leaves Office ready, and Excel talking to the workbook', async () => {
  const page: Record<string, unknown> = {
    console: { log() {} },
    setTimeout,
    clearTimeout,
    performance,
    TextEncoder,
    navigator: { userAgent: 'page' },
    location: { href: 'https://page.invalid/' },
  }
  page['window'] = page
  page['self'] = page
  vm.createContext(page)
  vm.runInContext(await excelScript(book, { level: 14 }), page)
  const done = vm.runInContext(
    `Office.onReady().then(({ host }) => Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(${JSON.stringify(S)}).getRange('A1')
      range.load('values')
      await context.sync()
      const before = range.values[0][0]
      range.values = [['新']]
      await context.sync()
      const supports = ['1.14', '1.15'].map((v) => Office.context.requirements.isSetSupported('ExcelApi', v))
      return JSON.stringify([host, before, supports, excelSession.book.sheet(${JSON.stringify(S)}).at(1, 1).value])
    }))`,
    page,
  )
  expect(JSON.parse((await done) as string)).toEqual(['Excel', '标题', [true, false], '新'])
})
