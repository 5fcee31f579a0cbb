/** One promise over every home of an office's folder: a disk, a handle in a browser, memory. */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { HandleFolder } from '../../../desk/homes/handle.ts'
import { type Content, MemoryFolder } from '../../../desk/homes/memory.ts'
import { JOURNAL, STAGED, settle } from '../../../office/folder/commit-journal.ts'
import { bytesAt, type Folder, textAt } from '../../../office/folder/folder.ts'
import { RENEWED } from '../../../office/folder/run-lock.ts'
import { type Staging, withStaging } from '../../../office/folder/staging.ts'
import { UnusableError } from '../../../office/unusable.ts'
import { diskFolder } from '../../../pipeline/disk.ts'
import { chanceOn, Disk } from './support/fake-handles.ts'

/** The death of a page or a process: nothing that it still does reaches the files. */
class Dead extends Error {}

interface Home {
  /** The folder as one more page or command opens it. */
  open(): Folder
  /**
   * The folder of one that dies.
   * @param nth it dies at this change of a file, counted from 1
   */
  dying(nth: number): Folder
  /** So much later that the lock of a dead one no longer counts. */
  later(): Promise<void>
}

/** Dies at the nth of the calls that change something. */
function mortal(folder: Folder, nth: number): Folder {
  let changes = 0
  const may = (): void => {
    if (++changes >= nth) throw new Dead('dead')
  }
  const guarded = <A extends unknown[], R>(call: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      may()
      return call(...args)
    }
  }
  const own: Folder = {
    name: folder.name,
    placeOf: (path) => folder.placeOf(path),
    entries: (path) => folder.entries(path),
    kindOf: (path) => folder.kindOf(path),
    read: (path) => folder.read(path),
    assertReplaceable: (path) => folder.assertReplaceable(path),
    write: guarded((path, content) => folder.write(path, content)),
    move: guarded((from, to) => folder.move(from, to)),
    remove: guarded((path) => folder.remove(path)),
    makeFolder: guarded((path) => folder.makeFolder(path)),
    lock: async () => {
      const lock = await folder.lock()
      return { ...lock, release: async () => void (changes < nth && (await lock.release())) }
    },
  }
  return own
}

let clear: () => Promise<void> = async () => {}
afterEach(() => clear())

const HOMES: Readonly<Record<string, () => Promise<Home>>> = {
  disk: async () => {
    const root = await mkdtemp(join(tmpdir(), 'home-'))
    clear = () => rm(root, { recursive: true, force: true })
    return {
      open: () => diskFolder(root),
      dying: (nth) => mortal(diskFolder(root), nth),
      // This process itself held the lock, and lives.
      later: () => rm(join(root, '.running.json'), { force: true }),
    }
  },
  handle: async () => {
    clear = async () => {}
    const disk = new Disk()
    let opened = 0
    return {
      open: () => new HandleFolder(disk.handle(), chanceOn(disk, `o${++opened}`)),
      dying: (nth) => {
        let changes = 0
        // Every change from the nth on is lost; the one before it is on the disk.
        disk.before = () => {
          if (++changes >= nth) throw new Dead('dead')
        }
        return new HandleFolder(disk.handle(), chanceOn(disk, `d${++opened}`))
      },
      later: async () => {
        disk.before = () => {}
        disk.time += 61_000
      },
    }
  },
  memory: async () => {
    clear = async () => {}
    const files = new Map<string, Content>()
    return {
      open: () => new MemoryFolder('办公室', files),
      dying: (nth) => mortal(new MemoryFolder('办公室', files), nth),
      later: async () => {},
    }
  },
}

const OLD = { '甲.txt': 'old', '结果/乙.txt': 'old' }
const NEW = { '甲.txt': 'new', '结果/乙.txt': 'new', '结果/丙/丁.txt': 'new' }

const put =
  (files: Readonly<Record<string, string>>) =>
  async (staging: Staging): Promise<void> => {
    for (const [path, text] of Object.entries(files)) await staging.put(path, text)
    await staging.commitRun()
  }

