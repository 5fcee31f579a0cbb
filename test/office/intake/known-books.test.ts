import { expect, it } from 'vitest'
import { KnownBooks } from '../../../office/intake/known-books.ts'
import { registry } from '../../../programmes/registry.ts'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { noticeOf } from '../../pipeline/support/office-desk.ts'

it('reads a workbook once for as long as its bytes are the same', async () => {
  const books = new KnownBooks()
  const [one, other] = [await noticeOf(['历下区总工会'], 2026), await noticeOf(['历下区总工会'], 2027)]
  const part = (bytes: Uint8Array) => books.part(registry, '通知.xlsx', bytes, nodeCodec)
  const first = await part(one)
  expect(first).toMatchObject({ year: 2026 })
  expect(await part(one.slice())).toBe(first)
  expect(await part(other)).toMatchObject({ year: 2027 })
  // The last reading alone is kept, and said of the path that it has.
  expect(await part(one)).not.toBe(first)
  expect(await books.book('又一份.xlsx', one, nodeCodec)).not.toBe(
    await books.book('通知.xlsx', one, nodeCodec),
  )
})
