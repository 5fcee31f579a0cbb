/** From the bytes of a dropped file to its host. What a file is follows from its content, not its name. */
import { FileHost } from './file-host.ts'
import { type FileWork, fileWork } from './file-work.ts'

/** Opens .xlsx, .xls or .csv. Rejects with `WorkbookError`, whose message is for the user. */
export const openFile = async (
  name: string,
  bytes: Uint8Array,
  work: FileWork = fileWork,
): Promise<FileHost> => new FileHost(name, bytes, await work.open(name, bytes), work)