/** What stands in the folder, results only. */
async function shown(folder: Folder): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const path of Object.keys(NEW)) {
    const text = await textAt(folder, path)
    if (text !== null) found[path] = text
  }
  return found
}

/** Lets everything else that waits have its turn so many times. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve))
}

const hidden = async (folder: Folder): Promise<string[]> =>
  ((await folder.entries('')) ?? []).map(({ name }) => name).filter((name) => name.startsWith('.'))

describe.each(Object.keys(HOMES))('an office’s folder: %s', (kind) => {
  const home = (): Promise<Home> => HOMES[kind]!()

  it('reads what was written, in folders too, and says what is where', async () => {
    const folder = (await home()).open()
    await folder.write('甲/乙/丙.txt', '字')
    expect(await textAt(folder, '甲/乙/丙.txt')).toBe('字')
    expect(await bytesAt(folder, '甲/无.txt')).toBeNull()
    expect(await folder.read('甲/无.txt')).toMatchObject({ code: 'intake/gone' })
    expect(await folder.kindOf('甲/乙')).toBe('folder')
    expect(await folder.kindOf('甲/乙/丙.txt')).toBe('file')
    expect(await folder.kindOf('甲/乙/丙.txt/丁')).toBeNull()
    expect(await folder.entries('')).toEqual([{ name: '甲', kind: 'folder' }])
    expect(await folder.entries('乙')).toBeNull()
  })

  it('moves over what stands there, and takes away whole folders', async () => {
    const folder = (await home()).open()
    await folder.write('甲.txt', 'old')
    await folder.write('新/甲.txt', 'new')
    await folder.move('新/甲.txt', '甲.txt')
    expect(await textAt(folder, '甲.txt')).toBe('new')
    expect(await folder.kindOf('新/甲.txt')).toBeNull()
    await folder.remove('新')
    await folder.remove('新')
    expect(await folder.entries('')).toEqual([{ name: '甲.txt', kind: 'file' }])
  })

  it('lets one write at a time', async () => {
    const { open } = await home()
    const folder = open()
    await withStaging(folder, [], async (staging) => {
      const second = kind === 'memory' ? folder : open()
      await expect(withStaging(second, [], async () => {})).rejects.toThrow('另一次运行正在写')
      await put(OLD)(staging)
    })
    await withStaging(open(), [], put(NEW))
    expect(await shown(open())).toEqual(NEW)
    expect(await hidden(open())).toEqual(['.outputs.json'])
  })

  it('killed at any change, the next finds the old or the new, whole, and finishes what was begun', async () => {
    let [before, after] = [0, 0]
    for (let nth = 1; ; nth++) {
      const { open, dying, later } = await home()
      await withStaging(open(), [], put(OLD))
      const died = await withStaging(dying(nth), [], put(NEW)).then(
        () => false,
        (error) => {
          expect(error).toBeInstanceOf(Dead)
          return true
        },
      )
      await later()
      const next = open()
      await settle(next)
      const now = await shown(next)
      expect([OLD, NEW], `at change ${nth}`).toContainEqual(now)
      if ('结果/丙/丁.txt' in now) after++
      else before++
      // Whoever writes next leaves nothing of the dead one behind.
      await withStaging(open(), [], put(NEW))
      expect(await shown(open())).toEqual(NEW)
      expect(await hidden(open()), `at change ${nth}`).toEqual(['.outputs.json'])
      await clear()
      if (!died) break
      expect(nth).toBeLessThan(80)
    }
    expect(before).toBeGreaterThan(3)
    expect(after).toBeGreaterThan(3)
  })

  it('keeps every file from its place where a folder stands in the way of one', async () => {
    const folder = (await home()).open()
    await folder.write('结果/丙/丁.txt/戊.txt', 'x')
    await expect(withStaging(folder, [], put(NEW))).rejects.toThrow('是一个文件夹，不能写成同名文件')
    expect(await shown(folder)).toEqual({})
    expect(await hidden(folder)).toEqual([])
  })
})

describe('a folder that a page and the command line share', () => {
  it('a commit that the page began is finished by the command line, and the other way', async () => {
    const root = await mkdtemp(join(tmpdir(), 'shared-'))
    clear = () => rm(root, { recursive: true, force: true })
    const page = new Disk()
    await withStaging(diskFolder(root), [], put(OLD))
    // The same files on both sides of a crossing: journal and staged files are copied as they lie.
    const cross = async (from: Folder, to: Folder, at = ''): Promise<void> => {
      for (const { name, kind } of (await from.entries(at)) ?? []) {
        const path = at === '' ? name : `${at}/${name}`
        if (kind === 'folder') await cross(from, to, path)
        else await to.write(path, (await bytesAt(from, path))!)
      }
    }
    const inPage = (): HandleFolder => new HandleFolder(page.handle(), chanceOn(page, 'p'))
    await cross(diskFolder(root), inPage())
    let changes = 0
    page.before = (_, path) => {
      if (page.files().has(JOURNAL) && !path.startsWith('.') && ++changes > 5) throw new Dead('dead')
    }
    await expect(withStaging(inPage(), [], put(NEW))).rejects.toThrow(Dead)
    page.before = () => {}
    expect([...page.files().keys()].some((path) => path.startsWith(STAGED))).toBe(true)
    await rm(root, { recursive: true })
    await cross(inPage(), diskFolder(root))
    // The lock of the page that died is a minute old.
    await rm(join(root, '.running.json'), { force: true })
    await settle(diskFolder(root))
    expect(await shown(diskFolder(root))).toEqual(NEW)
    expect((await readdir(root)).filter((name) => name.startsWith('.'))).toEqual(['.outputs.json'])
  })
})

describe('a page whose folder makes trouble', () => {
  const at = async (trouble: string, change: string, path: RegExp) => {
    const disk = new Disk()
    const folder = new HandleFolder(disk.handle(), chanceOn(disk, 'a'))
    await withStaging(folder, [], put(OLD))
    disk.before = (what, where) => {
      if (what === change && path.test(where)) throw new DOMException('no', trouble)
    }
    const error = await withStaging(folder, [], put(NEW)).catch((thrown: unknown) => thrown)
    disk.before = () => {}
    return { error: error as Error, disk, again: new HandleFolder(disk.handle(), chanceOn(disk, 'b')) }
  }

  it.each([
    ['QuotaExceededError', 'write', '磁盘已满'],
    ['QuotaExceededError', 'close', '磁盘已满'],
    ['NoModificationAllowedError', 'open', '在 Excel 或 WPS 中打开着'],
    ['InvalidStateError', 'write', '正被占用'],
  ])('%s at %s before the commit: a sentence, and all is as it was', async (trouble, change, words) => {
    const { error, again } = await at(trouble, change, /^\.writing-.*乙/)
    expect(error).toBeInstanceOf(UnusableError)
    expect(error.message).toContain(words)
    expect(await shown(again)).toEqual(OLD)
    expect(await hidden(again)).toEqual(['.outputs.json'])
  })

  it('a file that Excel holds is told before anything is moved', async () => {
    const { error, again } = await at('NoModificationAllowedError', 'open', /^结果\/乙/)
    expect(error.message).toContain('“办公室/结果/乙.txt”正被占用')
    expect(await shown(again)).toEqual(OLD)
  })

  it.each(['NoModificationAllowedError', 'QuotaExceededError'])(
    '%s in the midst of the commit: a sentence, and the next finishes it',
    async (trouble) => {
      const { error, disk, again } = await at(trouble, 'close', /^结果\/乙/)
      expect(error).toBeInstanceOf(UnusableError)
      expect(disk.files().has(JOURNAL)).toBe(true)
      await settle(again)
      expect(await shown(again)).toEqual(NEW)
    },
  )

  it('a permission that was taken back stops the whole of it, and refuses no county’s file', async () => {
    const disk = new Disk()
    disk.put('收件/甲.xlsx', 'x')
    const folder = new HandleFolder(disk.handle(), chanceOn(disk, 'a'))
    disk.permission = 'prompt'
    disk.beforeRead = () => {
      throw new DOMException('no', 'NotAllowedError')
    }
    await expect(folder.read('收件/甲.xlsx')).rejects.toThrow('浏览器收回了使用“办公室”的许可')
    disk.permission = 'granted'
    expect(await folder.read('收件/甲.xlsx')).toMatchObject({ code: 'intake/no-access' })
  })

  it('a file that is being saved is read again', async () => {
    const disk = new Disk()
    disk.put('甲.xlsx', 'new')
    let asked = 0
    disk.beforeRead = () => {
      if (++asked === 1) throw new DOMException('changed', 'NotReadableError')
    }
    const folder = new HandleFolder(disk.handle(), chanceOn(disk, 'a'))
    expect(await textAt(folder, '甲.xlsx')).toBe('new')
    disk.beforeRead = () => {
      throw new DOMException('held', 'NotReadableError')
    }
    expect(await folder.read('甲.xlsx')).toMatchObject({ code: 'intake/busy' })
  })

  it('a run whose lock was taken gives way before anything is moved', async () => {
    const disk = new Disk()
    const folder = new HandleFolder(disk.handle(), chanceOn(disk, 'a'))
    await withStaging(folder, [], put(OLD))
    const taken = withStaging(folder, [], async (staging) => {
      disk.put('.running.json', JSON.stringify({ token: 'another', time: disk.time }))
      await put(NEW)(staging)
    })
    await expect(taken).rejects.toThrow('已由另一次运行接手')
    expect(await shown(folder)).toEqual(OLD)
    expect(disk.files().get('.running.json')).toContain('another')
  })

  it('a lock that is given back while it is renewed does not come back', async () => {
    const disk = new Disk()
    const renewals: (() => void)[] = []
    const lock = await new HandleFolder(disk.handle(), {
      ...chanceOn(disk, 'a'),
      after: (milliseconds) =>
        milliseconds < RENEWED ? Promise.resolve() : new Promise((resolve) => renewals.push(resolve)),
    }).lock()
    let finish = (): void => {}
    const isRenewing = new Promise<void>((begun) => {
      disk.closing = () => {
        begun()
        return new Promise((resolve) => {
          finish = resolve
        })
      }
    })
    renewals[0]!()
    await isRenewing
    const released = lock.release()
    await Promise.race([released, turns(50)])
    finish()
    await released
    await turns(50)
    expect([...disk.files().keys()]).toEqual([])
  })

  it.each([
    ['of a page that is silent for a minute', { token: 'x', time: 1_000_000 }, 61_000, true],
    ['of a page that lives', { token: 'x', time: 1_000_000 }, 30_000, false],
    ['of an earlier release, five minutes old', { pid: 1, host: 'h' }, 300_000, false],
    ['of an earlier release, long ago', { pid: 1, host: 'h' }, 16 * 60_000, true],
  ])('the lock %s', async (_, text, ago, free) => {
    const disk = new Disk()
    disk.put('.running.json', JSON.stringify(text))
    disk.time += ago
    const locking = new HandleFolder(disk.handle(), chanceOn(disk, 'a')).lock()
    if (free) expect((await locking).token).toBe('a1')
    else await expect(locking).rejects.toThrow('另一次运行正在写')
  })

  it('a lock that stays empty was left behind; one that is filled meanwhile counts', async () => {
    const [left, filled] = [new Disk(), new Disk()]
    for (const disk of [left, filled]) disk.put('.running.json', '')
    expect((await new HandleFolder(left.handle(), chanceOn(left, 'a')).lock()).token).toBe('a1')
    const locking = new HandleFolder(filled.handle(), chanceOn(filled, 'a')).lock()
    filled.put('.running.json', JSON.stringify({ token: 'another', time: filled.time }))
    await expect(locking).rejects.toThrow('另一次运行正在写')
  })
})
