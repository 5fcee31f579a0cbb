import { readdirSync, readFileSync } from 'node:fs'
import { CFB } from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WorkbookError } from '../../../workbook/error.ts'
import { oleStream } from '../../../workbook/xls/ole.ts'

const FOLDER = 'test/fixtures/formats'
const isOle = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf
const files = readdirSync(FOLDER)
  .map((name): [string, Uint8Array] => [name, readFileSync(`${FOLDER}/${name}`)])
  // Some fixtures are a header and little more.
  .filter(([, bytes]) => isOle(bytes) && bytes.length > 2048)

const SAMPLE = readFileSync(`${FOLDER}/libreoffice.xls`)
const patched = (at: number, value: number): Uint8Array => {
  const bytes = Uint8Array.from(SAMPLE)
  new DataView(bytes.buffer).setUint32(at, value, true)
  return bytes
}
const outcome = (bytes: Uint8Array): string => {
  try {
    return `${oleStream(bytes, 'Workbook')?.length}`
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error
    return error.code
  }
}

/** Of version 3, with sectors of 512 bytes. */
const sectorAt = (number: number): number => (number + 1) * 512

describe('streams of an OLE file', () => {
  it('there are files of several programs to read', () => expect(files.length).toBeGreaterThan(1))

  it.each(files)('%s: every stream of the root as another reader gives it', (_, bytes) => {
    const container = CFB.read(bytes, { type: 'buffer' })
    const streams = (container.FullPaths as string[])
      .map((path, i) => ({ path, entry: container.FileIndex[i]! }))
      .filter(({ path, entry }) => entry.type === 2 && path.split('/').length === 2)
    expect(streams.length).toBeGreaterThan(0)
    for (const { entry } of streams)
      expect(oleStream(bytes, entry.name)).toEqual(Uint8Array.from(entry.content as Uint8Array))
  })

  it('a stream in the small blocks as another writer put it', () => {
    const container = CFB.utils.cfb_new()
    const small = Uint8Array.from({ length: 300 }, (_, i) => i % 251)
    const large = Uint8Array.from({ length: 9000 }, (_, i) => i % 241)
    CFB.utils.cfb_add(container, '/Small', small)
    CFB.utils.cfb_add(container, '/Workbook', large)
    CFB.utils.cfb_add(container, '/Inner/Other', small)
    const bytes = Uint8Array.from(CFB.write(container, { type: 'buffer' }) as Uint8Array)
    expect(oleStream(bytes, 'small')).toEqual(small)
    expect(oleStream(bytes, 'Workbook')).toEqual(large)
    expect(oleStream(bytes, 'Other')).toBeUndefined()
    expect(oleStream(bytes, 'Nothing')).toBeUndefined()
  })

  const fat = sectorAt(new DataView(SAMPLE.buffer, SAMPLE.byteOffset).getUint32(0x4c, true))
  const directory = new DataView(SAMPLE.buffer, SAMPLE.byteOffset).getUint32(0x30, true)
  it.each([
    ['a chain into nowhere', patched(fat + directory * 4, 0x0a160244)],
    ['a chain in a circle', patched(fat + directory * 4, directory)],
    ['a FAT in no sector', patched(0x4c, 0x00ffffff)],
    ['more FAT sectors than sectors', patched(0x2c, 0x7fffffff)],
    ['a directory nowhere', patched(0x30, 0x01000000)],
    ['sectors of an odd size', patched(0x1e, 0x00060008)],
    ['a stream larger than the file', patched(sectorAt(directory) + 128 + 120, 0x7ffffff0)],
    ['a header alone', SAMPLE.subarray(0, 512)],
    ['less than a header', SAMPLE.subarray(0, 100)],
    ['another kind of file', new Uint8Array(1024)],
  ])('%s is damage', (_, bytes) => expect(outcome(bytes)).toBe('corrupt'))

  it('whatever is changed in it, it is a stream or damage, and nothing else', () => {
    const change = fc.tuple(fc.nat(SAMPLE.length - 4), fc.nat(0xffffffff))
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 6 }),
        fc.nat(SAMPLE.length),
        (changes, length) => {
          const bytes = Uint8Array.from(SAMPLE)
          for (const [at, value] of changes) new DataView(bytes.buffer).setUint32(at, value, true)
          expect(outcome(bytes.subarray(0, Math.max(length, SAMPLE.length >> 1)))).toMatch(
            /^(\d+|undefined|corrupt)$/,
          )
        },
      ),
      { numRuns: 2000 },
    )
  })
})
