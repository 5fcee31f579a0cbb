/** A changed copy of a package: what is kept, byte for byte, whatever wrote it. */
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { LIMITS } from '../../../workbook/limits.ts'
import { openZip, type ZipEntry } from '../../../workbook/zip/zip.ts'
import { writeZip, type ZipEdit } from '../../../workbook/zip/zip-write.ts'
import { fixture, partsOf } from '../support/annotate.ts'
import { buildZip, bytesOf, type Entry, type ZipOptions } from '../support/zip-builder.ts'

const ENTRIES: Entry[] = [
  { name: 'a.xml', data: '<a>'.repeat(100) },
  { name: '图片/b.png', data: new Uint8Array([1, 2, 3]), stored: true },
  { name: 'c.xml', data: '<c/>' },
]

function written(bytes: Uint8Array, edit: (entries: readonly ZipEntry[]) => Partial<ZipEdit>): Uint8Array {
  const zip = openZip(bytes, nodeCodec, LIMITS)
  const some = edit([...zip.entries.values()])
  const all = { changed: new Map(), dropped: new Set<ZipEntry>(), added: [], ...some }
  return writeZip(bytes, zip, all, nodeCodec)
}

const contents = (bytes: Uint8Array): [string, string][] =>
  [...partsOf(bytes)].map(([name, { content }]) => [name, new TextDecoder().decode(content)])

describe.each<[string, ZipOptions]>([
  ['plain', {}],
  ['zip64', { zip64: true }],
  ['with a comment', { comment: 'PK' }],
])('a package that is %s', (_, options) => {
  const original = buildZip(ENTRIES, options)

  it('keeps the bytes of what is not changed', () => {
    const [before, after] = [partsOf(original), partsOf(written(original, () => ({})))]
    expect([...after.keys()]).toEqual([...before.keys()])
    for (const [name, { raw }] of before) expect(after.get(name)!.raw).toEqual(raw)
  })

  it('replaces in place, drops, and adds at the end', () => {
    const bytes = written(original, ([first, second]) => ({
      changed: new Map([[first!, bytesOf('新')]]),
      dropped: new Set([second!]),
      added: [{ name: '加.xml', bytes: bytesOf('') }],
    }))
    expect(contents(bytes)).toEqual([
      ['a.xml', '新'],
      ['c.xml', '<c/>'],
      ['加.xml', ''],
    ])
  })
})

it('takes over sizes that stood behind the data', () => {
  const original = fixture('streamed')
  const view = new DataView(original.buffer, original.byteOffset)
  expect(view.getUint16(6, true) & 8).toBe(8)
  const bytes = written(original, () => ({}))
  expect(contents(bytes)).toEqual(contents(original))
  for (const [name, { raw }] of partsOf(original)) expect(partsOf(bytes).get(name)!.raw).toEqual(raw)
})

it('keeps names in whatever encoding they stand', () => {
  const original = buildZip([{ name: 'ab.xml', data: 'x' }])
  // 中 in GBK, where the name says nothing of UTF-8.
  for (let at = 0; at < original.length - 1; at++)
    if (original[at] === 0x61 && original[at + 1] === 0x62) original.set([0xd6, 0xd0], at)
  const bytes = written(original, () => ({}))
  expect(Buffer.from(bytes).includes(Buffer.from([0xd6, 0xd0, 0x2e]))).toBe(true)
})

it('is a zip to other programs', () => {
  const bytes = written(fixture('rich'), ([first]) => ({ changed: new Map([[first!, bytesOf('<x/>')]]) }))
  const script =
    'import io,sys,zipfile; z=zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())); print(z.testzip(), len(z.namelist()))'
  const { stdout, error } = spawnSync('python3', ['-c', script], { input: bytes, encoding: 'utf8' })
  if (error === undefined && stdout !== '') expect(stdout.trim()).toBe(`None ${partsOf(bytes).size}`)
})
