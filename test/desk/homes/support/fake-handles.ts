/**
 * Handles of a folder as a browser gives them, over files in memory: a file says something else only once its stream
 * is closed, and every change can be made to fail or to be the last one.
 */
import type { Chance } from '../../../../desk/homes/chance.ts'

interface Node {
  readonly folders: Map<string, Node>
  readonly files: Map<string, { bytes: Uint8Array<ArrayBuffer>; time: number }>
}

export const emptyNode = (): Node => ({ folders: new Map(), files: new Map() })

export class Disk {
  readonly root = emptyNode()
  /** Milliseconds since 1970 as the disk sees them. */
  time = 1_000_000

  /** Called before each change, with what it is and where; what it throws the change throws. */
  before: (change: string, path: string) => void = () => {}
  /** What each file waits for before it says something else. */
  closing: (path: string) => Promise<void> = async () => {}
  /** Called before each reading. */
  beforeRead: (path: string) => void = () => {}
  permission: PermissionState = 'granted'

  handle(name = '办公室'): FileSystemDirectoryHandle {
    return folderHandle(this, this.root, name, '')
  }

  /** Every file by its path. */
  files(node = this.root, prefix = ''): Map<string, string> {
    const found = new Map<string, string>()
    for (const [name, { bytes }] of node.files) found.set(prefix + name, new TextDecoder().decode(bytes))
    for (const [name, below] of node.folders)
      for (const [path, text] of this.files(below, `${prefix}${name}/`)) found.set(path, text)
    return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  put(path: string, content: string | Uint8Array): void {
    const parts = path.split('/')
    let node = this.root
    for (const part of parts.slice(0, -1)) {
      const below = node.folders.get(part) ?? emptyNode()
      node.folders.set(part, below)
      node = below
    }
    node.files.set(parts.at(-1)!, {
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
      time: this.time,
    })
  }
}

const fault = (name: string): DOMException => new DOMException(`a browser's ${name}`, name)

function fileHandle(disk: Disk, node: Node, name: string, path: string): FileSystemFileHandle {
  return {
    kind: 'file',
    name,
    getFile: async () => {
      disk.beforeRead(path)
      const file = node.files.get(name)
      if (file === undefined) throw fault('NotFoundError')
      return new File([file.bytes], name, { lastModified: file.time })
    },
    createWritable: async () => {
      disk.before('open', path)
      let written: Uint8Array<ArrayBuffer> = new Uint8Array()
      return {
        write: async (content: string | Uint8Array<ArrayBuffer>) => {
          disk.before('write', path)
          written = typeof content === 'string' ? new TextEncoder().encode(content) : content.slice()
        },
        close: async () => {
          disk.before('close', path)
          await disk.closing(path)
          node.files.set(name, { bytes: written, time: disk.time })
        },
        abort: async () => {},
      }
    },
  } as unknown as FileSystemFileHandle
}

function folderHandle(disk: Disk, node: Node, name: string, at: string): FileSystemDirectoryHandle {
  const below = (child: string): string => (at === '' ? child : `${at}/${child}`)
  return {
    kind: 'directory',
    name,
    queryPermission: async () => disk.permission,
    getDirectoryHandle: async (child: string, { create = false } = {}) => {
      if (node.files.has(child)) throw fault('TypeMismatchError')
      const there = node.folders.get(child)
      if (there !== undefined) return folderHandle(disk, there, child, below(child))
      if (!create) throw fault('NotFoundError')
      disk.before('folder', below(child))
      const made = emptyNode()
      node.folders.set(child, made)
      return folderHandle(disk, made, child, below(child))
    },
    getFileHandle: async (child: string, { create = false } = {}) => {
      if (node.folders.has(child)) throw fault('TypeMismatchError')
      if (!node.files.has(child)) {
        if (!create) throw fault('NotFoundError')
        disk.before('create', below(child))
        // A browser makes an empty file at once.
        node.files.set(child, { bytes: new Uint8Array(), time: disk.time })
      }
      return fileHandle(disk, node, child, below(child))
    },
    removeEntry: async (child: string) => {
      if (!node.files.has(child) && !node.folders.has(child)) throw fault('NotFoundError')
      disk.before('remove', below(child))
      node.files.delete(child)
      node.folders.delete(child)
    },
    async *entries() {
      disk.beforeRead(at)
      for (const child of [...node.folders.keys()]) yield [child, { kind: 'directory', name: child }]
      for (const child of [...node.files.keys()]) yield [child, { kind: 'file', name: child }]
    },
  } as unknown as FileSystemDirectoryHandle
}

/** Time of the disk itself; waiting takes none, except for what renews a lock for ever. */
export const chanceOn = (disk: Disk, seed: string): Chance => {
  let given = 0
  return {
    now: () => disk.time,
    token: () => `${seed}${++given}`,
    after: (milliseconds) =>
      milliseconds >= 5_000 ? new Promise(() => {}) : new Promise((resolve) => setTimeout(resolve)),
  }
}
