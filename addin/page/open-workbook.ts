/** From a file of the user's to a workbook with its pane. Nothing of it leaves the computer. */

import { registry } from '../../programmes/registry.ts'
import { recogniseOffice } from '../../submissions/recognise/recognise-office.ts'
import { WorkbookError } from '../../workbook/error.ts'
import { LIMITS } from '../../workbook/limits.ts'
import type { FileHost } from '../hosts/file-host.ts'
import { openFile } from '../hosts/open-file.ts'
import { createPane } from '../session/pane.ts'
import type { Pane } from '../session/state.ts'
import type { FileSource } from './file-source.ts'
import { firstShown } from './first-shown.ts'
import { pageWork } from './work-thread.ts'

export interface OpenWorkbook {
  /** Tells one opening from the next, also of the same file. */
  readonly id: number
  readonly source: FileSource
  readonly host: FileHost
  readonly pane: Pane
  /** Whose workbook it is judged by besides, `济南市总工会 2026 年`; `null` where by none. */
  readonly office: string | null
}

/** A file that the page cannot open; the message is for its user. */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen'
}

const ARCHIVE = '这是压缩包：请先解压，再把里面的工作簿拖到这里'

const NO_OFFICE = '这不是填好的办公室工作簿：请选“办公室信息”表已填全的那一份'

const work = pageWork(document.getElementById('program')?.textContent ?? null)

let openings = 0

async function hostOf(file: File): Promise<FileHost> {
  if (file.size > LIMITS.bytes)
    throw new CannotOpen(
      `文件超过 ${Math.round(LIMITS.bytes / 1024 / 1024)} MB：请删除图片和无关工作表后再校验`,
    )
  try {
    return await openFile(file.name, new Uint8Array(await file.arrayBuffer()), work)
  } catch (error) {
    if (error instanceof WorkbookError)
      throw new CannotOpen(error.code === 'archive' ? ARCHIVE : error.message, { cause: error })
    throw error
  }
}

/** @throws CannotOpen */
export async function openWorkbook(source: FileSource): Promise<OpenWorkbook> {
  const host = await hostOf(source.file)
  return { id: ++openings, source, host, pane: createPane(host), office: null }
}

/**
 * The same workbook, to be judged by the word of an office besides.
 * @throws CannotOpen where the file is no office's workbook
 */
export async function besideOffice(open: OpenWorkbook, { file }: FileSource): Promise<OpenWorkbook> {
  const office = recogniseOffice(registry, await (await hostOf(file)).read({ sheets: 'all' }), file.name)
  if ('reason' in office) throw new CannotOpen(NO_OFFICE)
  const { union, year } = office
  const pane = createPane(open.host, { offices: [office] })
  return { ...open, id: ++openings, pane, office: `${union} ${year} 年` }
}

/**
 * A workbook is checked as a whole; a single sheet, as a .csv file holds, is nobody's workbook yet and stands alone.
 * Then the first of the gravest findings is shown, else the first sheet that was read: what only informs is no fault.
 */
export async function checkOpened({ host, pane }: OpenWorkbook): Promise<void> {
  await (host.sheetsNow.length === 1 ? pane.checkSheet() : pane.checkAll())
  const { list, selected, recognised } = pane.getState()
  // A list of records says more than the sheet of who sends it.
  const first = recognised.find(({ headerRow }) => headerRow !== null) ?? recognised.at(-1)
  const fault = firstShown(list)
  if (fault !== null && selected === null) await pane.select(fault)
  else if (list.total === 0 && first !== undefined) host.activate(first.sheet)
}
