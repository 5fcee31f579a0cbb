/** From the bytes of a dropped file to its host. What a file is follows from its content, not its name. */
import { browserCodec } from '../../workbook/codecs/browser.ts'
import { fileKind, openWorkbook } from '../../workbook/read/open.ts'
import { FileHost, type MakeCopy } from './file-host.ts'

/** Title of the sheet in a copy, as the pipeline's `check` writes it. */
const TITLE = '校验结果'

/** Loaded when a copy is asked for. */
const makeCopy: MakeCopy = async (bytes, { captions, findings }) => {
  const { markCopy } = await import('../../workbook/annotate/marked-copy.ts')
  return markCopy(bytes, { title: TITLE, captions }, findings, browserCodec)
}

/** Opens .xlsx, .xls or .csv. Rejects with `WorkbookError`, whose message is for the user. */
export async function openFile(name: string, bytes: Uint8Array): Promise<FileHost> {
  const opening = { ...browserCodec, name }
  const book = await openWorkbook(bytes, opening)
  const isMarkable = fileKind(bytes, opening) === 'xlsx'
  return new FileHost({ name, bytes, book, ...(isMarkable ? { makeCopy } : {}) })
}
