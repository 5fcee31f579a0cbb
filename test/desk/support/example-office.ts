/** The files of the example year that concern the city's office. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Seen } from '../../../desk/views/views.ts'
import type { Book } from '../../../templates/sheet/grid.ts'
import { nodeCodec, readBook } from '../../../workbook/codecs/node.ts'
import { seenOf } from './example-seen.ts'

const SENT = 'examples/2026/报送'
const OFFICE = 'examples/2026/办公室/济南市总工会-办公室工作簿-2026.xlsx'
const FOLDERS = ['济南市创新工作室', '济南市隐患排查奖励', '山东省创新工作室/济南市']

/** What was sent to the city, by its path below 收件. */
export const sentToTheCity = (): Map<string, Uint8Array> =>
  new Map(
    FOLDERS.flatMap((folder) =>
      readdirSync(join(SENT, folder)).map((name) => [
        `${folder}/${name}`,
        readFileSync(join(SENT, folder, name)),
      ]),
    ),
  )

export const officeOfTheCity = (): Uint8Array => readFileSync(OFFICE)

export const exampleSeen = (): Promise<Seen> => seenOf(sentToTheCity(), officeOfTheCity(), nodeCodec)

export const openSent = async (file: string): Promise<Book | null> => {
  const bytes = sentToTheCity().get(file)
  return bytes === undefined ? null : readBook(bytes)
}
