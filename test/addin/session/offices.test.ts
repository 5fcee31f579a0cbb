/** A submission beside the office's workbook: judged as `check --office` judges it. */

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { MemoryHost } from '../../../addin/hosts/memory-host.ts'
import { createPane } from '../../../addin/session/pane.ts'
import { registry } from '../../../programmes/registry.ts'
import { checkBook } from '../../../submissions/check/check-book.ts'
import type { Office } from '../../../submissions/office/office.ts'
import { recogniseOffice } from '../../../submissions/recognise/recognise-office.ts'
import { byPlace } from '../../../templates/findings/finding.ts'
import { readBook } from '../../../workbook/codecs/node.ts'
import { allListed, exampleBook, exampleFiles, HeldTimers, withCells } from './support/example-books.ts'

const office = ((): Office => {
  const path = 'examples/2026/办公室/济南市总工会-办公室工作簿-2026.xlsx'
  const book = readBook(new Uint8Array(readFileSync(path)))
  // A deadline that all have missed: known only to who knows the notice.
  const read = recogniseOffice(registry, withCells(book, '年度通知要素', { C5: '2026-03-01' }), path)
  if ('reason' in read) throw new Error(read.reason)
  return read
})()

const sent = exampleFiles.filter((file) => file.startsWith('报送/济南市'))

it('finds what the pipeline finds, and says by whose parameters', async () => {
  let differ = 0
  for (const file of sent) {
    const book = exampleBook(file)
    const expected = checkBook(registry, book, file, [office])
    if ('reason' in expected) continue
    const host = new MemoryHost(book, { file })
    const pane = createPane(host, { timers: new HeldTimers(), offices: [office] })
    await pane.checkAll()
    expect(JSON.stringify(allListed({ pane }).sort(byPlace))).toBe(JSON.stringify(expected.findings))
    expect(pane.getState().parameters).toMatchObject({
      source: 'office',
      words: expect.stringContaining('通知要素'),
    })
    const alone = checkBook(registry, book, file)
    if (JSON.stringify(alone) !== JSON.stringify(expected)) differ++
  }
  expect(differ).toBeGreaterThan(0)
})
