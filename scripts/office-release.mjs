/** One folder, and the same as a zip, that an office can be handed: pages, blanks, guides, checksums, licences. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { zipSync } from 'fflate'
import { guidePage } from './guide-page.mjs'

/** Fixed, so that the same files give the same zip. */
const TIME = '2026-01-01T00:00:00'

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()

/** What an office reads, in docs/. */
const GUIDES = ['使用说明.md', '安装加载项.md', '新年度.md', '数据安全.md']

/** The guides as pages, by their names in the folder. */
export function guidePages(root) {
  const picture = (way) => {
    const file = join(root, 'docs', way)
    return existsSync(file) ? readFileSync(file) : null
  }
  return new Map(
    GUIDES.map((guide) => [
      guide.replace(/\.md$/, '.html'),
      guidePage(readFileSync(join(root, 'docs', guide), 'utf8'), picture, GUIDES),
    ]),
  )
}

/** The folder of the package that a file belongs to, from the root: as the lockfile names it. */
export const packageOf = (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]

/**
 * Of every part that ships: what it is, and the text of its licence; each text once.
 * @param only folders of packages, as the lockfile names them; all unless given
 */
export function licences(root, only) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const byText = new Map()
  for (const [path, { dev, version, license }] of Object.entries(packages)) {
    const folder = join(root, path)
    if (path === '' || dev || !existsSync(folder) || only?.has(path) === false) continue
    const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name))
    const text = file === undefined ? `License: ${license}` : readFileSync(join(folder, file), 'utf8').trim()
    const name = `${path.slice(path.lastIndexOf('node_modules/') + 13)} ${version}`
    byText.set(text, [...(byText.get(text) ?? []), name])
  }
  return [...byText]
    .map(([text, names]) => `${names.sort().join('\n')}\n\n${text}\n`)
    .join(`\n${'-'.repeat(78)}\n\n`)
}

/** @returns path in the folder -> bytes */
export function officeFiles(root) {
  const files = new Map()
  const take = (path, file) => files.set(path, readFileSync(join(root, file)))
  for (const page of ['校验.html', '汇总.html']) take(page, `dist/${page}`)
  for (const blank of filesIn(join(root, 'templates/blanks')))
    take(`空白表/${blank}`, `templates/blanks/${blank}`)
  for (const [name, page] of guidePages(root)) files.set(`说明/${name}`, Buffer.from(page))
  take('许可证/本软件.txt', 'LICENSE')
  files.set('许可证/所用部件.txt', Buffer.from(licences(root)))
  const sums = [...files].map(
    ([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}`,
  )
  files.set('SHA256SUMS.txt', Buffer.from(`${sums.join('\n')}\n`))
  return files
}

/** @returns where the folder and the zip lie */
export function writeOfficeRelease(root, to) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const name = `工会申报-${version}`
  const folder = join(to, name)
  rmSync(folder, { recursive: true, force: true })
  const files = officeFiles(root)
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  const zipped = Object.fromEntries(
    [...files].map(([path, bytes]) => [
      `${name}/${path}`,
      [new Uint8Array(bytes), { level: /\.(xlsx|png)$/.test(path) ? 0 : 9, mtime: TIME }],
    ]),
  )
  const zip = `${folder}.zip`
  writeFileSync(zip, zipSync(zipped))
  return { folder, zip, files: files.size }
}
