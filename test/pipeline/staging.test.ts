import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { outputsIn as outputsInFolder } from '../../office/folder/manifest.ts'
import { Staging } from '../../office/folder/staging.ts'
import { UnusableError } from '../../office/unusable.ts'
import { diskFolder } from '../../pipeline/disk.ts'
import { withStaging } from '../../pipeline/staging.ts'

let folder: string
const outputsIn = (at: string) => outputsInFolder(diskFolder(at))
const openIn = (at: string, inputs: readonly string[] = []) => Staging.open(diskFolder(at), inputs)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'staging-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('outputs appear whole or not at all', () => {
  it('nothing is in its place before the commit, everything after', async () => {
    const staging = await openIn(folder)
    await staging.put('a/b.txt', 'new')
    await expect(readFile(join(folder, 'a/b.txt'))).rejects.toThrow()
    await staging.commit()
    expect(await readFile(join(folder, 'a/b.txt'), 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['a'])
  })

  it('a discarded run leaves what was there', async () => {
    await writeFile(join(folder, 'old.txt'), 'old')
    const staging = await openIn(folder)
    await staging.put('old.txt', 'new')
    await staging.discard()
    expect(await readFile(join(folder, 'old.txt'), 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['old.txt'])
  })

  it('a discarded run takes away the folder that it made', async () => {
    const out = join(folder, 'out')
    await withStaging(out, [], async () => {})
    expect(await readdir(folder)).toEqual([])
  })

  it('says which outputs of the run before are out of date, and leaves them and everything else', async () => {
    const first = await openIn(folder)
    await first.put('城市甲.xlsx', '1')
    await first.put('城市乙.xlsx', '1')
    expect((await first.commitRun()).stale).toEqual([])
    await writeFile(join(folder, '自己的.txt'), 'mine')
    const second = await openIn(folder)
    await second.put('城市甲.xlsx', '2')
    expect((await second.commitRun()).stale).toEqual(['城市乙.xlsx'])
    expect((await readdir(folder)).sort()).toEqual([
      '.outputs.json',
      '城市乙.xlsx',
      '城市甲.xlsx',
      '自己的.txt',
    ])
  })

  it('what is out of date stays on the list for as long as it lies there', async () => {
    for (const [file, stale] of [
      ['甲.xlsx', []],
      ['乙.xlsx', ['甲.xlsx']],
      ['乙.xlsx', ['甲.xlsx']],
    ] as const) {
      const staging = await openIn(folder)
      await staging.put(file, '1')
      expect((await staging.commitRun()).stale).toEqual(stale)
    }
    expect((await outputsIn(folder)).sort()).toEqual(['乙.xlsx', '甲.xlsx'])
    await rm(join(folder, '甲.xlsx'))
    const last = await openIn(folder)
    await last.put('乙.xlsx', '1')
    expect((await last.commitRun()).stale).toEqual([])
    expect(await outputsIn(folder)).toEqual(['乙.xlsx'])
  })

  it.each(['', '{"half', '{}', '[1, null]'])('a broken list %j counts as none', async (text) => {
    await writeFile(join(folder, '.outputs.json'), text)
    expect(await outputsIn(folder)).toEqual([])
  })

  it('a folder in the place of one file keeps every file from its place', async () => {
    await mkdir(join(folder, '乙.xlsx'))
    const staging = await openIn(folder)
    await staging.put('甲.xlsx', '1')
    await staging.put('乙.xlsx', '1')
    await expect(staging.commit()).rejects.toThrow('是一个文件夹')
    await staging.discard()
    expect(await readdir(folder)).toEqual(['乙.xlsx'])
  })

  it('an input is never overwritten', async () => {
    const office = join(folder, '办公室.xlsx')
    await writeFile(office, 'office')
    const staging = await openIn(folder, ['办公室.xlsx'])
    await expect(staging.put('办公室.xlsx', 'x')).rejects.toThrow('不能覆盖输入文件')
    await staging.discard()
    expect(await readFile(office, 'utf8')).toBe('office')
  })

  it.each([
    ['the same name', '甲.xlsx', '甲.xlsx'],
    ['names that differ in case alone', 'A/x.xlsx', 'a/X.XLSX'],
    ['names that differ in how a letter is composed', '\u00e9.xlsx', 'e\u0301.xlsx'],
  ])('%s: the second is refused, and nothing is written', async (_, first, second) => {
    const writing = withStaging(folder, [], async (staging) => {
      await staging.put(first, '1')
      await staging.put(second, '2')
      await staging.commit()
    })
    await expect(writing).rejects.toThrow(UnusableError)
    await expect(writing).rejects.toThrow(`有两个文件都要写成“${second}”`)
    expect(await readdir(folder)).toEqual([])
  })

  it('the same name in two folders is two files', async () => {
    await withStaging(folder, [], async (staging) => {
      await staging.put('甲/表.xlsx', '1')
      await staging.put('乙/表.xlsx', '2')
      await staging.commit()
    })
    expect((await readdir(folder)).sort()).toEqual(['乙', '甲'].sort())
  })

  it('what is not committed is thrown away, and the lock given back', async () => {
    await withStaging(join(folder, 'out'), [], (staging) => staging.put('甲.xlsx', '1'))
    expect(await readdir(folder)).toEqual([])
    await withStaging(join(folder, 'out'), [], async (staging) => {
      await staging.put('甲.xlsx', '1')
      await staging.commit()
    })
    expect(await readdir(join(folder, 'out'))).toEqual(['甲.xlsx'])
  })
})
