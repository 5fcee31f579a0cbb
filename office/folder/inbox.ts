/**
 * Which folder holds what was sent. It is called 收件, or a person has said once what it is called: then 办公室信息
 * keeps the name, and everything else works as if it were 收件. Nothing in or below it is ever the office's, so that
 * only workbooks that lie beside it are asked.
 */

import type { Registry } from '../../programmes/registry-of.ts'
import type { Office } from '../../submissions/office/office.ts'
import { isOfficeBook } from '../../submissions/office/office.ts'
import { officePart } from '../../submissions/recognise/recognise-office.ts'
import { officeInfo } from '../../templates/forms/office-info.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import type { Form } from '../../templates/sheet/form.ts'
import { editBook } from '../../workbook/edit/edit.ts'
import { openWorkbook } from '../../workbook/read/open.ts'
import { ofSystem } from '../intake/given.ts'
import { UnusableError } from '../unusable.ts'
import { settle } from './commit-journal.ts'
import { bytesAt, type Entry, type Folder, type OfficeHome } from './folder.ts'
import { ARCHIVE, INBOX, OTHERS, RESULTS, SAMPLES } from './office-folder.ts'
import { withStaging } from './staging.ts'

/** The folder as if its inbox were called 收件. */
export function withInbox(folder: Folder, name: string): Folder {
  const real = (path: string): string => {
    const [first, ...rest] = path.split('/')
    return first === INBOX ? [name, ...rest].join('/') : path
  }
  const shown = (entry: Entry): Entry => (entry.name === name ? { ...entry, name: INBOX } : entry)
  return {
    name: folder.name,
    placeOf: (path) => folder.placeOf(real(path)),
    entries: async (path) =>
      path === '' ? ((await folder.entries(''))?.map(shown) ?? null) : folder.entries(real(path)),
    kindOf: async (path) => (path === name ? null : folder.kindOf(real(path))),
    read: (path) => folder.read(real(path)),
    write: (path, content) => folder.write(real(path), content),
    move: (from, to) => folder.move(real(from), real(to)),
    remove: (path) => folder.remove(real(path)),
    makeFolder: (path) => folder.makeFolder(real(path)),
    assertReplaceable: (path) => folder.assertReplaceable(real(path)),
    lock: () => folder.lock(),
  }
}

interface Card {
  readonly path: string
  readonly bytes: Uint8Array
  readonly office: Office
  readonly sheet: string
  readonly record: RecordRead
}

/** The cards of the office's workbooks that lie directly in its folder: none of them was sent. */
async function cardsIn({ registry, folder, codec }: OfficeHome): Promise<Card[]> {
  const cards: Card[] = []
  for (const { name, kind } of (await folder.entries('')) ?? []) {
    if (kind !== 'file' || ofSystem(name) || !/\.xlsx$/i.test(name)) continue
    const bytes = await bytesAt(folder, name)
    const card = bytes === null ? null : await cardOf(registry, name, bytes, codec)
    if (card !== null) cards.push(card)
  }
  return cards
}

async function cardOf(
  registry: Registry,
  path: string,
  bytes: Uint8Array,
  codec: OfficeHome['codec'],
): Promise<Card | null> {
  const book = await openWorkbook(bytes, { ...codec, name: path }).catch(() => null)
  if (book === null || !isOfficeBook(book)) return null
  const office = officePart(registry, book, path)
  if ('reason' in office) return null
  const sheet = office.sheets.find(({ reading }) => reading.form === (officeInfo as Form))
  const record = sheet?.reading.records[0]
  return record === undefined ? null : { path, bytes, office, sheet: sheet!.reading.sheet, record }
}

const foldersIn = async (folder: Folder): Promise<string[]> =>
  ((await folder.entries('')) ?? [])
    .filter(
      ({ name, kind }) =>
        kind === 'folder' && !ofSystem(name) && ![RESULTS, ARCHIVE, SAMPLES, OTHERS].includes(name),
    )
    .map(({ name }) => name)

