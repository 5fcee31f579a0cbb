/** A folder on a disk. */
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Entry, Folder, OfficeHome } from '../office/folder/folder.ts'
import { atInbox } from '../office/folder/inbox.ts'
import { registry } from '../programmes/registry.ts'
import { nodeCodec } from '../workbook/codecs/node.ts'
import { bytesOfFile } from './intake/bytes-of-file.ts'
import { lockFolder } from './run-lock.ts'

const kindOf = async (path: string): Promise<'file' | 'folder' | null> => {
  const info = await stat(path).catch(() => null)
  if (info === null) return null
  return info.isDirectory() ? 'folder' : 'file'
}

/** @param root the folder as it was named; it stands in messages as it does here */
export function diskFolder(root: string): Folder {
  const at = (path: string): string => (path === '' ? root : join(root, path))
  return {
    name: root,
    placeOf: at,
    entries: async (path) => {
      const found = await readdir(at(path), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
        throw error
      })
      return (
        found?.map((entry): Entry => {
          if (entry.isFile()) return { name: entry.name, kind: 'file' }
          if (entry.isDirectory()) return { name: entry.name, kind: 'folder' }
          return { name: entry.name, kind: entry.isSymbolicLink() ? 'link' : 'other' }
        }) ?? null
      )
    },
    kindOf: (path) => kindOf(at(path)),
    read: (path) => bytesOfFile(path, at(path)),
    write: async (path, content) => {
      await mkdir(dirname(at(path)), { recursive: true })
      await writeFile(at(path), content, { flush: true })
    },
    move: async (from, to) => {
      await mkdir(dirname(at(to)), { recursive: true })
      await rename(at(from), at(to))
    },
    remove: (path) => rm(at(path), { recursive: true, force: true }),
    makeFolder: async (path) => void (await mkdir(at(path), { recursive: true })),
    assertReplaceable: async (path) => {
      if (process.platform === 'win32') await (await open(at(path), 'r+')).close()
    },
    lock: () => lockFolder(root),
  }
}

/** A folder with what it takes to read it. */
export const homeOnDisk = (root: string): OfficeHome => ({
  registry,
  folder: diskFolder(root),
  codec: nodeCodec,
})

/** The office whose folder it is, as the commands work on it: with its inbox where a person said that it is. */
export const officeOnDisk = (root: string): Promise<OfficeHome> => atInbox(homeOnDisk(root))
