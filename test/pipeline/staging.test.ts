import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { outputsIn, Staging } from '../../pipeline/staging.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'staging-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('outputs appear whole or not at all', () => {
  it('nothing is in its place before the commit, everything after', async () => {
    const staging = await Staging.open(folder, [])
    await staging.write('a/b.txt', 'new')
    await expect(readFile(join(folder, 'a/b.txt'))).rejects.toThrow()
    await staging.commit()
    expect(await readFile(join(folder, 'a/b.txt'), 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['a'])
  })

  it('a discarded run leaves what was there', async () => {
    await writeFile(join(folder, 'old.txt'), 'old')
    const staging = await Staging.open(folder, [])
    await staging.write('old.txt', 'new')
    await staging.discard()
    expect(await readFile(join(folder, 'old.txt'), 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['old.txt'])
  })

  it('a discarded run takes away the folder that it made', async () => {
    const out = join(folder, 'out')
    const staging = await Staging.open(out, [])
    await staging.discard()
    expect(await readdir(folder)).toEqual([])
  })

  it('tells which outputs of the run before are out of date, and leaves them and everything else', async () => {
    const first = await Staging.open(folder, [])
    await first.write('城市甲.xlsx', '1')
    await first.write('城市乙.xlsx', '1')
    expect(await first.commitRun()).toEqual([])
    await writeFile(join(folder, '自己的.txt'), 'mine')
    const second = await Staging.open(folder, [])
    await second.write('城市甲.xlsx', '2')
    expect(await second.commitRun()).toEqual(['城市乙.xlsx'])
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
      const staging = await Staging.open(folder, [])
      await staging.write(file, '1')
      expect(await staging.commitRun()).toEqual(stale)
    }
    expect((await outputsIn(folder)).sort()).toEqual(['乙.xlsx', '甲.xlsx'])
    await rm(join(folder, '甲.xlsx'))
    const last = await Staging.open(folder, [])
    await last.write('乙.xlsx', '1')
    expect(await last.commitRun()).toEqual([])
    expect(await outputsIn(folder)).toEqual(['乙.xlsx'])
  })

  it.each(['', '{"half', '{}', '[1, null]'])('a broken list %j counts as none', async (text) => {
    await writeFile(join(folder, '.outputs.json'), text)
    expect(await outputsIn(folder)).toEqual([])
  })

  it('a folder in the place of one file keeps every file from its place', async () => {
    await mkdir(join(folder, '乙.xlsx'))
    const staging = await Staging.open(folder, [])
    await staging.write('甲.xlsx', '1')
    await staging.write('乙.xlsx', '1')
    await expect(staging.commit()).rejects.toThrow('是一个文件夹')
    await staging.discard()
    expect(await readdir(folder)).toEqual(['乙.xlsx'])
  })

  it('an input is never overwritten', async () => {
    const office = join(folder, '办公室.xlsx')
    await writeFile(office, 'office')
    const staging = await Staging.open(folder, [office])
    await expect(staging.write('办公室.xlsx', 'x')).rejects.toThrow('不能覆盖输入文件')
    await staging.discard()
    expect(await readFile(office, 'utf8')).toBe('office')
  })
})