/** Whether a folder lies there under this very name. */
const holds = async (folder: Folder, name: string): Promise<boolean> =>
  (await foldersIn(folder)).includes(name)

/**
 * An office's folder with its inbox where it is; one that has a folder called 收件 is left as it is.
 * @throws UnusableError where the folder that was confirmed is no longer there
 */
export async function atInbox(home: OfficeHome): Promise<OfficeHome> {
  const { folder } = home
  if ((await folder.kindOf('')) !== 'folder' || (await folder.kindOf(INBOX)) === 'folder') return home
  const name = (await cardsIn(home)).find(({ office }) => office.inbox !== undefined)?.office.inbox
  if (name === undefined) return home
  if (!(await holds(folder, name)))
    throw new UnusableError(
      `“办公室信息”写的收件文件夹“${name}”不在“${folder.name}”里：请把文件夹改回原名，或改正表里的名称`,
    )
  return { ...home, folder: withInbox(folder, name) }
}

/**
 * What a person is asked where a folder holds an office's workbook and nobody has said which folder is its inbox;
 * `null` where there is nothing to ask.
 */
export async function askForInbox(home: OfficeHome): Promise<string | null> {
  const { folder } = home
  const folders = await foldersIn(folder)
  if (folders.length === 0 || folders.includes(INBOX) || (await cardsIn(home)).length === 0) return null
  return `“${folder.name}”里有办公室工作簿，没有“${INBOX}”文件夹（现有：${folders.join('、')}）`
}

/** The cell for the name: where the card has it, else below the last of its lines. */
function cellsFor({ record, sheet, path }: Card, name: string) {
  const at = record.place('inbox')
  if (at !== null) return [{ sheet, row: at.row, column: at.column, value: name }]
  const places = Object.keys(officeInfo.columns).flatMap((key) => record.place(key) ?? [])
  const last = places.reduce((a, b) => (b.row > a.row ? b : a))
  if (last.column < 2 || places.some(({ column }) => column !== last.column))
    throw new UnusableError(
      `《${path}》的“${sheet}”没有“收件文件夹”一栏：请用本版本的模板，或把文件夹改名为“${INBOX}”`,
    )
  const [header] = officeInfo.columns.inbox.header
  const row = last.row + 1
  return [
    { sheet, row, column: last.column - 1, value: header },
    { sheet, row, column: last.column, value: name },
  ]
}

/**
 * Keeps in 办公室信息 which folder is the inbox, as a person has said.
 * @throws UnusableError where that cannot be
 */
export async function confirmInbox(home: OfficeHome, name: string): Promise<void> {
  const { folder, codec } = home
  // A commit that was cut short names the inbox as it was confirmed before, where it was.
  await settle((await atInbox(home).catch(() => home)).folder)
  if ([RESULTS, ARCHIVE].includes(name) || !(await holds(folder, name)))
    throw new UnusableError(
      `“${folder.name}”里没有文件夹“${name}”，不能作收件文件夹：请写它里面的一个文件夹的名称，不带路径`,
    )
  if (name === INBOX) return
  if (await holds(folder, INBOX))
    throw new UnusableError(
      `“${folder.name}”里既有“${INBOX}”又有“${name}”：请只留一个放各单位报来的文件，另一个移走或改名`,
    )
  const cards = await cardsIn(home)
  const said = cards.find(({ office }) => office.inbox !== undefined)
  if (said?.office.inbox === name) return
  if (said !== undefined)
    throw new UnusableError(
      `《${said.path}》的“${said.sheet}”已写明收件文件夹是“${said.office.inbox}”：要改用“${name}”，请先改那一格`,
    )
  const [card] = cards
  if (card === undefined) throw new UnusableError(`“${folder.name}”里还没有办公室工作簿`, 'make-office-book')
  const bytes = editBook(card.bytes, { cells: cellsFor(card, name) }, codec)
  await withStaging(folder, [], async (staging) => {
    await staging.keep(card.path, bytes)
    await staging.commit()
  })
}
