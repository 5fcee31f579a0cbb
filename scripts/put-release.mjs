/**
 * Puts a built pane into the folder that a web server serves. Panes that are open ask for pieces of the release that
 * they were loaded from: those of the last one stay, those of earlier ones go, and nothing else is touched.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

/** In the served folder: the files of the release that is served, and of the one before it. */
export const LIST = 'release.json'

/** Pages name the pieces of their release: they are changed when all of them are there. */
const LAST = ['page.html', 'index.html']

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()

/** What the folder was told to hold; of a folder that was filled by hand nothing is known, and nothing goes. */
function known(to) {
  const list = join(to, LIST)
  if (!existsSync(list)) return { served: [], before: [] }
  const { served, before } = JSON.parse(readFileSync(list, 'utf8'))
  if (
    ![served, before].every(
      (files) => Array.isArray(files) && files.every((file) => typeof file === 'string'),
    )
  )
    throw new TypeError(`${list} 认不出：请删去它`)
  return { served, before }
}

/** The old or the new, never a part of it. */
function put(source, target) {
  mkdirSync(dirname(target), { recursive: true })
  const beside = `${target}.new`
  copyFileSync(source, beside)
  renameSync(beside, target)
}

/** @returns files put in, of the last release left, and of earlier ones taken away */
export function putRelease(from, to) {
  const files = filesIn(from)
  if (!files.includes('index.html')) throw new RangeError(`${from} 里没有 index.html：先运行 npm run build`)
  mkdirSync(to, { recursive: true })
  const { served, before } = known(to)
  // The same release again must not push out the one before it.
  const isSame = served.length === files.length && served.every((file) => files.includes(file))
  const last = isSame ? before : served
  for (const file of files) if (!LAST.includes(file)) put(join(from, file), join(to, file))
  for (const file of LAST) if (files.includes(file)) put(join(from, file), join(to, file))
  const staying = new Set([...files, ...last])
  const gone = before.filter((file) => !staying.has(file) && isWithin(file))
  for (const file of gone) rmSync(join(to, file), { force: true })
  const list = join(to, LIST)
  writeFileSync(`${list}.new`, `${JSON.stringify({ served: files, before: last }, null, 1)}\n`)
  renameSync(`${list}.new`, list)
  return { put: files, left: last.filter((file) => !files.includes(file)), gone }
}

/** A list that somebody changed must not lead out of the folder. */
const isWithin = (file) =>
  !file.startsWith('/') && !/^[a-z]:/i.test(file) && !file.split(/[\\/]/).includes('..')
