import { expect, it } from 'vitest'
import { nextNotice } from '../../../office/state/next-year.ts'
import { registry } from '../../../programmes/registry.ts'
import { allocations } from '../../../templates/forms/allocation.ts'
import { readBook } from '../../../workbook/codecs/node.ts'
import { office, rowsOf } from '../../submissions/support/node.ts'

it('the next year knows whom to ask, and no longer of a longer term', async () => {
  const line = {
    programme: '济南市创新工作室',
    unit: '槐荫区总工会',
    max: 2,
    extendedTo: '2026-10-15',
    extensionReason: '受灾',
    contact: '王芳',
    phone: '0531-10012345',
  }
  const rows = rowsOf(allocations, [line, { programme: '济南市隐患排查奖励', unit: '天桥区总工会' }])
  const book = readBook(await nextNotice(registry, office('济南市总工会', [rows]), 2027, []))
  const words = book.sheets
    .find(({ name }) => name === allocations.sheet)!
    .rows.map(({ cells }) => cells.filter((cell) => cell !== null).map(String))
  expect(words.find((cells) => cells.includes('槐荫区总工会'))).toEqual([
    '济南市创新工作室',
    '槐荫区总工会',
    '2',
    '王芳',
    '0531-10012345',
  ])
  expect(words.find((cells) => cells.includes('天桥区总工会'))).toHaveLength(2)
})
